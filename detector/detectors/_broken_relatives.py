"""Words around "who" and "which": "which works there since 1996", "the workers which died"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, norm_at, pairs_of, places_of
from detector.text import Document

_SINCE = {
    "works": "worked", "lives": "lived", "exists": "existed", "serves": "served", "operates": "operated",
    "leads": "led",
    "heads": "headed", "runs": "run", "governs": "governed", "rules": "ruled", "teaches": "taught",
    "resides": "resided",
}  # fmt: skip
_SINCE_WORDS = frozenset(_SINCE)


def present_since(document: Document) -> Iterator[Broken]:
    """Give each "which works in Mozambique since 1996"."""
    for place in places_of(document, _SINCE_WORDS):
        if norm_at(document, place - 1) not in {"who", "which", "he", "she", "it", "and"}:
            continue
        for since in range(place + 1, min(place + 7, len(document.tokens) - 1)):
            year = norm_at(document, since + 1)
            if norm_at(document, since) == "since" and len(year) == 4 and year.isdigit():
                verb = document.tokens[place]
                right = f"has {_SINCE[verb.norm]}"
                yield Broken(verb.span, 0.75, (right,), f"“{verb.text} … since {year}” should be “{right}”.")
            if norm_at(document, since) in {",", ".", ";"}:
                break


_PEOPLE = frozenset(
    """people men women children workers officials soldiers voters students doctors teachers residents police
    man woman farmers nurses refugees migrants protesters victims journalists lawyers prisoners players
    scientists researchers experts critics leaders ministers patients drivers passengers""".split()
)
_THEIR_VERBS = frozenset(
    "is was are were has have had live lives lived work worked died came want wants wanted took".split()
)


def people_which(document: Document) -> Iterator[Broken]:
    """Give each "which" of people: "the workers which died"."""
    for place, one, _ in pairs_of(document, _PEOPLE, frozenset({"which"})):
        if norm_at(document, place + 2) in _THEIR_VERBS:
            why = f"“{one} which”: of people it is “who”."
            yield Broken(document.tokens[place + 1].span, 0.72, ("who",), why)
