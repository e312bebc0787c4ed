"""Comments in Markdown and HTML that silence detectors for a stretch.

`<!-- detector off -->` … `<!-- detector on -->` silences all of them, `<!-- detector off: open-quote,
echo-word -->` those named. Without an `on` the stretch runs to the end.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from detector.read.article import Piece
from detector.text import Span

_COMMENT = re.compile(r"<!--\s*detector\s+(off|on)\b\s*:?([a-z,;\s-]*?)-->", re.IGNORECASE)


class Stretch(NamedTuple):
    """Code points of a file between an `off` and its `on`, and the ids silenced (none: all)."""

    start: int
    end: int
    ids: frozenset[str]


def stretches(text: str) -> Iterator[Stretch]:
    """Give the silenced stretches of a file."""
    start, ids = -1, frozenset[str]()
    for match in _COMMENT.finditer(text):
        if start >= 0:
            yield Stretch(start, match.start(), ids)
            start = -1
        if match.group(1).lower() == "off":
            start, ids = match.end(), frozenset(re.split(r"[,;\s]+", match.group(2).strip().lower())) - {""}
    if start >= 0:
        yield Stretch(start, len(text), ids)


def silenced_between(text: str, pieces: Sequence[Piece]) -> tuple[tuple[Span, frozenset[str]], ...]:
    """Give the silenced stretches of the prose whose pieces stand in the silenced stretches of the file."""
    silenced = []
    for stretch in stretches(text):
        inside = [p for p in pieces if p.source < stretch.end and p.source + p.length > stretch.start]
        if inside:
            first, last = inside[0], inside[-1]
            start = first.prose + max(0, stretch.start - first.source)
            end = last.prose + min(last.length, stretch.end - last.source)
            silenced.append((Span(start, end), stretch.ids))
    return tuple(silenced)
