"""An evaluation as a table for a person, as JSON, and its errors in context."""

import io
import json
from typing import Any

from detector.evaluate.measure import Evaluation, Interval, Measure, errors
from detector.evaluate.samples import Label, Sample
from detector.findings import Finding

SCHEMA = 1
_RATIOS = ("precision", "recall", "f05")


def as_json(evaluation: Evaluation) -> str:
    """Give the evaluation as one JSON object; what does not exist is null."""
    levels = {measure.name: _level(measure) for measure in evaluation.measures}
    record = {
        "schema": SCHEMA,
        "signature": evaluation.signature,
        "samples_sha256": evaluation.samples_sha256,
        "articles": len(evaluation.outcomes),
        "words": sum(outcome.words for outcome in evaluation.outcomes),
        "levels": levels,
        "false_alarms_per_1000_clean_words": {
            "value": _rounded(evaluation.alarms_per_1000_clean),
            "interval": _pair(evaluation.alarms_interval),
            "clean_words": evaluation.clean_words,
        },
    }
    return json.dumps(record, indent=1) + "\n"


def _level(measure: Measure) -> dict[str, Any]:
    counts = measure.counts
    ratios = {
        name: {"value": _rounded(getattr(counts, name)), "interval": _pair(measure.intervals[name])}
        for name in _RATIOS
    }
    return {"tp": counts.tp, "fp": counts.fp, "fn": counts.fn, **ratios}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _pair(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [round(interval[0], 4), round(interval[1], 4)]


def as_table(evaluation: Evaluation) -> str:
    """Give the evaluation as a table, each ratio with its 95% interval."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD)
    table.add_column("level")
    for name in ("hits", "alarms", "misses", "precision", "recall", "F0.5"):
        table.add_column(name, justify="right")
    for measure in evaluation.measures:
        counts = measure.counts
        cells = [_cell(getattr(counts, name), measure.intervals[name]) for name in _RATIOS]
        table.add_row(measure.name, str(counts.tp), str(counts.fp), str(counts.fn), *cells)
        if measure.name == "article":
            table.add_section()
    stream = io.StringIO()
    Console(file=stream, width=120, color_system=None).print(table)
    alarms = _cell(evaluation.alarms_per_1000_clean, evaluation.alarms_interval)
    lines = [line.rstrip() for line in stream.getvalue().splitlines() if line.strip()]
    lines.append(f" false alarms per 1,000 clean words: {alarms} ({evaluation.clean_words:,} words)")
    lines.append(f" {evaluation.signature}")
    return "\n".join(lines) + "\n"


def _cell(value: float | None, interval: Interval | None) -> str:
    if value is None:
        return "–"
    around = f" [{interval[0]:.2f}, {interval[1]:.2f}]" if interval else ""
    return f"{value:.3f}{around}"


def as_errors(evaluation: Evaluation, *, context: int = 60) -> str:
    """Give a line for each miss and each false alarm, with the words around it."""
    return "".join(_error(sample, error, context) for sample, error in errors(evaluation))


def _error(sample: Sample, error: Label | Finding, context: int) -> str:
    kind = "missed" if isinstance(error, Label) else "alarm "
    start, end = error.span
    before = sample.text[max(0, start - context) : start]
    after = sample.text[end : end + context]
    shown = f"…{before}[{sample.text[start:end]}]{after}…".replace("\n", "⏎")
    offered = error.corrections if isinstance(error, Label) else error.replacements
    fix = " | ".join(f"[{correction}]" for correction in offered) or "none"
    return f"{kind} {error.artifact}  {sample.id}:{start}\n    {shown}\n    → {fix}\n"
