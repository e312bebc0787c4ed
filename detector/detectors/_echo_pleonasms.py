"""One sense in two words: "returned back", "consecutive straight", "also urges also"."""

from collections.abc import Iterator
from itertools import pairwise

from detector.annotators.words import WORDS, places_of
from detector.detectors._echo_doubled import span_of
from detector.text import Document, Span

_AGAIN = {
    "return": "back", "returned": "back", "returning": "back", "returns": "back", "revert": "back",
    "reverted": "back", "reverting": "back", "repeat": "again", "repeated": "again", "reply": "back",
    "replied": "back", "retreated": "back", "recur": "again", "recurred": "again", "resumed": "again",
}  # fmt: skip
_TWINS = {
    "consecutive": "straight successive", "straight": "consecutive", "successive": "consecutive straight",
    "approximately": "about around roughly", "roughly": "about approximately around",
    "about": "approximately roughly",
    "nearly": "almost about", "almost": "nearly", "currently": "now", "but": "however",
    "therefore": "so thus",
    "thus": "therefore", "so": "therefore", "each": "every", "entire": "whole", "whole": "entire",
    "annual": "yearly",
    "perhaps": "maybe", "maybe": "perhaps", "together": "jointly", "jointly": "together",
    "frequently": "often",
    "often": "frequently", "big": "large", "large": "big", "final": "last", "quickly": "rapidly",
    "initial": "first",
    "again": "anew", "solely": "only", "usually": "generally normally",
}  # fmt: skip
_SECONDS = {word: frozenset(words.split()) for word, words in (_TWINS | _AGAIN).items()}
_ADVERBS = frozenset("also already still".split())
_REASON = 14  # tokens between one "reason" and the other
Pleonasm = tuple[Span, float, tuple[str, ...]]


def pleonasms(document: Document) -> Iterator[Pleonasm]:
    """Give the doubled senses of a document, with the word or words to keep."""
    yield from _twins(document)
    yield from _around(document)
    yield from _reasons(document)


def _twins(document: Document) -> Iterator[Pleonasm]:
    for place in places_of(document, _SECONDS.keys()):
        token = document.tokens[place]
        following = document.tokens[place + 1] if place + 1 < len(document.tokens) else token
        if following.norm in _SECONDS[token.norm] and document.text[token.end : following.start] == " ":
            kept = (token.text,) if token.norm in _AGAIN else (token.text, following.text)
            yield span_of(document, place, place + 2), 0.7, kept


def _around(document: Document) -> Iterator[Pleonasm]:
    """Give each adverb that stands on both sides of its verb."""
    for first, second in pairwise(places_of(document, _ADVERBS)):
        words = document.tokens[first : second + 1]
        if not 2 <= second - first <= 3 or words[0].norm != words[-1].norm:
            continue
        if words[1].norm not in {"and", "or"} and all(word.norm.isalpha() for word in words):
            kept = document.text[words[0].start : words[-2].end]
            yield Span(words[0].start, words[-1].end), 0.75, (kept,)


def _reasons(document: Document) -> Iterator[Pleonasm]:
    """Give each "the reason … is because of the reason"."""
    for first, second in pairwise(document[WORDS].get("reason", [])):
        between = {token.norm for token in document.tokens[first:second]}
        if second - first <= _REASON and "because" in between and not between & {".", "!", "?"}:
            yield span_of(document, first, second + 1), 0.8, ()
