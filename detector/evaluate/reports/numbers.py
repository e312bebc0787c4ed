"""How numbers and their names are written in the reports for people."""

from collections.abc import Iterator, Mapping

from detector.evaluate.comparison import Comparison
from detector.evaluate.measure import Evaluation
from detector.evaluate.resampling import Difference, Estimate
from detector.evaluate.rows import PER_1000
from detector.findings import Artifact

NAMES: Mapping[str, str] = {
    "precision": "precision",
    "recall": "recall",
    "f05": "F0.5",
    "f1": "F1",
    "auroc": "AUROC",
    "average_precision": "average precision",
    "brier": "Brier score",
    "expected_calibration_error": "calibration error",
    PER_1000: "per 1,000 clean words",
}
UNKNOWN = "–"
OVER_ALL = "the runs looked for different artifacts, so here the labels of all are counted for both"


def shown(value: float | None) -> str:
    """Give a number with three places, or a dash."""
    return UNKNOWN if value is None else f"{value:.3f}"


def with_interval(estimate: Estimate) -> str:
    """Give a number and its interval.

    >>> with_interval(Estimate(0.5, (0.4, 0.625)))
    '0.500 [0.40, 0.62]'
    """
    if estimate.value is None or estimate.interval is None:
        return shown(estimate.value)
    low, high = estimate.interval
    return f"{estimate.value:.3f} [{low:.2f}, {high:.2f}]"


def change(difference: Difference) -> str:
    """Give a change with its sign and its interval, all with three places, as changes are small."""
    value, interval = difference.change
    if value is None or interval is None:
        return UNKNOWN if value is None else f"{value:+.3f}"
    return f"{value:+.3f} [{interval[0]:+.3f}, {interval[1]:+.3f}]"


def changes(comparison: Comparison) -> Iterator[tuple[str, str, Difference]]:
    """Give level, number and difference, where one of the runs has the number.

    Of a single artifact only F0.5: each further row is one more chance to see a difference that is none.
    """
    for level, numbers in comparison.differences.items():
        for number, difference in numbers.items():
            kept = number == "f05" if level in set(Artifact) else number != "f1"
            if kept and not difference.before is difference.now is None:
                yield level, NAMES[number], difference


def mistaken(evaluation: Evaluation) -> list[tuple[Artifact, Artifact, int]]:
    """Give the pairs of a label and the other artifact that it was found as, most frequent first."""
    pairs = [
        (label, found, count)
        for (label, found), count in evaluation.confusion.items()
        if label is not None and found is not None and label is not found
    ]
    return sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1]))
