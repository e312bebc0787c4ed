"""What one article adds to every number. Rows are what is resampled, and what a report keeps of a run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from detector.evaluate.calibration import BINS, brier, expected_calibration_error, reliability
from detector.evaluate.counts import RATIOS, Counts
from detector.evaluate.ranking import Scored, Step, Weights, auroc, average_precision, ranked
from detector.evaluate.resampling import Family

ALARMS = "false alarms"
PER_1000 = "per_1000_clean_words"
SENTENCE_SCORES = "sentence scores"
ARTICLE_SCORES = "article scores"
SHARES = tuple(f"damaged share, bin {number}" for number in range(BINS))
QUALITIES = ("auroc", "average_precision", "brier", "expected_calibration_error")


@dataclass(frozen=True, slots=True)
class Row:
    """Counts by level, scores with what is so, and the findings in it that are no label's.

    `over_all` counts the labels of all artifacts, also of those that the run did not look for: on these
    two runs compare that looked for different ones.
    """

    id: str
    words: int
    clean: bool
    alarms: int
    levels: Mapping[str, Counts]
    over_all: Mapping[str, Counts]
    sentences: tuple[Scored, ...] = ()
    article: tuple[Scored, ...] = field(default=())  # empty where nobody judged the article

    def as_record(self) -> dict[str, Any]:
        """Give the row as it stands in JSON."""
        return {
            "id": self.id,
            "words": self.words,
            "clean": self.clean,
            "alarms": self.alarms,
            "levels": _record(self.levels),
            "levels_over_all_labels": _record(self.over_all),
            "sentences": [[score, int(damaged)] for score, damaged in self.sentences],
            "article": [[score, int(damaged)] for score, damaged in self.article],
        }

    @classmethod
    def of_record(cls, record: Any) -> "Row":  # noqa: ANN401 (JSON)
        """Give the row of a record. Raise KeyError, TypeError or ValueError."""
        return cls(
            str(record["id"]),
            int(record["words"]),
            bool(record["clean"]),
            int(record["alarms"]),
            _levels(record["levels"]),
            _levels(record["levels_over_all_labels"]),
            tuple(Scored(float(score), bool(damaged)) for score, damaged in record["sentences"]),
            tuple(Scored(float(score), bool(damaged)) for score, damaged in record["article"]),
        )


def _record(levels: Mapping[str, Counts]) -> dict[str, list[int]]:
    return {name: [counts.tp, counts.fp, counts.fn] for name, counts in levels.items()}


def _levels(record: Any) -> dict[str, Counts]:  # noqa: ANN401 (JSON)
    return {str(name): Counts(*map(int, counts)) for name, counts in record.items()}


def sentence_steps(rows: Sequence[Row]) -> Callable[[Weights], list[Step]]:
    """Give the steps of the sentences' scores from the weight of each row."""
    return ranked([row.sentences for row in rows])


def article_steps(rows: Sequence[Row]) -> Callable[[Weights], list[Step]]:
    """Give the steps of the articles' scores from the weight of each row."""
    return ranked([row.article for row in rows])


def families(rows: Sequence[Row], levels: Sequence[str]) -> dict[str, Family]:
    """Give the numbers of the levels, of the scores, and the rate of false alarms."""
    return {
        **{level: _ratios([row.levels.get(level, Counts()) for row in rows]) for level in levels},
        ALARMS: _alarm_rate(rows),
        SENTENCE_SCORES: _quality(sentence_steps(rows)),
        ARTICLE_SCORES: _quality(article_steps(rows)),
    }


def _ratios(rows: Sequence[Counts]) -> Family:
    # Most articles have nothing at most levels, and the bootstrap comes by a thousand times.
    parts = [(place, row.tp, row.fp, row.fn) for place, row in enumerate(rows) if row != Counts()]

    def family(weights: Weights) -> dict[str, float | None]:
        tp = fp = fn = 0
        for place, hits, alarms, misses in parts:
            weight = weights[place]
            tp, fp, fn = tp + weight * hits, fp + weight * alarms, fn + weight * misses
        counts = Counts(tp, fp, fn)
        return {name: getattr(counts, name) for name in RATIOS}

    return family


def _alarm_rate(rows: Sequence[Row]) -> Family:
    clean = [(place, row.alarms, row.words) for place, row in enumerate(rows) if row.clean]

    def family(weights: Weights) -> dict[str, float | None]:
        alarms = sum(weights[place] * count for place, count, _ in clean)
        words = sum(weights[place] * count for place, _, count in clean)
        return {PER_1000: 1000 * alarms / words if words else None}

    return family


def _quality(order: Callable[[Weights], list[Step]]) -> Family:
    def family(weights: Weights) -> dict[str, float | None]:
        steps = order(weights)
        bins = reliability(steps)
        values = (auroc(steps), average_precision(steps), brier(steps), expected_calibration_error(bins))
        return dict(zip((*QUALITIES, *SHARES), (*values, *(own.share for own in bins)), strict=True))

    return family
