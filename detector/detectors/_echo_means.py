"""A verb that its own noun follows as the means: "blocked roads with a blockade"."""

from collections.abc import Iterator

from detector.annotators.words import places_of
from detector.detectors._echo_doubled import span_of
from detector.detectors._echo_roots import PASTS, cognate
from detector.text import Document, Span

_MEANS = frozenset({"with", "by", "in"})
_ENDS = frozenset(". , ; from in on at to of for and until after before during".split())
_OBJECTS = frozenset("them it him her".split())
_LETTERS, _ALIKE = 4, 3
_WALLS = frozenset("that which who and or but as when while is are was were be will would to".split())


def means(document: Document, norms: list[str]) -> Iterator[tuple[Span, float, tuple[str, ...]]]:
    """Give each echo of a verb in its means, and the words without that."""
    for place in places_of(document, _MEANS):
        first, last = _by_its_own(norms, place)
        if last:
            kept = document.text[slice(*span_of(document, first, place))]
            yield span_of(document, first, last + 1), 0.6, (kept,)


def _by_its_own(norms: list[str], place: int) -> tuple[int, int]:
    """Give the places of a verb and of its own noun behind "with" or "by"; 0 if there are none."""
    last = place + 1 + (norms[place + 1 : place + 2] in (["a"], ["an"]))
    if last + 1 >= len(norms) or not norms[last].isalpha() or len(norms[last]) < _LETTERS:
        return 0, 0
    if norms[last].endswith(("ing", "er", "ers", "or", "ors", "ed", "ly")) or norms[last + 1] not in _ENDS:
        return 0, 0
    if not place or not norms[place - 1].isalpha():
        return 0, 0
    for first in range(place - 2, max(-1, place - 6), -1):
        norm = norms[first]
        if not norm.isalpha() or norm in _WALLS:
            return 0, 0
        if norm[:_ALIKE] == norms[last][:_ALIKE] and cognate(norm, norms[last]):
            past = (norm.endswith("ed") or norm in PASTS) and norms[last] not in {norm + "s", norm}
            return (first, last) if past or norms[first + 1] in _OBJECTS else (0, 0)
    return 0, 0
