"""Marks of pairs and levels of terms while they are fitted, and what demoting one would do."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from detector.detectors._term_lexicon import _NEEDS, STRONG, TAME
from detector.training.term_marks.lists import Pair

_FLAGGED = (0.5, 0.85, 0.95, 1.0)  # by spare points: without one a phrase hangs on every mark it has
_SHARED = 0.15  # part of the effect where another term still fits: several must be demoted together

Fit = tuple[str, list[Pair]]  # a term, and the pairs by which it fits
Change = Pair | str  # a pair to demote, or a term whose level to raise
HIGHEST = len(_NEEDS) - 1  # level of a term


class Item(NamedTuple):
    """A phrase, what it weighs, and how terms fit it."""

    phrase: str
    weight: float
    fits: list[Fit]


@dataclass
class Marks:
    """The marks of pairs and the levels of terms; a pair that is not there is strong, a term has level 0."""

    pairs: dict[Pair, int] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)

    def spare(self, term: str, pairs: list[Pair], change: Change | None = None) -> int:
        """Give the points that a fit does not need, after a change; it alarms from 0 on."""
        points = sum(self.pairs.get(pair, STRONG) - TAME - (pair == change) for pair in pairs)
        return points - _NEEDS[self.levels.get(term, 0) + (term == change)]

    def alarming(self, items: list[Item]) -> list[Item]:
        """Give the items that alarm, with the fits that do."""
        kept = (item._replace(fits=[fit for fit in item.fits if self.spare(*fit) >= 0]) for item in items)
        return [item for item in kept if item.fits]

    def changes(self, item: Item) -> Iterator[Change]:
        """Yield what could be demoted in the fits of an item."""
        for term, pairs in item.fits:
            if self.levels.get(term, 0) < HIGHEST:
                yield term
            yield from (pair for pair in pairs if self.pairs.get(pair, STRONG) > TAME)

    def effects(self, items: list[Item]) -> dict[Change, float]:
        """Give the weight that each change takes from items that alarm."""
        effects: defaultdict[Change, float] = defaultdict(float)
        for item in items:
            before = [_flagged(self.spare(*fit)) for fit in item.fits]
            for change in dict.fromkeys(self.changes(item)):
                after = [_flagged(self.spare(*fit, change)) for fit in item.fits]
                shared = _SHARED * (sum(before) - sum(after)) / len(after)
                effects[change] += item.weight * (max(before) - max(after) or shared)
        return effects

    def demote(self, change: Change) -> None:
        """Make a change."""
        if isinstance(change, str):
            self.levels[change] = self.levels.get(change, 0) + 1
        else:
            self.pairs[change] = self.pairs.get(change, STRONG) - 1


def _flagged(spare: int) -> float:
    return _FLAGGED[min(spare, len(_FLAGGED) - 1)] if spare >= 0 else 0.0
