"""Measures with "of" lost or put in: "a pair orange gloves", "in 31 of overs"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, places_of, stretch
from detector.detectors._broken_plain import every_s_form
from detector.detectors._broken_several import is_number, looks_plural
from detector.text import Document

_HEADS = frozenset("pair handful variety bunch majority number".split())
_MIDDLE = frozenset(
    """orange red blue green white black yellow brown grey gray pink purple new old small large young
    leather wooden woollen rubber cotton gold silver local different foreign senior""".split()
)
_COUNTING = frozenset("in about around nearly some over than least with after almost".split())
_CARDS = frozenset("hearts spades clubs diamonds these those them us".split())


def measure_of(document: Document) -> Iterator[Broken]:
    """Give each "a pair orange gloves" and "in 31 of overs"."""
    for place in places_of(document, _HEADS):
        if norm_at(document, place - 1) != "a" or not adjoin(document, place, 3):
            continue
        noun = place + 1 + (norm_at(document, place + 1) in _MIDDLE)
        word = norm_at(document, noun)
        if not looks_plural(word) or not document.tokens[noun].text.islower():
            continue
        if noun == place + 1 and (word in every_s_form() or word in {"plates", "theorists", "votes"}):
            continue
        head, following = document.tokens[place].text, document.tokens[place + 1].text
        why = f"“{head} {following}” lacks its “of”."
        yield Broken(stretch(document, place, place + 1), 0.78, (f"{head} of {following}",), why)
    yield from _number_of(document)


def _number_of(document: Document) -> Iterator[Broken]:
    tokens = document.tokens
    for place in places_of(document, _COUNTING):
        if norm_at(document, place + 2) != "of" or not is_number(norm_at(document, place + 1)):
            continue
        noun = norm_at(document, place + 3)
        if not looks_plural(noun) or noun in _CARDS or not adjoin(document, place, 4):
            continue
        number, word = tokens[place + 1], tokens[place + 3]
        if word.text.islower() and number.norm.isdigit():
            why = f"“{number.text} of {noun}”: the “of” is too many."
            better = f"{number.text} {word.text}"
            yield Broken(stretch(document, place + 1, place + 3), 0.75, (better,), why)
