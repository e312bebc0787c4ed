"""What chance does to a number: intervals by bootstrap over articles, and paired comparison of two runs.

Articles and not sentences are drawn, because the sentences of an article are alike. Counts are added up
anew for each draw; ratios do not add.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from detector.evaluate.ranking import Weights

RESAMPLES = 1000

T = TypeVar("T")
Key = tuple[str, str]
Interval = tuple[float, float]
Values = Mapping[str, float | None]
# From the weight of each article to numbers by name.
Family = Callable[[Weights], Values]


class Estimate(NamedTuple):
    """A number and its 95% interval; None where it does not exist."""

    value: float | None
    interval: Interval | None


class Difference(NamedTuple):
    """Two runs' numbers, how far the second is above the first, and how often chance does as much (p)."""

    before: float | None
    now: float | None
    change: Estimate
    p: float | None


class Progress(Protocol):
    """What passes items through while it shows how far they are."""

    def __call__(self, items: Sequence[T], what: str) -> Iterable[T]:
        """Give the items."""
        ...


def silent(items: Sequence[T], what: str) -> Iterable[T]:  # noqa: ARG001 (a Progress)
    """Give the items, and show nothing."""
    return items


def draws(articles: int, seed: int) -> Iterator[list[int]]:
    """Give, for each resample, how often each article was drawn."""
    source = random.Random(seed)  # noqa: S311 (no secret)
    for _ in range(RESAMPLES):
        drawn = Counter(source.choices(range(articles), k=articles))
        yield [drawn[place] for place in range(articles)]


def bootstrap(
    families: Mapping[str, Family], articles: int, *, seed: int, progress: Progress = silent
) -> dict[str, dict[str, Estimate]]:
    """Give each number of each family with its interval."""
    values = {name: family([1] * articles) for name, family in families.items()}
    drawn: dict[Key, list[float | None]] = defaultdict(list)
    stream = draws(articles, seed)
    for _ in progress(range(RESAMPLES), "resampling"):
        weights = next(stream)
        for name, family in families.items():
            for number, value in family(weights).items():
                drawn[name, number].append(value)
    return {
        name: {number: Estimate(value, interval(drawn[name, number])) for number, value in own.items()}
        for name, own in values.items()
    }


def compare(
    families: Mapping[str, Family], articles: int, *, seed: int, progress: Progress = silent
) -> dict[str, dict[str, Difference]]:
    """Give the difference of each number between two runs on the same articles.

    The families take the weights of the first run's articles and then those of the second's. The interval
    is a paired bootstrap's: both runs get the same articles. p is that of approximate randomisation: in
    each round a coin decides for each article which run its two results belong to, and p is the share of
    rounds, the true one counted in, whose difference is at least as great either way.
    """
    none, once = [0] * articles, [1] * articles
    drawn: dict[Key, list[float | None]] = defaultdict(list)
    swapped: dict[Key, list[float | None]] = defaultdict(list)
    coins = random.Random(f"coins:{seed}")  # noqa: S311 (no secret)
    stream = draws(articles, seed)
    for _ in progress(range(RESAMPLES), "comparing"):
        weights = next(stream)
        for key, before, now in _pairs(families, [*weights, *none], [*none, *weights]):
            drawn[key].append(_minus(now, before))
        swaps = [coins.getrandbits(1) for _ in range(articles)]
        kept = [1 - swap for swap in swaps]
        for key, before, now in _pairs(families, [*kept, *swaps], [*swaps, *kept]):
            swapped[key].append(_minus(now, before))
    result: dict[str, dict[str, Difference]] = {name: {} for name in families}
    for key, before, now in _pairs(families, [*once, *none], [*none, *once]):
        name, number = key
        result[name][number] = _difference(before, now, drawn[key], swapped[key])
    return result


def _pairs(
    families: Mapping[str, Family], before: Weights, now: Weights
) -> Iterator[tuple[Key, float | None, float | None]]:
    for name, family in families.items():
        first = family(before)
        for number, value in family(now).items():
            yield (name, number), first[number], value


def _minus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def _difference(
    before: float | None, now: float | None, drawn: Sequence[float | None], swapped: Sequence[float | None]
) -> Difference:
    change = _minus(now, before)
    known = [abs(value) for value in swapped if value is not None]
    if change is None or len(known) < RESAMPLES / 2:
        return Difference(before, now, Estimate(change, None), None)
    # Sums of floats in another order differ in the last place.
    extreme = sum(value >= abs(change) - 1e-12 for value in known)
    p = (extreme + 1) / (len(known) + 1)
    return Difference(before, now, Estimate(change, interval(drawn)), p)


def interval(values: Iterable[float | None]) -> Interval | None:
    """Give the middle 95% of the values that exist; None if most do not."""
    known = sorted(value for value in values if value is not None)
    if len(known) < RESAMPLES / 2:
        return None
    return known[int(0.025 * (len(known) - 1))], known[round(0.975 * (len(known) - 1))]
