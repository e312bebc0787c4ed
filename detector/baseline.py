"""Known findings, so that a run reports only new ones.

A finding is known by its detector, its sentence and the words it matched, never by its line: text that
is moved, or put above it, does not bring it back.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from detector.findings import Failure, Finding, Report

SCHEMA = 1


class BaselineError(ValueError):
    """A baseline file cannot be used; the message says why and what to do."""


def keys(report: Report) -> Iterator[tuple[Finding, str]]:
    """Give each finding of a report with the key that it is known by."""
    for finding in report.findings:
        sentence = next((score.span for score in report.sentences_at(finding.span)), finding.span)
        words = " ".join(report.text[slice(*sentence)].split())
        matched = " ".join(report.text[slice(*finding.span)].split())
        digest = sha256(f"{finding.detector}\0{words}\0{matched}".encode()).hexdigest()
        yield finding, f"{finding.detector}:{digest[:20]}"


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each known finding may occur."""

    counts: Counter[str]

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """Give the baseline in a file. Raise BaselineError if it is missing or no baseline."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise BaselineError(f"no baseline {path}; make it with --write-baseline") from None
        except (OSError, ValueError, RecursionError) as error:
            raise BaselineError(f"baseline {path} cannot be read: {error}") from None
        known = data.get("findings") if isinstance(data, dict) and data.get("schema") == SCHEMA else None
        if not isinstance(known, dict) or not all(isinstance(count, int) for count in known.values()):
            raise BaselineError(f"{path} is no baseline of schema {SCHEMA}; make it with --write-baseline")
        return cls(Counter(known))

    def new(self, items: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        """Give each report without its known findings; of twins in one run, the first are the known ones."""
        left = self.counts.copy()
        for item in items:
            if isinstance(item, Failure):
                yield item
                continue
            kept = []
            for finding, key in keys(item):
                if left[key] > 0:
                    left[key] -= 1
                else:
                    kept.append(finding)
            suggestions = tuple(s for s in item.suggestions if s.finding in kept)
            yield replace(item, findings=tuple(kept), suggestions=suggestions)


def dump(items: Iterable[Report | Failure]) -> str:
    """Give the text of a baseline file that makes every finding of these reports a known one."""
    counts = Counter(key for item in items if isinstance(item, Report) for _, key in keys(item))
    return json.dumps({"schema": SCHEMA, "findings": dict(sorted(counts.items()))}, indent=1) + "\n"
