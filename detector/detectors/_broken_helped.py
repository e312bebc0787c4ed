"""Forms behind "do", "I" and "they": "does not appears", "did he won", "I has"."""

from collections.abc import Iterator
from functools import cache

from detector.detectors._broken import Broken, adjoin, norm_at, opens, places_of
from detector.detectors._broken_inflect import pasts
from detector.detectors._broken_plain import every_s_form, every_verb, past_of
from detector.text import Document

_DO = frozenset("do does did don't doesn't didn't".split())
_SUBJECTS = frozenset("he she it they we you i".split())
_OF_MANY = frozenset("i they we".split())
_MANY_BE = {"has": "have", "does": "do"}
_CLEAR = frozenset(
    [",", "that", "but", "because", "when", "while", "although", "which", "where", "and", "if", ";"]
)
_ADVERBS = frozenset("also often still now always usually sometimes clearly reportedly".split())
_NUMBERED = frozenset("type stage grade class phase level part category tier act volume".split())
_NO_VERBS = frozenset("was had left felt found saw fell bit lay thought cut read".split())


@cache
def _finite() -> dict[str, str]:
    """Give the bare form of each past and -s form that cannot stand behind "do"."""
    regular = {past_of(base): base for base in every_verb()}
    return every_s_form() | regular | pasts()


def wrong_behind_do(document: Document) -> Iterator[Broken]:
    """Give each "does not appears" and "did he won"."""
    finite, tokens = _finite(), document.tokens
    for place in places_of(document, _DO):
        between = norm_at(document, place + 1)
        verb = place + 1 if tokens[place][3][-1] == "t" else place + 2
        verb += norm_at(document, verb) in _ADVERBS
        word = norm_at(document, verb)
        if word not in finite or word in _NO_VERBS or not adjoin(document, place, verb - place + 1):
            continue
        if finite[word] == word or not tokens[verb].text.islower():
            continue
        asks = between in _SUBJECTS
        if (asks and opens(document, place)) or between == "not" or tokens[place][3][-1] == "t":
            why = f"“{word}”: behind “{tokens[place].text}” stands the bare verb."
            yield Broken(tokens[verb].span, 0.82, (finite[word],), why)


def many_with_s(document: Document) -> Iterator[Broken]:
    """Give each -s form behind "I", "we" and "they"."""
    forms, tokens, last = every_s_form(), document.tokens, len(document.tokens) - 1
    for place in places_of(document, _OF_MANY):
        verb = place + 1 + (place < last and tokens[place + 1][3] in _ADVERBS)
        word = norm_at(document, verb)
        if word not in forms and word not in _MANY_BE:
            continue
        if not adjoin(document, place, verb - place + 1):
            continue
        if tokens[verb].text.islower() and (_clear(document, place) or _is_me(document, place)):
            right = _MANY_BE.get(word) or forms[word]
            why = f"“{tokens[place].text} {word}”: the verb should be “{right}”."
            yield Broken(tokens[verb].span, 0.82, (right,), why)


def _clear(document: Document, place: int) -> bool:
    return norm_at(document, place - 1) in _CLEAR or opens(document, place)


def _is_me(document: Document, place: int) -> bool:
    """Whether "I" is the speaker, and no number, as in "World War I" and "type I"."""
    before = document.tokens[place - 1].text
    me = document.tokens[place].norm == "i" and (before.islower() or before.isdigit())
    return me and before not in _NUMBERED and before not in {"and", "or"}
