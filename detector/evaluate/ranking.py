"""How well scores rank: steps of a falling threshold → area under the ROC curve, average precision, curve.

Everything that is said of scores is made of steps, so that one article more or less, or one drawn twice by
the bootstrap, is a matter of weights.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

Weights = Sequence[int]


class Scored(NamedTuple):
    """A score from 0 to 1, and what is so."""

    score: float
    damaged: bool


class Step(NamedTuple):
    """How many damaged and how many clean items have exactly this score."""

    score: float
    damaged: int
    clean: int


class Point(NamedTuple):
    """Precision and recall if everything that scores `threshold` or more is called damaged."""

    threshold: float
    precision: float
    recall: float


def ranked(articles: Sequence[Iterable[Scored]]) -> Callable[[Weights], list[Step]]:
    """Give a function from the weight of each article to the steps, highest score first."""
    at: dict[float, dict[int, list[int]]] = defaultdict(dict)
    for place, scored in enumerate(articles):
        for score, damaged in scored:
            at[score].setdefault(place, [0, 0])[not damaged] += 1
    order = [
        (score, [(place, *counts) for place, counts in parts.items()])
        for score, parts in sorted(at.items(), reverse=True)
    ]

    def steps_of(weights: Weights) -> list[Step]:
        found = []
        for score, parts in order:
            damaged = sum(weights[place] * count for place, count, _ in parts)
            clean = sum(weights[place] * count for place, _, count in parts)
            if damaged or clean:
                found.append(Step(score, damaged, clean))
        return found

    return steps_of


def steps(scored: Iterable[Scored]) -> list[Step]:
    """Give the steps of items, each counted once.

    >>> steps([Scored(0.2, False), Scored(0.9, True), Scored(0.2, True)])
    [Step(score=0.9, damaged=1, clean=0), Step(score=0.2, damaged=1, clean=1)]
    """
    return ranked([scored])([1])


def auroc(order: Sequence[Step]) -> float | None:
    """Give how often a damaged item scores higher than a clean one; a tie counts half.

    None unless there are both.
    """
    damaged, clean = sum(step.damaged for step in order), sum(step.clean for step in order)
    if not damaged or not clean:
        return None
    lower, wins = clean, 0.0
    for step in order:
        lower -= step.clean
        wins += step.damaged * (lower + step.clean / 2)
    return wins / (damaged * clean)


def average_precision(order: Sequence[Step]) -> float | None:
    """Give the precision at each step, weighed by the recall that the step adds; None if nothing is damaged.

    There is no interpolation between steps, which would flatter.
    """
    damaged = sum(step.damaged for step in order)
    if not damaged:
        return None
    hits = flagged = 0
    area = 0.0
    for step in order:
        hits += step.damaged
        flagged += step.damaged + step.clean
        area += step.damaged * hits / flagged
    return area / damaged


def precision_recall(order: Sequence[Step], *, most: int = 100) -> tuple[Point, ...]:
    """Give the curve: at each share of recall, `most` of them, the highest threshold that reaches it.

    Empty if nothing is damaged.
    """
    damaged = sum(step.damaged for step in order)
    points: list[Point] = []
    hits = flagged = reached = 0
    for step in order:
        hits += step.damaged
        flagged += step.damaged + step.clean
        share = most * hits // damaged if damaged else 0
        if share > reached:
            reached = share
            points.append(Point(step.score, hits / flagged, hits / damaged))
    return tuple(points)
