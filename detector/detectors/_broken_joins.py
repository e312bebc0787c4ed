"""Words and sentences joined without a space: "last week.The minister", "said,but"."""

import re
from collections.abc import Iterator

from detector.detectors._broken import Broken, place_at, stretch
from detector.text import Document

_GLUED = [re.compile(rf"({mark}[”\"]?)([“‘]?[A-Z][a-z]*)(?=[ ,’])") for mark in (r"\.", r"\?", "!")]
_COMMA = re.compile(r",[A-Za-z]{2}")
_DOMAINS = frozenset(
    """Com Org Net Co Uk Io Js Gov Edu Info Tv In Me Us App Ai Dev Html Php Py Pdf Jpg Exe Inc Ltd Va Pa St
    Mr""".split()
)


def no_space_after(document: Document) -> Iterator[Broken]:
    """Give each pair of words that a full stop or comma joins without a space."""
    for pattern in _GLUED:
        for match in pattern.finditer(document.text):
            before = document.text[match.start() - 1 : match.start()]
            if not match.start() or not (before.islower() or before.isdigit() or before in ')’”"'):
                continue
            if match.group(2) not in _DOMAINS and _is_sentence_end(document, match):
                broken = _split(document, match.end(1))
                if broken:
                    yield broken
    for match in _COMMA.finditer(document.text):
        if document.text[match.start() - 1].islower() and match.start():
            broken = _split(document, match.start() + 1)
            if broken:
                yield broken


def _is_sentence_end(document: Document, match: re.Match[str]) -> bool:
    """Whether the stop ends a sentence: no initials, addresses, versions or names with a stop inside."""
    text, start = document.text, match.start() - 1
    left = start
    while left > 0 and not text[left - 1].isspace():
        left -= 1
    word = text[left : start + 1]
    if any(mark in word for mark in "./@_\\#:") or len(word) < 2:
        return False
    known = {
        "Mr",
        "Mrs",
        "Dr",
        "St",
        "Gen",
        "Sen",
        "Rep",
        "Gov",
        "Prof",
        "No",
        "vs",
        "Jr",
        "Sr",
        "Rs",
        "Ms",
        "Lt",
        "Col",
    }
    if word.lstrip('“"(') in known:
        return False
    return not (
        word[0].isupper()
        and len(match.group(2)) < 3
        and match.group(2) not in {"A", "I", "In", "He", "It", "We"}
    )


def _split(document: Document, offset: int) -> Broken | None:
    """Give the finding for a space missing at an offset, between the words on both its sides."""
    text = document.text
    first, last = place_at(document, offset - 1), place_at(document, offset)
    start, end = document.tokens[first].start, document.tokens[last].end
    while (
        start > 0
        and not text[start - 1].isspace()
        and first > 0
        and document.tokens[first].text[0] in '.,;?!”"’)'
    ):
        first -= 1
        start = document.tokens[first].start
    right = text[start:offset] + " " + text[offset:end]
    if any(mark in text[start:end] for mark in "/@_#\\=&") or text[start:end].count(".") > 1:
        return None
    return Broken(
        stretch(document, first, last), 0.88, (right,), "A space is missing between two words.", safe=True
    )
