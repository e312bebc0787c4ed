"""Offsets → lines and columns, as editors count them."""

import re
from bisect import bisect_right
from collections.abc import Sequence


class Lines:
    """The lines of a text; lines and columns count from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        """Find the line starts; LF, CR LF and CR end a line."""
        self._starts: Sequence[int] = [0, *(m.end() for m in re.finditer(r"\r\n|\n|\r", text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Give the line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
