"""A statement attributed twice in any wording: "…, as alleged by him", "…, the import was heard saying"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from detector.annotators.quotes import QUOTES
from detector.annotators.words import places_of
from detector.detectors._clauses import has_finite
from detector.detectors._loose_attributions import VERBS, Segment, nobody, opening, segment
from detector.detectors._one_source import one_source
from detector.detectors._sources import DETERMINERS, PLURALS, PRONOUNS, passes_on, same, weight
from detector.text import Document, Sentence, Span, Token

_TRIGGERS = VERBS | frozenset(
    """per words opinion view views eyes mind admission quoted heard saying gave made has puts put according
    so thus answer reply verdict account instruction advice summary response conclusion retort message
    assessment statement communication release letter note post tweet interview speech comment remark
    briefing declaration announcement described understood specified expressed""".split()
)
_LONGEST = 13  # words in an attribution that trails
_CLOSING = re.compile(r".*[,.!?][”\"’'»] ?", re.DOTALL)
_TURN = re.compile(r"[,;:–—] ?(?:but|and|while|though|although|because|so|which|who|yet|as|if|when)\b|[;:–—]")
_TOLD = re.compile(r" (?:told|tells|inform(?:s|ed)) ")  # "he" may be who was told
_ENDS, _COMMAS, _OPENING = frozenset(".!"), frozenset(",”\"’'"), frozenset("“\"‘'«")
_NO_SOURCE = frozenset(
    "i we you who which that what when if while after before since because although though but and".split()
)
_APPOSED = 8  # words in an apposition to a source


class Pair(NamedTuple):
    """The words to mark, what to keep of them (None: strike them), how sure that is."""

    span: Span
    keep: str | None
    confidence: float


def loose_pairs(document: Document) -> Iterator[Pair]:
    """Give each attribution that trails behind another of the same statement."""
    done = -1
    for place in places_of(document, _TRIGGERS):
        sentence = document.sentence_at(document.tokens[place].start)
        if sentence is None or sentence.index <= done:
            continue
        if place - sentence.first + _LONGEST + 2 < len(sentence.tokens):
            continue
        done = sentence.index
        tail = _tail(document, sentence)
        if tail is not None:
            yield from _judge(document, sentence, *tail)


def _tail(document: Document, sentence: Sentence) -> tuple[int, int] | None:
    """Give the places of the comma before the last stretch of a sentence and of the stretch's first word."""
    tokens = sentence.tokens
    if tokens[-1].norm not in _ENDS or len(tokens) < 6:
        return None
    low = max(0, len(tokens) - _LONGEST - 2)
    comma = next((at for at in range(len(tokens) - 2, low, -1) if tokens[at].norm in _COMMAS), 0)
    if not comma or document[QUOTES].covers(tokens[-2].start):
        return None
    return tokens[comma - (tokens[comma].norm != ",")].start, tokens[comma + 1].start


def _judge(document: Document, sentence: Sentence, end: int, start: int) -> Iterator[Pair]:
    text, last = document.text, sentence.tokens[-2].end
    if root := nobody(text, start, last):
        first = _opening(document, sentence, end)
        if first is not None and root in text[first.start : first.end].lower():
            yield Pair(Span(start, last), None, 0.6)
        return
    tail = segment(text, start, last)
    if tail is None or not _is_source(sentence, tail):
        return
    second, quoted = _words(sentence, tail), _CLOSING.match(text, sentence.span.start, end)
    beside = _segment_before(document, sentence, quoted.end() if quoted else sentence.span.start, end)
    if beside is not None:
        confidence = _beside(document, _words(sentence, beside), second)
        if confidence:
            yield Pair(Span(beside.start, tail.end), text[beside.start : end], confidence)
        return
    first = _opening(document, sentence, end)
    if first is None or not _is_source(sentence, first):
        return
    if _TURN.search(text, first.end, end) and second[0].norm in PRONOUNS:
        return
    if quoted and text[first.end] not in _OPENING:
        return
    heard = second[0].norm in PRONOUNS and _TOLD.search(text, first.start, first.end)
    long = len(text[first.end : end].split()) > 2
    if long and not heard and _alike(document, _words(sentence, first), second):
        yield Pair(Span(tail.start, tail.end), None, 0.7)


def _opening(document: Document, sentence: Sentence, end: int) -> Segment | None:
    """Give the attribution that opens a sentence, unless the sentence goes on with a quotation."""
    start = sentence.span.start
    return None if document[QUOTES].covers(start) else opening(document.text, start, end)


def _segment_before(document: Document, sentence: Sentence, low: int, end: int) -> Segment | None:
    """Give the attribution that ends at a place, with an apposition to its source perhaps."""
    text, high = document.text, end
    while high > low:
        comma = text.rfind(", ", low, high)
        begin = comma + 2 if comma >= 0 else low
        found = segment(text, begin, high) if begin > sentence.span.start else None
        if found is not None and _is_source(sentence, found):
            return Segment(begin, end, found.who)
        words = text[begin:high].split(" ")
        if high < end or comma < 0 or len(words) > _APPOSED or found is not None:
            return None
        high = comma
    return None


def _beside(document: Document, first: tuple[Token, ...], second: tuple[Token, ...]) -> float:
    """Tell how sure it is that two attributions side by side name one source."""
    if _alike(document, first, second) or _alike(document, second, first):
        return 0.8
    if passes_on(first) or passes_on(second):
        return 0.0
    if second[0].norm in {"he", "she"} and first[0].norm == "the":
        return 0.6
    name = weight(first) == 2 and first[0].text[1:].islower() and first[0].norm not in DETERMINERS
    role = second[0].norm == "the" and name and weight(second) == 1
    return 0.6 if role and len(second) < 4 else 0.0


def _alike(document: Document, first: tuple[Token, ...], second: tuple[Token, ...]) -> bool:
    if second[0].norm in {"a", "an", "another", "other", "one", "some"}:
        return False  # "according to a second report"
    if second[0].norm in {"his", "her", "their", "its"}:
        return len(second) == 1 and not passes_on(first)
    if any(first[-1].norm == second[-1].norm + ending for ending in ("’s", "'s")):
        return True  # "In Roe’s view, …, Roe thinks"
    return same(first, second) or one_source(document, first, second)


def _words(sentence: Sentence, found: Segment) -> tuple[Token, ...]:
    """Give the tokens that name a source."""
    low, high = (bisect_left(sentence.tokens, offset, key=_start) for offset in found.who)
    return sentence.tokens[low:high]


def _start(token: Token) -> int:
    return token.start


def _is_source(sentence: Sentence, found: Segment) -> bool:
    """Whether the words that should name a source can: a pronoun, a name, a determined noun, people."""
    words = _words(sentence, found)
    if not words or has_finite(words) or words[0].norm in _NO_SOURCE:
        return False
    if words[0].norm in PRONOUNS | {"his", "their", "its"}:
        return len(words) == 1
    if words[0].norm in DETERMINERS and len(words) > 1:
        return True
    return words[0].text[0].isupper() or any(token.norm in PLURALS for token in words)
