"""Lines of no known wording that belong to the furniture around them."""

import re
from collections.abc import Iterator

from detector.detectors._furniture_lines import Reading
from detector.text import Document, Span

_SPEECH = re.compile(r"\b(?:said|says|told|asked|added|warned|wrote)\b")
_SHORT, _LONG = 60, 300  # code points
_BLOCK = 6  # lines in a block of furniture


def between(document: Document, whole: dict[int, Reading], part: set[int]) -> Iterator[Span]:
    """Give the lines of no known wording that fill up a block of furniture below the article's head."""
    text, lines = document.text, document.paragraphs
    known = {place for place, reading in whole.items() if not reading.weak and reading.evidence >= 0}
    for block in _blocks(document):
        sure = [place for place in block if place in known]
        rest = [place for place in block if place not in whole]
        fits = all(_is_short(text[slice(*lines[at])], known=at in part) for at in rest)
        if not sure or len(block) > _BLOCK or not fits:
            continue
        if block[0]:  # in the first block the line may be the headline
            yield from (lines[at] for at in rest)


def _blocks(document: Document) -> Iterator[list[int]]:
    """Give the lines that stand together without an empty line, in an article that has empty lines."""
    text, lines = document.text, document.paragraphs
    block: list[int] = []
    for place, line in enumerate(lines):
        if block and not adjoin(text, lines[place - 1], line):
            yield block
            block = []
        block.append(place)
    if block:
        yield block


def _is_short(line: str, *, known: bool) -> bool:
    """Whether a line is no sentence of prose: it has no end mark, is very short, or has furniture in it."""
    if _SPEECH.search(line) or len(line) > _LONG:
        return False
    return known or line[-1] not in '.!?:,”"' or len(line) < _SHORT


def adjoin(text: str, one: Span, other: Span) -> bool:
    """Whether only white space with at most one line break stands between."""
    between = text[one.end : other.start]
    return not between.strip() and between.count("\n") < 2
