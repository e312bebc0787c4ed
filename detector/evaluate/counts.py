"""Counts, which add, and the ratios made of them, which do not."""

from collections.abc import Iterable
from dataclasses import dataclass

RATIOS = ("precision", "recall", "f05", "f1")


@dataclass(frozen=True, slots=True)
class Counts:
    """Hits (tp), false alarms (fp) and misses (fn)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Add up."""
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def precision(self) -> float | None:
        """The share of what was flagged that is right; None where nothing was flagged."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was flagged; None where nothing is there."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else None

    @property
    def f05(self) -> float | None:
        """The F-score that weighs precision twice as much as recall; see `f1` for its edges."""
        return self._f(0.25)

    @property
    def f1(self) -> float | None:
        """The F-score that weighs precision and recall alike.

        It is 0 where there was something to find and nothing was found, and None where nothing was there
        and nothing was flagged.
        """
        return self._f(1.0)

    def _f(self, beta_squared: float) -> float | None:
        weighed = (1 + beta_squared) * self.tp + beta_squared * self.fn + self.fp
        return (1 + beta_squared) * self.tp / weighed if weighed else None


def binary(*, actual: bool, said: bool) -> Counts:
    """Give the counts of one yes or no."""
    return Counts(int(actual and said), int(said and not actual), int(actual and not said))


def total(rows: Iterable[Counts]) -> Counts:
    """Give the sum."""
    tp = fp = fn = 0
    for row in rows:
        tp, fp, fn = tp + row.tp, fp + row.fp, fn + row.fn
    return Counts(tp, fp, fn)
