"""Furniture in the middle of prose, found by rare letters: tags, tweets, credits, glued words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from detector.detectors._furniture import Wording, lookup
from detector.detectors._furniture_rules import (
    AGENCIES,
    CREDIT,
    CREDIT_LINE,
    ENTITY,
    LINK,
    MARKED,
    MARKUP,
    RULES,
    SIGNS,
    SITE,
    SOURCE,
    TITLE,
)
from detector.text import Document, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of furniture, its families, its evidence as log odds, and what to put in its place."""

    span: Span
    families: tuple[str, ...]
    evidence: float
    sure: bool
    replacements: tuple[str, ...] = ("",)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def pieces(document: Document) -> Iterator[Piece]:
    """Give the furniture inside prose."""
    text = document.text
    low = text.lower()
    if len(low) != len(text):  # a few capitals are two letters in lower case
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    yield from _ruled(text, low)
    for at in _places(low, "&"):
        match = ENTITY.match(text, at)
        if match:
            yield _entity(text, match)
    for literal in chain.from_iterable(literals for part, literals in MARKED.items() if part in low):
        for at in _places(low, literal):
            yield from _marked(document, at)
    if "/" in low or "getty" in low:
        yield from _credits(document, low)
    yield from _glued_agency(text)
    yield from _title(document)


def _ruled(text: str, low: str) -> Iterator[Piece]:
    """Give what the table of rules finds; a sign that the text has not is looked for once."""
    absent = {sign for sign in SIGNS if sign not in low}
    for rule in RULES:
        if rule.literal[0] in absent:
            continue
        for at in _places(low, rule.literal):
            match = _compiled(rule.pattern).match(text, at)
            if match:
                mend = () if rule.literal == "[email" else ("",)  # the address is lost
                yield Piece(Span(*match.span()), (rule.family,), rule.evidence, rule.evidence >= 3, mend)


def _places(low: str, literal: str) -> Iterator[int]:
    at = low.find(literal)
    while at >= 0:
        yield at
        at = low.find(literal, at + len(literal))


def _entity(text: str, match: re.Match[str]) -> Piece:
    from html import unescape  # a table of 2,000 names, for texts that have one

    plain = unescape(match.group()).replace("\xa0", " ")
    beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    plain = "" if plain == " " and (len(beside) < 2 or " " in beside or "\n" in beside) else plain
    return Piece(Span(*match.span()), (MARKUP,), 3.0, plain != match.group(), (plain,))


def _marked(document: Document, at: int) -> Iterator[Piece]:
    """Read a wording inside a sentence: glued to a word before it, or with a capital where none belongs."""
    text, sentence = document.text, document.sentence_at(at)
    if sentence is None or at == sentence.span.start or not text[at].isupper():
        return
    line = document.paragraphs[sentence.paragraph]
    found = [
        (m.end(), w) for w in lookup(text, at) if (m := _match(w, text, at, sentence.span.end, line.end))
    ]
    if not found:
        return
    end, wording = max(found, key=lambda pair: pair[0])
    before, after = text[at - 1], text[end : end + 2].lstrip()
    glued = before.isalnum() or before in '.!?”"’)'
    if before.isalnum() and not before.islower() and not before.isdigit():
        return
    at_end = end >= line.end or not after
    if not (
        glued
        or at_end
        or (text[at:end].isupper() and end - at > 8)
        or (wording.leads and after[:1].islower())
    ):
        return
    if not glued and text[line.start : at].rstrip().split(" ")[-1].lower() in {
        "the",
        "an",
        "a",
        "of",
        "to",
        "and",
    }:
        return
    whole = at_end and not glued and wording.family == LINK and line.end - line.start < 170
    start = line.start if whole and sentence.span.start == line.start else at
    yield Piece(Span(start, end), (wording.family,), 2.2 if glued else 1.0, sure=False)


def _match(wording: Wording, text: str, at: int, limit: int, line_end: int) -> re.Match[str] | None:
    if wording.grade[0] != "!":
        return None
    return wording.regex.match(text, at, line_end if wording.rest else limit)


def _credits(document: Document, low: str) -> Iterator[Piece]:
    """Read the photographer and the agency at the end of a caption: "Ana Ruiz/AFP via Getty Images"."""
    seen = -1
    for literal in AGENCIES:
        for at in _places(low, literal):
            sentence = document.sentence_at(at)
            if sentence is None or sentence.index == seen:
                continue
            seen = sentence.index
            line = document.paragraphs[sentence.paragraph]
            if sentence.span.end == line.end and CREDIT_LINE.fullmatch(document.text, *sentence.span):
                wire = document.text.startswith(
                    "REUTERS/", sentence.span.start
                )  # as the agency itself prints it
                yield Piece(
                    sentence.span,
                    (CREDIT,),
                    2.0 if sentence.span == line else -0.3 if wire else 1.2,
                    sure=False,
                )


def _glued_agency(text: str) -> Iterator[Piece]:
    for name in ("Reuters", "AFP", "Aljazeera", "Getty Images"):
        for at in _places(text, name):
            end = at + len(name)
            after = text[end : end + 2]
            if (
                len(after) == 2
                and after[0].isupper()
                and after[1].islower()
                and not text[at - 1 : at].isalnum()
            ):
                yield Piece(Span(at, end), (SOURCE,), 1.5, sure=False)


def _title(document: Document) -> Iterator[Piece]:
    if len(document.paragraphs) > 1:
        line = document.paragraphs[0]
        match = SITE.search(document.text, line.start, line.end)
        if match:
            yield Piece(Span(match.start() + 1, line.end), (TITLE,), 1.5, sure=False)
