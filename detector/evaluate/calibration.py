"""How far scores can be taken at their word: Brier score, expected calibration error, reliability table."""

from collections.abc import Sequence
from typing import NamedTuple

from detector.evaluate.ranking import Step

BINS = 10  # of equal width, the usual choice, so that the error compares with published ones


class Bin(NamedTuple):
    """The items whose score is at least `low` and less than `high`; the last bin holds 1 too."""

    low: float
    high: float
    items: int = 0
    score_sum: float = 0.0
    damaged: int = 0

    @property
    def mean_score(self) -> float | None:
        """What the scores claim; None if the bin is empty."""
        return self.score_sum / self.items if self.items else None

    @property
    def share(self) -> float | None:
        """The share of damaged items, which is so; None if the bin is empty."""
        return self.damaged / self.items if self.items else None


def brier(order: Sequence[Step]) -> float | None:
    """Give the mean squared difference between score and truth, from 0 (best) to 1; None without items."""
    items = sum(step.damaged + step.clean for step in order)
    if not items:
        return None
    return sum(s.damaged * (1 - s.score) ** 2 + s.clean * s.score**2 for s in order) / items


def reliability(order: Sequence[Step]) -> tuple[Bin, ...]:
    """Give the bins, lowest scores first, empty ones too."""
    items, sums, damaged = [0] * BINS, [0.0] * BINS, [0] * BINS
    for step in order:
        place = min(int(step.score * BINS), BINS - 1)
        count = step.damaged + step.clean
        items[place] += count
        sums[place] += count * step.score
        damaged[place] += step.damaged
    return tuple(Bin(n / BINS, (n + 1) / BINS, items[n], sums[n], damaged[n]) for n in range(BINS))


def expected_calibration_error(bins: Sequence[Bin]) -> float | None:
    """Give the mean distance, over items, of a bin's mean score from its share of damaged items.

    From 0 (best) to 1; None without items.
    """
    items = sum(own.items for own in bins)
    if not items:
        return None
    return sum(abs(own.score_sum - own.damaged) for own in bins) / items
