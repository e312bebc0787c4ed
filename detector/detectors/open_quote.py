"""Finds quotation marks without a partner, and speech left outside its marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from detector.annotators.attributions import ATTRIBUTIONS, SAYING
from detector.annotators.quotes import QUOTES, Mark, Side
from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._crossed_marks import crossed
from detector.detectors._lone_close import lone_close
from detector.detectors._quote_mends import Mend, closing, just_before, next_open, twice
from detector.detectors._swallowed_attribution import swallowing
from detector.detectors._unmarked_speech import unmarked_speech
from detector.findings import Artifact, Finding
from detector.text import Document, Span

ID = "open-quote"
_ENDS = frozenset(".!?")
_PROSE = 8  # words
# What loses its beginning to an apostrophe that looks like a mark.
_CLIPPED = re.compile(r"(?:\d|(?:em|tis|twas|til|cause|cos|bout|round|n|nuff)\b)", re.IGNORECASE)


def find(document: Document) -> Iterator[Finding]:
    """Look at each mark that has no partner, then at first-person statements with no mark at all."""
    quotes = document[QUOTES]
    settled: set[Mark] = set()
    for one, other, change in crossed(document):
        settled |= {one, other}
        signs = (document.text[slice(*mark.span)] for mark in (one, other))
        message = "The quotation that {} opens is closed with {}.".format(*signs)
        yield _finding(other.span, 0.8, message, change)
    for mark in quotes.open:
        if mark in settled:
            continue
        judged = _lone_open if mark.side is Side.OPEN else lone_close
        for confidence, message, mend in judged(document, mark):
            yield _finding(mark.span, confidence, message, mend)
    for mark in (*quotes.continued, *_runners(document)):
        joined = next_open(document, mark) < document.paragraphs[mark.paragraph].end
        for confidence, message, mend in swallowing(document, mark, alone=joined):
            yield _finding(mark.span, confidence, message, mend)
    for span, message, change in unmarked_speech(document):
        yield _finding(span, 0.8, message, change)


def _finding(span: Span, confidence: float, message: str, mend: Mend | None) -> Finding:
    edit, words = mend or (None, "")
    replacements = () if mend is None else (words,)
    edit = None if edit == span else edit
    return Finding(span, Artifact.OPEN_QUOTE, ID, confidence, message, replacements, edit=edit)


def _runners(document: Document) -> list[Mark]:
    """Give the opening marks of quotations that run over several paragraphs."""
    quotes = document[QUOTES]
    across = {span.start for span in quotes.quotations if "\n" in document.text[slice(*span)]}
    return [mark for mark in quotes.marks if mark.start in across]


def _lone_open(document: Document, mark: Mark) -> Iterator[tuple[float, str, Mend | None]]:
    found = list(swallowing(document, mark, alone=True))
    return iter(found) if found else _unclosed(document, mark)


def _unclosed(document: Document, mark: Mark) -> Iterator[tuple[float, str, Mend | None]]:
    """Judge a lone opening mark with no attribution behind it."""
    text, paragraph = document.text, document.paragraphs[mark.paragraph]
    sign, limit = text[slice(*mark.span)], next_open(document, mark)
    if not mark.double:
        yield from _inner(document, mark)
        return
    if sign in "«»‹›" and not (_writes_guillemets(document) or _is_prose(text[mark.end : paragraph.end])):
        return
    message = f"The quotation that {sign} opens is not closed in its paragraph."
    if limit == mark.end < paragraph.end or text[mark.start - len(sign) : mark.start] == sign:
        yield 0.9, f"The mark {sign} stands twice.", twice(document, mark)
    elif limit < paragraph.end:
        yield 0.65, message, None
    elif text[paragraph.end - 1] in _ENDS and text[paragraph.end - 3 : paragraph.end] != "...":
        whole = mark.start == paragraph.start
        if whole and mark.paragraph + 1 == len(document.paragraphs):
            return  # an excerpt may end in the middle of a quotation
        mend = closing(document, mark, paragraph.end) if _to_the_end(document, mark, paragraph) else None
        yield 0.6 if whole else 0.75, message, mend


def _inner(document: Document, mark: Mark) -> Iterator[tuple[float, str, Mend | None]]:
    """Judge a lone single mark inside a quotation: “It was always ‘next year.”."""
    text = document.text
    spans = document[QUOTES].quotations
    at = bisect_right(spans, mark.start, key=lambda span: span.start) - 1
    end = spans[at].end if at >= 0 and spans[at].end > mark.start else 0
    if not end:
        if text[mark.start] == "‘" and _begins_speech(document, mark):
            yield 0.6, "The quotation that ‘ opens is not closed in its paragraph.", None
        return
    if text[mark.start] not in "‘'" or not mark.end < end < mark.end + 120 or _CLIPPED.match(text, mark.end):
        return
    rest = text[mark.end : end].split()
    short = len(rest) <= 6
    if short or (mark.side is Side.OPEN and text[mark.start - 1] == " " and text[end - 2] in _ENDS):
        message = f"The quotation that {text[mark.start]} opens is not closed inside the other."
        yield 0.7 if short else 0.6, message, closing(document, mark, end - 1) if short else None


def _begins_speech(document: Document, mark: Mark) -> bool:
    """Whether a lone single mark opens a sentence of speech that no other lone mark ends."""
    text, before = document.text, just_before(document, mark)
    if not text[mark.end].isupper() or (before and before[-1] not in ".!?:"):
        return False
    line_end = document.paragraphs[mark.paragraph].end
    later = any(mark.start < other.start < line_end for other in document[QUOTES].open)
    return not later and _is_prose(text[mark.end : line_end], 4)


def _is_prose(rest: str, least: int = _PROSE) -> bool:
    """Whether the rest of a paragraph is prose, and no link such as "« Older posts"."""
    return rest.endswith((".", "!", "?")) and rest.count(" ") > least


def _writes_guillemets(document: Document) -> bool:
    return any(document.text[span.start] in "«»‹›" for span in document[QUOTES].quotations)


def _to_the_end(document: Document, mark: Mark, paragraph: Span) -> bool:
    """Whether the end of the paragraph must be the end of the quotation: all speech, or a short rest."""
    before = just_before(document, mark)
    rest = document.text[mark.end : paragraph.end]
    sentence, last = document.sentence_at(mark.start), document.sentence_at(paragraph.end - 1)
    if sentence is None or last is None or last.index - sentence.index > 4:
        return False
    if any(token.norm in SAYING for token in last.tokens[-4:]):
        return False  # an attribution that lost its comma
    if sentence is last:
        return not before or before[-1] in ":,.!?" or _short(rest)
    return not before or before[-1] in ":.!?"


def _short(rest: str) -> bool:
    words = rest.split()
    return len(words) <= 5 and "and" not in words and "but" not in words


DETECTOR = Detector(
    id=ID,
    summary="A quotation mark without its partner, or speech left outside its marks.",
    find=find,
    needs=frozenset({QUOTES, ATTRIBUTIONS, WORDS}),
)
