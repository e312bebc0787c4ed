"""Quotation marks: which pair up, which stand alone, and what is inside a quotation.

Double marks (“ ” „ " « » ‹ › ``'' ‘‘’’) and single ones (‘ ’ ' ‚ `) are paired apart, paragraph by paragraph.
A mark that faces the wrong way is read by its place; apostrophes, feet and inches are no marks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from detector.text import Document, Layer, Span

_DOUBLE = frozenset('“”„"«»‹›')
_GLUED = frozenset("'‘’`´‹›")  # between two letters, an apostrophe, or what conversion made of one
_OPENS, _CLOSES = frozenset("“„«‹‘‚`"), frozenset("”»›’´")
# What may stand right before an opening mark, and right after a closing one ("" is the edge of the line).
_BEFORE = frozenset(["", *" \t\u00a0\u202f\u2009([{<-–—/“‘«‹\"'„‚`=*_|>"])
_AFTER = frozenset(["", *" \t\u00a0\u202f\u2009)]}>-–—/”’»›\"'.,;:!?…“=*_|<"])
_POINTS = frozenset(".,;:!?…")
_SURE = _POINTS | {"'", "’"}  # behind these, ’ closes
_MARK = re.compile("[\"'‘’“”„‚«»‹›`´]")
# What loses its first letters to an apostrophe.
_CLIPPED = re.compile(
    r"(?:\d|(?:tis|twas|twere|twill|em|til|till|cause|cos|coz|bout|round|nuff|n|fraid)\b)", re.IGNORECASE
)
_MOST_PARAGRAPHS = 12  # a mark that waits for its partner over more lines than this is alone
_JOINED = 600  # a line of so many code points may be several paragraphs joined


class Side(StrEnum):
    """Which end of a quotation a mark is."""

    OPEN = "open"
    CLOSE = "close"


class Mark(NamedTuple):
    """A quotation mark: where it is, its paragraph, which end it is, and whether it is a double mark."""

    start: int
    end: int
    paragraph: int
    side: Side
    double: bool

    @property
    def span(self) -> Span:
        """Where the mark lies in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a document and the marks that have no partner, each in the order of the text.

    `quotations` are the outermost, with their marks. A quotation of several paragraphs, each opened by a
    mark, is one span a paragraph, and the opening marks that need no partner for that reason are in
    `continued`. `open` has the marks without partner, of either side.
    """

    quotations: tuple[Span, ...] = ()
    open: tuple[Mark, ...] = ()
    continued: tuple[Mark, ...] = ()
    marks: tuple[Mark, ...] = ()
    _starts: tuple[int, ...] = field(default=(), repr=False)
    _ends: tuple[int, ...] = field(default=(), repr=False)

    def covers(self, offset: int) -> bool:
        """Whether a code point is quoted: in a quotation, or behind a lone opening mark in its paragraph."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]


_NONE = Quotes()


def quotes(document: Document) -> Quotes:
    """Pair the quotation marks of a document."""
    singles, doubles = _read(document)
    if not singles and not doubles:
        return _NONE
    pairs, alone, continued = _pair(document, doubles)
    inner, lone, more = _pair(document, singles)
    pairs += inner
    alone += lone
    continued += more
    spans = [Span(one.start, other.end) for one, other in pairs]
    spans += [Span(mark.start, document.paragraphs[mark.paragraph].end) for mark in continued]
    behind = [Span(m.start, document.paragraphs[m.paragraph].end) for m in alone if m.side is Side.OPEN]
    covered = tuple(_union([*spans, *behind]))
    return Quotes(
        tuple(_outermost(spans)),
        tuple(sorted(alone)),
        tuple(sorted(continued)),
        tuple(sorted([*doubles, *singles])),
        tuple(span.start for span in covered),
        tuple(span.end for span in covered),
    )


QUOTES = Layer[Quotes]("quotes", quotes)


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end


