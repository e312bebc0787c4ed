"""Turns of translation: "so full than", "could of been", "at 26 February", "it's chairman"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, is_figure, like, norm_at, pairs_of, places_of, stretch
from detector.detectors._broken_calendar import MONTHS
from detector.detectors._broken_countables import closes
from detector.detectors._broken_nouns import ROLES
from detector.detectors._noun_forms import marked
from detector.detectors._verb_forms import participles
from detector.text import Document

_MODALS = frozenset("would could should might must may will can".split())
COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve dozens hundreds".split())


def turns(document: Document) -> Iterator[Broken]:
    """Give each turn of these kinds."""
    for family in (_so_than, _could_of, _day_of_month, _of_years, _hundred_of, _its):
        yield from family(document)


def _one(document: Document, place: int, right: str, sureness: float = 0.78) -> Broken:
    token = document.tokens[place]
    right = like(token, right)
    return Broken(token.span, sureness, (right,), f"“{token.text}” should be “{right}” here.")


def _so_than(document: Document) -> Iterator[Broken]:
    """Give "than" of "so full than", "that" being meant."""
    for place in places_of(document, ("than",)):
        degree = norm_at(document, place - 1)
        if norm_at(document, place - 2) != "so" or not degree.isalpha() or degree.endswith("er"):
            continue
        if degree not in {"more", "less", "other", "worse", "rather"} and adjoin(document, place - 2, 3):
            yield _one(document, place, "that")


def _could_of(document: Document) -> Iterator[Broken]:
    """Give "of" of "could of been"."""
    for place, _, _ in pairs_of(document, _MODALS, frozenset(["of"])):
        verb = norm_at(document, place + 2)
        if (verb == "been" or verb in participles()) and adjoin(document, place, 3):
            yield _one(document, place + 1, "have", 0.85)


def _day_of_month(document: Document) -> Iterator[Broken]:
    """Give "at" of "at 26 February", "in" of "in March 14"."""
    tokens = document.tokens
    for place in places_of(document, frozenset(MONTHS)):
        for day, before in ((place - 1, place - 2), (place + 1, place - 1)):
            number, end = norm_at(document, day), norm_at(document, before + 3)
            if not is_figure(number) or not 0 < int(number) < 32 or end in {"-", "–", "of"}:
                continue
            named = tokens[place].text[0].isupper() and adjoin(document, before, 3)
            if named and tokens[before].text in {"at", "in"}:
                yield _one(document, before, "on")


def _of_years(document: Document) -> Iterator[Broken]:
    """Give "of 47 years" behind a name and a comma."""
    for place in places_of(document, ("years",)):
        number, start = norm_at(document, place - 1), place - 2
        closed = norm_at(document, place + 1) in {",", ".", ")"}
        if not closed or norm_at(document, start) != "of" or norm_at(document, start - 1) != ",":
            continue
        named = start > 1 and document.tokens[start - 2].text[0].isupper()
        if is_figure(number) and 0 < int(number) < 120 and named:
            span = stretch(document, start, place)
            yield Broken(span, 0.75, (number,), f"“of {number} years”: an age is just “{number}” here.")


def _hundred_of(document: Document) -> Iterator[Broken]:
    """Give "hundred" of "before hundred of files"."""
    for place, one, _ in pairs_of(document, frozenset("hundred thousand million dozen".split()), {"of"}):
        before, noun = norm_at(document, place - 1), norm_at(document, place + 2)
        counted = before in COUNTS or before in {"a", "one", "per", "half", "several", "few", "the", "some"}
        if counted or not before.isalpha() or noun in {"the", "them", "these", "those", "us", "which"}:
            continue
        if noun.isalpha() and adjoin(document, place - 1, 4) and document.tokens[place].text.islower():
            yield _one(document, place, f"{one}s")


def _its(document: Document) -> Iterator[Broken]:
    """Give "it's" of "it's chairman,"."""
    for place, _, noun in pairs_of(document, frozenset(["it's"]), ROLES | marked("3", "")):
        if not closes(document, place + 1) or not adjoin(document, place):
            continue
        token = document.tokens[place]
        right = like(token, "its")
        yield Broken(token.span, 0.77, (right,), f"“{token.text} {noun}”: “its” is meant.")
