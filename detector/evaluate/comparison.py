"""Two runs on the same samples → how far the second is above the first, and whether chance does as much."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from detector.evaluate.measure import Evaluation, levels_of
from detector.evaluate.resampling import Difference, Progress, compare, silent
from detector.evaluate.rows import SHARES, Row, families

SCHEMA = 1


class ComparisonError(ValueError):
    """A file holds no run that compares with this one; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a report in JSON keeps of a run."""

    signature: str
    samples_sha256: str
    artifacts: tuple[str, ...]
    rows: tuple[Row, ...]

    @classmethod
    def read(cls, path: Path, samples_sha256: str) -> "Run":
        """Give the run of a report on the samples of this hash. Raise ComparisonError."""
        try:
            run = cls._of_record(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            raise ComparisonError(f"{path}: no such file; write one with --format json --output") from None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ComparisonError(
                f"{path} is no evaluation to compare with ({error!r}); write one with --format json --output"
            ) from None
        if run.samples_sha256 != samples_sha256:
            raise ComparisonError(
                f"{path} was measured on other samples ({run.samples_sha256[:12]}, these are "
                f"{samples_sha256[:12]}); measure both on the same"
            )
        return run

    @classmethod
    def _of_record(cls, data: Any) -> "Run":  # noqa: ANN401 (JSON)
        if data["schema"] != SCHEMA:
            raise ValueError(f"schema {data['schema']} is not {SCHEMA}")
        rows = tuple(map(Row.of_record, data["per_article"]))
        return cls(
            str(data["signature"]), str(data["samples_sha256"]), tuple(map(str, data["artifacts"])), rows
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """The earlier run's signature, and the differences by level and number.

    `over_all` says that the runs looked for different artifacts, and so all labels are counted for both.
    """

    signature: str
    differences: dict[str, dict[str, Difference]]
    over_all: bool


def against(before: Run, evaluation: Evaluation, *, seed: int = 0, progress: Progress = silent) -> Comparison:
    """Give the comparison of an evaluation with an earlier run on the same samples. Raise ComparisonError."""
    rows = [*before.rows, *evaluation.rows]
    articles = len(evaluation.rows)
    if [row.id for row in before.rows] != [row.id for row in evaluation.rows]:
        raise ComparisonError("the earlier report does not hold the articles of its samples; measure it anew")
    over_all = set(before.artifacts) != set(evaluation.artifacts)
    if over_all:
        rows = [replace(row, levels=row.over_all) for row in rows]
    found = compare(families(rows, levels_of(rows)), articles, seed=seed, progress=progress)
    differences = {
        name: {number: own[number] for number in own if number not in SHARES} for name, own in found.items()
    }
    return Comparison(before.signature, differences, over_all)
