"""Markdown → its prose, each piece of which knows its place in the file."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from detector.read.article import Article, Piece
from detector.read.silence import silenced_between
from detector.text import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_ALL, _RESIDUE = frozenset[str](), frozenset({"scraper-residue"})
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_BREAK = re.compile(r"\r\n|\r|\n")
_CODE = re.compile(r"```.*?```|~~~.*?~~~|``[^\n]*?``|`[^`\n]*`", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*---[ \t]*(?:\r?\n|\Z)")


def read_markdown(text: str, *, source: str, id: str | None = None) -> Article:  # noqa: A002
    """Give the article of a Markdown text: paragraphs, headings, list items, table cells; no links.

    Offsets lead back to the file as given. Entities and escapes stay as they are written, since a piece
    that stands for other characters could not. Code inside a sentence is part of it, but no detector
    judges it; blocks of code are left out.
    """
    prose: list[str] = []
    pieces: list[Piece] = []
    code: list[Span] = []
    length = 0
    for block in _blocks(text):
        for start, end, is_code in block:
            stretch = text[start:end].replace("\r\n", "  ").replace("\n", " ").replace("\r", " ")
            prose.append(stretch)
            pieces.append(Piece(length, start, len(stretch)))
            if is_code:
                code.append(Span(length, length + len(stretch)))
            length += len(stretch)
        prose.append("\n")
        length += 1
    whole = "".join(prose)
    if not pieces:
        return Article(source, text, id, prose="", pieces=(Piece(0, 0, 1),))
    silenced = list(silenced_between(_without_code(text), pieces))
    silenced += [(span, _ALL) for span in code]
    # "&lt;" is how Markdown writes "<": no markup is left over there.
    silenced += [(Span(*match.span()), _RESIDUE) for match in _ENTITY.finditer(whole)]
    return Article(source, text, id, whole, tuple(pieces), tuple(silenced))


def _without_code(text: str) -> str:
    """Blank out what stands between backticks: a comment there is an example, not an order."""
    return _CODE.sub(lambda match: " " * len(match.group()), text)


_Seen = list[tuple[int, int, bool]]


def _blocks(text: str) -> Iterator[_Seen]:
    """Give, for each block of prose, the stretches of the text that a reader sees, and which are code."""
    from markdown_it import MarkdownIt  # 40 ms, and most inputs are no Markdown

    front = _FRONT_MATTER.match(text)
    first_line = len(_BREAK.findall(text, 0, front.end())) if front else 0
    body = text[front.end() :] if front else text
    lines = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    parser = MarkdownIt("commonmark").enable("table").disable(["entity", "escape"])
    cursor, last_block = 0, (-1, -1)
    for token in parser.parse(body):
        if token.type != "inline" or token.map is None:
            continue
        top, bottom = (line + first_line for line in token.map)
        if (top, bottom) != last_block:  # the cells of one table row share its lines
            cursor, last_block = lines[min(top, len(lines) - 1)], (top, bottom)
        limit = min(lines[min(bottom, len(lines) - 1)], len(text))
        stretches, cursor = _seen(text, token, cursor, limit)
        if stretches:
            yield stretches


def _seen(text: str, block: "Token", cursor: int, limit: int) -> tuple[_Seen, int]:
    stretches: _Seen = []
    for child in block.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            found = _BREAK.search(text, cursor, limit)
            place, content = (found.start(), found.group()) if found else (-1, "")
        elif child.type in {"text", "code_inline"} and child.content:
            place, content = text.find(child.content, cursor, limit), child.content
        elif child.type == "html_inline":
            place = text.find(child.content, cursor, limit)
            cursor = max(cursor, place + len(child.content) if place >= 0 else cursor)
            continue
        else:
            continue
        if place < 0:  # the parser changed the characters; without a place they are no prose
            continue
        cursor = place + len(content)
        is_code = child.type == "code_inline"
        if stretches and stretches[-1][1:] == (place, is_code):
            stretches[-1] = (stretches[-1][0], cursor, is_code)
        else:
            stretches.append((place, cursor, is_code))
    return stretches, cursor
