"""The apposition that may say a role again, and two appositions of one role side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from detector.detectors._degrees_again import Again
from detector.detectors._role_words import CLOSED, WHO_HOLDS
from detector.text import Document, Span, Token


class Said(NamedTuple):
    """The apposition: the places of its comma, its first word, its head, and the place behind it."""

    comma: int
    first: int
    head: int
    end: int
    held: bool  # "who is", "who serves as"


DETERMINERS = frozenset("the a an his her its their our".split())
_POSTS = frozenset("office post position title rank role".split())
_PLACES = frozenset("of at for in with on".split())
STOPS = frozenset(', . ; : ) ( – — ” " “ ! ?'.split())
LIGHT = frozenset("the a an of and for in at s 's his her its their our who is as".split())


def apposition(tokens: Sequence[Token], head: int) -> Said | None:
    comma = head - 1
    while comma > 1 and head - comma < 10 and tokens[comma].norm not in STOPS:
        comma -= 1
    if comma < 2 or tokens[comma].text not in {",", "–", "—", "("}:
        return None
    first, held = comma + 1, False
    if tokens[first].norm == "who":
        first = _holds(tokens, first + 1, head)
        held = True
    if first > head or head - first > 5:
        return None
    end = head + 1
    if end < len(tokens) and tokens[end].norm in _PLACES:
        while end < len(tokens) and end - head < 10 and tokens[end].norm not in STOPS:
            if tokens[end].norm in CLOSED:
                return None
            end += 1
    closed = end == len(tokens) or tokens[end].text in {",", ".", ";", ")", "–", "—"}
    return Said(comma, first, head, end, held) if closed else None


def _holds(tokens: Sequence[Token], first: int, head: int) -> int:
    """Give the place behind "is", "serves as", "heads the trust as"; behind the head if none stands there."""
    for place in range(first, min(first + 6, head)):
        if tokens[place].norm in WHO_HOLDS or (
            tokens[place].norm == "of" and tokens[place - 1].norm in _POSTS
        ):
            at = place + 1
            return at + (tokens[at].norm in {"also", "currently", "as"}) if at <= head else at
    return head + 1


def aged(tokens: Sequence[Token], comma: int) -> bool:
    return tokens[comma - 1].text.isdigit() and tokens[comma - 2].text == ","


def twice_apposed(document: Document, said: Said) -> Again | None:
    """Judge "Malapa, the leader of the opposition, Opposition Leader,": two appositions of one role."""
    tokens, text = document.tokens, document.text
    before = said.comma - 1
    while before > 1 and said.comma - before < 9 and tokens[before].norm not in STOPS:
        before -= 1
    first = tokens[before + 1 : said.comma]
    named = before > 1 and tokens[before].text == "," and tokens[before - 1].text[0].isupper()
    if not named or not first or first[0].norm not in DETERMINERS - {"a", "an"} or said.held:
        return None
    head = tokens[said.head].norm
    own = {token.norm for token in tokens[said.first : said.head]}
    known = {token.norm for token in first} | LIGHT
    if head not in known or not own <= known or said.end > said.head + 1 or said.end >= len(tokens):
        return None
    if tokens[said.end].text != "," or tokens[said.end + 1 : said.end + 2] == ():
        return None
    if tokens[said.end + 1].norm in {"and", "or"}:
        return None
    span = Span(first[0].start, tokens[said.end].end)
    return Again(span, 0.7, [text[span.start : tokens[said.comma].end]])