def _union(spans: Iterable[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in sorted(spans):
        if held is None or span.start > held.end:
            if held is not None:
                yield held
            held = span
        else:
            held = Span(held.start, max(held.end, span.end))
    if held is not None:
        yield held


def _read(document: Document) -> tuple[list[Mark], list[Mark]]:
    """Give the single and the double marks with the side that their own place speaks for."""
    text, paragraphs = document.text, document.paragraphs
    singles: list[Mark] = []
    doubles: list[Mark] = []
    paragraph, taken, measured, inside = 0, 0, -1, False
    for match in _MARK.finditer(text):
        at = match.start()
        if at < taken:
            continue
        sign = text[at]
        end = at + 1
        if sign in _GLUED and text[at - 1 : at].isalnum() and text[end : end + 1].isalnum():
            continue  # don't
        while paragraphs[paragraph].end <= at:
            paragraph += 1
            inside = False
        line = paragraphs[paragraph]
        before = text[at - 1] if at > line.start else ""
        if sign not in _DOUBLE and text[end : end + 1] == sign and (inside or before in _BEFORE):
            end = taken = at + 2
        after = text[end] if end < line.end else ""
        if sign in _DOUBLE or end == at + 2:
            side = _side(sign, before, after, inside=inside)
            if sign == '"' and _measures(text, at, after, measured, inside=inside):
                measured = end
                continue
            inside = side is Side.OPEN
            doubles.append(Mark(at, end, paragraph, side, double=True))
        else:
            single = _single(text, at, before, after)
            if single:
                singles.append(Mark(at, end, paragraph, single, double=False))
    return _paired_singles(text, singles), doubles


def _side(sign: str, before: str, after: str, *, inside: bool) -> Side:
    """Tell the side of a double mark from its neighbours; where they leave it open, from its shape."""
    opens, closes = before in _BEFORE, after in _AFTER
    if sign in "«»‹›":
        usual = Side.OPEN if sign in "«‹" else Side.CLOSE
        turned = opens != closes and opens is not inside and (sign in "»›") is not inside
        return (Side.CLOSE if inside else Side.OPEN) if turned else usual
    if sign == "“":
        ends = not opens and closes and (before.isalnum() or (inside and before in _POINTS))
        return Side.CLOSE if ends else Side.OPEN
    if sign in _CLOSES:
        starts = before in {"", " "} and not closes and not inside
        return Side.OPEN if starts else Side.CLOSE
    if sign in _OPENS:
        return Side.OPEN
    if not before and closes:
        return Side.CLOSE  # the line was broken before its last mark
    here = opens if opens != closes else not inside
    return Side.OPEN if here else Side.CLOSE


def _measures(text: str, at: int, after: str, measured: int, *, inside: bool) -> bool:
    """Whether a straight double mark behind a digit measures: 5'10", a 12" record, 3/4"" brass."""
    if at == measured:
        return True
    if not text[at - 1 : at].isdigit():
        return False
    if re.search(r"\d['’′]\s?\d{1,2}$", text[max(0, at - 6) : at]):
        return True
    return not inside or (after == " " and text[at + 2 : at + 3].islower() and _next_closes(text, at + 1))


def _next_closes(text: str, start: int) -> bool:
    """Whether the next straight double mark of the line is a closing one."""
    following = text.find('"', start, start + 400)
    if following < 0 or "\n" in text[start:following]:
        return False
    return text[following - 1] not in _BEFORE


def _single(text: str, at: int, before: str, after: str) -> Side | None:
    """Tell the side of a single mark, None if it is an apostrophe or feet."""
    sign = text[at]
    if before in _BEFORE and after and after not in _AFTER:
        if sign == "’" and not text.startswith("‘", max(0, at - 200), at):
            return None  # ’tis, ’90s
        return None if _CLIPPED.match(text, at + 1) else Side.OPEN
    if sign in "‚‘`":
        if before.isalnum() and after in _AFTER:
            return Side.CLOSE  # ‘turned‘
        return Side.OPEN if after and after not in _AFTER and not before.isalnum() else None
    if after in _AFTER and before and not before.isspace():
        return Side.CLOSE
    return None


def _paired_singles(text: str, marks: list[Mark]) -> list[Mark]:
    """Keep the single marks that can be quotation marks: behind a word, ’ is more often an apostrophe."""
    kept: list[Mark] = []
    waiting: Mark | None = None  # an opening mark
    doubtful: Mark | None = None  # the players’ that may close it
    for mark in marks:
        if waiting and mark.paragraph != waiting.paragraph:
            kept += [doubtful] if doubtful else []
            waiting = doubtful = None
        if mark.side is Side.OPEN:
            kept += [doubtful] if doubtful else []
            kept.append(mark)
            waiting, doubtful = mark, None
        elif text[mark.start - 1] in _SURE or (waiting and text[mark.start - 1] not in "sSn"):
            kept.append(mark)
            waiting = doubtful = None
        elif waiting and (doubtful is None or text[mark.end : mark.end + 1] != " "):
            doubtful = mark
    return [*kept, doubtful] if doubtful else kept


def _pair(document: Document, marks: list[Mark]) -> tuple[list[tuple[Mark, Mark]], list[Mark], list[Mark]]:
    """Pair marks of one sort: the pairs, the marks alone, and those that the next paragraph continues."""
    pairs: list[tuple[Mark, Mark]] = []
    alone: list[Mark] = []
    continued: list[Mark] = []
    waiting: list[Mark] = []
    for mark in marks:
        if waiting and waiting[-1].paragraph != mark.paragraph:
            waiting = _carry(document, waiting, mark, alone, continued)
        if mark.side is Side.OPEN:
            if waiting and _resumes(document, waiting[-1], mark):
                continued.append(waiting.pop())
            waiting.append(mark)
        elif waiting:
            pairs.append((waiting.pop(), mark))
        else:
            alone.append(mark)
    return pairs, alone + waiting, continued


def _resumes(document: Document, last: Mark, mark: Mark) -> bool:
    """Whether a mark goes on with a quotation whose paragraphs were joined into one line: “One. “Two.”."""
    text, line = document.text, document.paragraphs[mark.paragraph]
    if line.end - line.start < _JOINED or text[slice(*last.span)] != text[slice(*mark.span)]:
        return False
    behind = text[last.end : mark.start].rstrip()
    return (
        mark.double
        and mark.start - last.end > len(behind) > 0
        and behind[-1] in ".!?…"
        and text[mark.end].isupper()
    )


def _carry(
    document: Document, waiting: list[Mark], mark: Mark, alone: list[Mark], continued: list[Mark]
) -> list[Mark]:
    """Give what is still open when a later paragraph's first mark comes; the rest goes to its list."""
    last = waiting.pop()
    alone += waiting
    if mark.side is Side.CLOSE and mark.paragraph - last.paragraph <= _MOST_PARAGRAPHS:
        return [last]
    follows = mark.paragraph == last.paragraph + 1 and mark.start == document.paragraphs[mark.paragraph].start
    (continued if follows and mark.side is Side.OPEN else alone).append(last)
    return []
