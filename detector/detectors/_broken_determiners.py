"""Two determiners in a row: "the a", "their the"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, pairs_of, stretch
from detector.text import Document

_ARTICLES = frozenset("the a an".split())
_OWNERS = frozenset("his its their our my your".split())
_POINTERS = frozenset("this these those each every".split())
_ALL = _ARTICLES | _OWNERS | _POINTERS
_LATIN = frozenset("cappella capella priori posteriori la l team plus b b-list".split())


def two_determiners(document: Document) -> Iterator[Broken]:
    """Give each "the a", "a his", "their the"."""
    for place, first, second in pairs_of(document, _ARTICLES | _OWNERS, _ALL):
        if not _clash(first, second) or not adjoin(document, place, 3):
            continue
        one, other = document.tokens[place], document.tokens[place + 1]
        if not other.text.islower() or norm_at(document, place + 2) in _LATIN:
            continue
        if not document.tokens[place + 2].text[0].isalnum():
            continue
        better = (one.text, like(one, other.text))
        why = f"“{one.text} {other.text}”: two determiners in a row."
        yield Broken(
            stretch(document, place, place + 1),
            0.85,
            better,
            why,
            safe=first in _ARTICLES and second in _ARTICLES,
        )


def _clash(first: str, second: str) -> bool:
    if first in _ARTICLES:
        return second != first and (second in _ARTICLES or second in _OWNERS or second in _POINTERS)
    return second in _ARTICLES or (second in _OWNERS and second != first)
