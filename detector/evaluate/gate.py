"""The floors that quality must not fall below."""

import json
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from detector.evaluate.measure import Evaluation

SCHEMA = 1
# One sentence more or less, judged differently by a new tokenizer, is no regression.
SLACK = 0.005


class GateError(ValueError):
    """A gate file cannot be used, or would be lowered; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Gate:
    """The least F0.5 a level or artifact, the most alarms on clean text, and the samples they hold for."""

    samples_sha256: str
    floors: dict[str, float]
    most_alarms_per_1000_clean: float

    @classmethod
    def read(cls, path: Path) -> "Gate":
        """Give the gate of a file. Raise GateError."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            floors = {str(name): float(floor) for name, floor in data["floors"].items()}
            gate = cls(data["samples_sha256"], floors, float(data["most_alarms_per_1000_clean"]))
            schema = data["schema"]
        except FileNotFoundError:
            raise GateError(f"no gate {path}; write it with --write-gate") from None
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise GateError(f"{path} is no gate: {error!r}; write it with --write-gate") from None
        if not all(map(isfinite, (*floors.values(), gate.most_alarms_per_1000_clean))):
            raise GateError(f"{path}: a floor is no number; write it with --write-gate")
        if schema != SCHEMA:
            raise GateError(f"{path}: schema {schema} is not {SCHEMA}; write it with --write-gate")
        return gate

    @classmethod
    def of(cls, evaluation: Evaluation) -> "Gate":
        """Give the gate that this evaluation just passes."""
        floors = {m.name: round(m.counts.f05, 4) for m in evaluation.measures if m.counts.f05 is not None}
        return cls(evaluation.samples_sha256, floors, round(evaluation.alarms_per_1000_clean.value or 0.0, 4))

    def failures(self, evaluation: Evaluation) -> list[str]:
        """Give a line for each floor that the evaluation falls below; none if it passes."""
        if evaluation.samples_sha256 != self.samples_sha256:
            return ["the samples are not those of the gate; write a new one with --write-gate"]
        reached = {measure.name: measure.counts.f05 for measure in evaluation.measures}
        lines = [
            f"{name}: F0.5 {reached.get(name) or 0.0:.4f} is below its floor {floor:.4f}"
            for name, floor in self.floors.items()
            if (reached.get(name) or 0.0) < floor - SLACK
        ]
        alarms = evaluation.alarms_per_1000_clean.value or 0.0
        if alarms > self.most_alarms_per_1000_clean + SLACK:
            most = self.most_alarms_per_1000_clean
            lines.append(f"{alarms:.4f} alarms per 1,000 clean words are over the ceiling {most:.4f}")
        return lines

    def write(self, path: Path, *, allow_regression: bool) -> None:
        """Write the gate; over one that asks for more, only if regression is allowed. Raise GateError."""
        if path.exists() and not allow_regression:
            old = Gate.read(path)
            lower = [name for name, floor in old.floors.items() if self.floors.get(name, 0.0) < floor - SLACK]
            if self.most_alarms_per_1000_clean > old.most_alarms_per_1000_clean + SLACK:
                lower.append("alarms per 1,000 clean words")
            if lower:
                raise GateError(
                    f"this would lower {', '.join(lower)}; pass --allow-regression if that is meant"
                )
        data = {
            "schema": SCHEMA,
            "samples_sha256": self.samples_sha256,
            "floors": self.floors,
            "most_alarms_per_1000_clean": self.most_alarms_per_1000_clean,
        }
        path.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
