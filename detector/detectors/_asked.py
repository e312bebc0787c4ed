"""Askings with no answer, and quotings with no quotation: "Asked by me, who wondered whether …."."""

import re
from collections.abc import Iterator

from detector.detectors._clauses import has_finite, main_clause_follows
from detector.text import Document, Sentence, Span

Loose = tuple[Span, float, str | None]

ASKED = frozenset("asked questioned pressed quizzed challenged interviewed quoted queried".split())
_ABOUT = frozenset("about by whether if why how what when on over".split())
_WHO = frozenset({"who", "which", "whose"})
_LONGEST, _BARE = 26, 16
_SAYING = re.compile(
    r"(?:^|(?<=[.!?”] ))[A-Z][^.!?,:;“”\"\n]{2,80} (?:was|were|is|has been) (?:also |later |once )?"
    r"(?:quoted|cited|reported|heard) as (?:saying|stating|remarking|telling)"
    r"(?: (?:on|by|in|at) [^.!?,:;“”\"\n]{3,40})?(?=\.(?: [A-Z]|\n|$))",
    re.MULTILINE,
)


def asked(document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge "Asked by me, who wondered whether they are a vigil." and "Questioned by lawmakers, who …."."""
    tokens = sentence.tokens
    if tokens[-1].norm != "." or not 3 < len(tokens) <= _LONGEST or tokens[1].norm not in _ABOUT:
        return
    body = tokens[:-1]
    commas = [at for at, token in enumerate(body) if token.norm in {",", ";", ":", "—", "–", "“", '"'}]
    whole = Span(tokens[0].start, body[-1].end)
    if not commas:
        clause = tokens[1].norm in {"about", "by", "on", "over"}
        if clause and not has_finite(body[2:]) and len(body) < _BARE and tokens[0].norm != "interviewed":
            yield whole, 0.65, None
        return
    first = commas[0]
    if body[first].norm != "," or first + 2 >= len(body) or body[first + 1].norm not in _WHO:
        return
    if not main_clause_follows(
        document, sentence.first + first + 1, sentence.first + len(tokens), strict=True
    ):
        yield whole, 0.8, None


def quoted_saying(document: Document) -> Iterator[tuple[Span, float]]:
    """Find "The chairman was quoted as saying." as a whole sentence."""
    if " as saying" not in document.text and " as stating" not in document.text:
        return
    for match in _SAYING.finditer(document.text):
        yield Span(*match.span()), 0.75
