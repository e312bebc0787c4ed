"""The noun of reading: an article, its prose, and where that prose lies in the text as given."""

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from detector.text import Span


class Piece(NamedTuple):
    """A stretch of prose that stands unbroken in the text as given: where in each, and how long."""

    prose: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Article:
    """A text to examine, where it came from, and the id it had there.

    `prose` is what a reader sees of a text with markup, and `pieces` say where it stands in `text`;
    without them the text is all prose. `silenced` are stretches of `prose` that comments in the file
    took out, each with the ids of the detectors it silences (none: all). `path` is the file whose whole
    text this is, "-" for standard input; a record of a larger file has none.
    """

    source: str
    text: str
    id: str | None = None
    prose: str | None = None
    pieces: tuple[Piece, ...] = ()
    silenced: tuple[tuple[Span, frozenset[str]], ...] = ()
    path: Path | None = None

    def locate(self, span: Span) -> Span:
        """Give where a stretch of the prose stands in the text as given, markup inside it included."""
        if not self.pieces:
            return span
        start = self._offset(span.start)
        return Span(start, self._offset(span.end - 1) + 1 if span.end > span.start else start)

    def _offset(self, offset: int) -> int:
        place = bisect_right(self.pieces, offset, key=lambda piece: piece.prose) - 1
        piece = self.pieces[max(place, 0)]
        return piece.source + min(offset - piece.prose, piece.length - 1)
