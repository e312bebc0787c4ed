"""Counts, which add, and the ratios made of them, which do not."""

from dataclasses import dataclass


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
        """The F-score that weighs precision twice as much as recall.

        It is 0 where there was something to find and nothing was found, and None where nothing was there
        and nothing was flagged.
        """
        weighed = 1.25 * self.tp + 0.25 * self.fn + self.fp
        return 1.25 * self.tp / weighed if weighed else None
