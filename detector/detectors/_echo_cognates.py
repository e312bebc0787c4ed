"""Two words of one root in one construction: what kind of construction it is, if it is an echo at all."""

from collections.abc import Iterator
from itertools import compress
from operator import eq
from typing import NamedTuple

from detector.annotators.words import places_of
from detector.detectors._echo_judge import judge
from detector.detectors._echo_near import near
from detector.detectors._echo_roots import PASTS, cognate
from detector.detectors._echo_subjects import HAVE
from detector.text import Document

_REACH = 4
_SHORTEST = 4
_ALIKE = 3  # letters
_SOURCES = frozenset(
    """estimate estimates report reports study studies survey surveys forecast forecasts poll polls
    projections""".split()
)
_LINKS = frozenset("of by from in at on".split())
_CLAUSE_STARTS = frozenset("that which who and or but as when while to is are was were has have had".split())
_BEFORE_NOUNS = frozenset("a an the this that these those its his her their our of by from in on".split())


class Echo(NamedTuple):
    """An echo: its first and last token, whether the first is the subject or the verb, and how sure it is."""

    first: int
    last: int
    kind: str  # as judge names it
    sureness: float
    perfect: bool = False


def cognates(document: Document, norms: list[str]) -> Iterator[Echo]:
    """Give the echoes of a document: the pairs of near words that begin alike, then those of the table."""
    for first, last in _alike(norms):
        yield from _echo(document, first, last)
    for place in places_of(document, _SOURCES):
        yield from _far(document, place, norms)
    for place in places_of(document, PASTS):
        for other in (*range(max(0, place - 3), place), *range(place + 1, min(place + 4, len(norms)))):
            one, two = norms[place], norms[other]
            if len(two) >= _SHORTEST and one[0] == two[0] and one[:_ALIKE] != two[:_ALIKE]:
                yield from _echo(document, min(place, other), max(place, other))


def _alike(norms: list[str]) -> Iterator[tuple[int, int]]:
    """Give the places of near words that begin alike; short words are passed over."""
    places = [place for place, norm in enumerate(norms) if len(norm) >= _SHORTEST]
    keys = [norms[place][:_ALIKE] for place in places]
    for distance in range(1, _REACH + 1):
        for number in compress(range(len(keys)), map(eq, keys, keys[distance:])):
            first, last = places[number], places[number + distance]
            if last - first <= _REACH:
                yield first, last


def _far(document: Document, place: int, norms: list[str]) -> Iterator[Echo]:
    """Give the echo of a source and its verb with a phrase between: "estimates of the bank estimate"."""
    if place + 2 >= len(norms) or norms[place + 1] not in _LINKS:
        return
    single = norms[place].removesuffix("s")
    for other in range(place + 3, min(place + 9, len(norms))):
        if not norms[other].isalpha() or norms[other] in _CLAUSE_STARTS:
            return
        verbal = norms[other].endswith("ed") or (norms[place] != single and norms[other] == single)
        if norms[other][:3] == norms[place][:3] and verbal and norms[other - 1] not in _BEFORE_NOUNS:
            distinct = norms[other] != norms[place]
            if distinct and _lower(document, place) and cognate(norms[place], norms[other]):
                yield Echo(place, other, "subject", 0.65)
            return


def _echo(document: Document, first: int, last: int) -> Iterator[Echo]:
    tokens = document.tokens
    one, other = tokens[first], tokens[last]
    gap = [token.norm for token in tokens[first + 1 : last]]
    if other.text[0].isupper() or not (one.norm.isalpha() and other.norm.isalpha()):
        return
    kind, sureness = judge(tokens, first, last, gap)
    if not sureness and one.norm != other.norm and cognate(one.norm, other.norm):
        kind, sureness = near(one.norm, other.norm, gap)
    if sureness and _lower(document, first) and cognate(one.norm, other.norm):
        yield Echo(first, last, kind, sureness, perfect=kind == "passive" or bool(HAVE.intersection(gap)))


def _lower(document: Document, place: int) -> bool:
    """Whether a word is no name: in lower case, or with a capital as the first word of its sentence."""
    token = document.tokens[place]
    if token.text.islower():
        return True
    sentence = document.sentence_at(token.start)
    return sentence is not None and sentence.first == place and token.text[1:].islower()
