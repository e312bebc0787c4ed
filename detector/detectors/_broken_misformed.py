"""Forms that no word has, and a lost apostrophe: "informations", "catched", "Malapas supporters"."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from detector.annotators.words import WORDS
from detector.detectors._broken import Broken, adjoin, norm_at, places_of
from detector.detectors._broken_nouns import COUNTED, PLURALS
from detector.detectors._broken_plain import past_participles
from detector.text import Document

_FILE = Path(__file__).parents[1] / "data" / "misformed.txt"
_OWNED = frozenset(
    """supporters wife husband party government office team lawyer lawyers campaign spokesman spokeswoman
    family father mother son daughter house home allies opponents rivals death arrest victory defeat
    resignation coalition cabinet deputy predecessor successor brother sister career speech
    colleagues friends neighbours neighbors army troops economy capital president minister
    ambassador parliament""".split()
) | (
    (COUNTED | PLURALS)
    - frozenset("claims plans results answers questions changes tests films books marks".split())
)


@cache
def _misformed() -> dict[str, str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ", 1) for line in lines if line and line[0] != "#")
    return dict(pairs)


def misformed(document: Document) -> Iterator[Broken]:
    """Give each form that no word has."""
    for place in places_of(document, _misformed().keys()):
        token = document.tokens[place]
        if token.text.islower():
            right = _misformed()[token.norm]
            if norm_at(document, place - 1) in {"had", "has", "have", "been", "was", "were", "is", "be"}:
                right = past_participles().get(right, right)
            yield Broken(
                token.span, 0.88, (right,), f"“{token.text}” is no English form; it should be “{right}”."
            )


def lost_apostrophe(document: Document) -> Iterator[Broken]:
    """Give each "Malapas supporters" in a text that knows a Malapa."""
    words = document[WORDS]
    for norm in [norm for norm in words if norm[-1] == "s" and norm[:-1] in words and len(norm) > 4]:
        places, known = words[norm], words[norm[:-1]]
        if len(places) > 1 or len(known) < 2 or norm.endswith("ss"):
            continue
        if not all(document.tokens[i].text[0].isupper() for i in (*known, *places)):
            continue
        place = places[0]
        token, owned = document.tokens[place], norm_at(document, place + 1)
        before = document.tokens[place - 1].text if place else ""
        if (
            owned in _OWNED
            and adjoin(document, place)
            and not (before[:1].isupper() or before.lower() in {"the", "two"})
        ):
            right = f"{token.text[:-1]}’s" if "’" in document.text else f"{token.text[:-1]}'s"
            yield Broken(token.span, 0.72, (right,), f"“{token.text} {owned}” lacks its apostrophe.")
