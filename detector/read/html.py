"""HTML → the main text of the page."""

import logging
import re
from dataclasses import replace

from detector.read.article import Article
from detector.read.decode import UnreadableError
from detector.read.silence import Stretch, stretches
from detector.text import Span

# Marks put around the words that a comment silences, so that they survive the extraction, which drops
# comments and unprintable characters alike. The first pair that the page does not use is taken.
_MARKS = ("⸨⸩", "⟬⟭", "⦃⦄", "⦅⦆")


def read_html(text: str, *, source: str, id: str | None = None) -> Article:  # noqa: A002
    """Give the article of a page: its main text, as trafilatura finds it, one paragraph a line.

    The offsets of its findings are those of the extracted text, which is the article's text. Raise
    UnreadableError for a page without any.
    """
    import trafilatura  # 160 ms

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings are no result of ours
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    silenced = list(stretches(text))
    marks = next((pair for pair in _MARKS if not set(pair) & set(text)), _MARKS[0])
    page = _with_marks(text, silenced, marks) if silenced else text
    extracted = trafilatura.extract(page, include_comments=False, include_tables=True, favor_recall=True)
    if not extracted or not extracted.strip():
        raise UnreadableError("no main text was found in this page; give the article's text instead")
    if not silenced:
        return Article(source, extracted, id)
    return _without_marks(extracted, silenced, marks, Article(source, "", id))


def _with_marks(page: str, silenced: list[Stretch], marks: str) -> str:
    """Put marks, with the number of the stretch, around the words of silenced stretches, outside the tags."""
    pieces, position = [], 0
    for number, stretch in enumerate(silenced):
        pieces.append(page[position : stretch.start])
        for part in re.split(r"(<[^>]*>)", page[stretch.start : stretch.end]):
            words = part.strip() and not part.startswith("<")
            pieces.append(f"{marks[0]}{number}{marks[0]}{part}{marks[1]}" if words else part)
        position = stretch.end
    return "".join(pieces) + page[position:]


def _without_marks(extracted: str, silenced: list[Stretch], marks: str, article: Article) -> Article:
    pattern = re.compile(rf"{marks[0]}(\d{{1,6}}){marks[0]}([^{marks}]*){marks[1]}")
    text: list[str] = []
    spans: list[tuple[Span, frozenset[str]]] = []
    length = position = 0
    for match in pattern.finditer(extracted):
        before, words = extracted[position : match.start()], match.group(2)
        start = length + len(before)
        spans.append((Span(start, start + len(words)), silenced[int(match.group(1))].ids))
        text += [before, words]
        length, position = start + len(words), match.end()
    return replace(article, text="".join(text) + extracted[position:], silenced=tuple(spans))
