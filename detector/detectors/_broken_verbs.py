"""Verb forms behind the wrong word: "did not went", "has went", "is been"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, places_of, stretch
from detector.detectors._broken_inflect import NO_PAST, bare_pasts, base_of, pasts
from detector.text import Document

_HAVE = frozenset("have has had".split())
_BE = frozenset("is are was were".split())
_DO = frozenset("did does do didn't doesn't don't".split())
_PRESENT = frozenset("has is was goes knows wants makes seems says".split())
_OTHER_SENSE = frozenset("was did bit saw".split())
_NOT = frozenset("not also already never just since always".split())


def did_not_went(document: Document) -> Iterator[Broken]:
    """Give each past or -s form behind "did not"."""
    for place in places_of(document, _DO):
        plain = document.tokens[place][3][-1] != "t"
        if plain and norm_at(document, place + 1) != "not":
            continue
        verb = place + 1 + plain
        word = norm_at(document, verb)
        if (_is_past(word) or word in _PRESENT) and adjoin(document, place, 2 + plain):
            why = f"“{word}”: “did not” takes the bare verb."
            yield Broken(document.tokens[verb].span, 0.9, (_bare(word),), why)


def _is_past(word: str) -> bool:
    return word in pasts() or (word.endswith("ed") and len(word) > 4 and word not in NO_PAST)


def _bare(word: str) -> str:
    return {"has": "have", "is": "be", "are": "be", "was": "be", "were": "be"}.get(word) or base_of(word)


def have_went(document: Document) -> Iterator[Broken]:
    """Give each past in the place of a participle."""
    for place in places_of(document, _HAVE):
        verb = place + 1
        while norm_at(document, verb) in _NOT and verb < place + 3:
            verb += 1
        word = norm_at(document, verb)
        if word in bare_pasts() and word not in _OTHER_SENSE and adjoin(document, place, verb - place + 1):
            sureness = 0.88
            why = f"“{word}” is the past; behind “have” stands “{bare_pasts()[word]}”."
            yield Broken(document.tokens[verb].span, sureness, (bare_pasts()[word],), why)


def is_been(document: Document) -> Iterator[Broken]:
    """Give each "is been"."""
    for place in places_of(document, {"been"}):
        one = norm_at(document, place - 1)
        if one in _BE and adjoin(document, place - 1) and norm_at(document, place - 2) not in {"who", "what"}:
            perfect = {"is": "has been", "are": "have been"}.get(one, "had been")
            why = f"“{one} been”: “been” goes with “have”, “being” with “be”."
            yield Broken(stretch(document, place - 1, place), 0.8, (perfect, f"{one} being"), why)
