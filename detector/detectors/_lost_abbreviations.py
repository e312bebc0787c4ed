"""Abbreviations without a name: before the place that expands them, or nowhere expanded and little known."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from detector.annotators.names import NAMES, Mention
from detector.annotators.words import WORDS
from detector.detectors._lost_nouns import Lost
from detector.text import Document, Span

_SHORT = re.compile(r" \(([A-Z]{3,6})\)")
# "The CAWF has counted", "registered with the CAWF.": a body, and no "CAWF index".
_BODY = re.compile(
    r"(?<=\b[Tt]he )([A-Z]{3,6})(?= (?:has|have|had|said|says|is|was|will|would|must|may|can|could|should|"
    r"did|does|told|believes|sees|expects|plans|wants|hopes|warns|argues|claims|denies|welcomes|holds|"
    r"[a-z]{3,}ed|in|on|at|by|from|for|to|and|but|with|as|also|which|who)\b|['’]s|[.,;])"
)
_SMALL = frozenset("of the for and on in to a an de la le des du der".split())
_WORD = re.compile(r"[^\W\d_]+")


def lost_abbreviations(document: Document) -> Iterator[Lost]:
    """Give the first use of each abbreviation that the article does not expand, or only further on."""
    yield from _late(document)
    initials: tuple[str, ...] = ()
    seen: set[str] = set()
    for match in _BODY.finditer(document.text):
        short = match.group(1)
        if short in seen or short in _known():
            continue
        seen.add(short)
        initials = initials or _initials(document.text)
        if not any(short in run for run in initials) and not _explained(document.text, short):
            yield Lost(Span(*match.span(1)), (), 0.6)


@cache
def _known() -> frozenset[str]:
    text = (files("detector") / "data" / "known_abbreviations.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _initials(text: str) -> tuple[str, ...]:
    """Give the first letters of all words in a row, and the same without the small words."""
    words = _WORD.findall(text)
    full = (word[0].upper() for word in words)
    return "".join(full), "".join(word[0].upper() for word in words if word.lower() not in _SMALL)


def _explained(text: str, short: str) -> bool:
    """Whether a bracket, a quotation mark or "known as" stands beside the abbreviation somewhere."""
    beside = (
        rf"[(“\"‘]{short}\b|\b{short}(?:[)”\"’](?!s)| \(| [A-Z][a-z]|,? (?:short|which stands) for)"
        rf"|(?:\bor|\bas|called)(?: the)? {short}\b"
    )
    return re.search(beside, text) is not None


def _late(document: Document) -> Iterator[Lost]:
    """Give the first use of an abbreviation whose name the article gives only further on."""
    text, tokens = document.text, document.tokens
    ends: dict[int, Mention] = {}
    for match in _SHORT.finditer(text):
        short = match.group(1)
        first = tokens[document[WORDS].get(short.lower(), [0])[0]]
        if first.text != short or first.start > match.start() - 100 or "\n" not in text[: first.start]:
            continue
        ends = ends or {mention.end: mention for mention in document[NAMES].mentions}
        mention = ends.get(match.start())
        if mention is None or text[first.start - 1] == "(":
            continue
        if "".join(word[0] for word in mention.name.split(" ") if word[0].isupper()) == short:
            the = "the " if text[: mention.start].lower().endswith("the ") else ""
            if text[: first.start].lower().endswith("the "):
                the = ""
            yield Lost(first.span, (f"{the}{mention.name} ({short})",), 0.6)
