"""M2, the format of grammatical-error correction: an edit a line, and token places ↔ code points.

A block is a line `S` with the tokens of a sentence, a line `A` for each edit, and an empty line:

    S The the cat sat .
    A 0 2|||echo-word|||The|||REQUIRED|||-NONE-|||0

The fields of an edit: first token and the one behind the last, type, correction, two that nobody uses, and
the annotator. The type is the id of an artifact.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from detector.text import Span

NOOP = "noop"  # an annotator looked, and found nothing to correct
NONE = "-NONE-"


class Edit(NamedTuple):
    """Tokens `start` up to, not including, `end` of a sentence, and what to write in their place."""

    start: int
    end: int
    type: str
    correction: str
    annotator: int = 0

    @property
    def line(self) -> str:
        """The line of the edit.

        >>> Edit(0, 2, "echo-word", "The").line
        'A 0 2|||echo-word|||The|||REQUIRED|||-NONE-|||0'
        """
        place = f"A {self.start} {self.end}"
        return "|||".join((place, self.type, self.correction, "REQUIRED", NONE, str(self.annotator)))


def noop(annotator: int = 0) -> Edit:
    """Give the edit that says that a sentence needs none."""
    return Edit(-1, -1, NOOP, NONE, annotator)


def parse(line: str) -> Edit:
    """Give the edit of a line. Raise ValueError, which says what is wrong with it."""
    fields = line[1:].split("|||")
    if len(fields) != 6:
        raise ValueError(f"an edit has 6 fields parted by |||, this one {len(fields)}")
    place, type_, correction, _, _, annotator = fields
    try:
        start, end = map(int, place.split())
        return Edit(start, end, type_.strip(), correction.strip(), int(annotator))
    except ValueError:
        raise ValueError(
            f"token places and annotator must be whole numbers, not {place.strip()!r} and {annotator!r}"
        ) from None


def span_of(tokens: Sequence[Span], start: int, end: int) -> Span:
    """Give the code points from token `start` up to, not including, token `end`; start < end."""
    return Span(tokens[start].start, tokens[end - 1].end)


def places_of(tokens: Sequence[Span], span: Span) -> tuple[int, int]:
    """Give the tokens that a stretch touches, as (first, behind the last); at least one.

    A stretch between two tokens is at the one behind it, and after the last token at the last.
    """
    first = bisect_right(tokens, span.start, key=lambda token: token.end)
    last = bisect_left(tokens, span.end, key=lambda token: token.start)
    first = min(first, len(tokens) - 1)
    return first, max(last, first + 1)
