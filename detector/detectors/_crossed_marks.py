"""A quotation that a double mark opens and a single one closes: “We will act.’."""

from collections.abc import Iterator
from itertools import pairwise

from detector.annotators.quotes import QUOTES, Mark, Side
from detector.detectors._quote_mends import Mend, closing, next_open
from detector.text import Document, Span

_POINTS = frozenset(",.!?…")


def crossed(document: Document) -> Iterator[tuple[Mark, Mark, Mend]]:
    """Give each lone double mark, the lone single one that closes it, and the edit that makes that double."""
    for one, other in pairwise(document[QUOTES].open):
        if not one.double or other.double or (one.side, other.side) != (Side.OPEN, Side.CLOSE):
            continue
        if one.paragraph != other.paragraph or other.start > next_open(document, one):
            continue
        if document.text[other.start - 1] in _POINTS:
            span, words = closing(document, one, other.start)
            yield one, other, (Span(span.start, other.end), words)
