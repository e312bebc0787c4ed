"""Where a missing quotation mark belongs, as an edit of the words beside the place."""

from bisect import bisect_left

from detector.annotators.attributions import ATTRIBUTIONS, Attribution
from detector.annotators.quotes import QUOTES, Mark, Side
from detector.text import Document, Span

_CLOSING = dict(zip("“”„«»‹›‘’‚`", "””“»«›‹’’‘'", strict=True)) | {"``": "''", "‘‘": "’’"}
_OPENING = dict(zip("”“»«›‹’‘´", "““«»‹›‘‘`", strict=True)) | {"''": "``", "’’": "‘‘"}
FIRST_PERSON = frozenset("i we our my us me i'm we're i've we've i'll we'll".split())
_CONTEXT = 21  # code points of context that an edit takes along, where its paragraph has them

Mend = tuple[Span, str]


def closing(document: Document, mark: Mark, place: int) -> Mend:
    """Give the edit that closes the quotation of `mark` at a place, behind a comma or an end mark."""
    sign, text = document.text[mark.start : mark.end], document.text
    start = place
    while start > mark.end and (place - start < _CONTEXT or not text[start - 1].isspace()):
        start -= 1
    while start < place and text[start].isspace():
        start += 1
    point = "" if text[place - 1] in ",.!?…—–-’'" else ","
    gap = text[mark.end] if sign in "«»‹›" and text[mark.end].isspace() else ""
    return Span(start, place), text[start:place] + point + gap + _CLOSING.get(sign, sign)


def opening(document: Document, sign: str, place: int, high: int) -> Mend:
    """Give the edit that opens at a place the quotation that `sign` closes at `high`."""
    text, end = document.text, place
    while end < high and (end - place < _CONTEXT or not text[end].isspace()):
        end += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(place, end), _OPENING.get(sign, sign) + text[place:end]


def twice(document: Document, mark: Mark) -> Mend:
    """Give the edit that leaves one of two equal marks side by side."""
    sign = document.text[mark.start : mark.end]
    if document.text.startswith(sign, mark.end):
        return Span(mark.start, mark.end + len(sign)), sign
    return Span(document.text.rindex(sign, 0, mark.start), mark.end), sign


def next_open(document: Document, mark: Mark) -> int:
    """Give where the next quotation of the same sort opens in the mark's paragraph; else its end."""
    marks, end = document[QUOTES].marks, document.paragraphs[mark.paragraph].end
    for at in range(bisect_left(marks, mark) + 1, len(marks)):
        other = marks[at]
        if other.start >= end:
            break
        if other.side is Side.OPEN and other.double is mark.double:
            return other.start
    return end


def just_before(document: Document, mark: Mark) -> str:
    """Give the few code points that stand before a mark in its paragraph."""
    low = max(document.paragraphs[mark.paragraph].start, mark.start - 4)
    return document.text[low : mark.start].rstrip()


def attributions_in(document: Document, start: int, end: int) -> tuple[Attribution, ...]:
    """Give the attributions that begin in a stretch of the text."""
    found = document[ATTRIBUTIONS]
    low = bisect_left(found, start, key=lambda one: one.span.start)
    return found[low : bisect_left(found, end, key=lambda one: one.span.start)]


def style(document: Document) -> tuple[str, str]:
    """Give the pair of double marks that the text writes: curly if it has any curly mark, else straight."""
    return ("“", "”") if any(sign in document.text for sign in "“”’‘") else ('"', '"')
