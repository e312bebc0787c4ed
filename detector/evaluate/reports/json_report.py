"""An evaluation as one JSON object, with what each article adds, so that a later run compares with it."""

import json
from typing import Any

from detector.evaluate.comparison import SCHEMA, Comparison
from detector.evaluate.counts import RATIOS
from detector.evaluate.errors import Error, worst
from detector.evaluate.measure import Evaluation, Measure, ScoreMeasure
from detector.evaluate.resampling import Difference, Estimate, Interval


def as_json(evaluation: Evaluation, comparison: Comparison | None = None, *, most: int = 10) -> str:
    """Give the object, with up to `most` of the worst errors of either kind.

    What does not exist is null, and no text of a sample is in it.
    """
    misses, alarms = worst(evaluation.outcomes, most)
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "signature": evaluation.signature,
        "samples_sha256": evaluation.samples_sha256,
        "articles": len(evaluation.outcomes),
        "words": sum(row.words for row in evaluation.rows),
        "artifacts": list(evaluation.artifacts),
        "levels": {measure.name: _level(measure) for measure in evaluation.measures},
        "false_alarms_per_1000_clean_words": {
            **estimate_record(evaluation.alarms_per_1000_clean),
            "clean_words": evaluation.clean_words,
        },
        "scores": {measure.name: _scores(measure) for measure in evaluation.scores},
        "confusion": _confusion(evaluation),
        "worst": {"misses": [_error(e) for e in misses], "false_alarms": [_error(e) for e in alarms]},
    }
    if comparison is not None:
        record["against"] = _comparison(comparison)
    record["per_article"] = [row.as_record() for row in evaluation.rows]
    return dumped(record) + "\n"


def _level(measure: Measure) -> dict[str, Any]:
    counts = measure.counts
    ratios = {name: estimate_record(measure.ratios[name]) for name in RATIOS}
    return {"tp": counts.tp, "fp": counts.fp, "fn": counts.fn, **ratios}


def _scores(measure: ScoreMeasure) -> dict[str, Any]:
    bins = [
        {
            "low": own.low,
            "high": own.high,
            "items": own.items,
            "mean_score": rounded(own.mean_score),
            "damaged_share": estimate_record(share),
        }
        for own, share in zip(measure.bins, measure.shares, strict=True)
    ]
    return {
        "items": measure.items,
        "damaged": measure.damaged,
        **{name: estimate_record(estimate) for name, estimate in measure.qualities.items()},
        "reliability": bins,
        "precision_recall": [list(map(rounded, point)) for point in measure.curve],
    }


def _confusion(evaluation: Evaluation) -> list[dict[str, Any]]:
    pairs = sorted(evaluation.confusion.items(), key=lambda item: (item[0][0] or "", item[0][1] or ""))
    return [{"label": label, "finding": finding, "count": count} for (label, finding), count in pairs]


def _error(error: Error) -> dict[str, Any]:
    start, end = error.mark.span
    where = {"id": error.sample.id, "start": start, "end": end}
    return {**where, "artifact": error.mark.artifact, "score": rounded(error.score)}


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "signature": comparison.signature,
        "over_all_labels": comparison.over_all,
        "levels": {
            level: {name: _difference(difference) for name, difference in numbers.items()}
            for level, numbers in comparison.differences.items()
        },
    }


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "before": rounded(difference.before),
        "now": rounded(difference.now),
        "difference": rounded(difference.change.value),
        "interval": _pair(difference.change.interval),
        "p": rounded(difference.p),
    }


def estimate_record(estimate: Estimate) -> dict[str, Any]:
    """Give a number and its interval as they stand in JSON."""
    return {"value": rounded(estimate.value), "interval": _pair(estimate.interval)}


def rounded(value: float | None) -> float | None:
    """Give a number with four places: more are noise."""
    return None if value is None else round(value, 4)


def _pair(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [round(interval[0], 4), round(interval[1], 4)]


def dumped(value: Any, indent: str = "") -> str:  # noqa: ANN401 (JSON)
    """Give JSON that a person can read and `diff`: a line for each field of an object and row of a table."""
    inner = indent + " "
    if isinstance(value, dict) and any(isinstance(own, (dict, list)) for own in value.values()):
        fields = (f"{inner}{json.dumps(name)}: {dumped(own, inner)}" for name, own in value.items())
        return "{\n" + ",\n".join(fields) + f"\n{indent}}}"
    if isinstance(value, list) and any(isinstance(own, (dict, list)) for own in value):
        return "[\n" + ",\n".join(inner + json.dumps(own) for own in value) + f"\n{indent}]"
    return json.dumps(value)
