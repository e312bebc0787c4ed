"""One sense in two words: "returned back", "consecutive straight", "also urges also"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from detector.annotators.words import WORDS, places_of
from detector.detectors._echo_doubled import span_of
from detector.text import Document, Span

_AGAIN = {
    "return": "back", "returned": "back", "returning": "back", "returns": "back", "revert": "back",
    "reverted": "back", "reverting": "back", "repeat": "again", "repeated": "again", "reply": "back",
    "replied": "back", "merged": "together", "combined": "together", "descended": "down",
    "ascended": "up", "progressed": "forward", "retreated": "back", "recur": "again",
    "recurred": "again", "resumed": "again", "reiterated": "again", "reiterate": "again",
    "reiterates": "again", "reaffirmed": "again", "restated": "again", "repeating": "again",
    "reiterating": "again", "repeats": "again",
}  # fmt: skip
_TWINS = {
    "consecutive": "straight successive", "straight": "consecutive", "successive": "consecutive straight",
    "approximately": "about around roughly", "roughly": "about approximately around",
    "about": "approximately roughly",
    "nearly": "almost about", "almost": "nearly", "currently": "now", "but": "however",
    "therefore": "so thus",
    "thus": "therefore", "so": "therefore", "entire": "whole", "whole": "entire",
    "annual": "yearly",
    "perhaps": "maybe", "maybe": "perhaps", "together": "jointly", "jointly": "together",
    "frequently": "often",
    "often": "frequently", "big": "large", "large": "big", "final": "last", "quickly": "rapidly",
    "initial": "first",
    "again": "anew", "elderly": "old aged", "huge": "enormous vast giant", "enormous": "huge giant",
    "main": "principal chief", "principal": "main chief", "numerous": "many several", "many": "numerous",
    "several": "many numerous", "mainly": "mostly chiefly primarily", "mostly": "mainly largely",
    "immediately": "instantly", "suddenly": "abruptly", "possibly": "perhaps maybe",
    "probably": "likely", "presently": "now currently", "now": "currently presently",
    "additional": "extra further", "extra": "additional",
    "simultaneously": "together", "ancient": "old", "small": "tiny little", "rapidly": "quickly fast swiftly",
    "swiftly": "quickly rapidly", "generally": "usually", "allegedly": "reportedly supposedly",
    "reportedly": "allegedly", "merely": "only just simply", "simply": "merely", "yet": "nevertheless",
    "nevertheless": "nonetheless", "wealthy": "rich", "rich": "wealthy", "afraid": "scared fearful",
    "deadly": "lethal fatal", "fatal": "deadly", "famous": "renowned", "renowned": "famous",

    "solely": "only", "usually": "generally normally",
    "past": "previous prior former", "previous": "past prior former earlier", "prior": "previous past",
    "upcoming": "future forthcoming", "future": "upcoming forthcoming", "current": "present",
    "present": "current", "originally": "first initially", "first": "originally", "total": "entire",
    "each": "every", "extremely": "very", "also": "additionally likewise", "additionally": "also",
    "likewise": "also", "furthermore": "also additionally", "moreover": "also additionally",
    "previously": "already earlier before", "earlier": "previously", "already": "previously",
    "soon": "shortly", "shortly": "soon", "afterwards": "later", "subsequently": "afterwards later then",
    "then": "subsequently", "finally": "eventually lastly", "eventually": "finally", "always": "constantly",
    "constantly": "always continually", "totally": "completely fully entirely",
    "completely": "totally fully entirely", "fully": "completely entirely", "entirely": "completely totally",
    "exactly": "precisely", "precisely": "exactly", "primarily": "mainly mostly chiefly",
    "chiefly": "mainly mostly", "sole": "only single", "recent": "latest", "fresh": "new",
    "joint": "shared mutual", "mutual": "shared joint", "shared": "mutual", "instead": "rather",
    "biggest": "largest", "largest": "biggest", "own": "personal", "two": "twins both", "both": "two",
}  # fmt: skip
_SECONDS = {word: frozenset(words.split()) for word, words in (_TWINS | _AGAIN).items()}
_FIRSTS = frozenset(_SECONDS)
_AT_PRESENT = tuple(
    (tuple(words.split()), False)
    for words in ("at the present time", "at the present", "at present", "at the moment", "right now")
)
# The rest of a doubled measure, by its first word, and whether a number must follow.
_DOUBLES: dict[str, tuple[tuple[tuple[str, ...], bool], ...]] = {
    "over": ((("more", "than"), True),),
    "under": ((("less", "than"), True), (("fewer", "than"), True)),
    "more": ((("than", "over"), True),),
    "less": ((("than", "under"), True),),
    "nearly": ((("some",), True), (("around",), True), (("approximately",), True)),
    "almost": ((("some",), True), (("around",), True), (("about",), True)),
    "around": ((("some",), True), (("about",), True), (("nearly",), True)),
    "about": ((("some",), True), (("around",), True), (("nearly",), True)),
    "number": ((("of", "several"), False), (("of", "numerous"), False), (("of", "many"), False)),
    "variety": ((("of", "various"), False), (("of", "varied"), False)),
    "series": ((("of", "several"), False),),
    "range": ((("of", "various"), False),),
    "majority": ((("of", "most"), False),),
    "a.m": (((".", "in", "the", "morning"), False),),
    "p.m": (((".", "in", "the", "afternoon"), False), ((".", "in", "the", "evening"), False)),
    "a.m.": ((("in", "the", "morning"), False),),
    "p.m.": ((("in", "the", "afternoon"), False), (("in", "the", "evening"), False)),
    "currently": _AT_PRESENT,
    "presently": _AT_PRESENT,
    "now": _AT_PRESENT,
    "both": ((("the", "two"), False), (("of", "the", "two"), False)),
    "am": ((("in", "the", "morning"), False),),
    "pm": ((("in", "the", "afternoon"), False), (("in", "the", "evening"), False)),
}
_DOUBLING = frozenset(_DOUBLES)
_ADVERBS = frozenset("also already still".split())
_ROW = re.compile(
    r"\b(?P<first>(?:consecutive|successive|straight) (?:[a-z]+ )?[a-z]+s) "
    r"(?:in succession|in a row|running|on end)\b"
)
_REASON = 14  # tokens between one "reason" and the other
Pleonasm = tuple[Span, float, tuple[str, ...]]


def pleonasms(document: Document) -> Iterator[Pleonasm]:
    """Give the doubled senses of a document, with the word or words to keep."""
    yield from _twins(document)
    yield from _measures(document)
    yield from _around(document)
    yield from _reasons(document)
    for match in _ROW.finditer(document.text):
        yield Span(*match.span()), 0.7, (match["first"],)


def _twins(document: Document) -> Iterator[Pleonasm]:
    for place in places_of(document, _FIRSTS):
        token = document.tokens[place]
        following = document.tokens[place + 1] if place + 1 < len(document.tokens) else token
        if following.norm in _SECONDS[token.norm] and document.text[token.end : following.start] == " ":
            kept = (token.text,) if token.norm in _AGAIN else (token.text, following.text)
            yield span_of(document, place, place + 2), 0.7, kept


def _measures(document: Document) -> Iterator[Pleonasm]:
    """Give each doubled measure: "over more than 40", "a number of several", "p.m. in the afternoon"."""
    tokens = document.tokens
    for place in places_of(document, _DOUBLING):
        for words, number in _DOUBLES[tokens[place].norm]:
            end = place + 1 + len(words)
            if tuple(token.norm for token in tokens[place + 1 : end]) != words:
                continue
            if not number or (end < len(tokens) and tokens[end].norm[0].isdigit()):
                yield span_of(document, place, end), 0.7, _kept(document, place, words, number=number)
                break


def _kept(document: Document, place: int, words: tuple[str, ...], *, number: bool) -> tuple[str, ...]:
    first = document.tokens[place].text
    if number:
        rest = document.text[slice(*span_of(document, place + 1, place + 1 + len(words)))]
        return (rest,) if first[0].islower() and "than" not in words[:1] else (first,)
    return (f"{first} of",) if words[0] == "of" else (first + ("." if words[0] == "." else ""),)


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
