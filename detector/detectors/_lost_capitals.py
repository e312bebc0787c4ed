"""Bodies called by one word of a name that was never given: "the Fund", "the League", "both directors"."""

from collections.abc import Iterator

from detector.annotators.names import NAMES
from detector.annotators.words import WORDS, places_of
from detector.detectors._lost_nouns import Lost
from detector.detectors._lost_words import (
    BOTH,
    CAPITALS,
    DOES,
    LEAD_BODIES,
    OPENERS,
    OPENING,
    SAID,
    SHORT,
    SMALL,
    TWO,
    WEEKDAYS,
)
from detector.detectors._places import countries, place_words
from detector.text import Document, Span


def lost_capitals(document: Document) -> Iterator[Lost]:
    """Give the first short form of each name that nothing before it can mean."""
    tokens, words = document.tokens, document[WORDS]
    for place in places_of(document, CAPITALS):
        token = tokens[place]
        body = token.norm.removesuffix("'s")
        if place < 2 or tokens[place - 1].norm != "the" or tokens[place - 2].norm == "of":
            continue  # "State of the Union"
        capital = token.text[0].isupper()
        if (not capital and body not in SMALL) or words[token.norm][0] != place:
            continue
        following = tokens[place + 1].norm if place + 1 < len(tokens) else "."
        if following not in DOES and not token.norm.endswith("'s"):
            continue
        if following == "for" and any(t.text[0].isupper() for t in tokens[place + 2 : place + 4]):
            continue  # "the Institute for Supply Management"
        if not _named(document, place, tuple(SHORT[body].split()), body):
            yield Lost(Span(tokens[place - 1].start, token.end), (), 0.6)
    yield from _openers(document)
    yield from _pairs(document)
    yield from _lead(document)


def _openers(document: Document) -> Iterator[Lost]:
    """Read "The agency paid for the flights." where no agency was named."""
    tokens, words = document.tokens, document[WORDS]
    for place in places_of(document, OPENERS):
        token = tokens[place]
        if (
            place < 20
            or token.text != token.norm
            or tokens[place - 1].text != "The"
            or words[token.norm][0] != place
        ):
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else token
        day = following.norm == "on" and tokens[place + 2 : place + 3] and tokens[place + 2].norm in WEEKDAYS
        if not (day or following.norm in DOES or following.norm.endswith("ed")):
            continue
        if not _named(document, place, tuple(OPENING[token.norm].split()), token.norm):
            yield Lost(Span(tokens[place - 1].start, token.end), (), 0.6)


def _named(document: Document, place: int, kin: tuple[str, ...], body: str) -> bool:
    """Whether a word of the kind, or an abbreviation with the body's letter, stands before the place."""
    words, letter = document[WORDS], body[0].upper()
    if any(norm.startswith(kin) and words[norm][0] < place - 1 for norm in words):
        return True
    return any(
        letter in token.text and 1 < len(token.text) < 6 and token.text.isalpha() and token.text.isupper()
        for token in document.tokens[: place - 1]
    )


def _pairs(document: Document) -> Iterator[Lost]:
    """Read "Both directors were acquitted" where no director was named."""
    tokens, words = document.tokens, document[WORDS]
    for place in places_of(document, BOTH):
        before = tokens[place - 1].norm if place else ""
        start = place - 1 if before == "both" else place - 2
        if start < 1 or (before != "both" and not (before in TWO and tokens[place - 2].norm == "the")):
            continue
        if document.sentence_at(tokens[start].start) is document.sentences[0]:
            continue
        stem = tokens[place].norm[:5]
        if tokens[start].text[0].isupper() and not any(
            norm.startswith(stem) and words[norm][0] < place for norm in words
        ):
            yield Lost(Span(tokens[start].start, tokens[place].end), (), 0.6)


def _lead(document: Document) -> Iterator[Lost]:
    """Read "… on Tuesday, the agency said." as a lead that names no body at all."""
    tokens, words = document.tokens, document[WORDS]
    for place in places_of(document, LEAD_BODIES):
        token = tokens[place]
        if token.start > 500:
            return
        if place < 2 or tokens[place - 1].norm != "the" or tokens[place - 2].norm != ",":
            continue
        if place + 1 == len(tokens) or tokens[place + 1].norm not in SAID or words[token.norm][0] != place:
            continue
        known = place_words()
        land = countries()
        sentence = document.sentence_at(token.start)
        begin = sentence.span.start if sentence else 0
        names = [m for m in document[NAMES].mentions if begin <= m.start < token.start]
        if not any(
            m.name not in land and not set(m.name.split(" ")) <= known and " " in m.name for m in names
        ):
            yield Lost(Span(tokens[place - 1].start, token.end), (), 0.6)
