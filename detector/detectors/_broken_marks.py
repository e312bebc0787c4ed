"""A space before a comma or full stop, and a mark written twice."""

import re
from collections.abc import Iterator

from detector.detectors._broken import Broken, place_at, stretch
from detector.text import Document

_BEFORE = re.compile(r" ([,.;])(?=\s|$)")
_PAIRS = (",,", "..", ",.", ", ,", ";;")
_TOKENISED = 12  # so many spaces before commas are a habit of the file


def space_before(document: Document) -> Iterator[Broken]:
    """Give each word, space and mark where the space should go; silent in a text that has them throughout."""
    text = document.text
    if " ," not in text and " ." not in text and " ;" not in text:
        return
    found = [m for m in _BEFORE.finditer(text) if _follows_word(text, m.start())]
    if len(found) > _TOKENISED and len(found) * 3 > text.count(",") + text.count("."):
        return
    for match in found:
        place = place_at(document, match.start() - 1)
        word, mark = document.tokens[place], match.group(1)
        why = f"There is a space between “{word.text}” and “{mark}”."
        yield Broken(stretch(document, place, place + 1), 0.93, (word.text + mark,), why, safe=True)


def _follows_word(text: str, place: int) -> bool:
    return (
        place > 0
        and (text[place - 1].isalnum() or text[place - 1] in "”)%’")
        and text[place - 2 : place] != "Rs"
    )


def mark_twice(document: Document) -> Iterator[Broken]:
    """Give each doubled comma or full stop."""
    matches = [
        m for mark in _PAIRS if mark in document.text for m in re.finditer(re.escape(mark), document.text)
    ]
    for match in sorted(matches, key=re.Match.start):
        first, last = place_at(document, match.start()), place_at(document, match.end() - 1)
        span = stretch(document, first, last)
        around = (
            document.text[match.start() - 1 : match.start()] + document.text[match.end() : match.end() + 1]
        )
        if span != match.span() or not match.start() or around[0] in " /\n.,;" or around[-1] in ".,;":
            continue
        mark = {",,": ",", "..": ".", ",.": ".", ", ,": ",", ";;": ";"}[match.group()]
        if match.group() == ".." and (document.text[match.end() : match.end() + 2].strip()[:1].islower()):
            continue
        yield Broken(span, 0.8, (mark,), f"“{match.group()}”: one mark too many.", safe=True)
