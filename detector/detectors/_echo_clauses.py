"""Echoes across a phrase: "critics of the dam have criticised", "the announcement he announced"."""

from collections.abc import Iterator

from detector.annotators.words import places_of
from detector.detectors._echo_doubled import span_of
from detector.detectors._echo_roots import PASTS, cognate
from detector.text import Document, Span

Across = tuple[Span, float, tuple[str, ...]]
_TELLERS = frozenset(
    """critics critic investigators observers analysts opponents objectors winner winners petitioners
    complainants announcement decision statement warning agreement explanation investigation proposal
    study report survey estimate ruling inquiry assessment forecast declaration proclamation""".split()
)
_LINKS = frozenset("of from at in by on for".split())
_WALLS = frozenset("that which who and or but as when while to is are was were be will would".split())
_ARTICLES = frozenset("a an the this that these those its his her their our of by in to and or".split())
# Nouns of a deed, with which a writer has another verb: "the announcement he made".
_DEEDS = frozenset(
    """announcement announcements pledge promise proposal proposals statement declaration decision offer
    demand     claim claims warning explanation recommendation recommendations suggestion request
    complaint agreement
    investment payment donation contribution prediction objection criticism accusation admission""".split()
)
_PRONOUNS = frozenset("he she it they we had have has that which who".split())
_FEELINGS = frozenset("fear hope doubt worry regret love hate delight wish need desire envy care".split())
_MEMBERS = {
    "unionists": "union", "unionist": "union", "teammates": "team", "councillors": "council",
    "parliamentarians": "parliament", "villagers": "village", "townspeople": "town", "countrymen": "country",
    "schoolchildren": "school", "policemen": "police", "congressmen": "congress", "clubmates": "club",
    "shareholders": "share", "clergymen": "clergy", "classmates": "class", "jurors": "jury",
    "senators": "senate", "islanders": "island", "partisans": "party", "troopers": "troop",
}  # fmt: skip
_GROUPED = frozenset(_MEMBERS)


def across(document: Document, norms: list[str]) -> Iterator[Across]:
    """Give the echoes whose two words have a phrase, a pronoun or a possessive between them."""
    for place in places_of(document, _TELLERS):
        end = _told(norms, place)
        if end and document.tokens[place].text[1:].islower():
            yield span_of(document, place, end + 1), 0.65, ()
    for place in places_of(document, _DEEDS):
        end = _made(norms, place)
        if end:
            yield span_of(document, place, end + 1), 0.65, ()
    for place in places_of(document, _FEELINGS):
        if norms[place + 1 : place + 3] == ["with", norms[place]] and place:
            yield span_of(document, place, place + 3), 0.6, (document.tokens[place].text,)
    for place in places_of(document, _GROUPED):
        if place and norms[place - 1].replace("’", "'") == _MEMBERS[norms[place]] + "'s":
            yield span_of(document, place - 1, place + 1), 0.6, (document.tokens[place].text,)


def _told(norms: list[str], place: int) -> int:
    """Give the place of the verb that says its subject again, behind a phrase or between commas."""
    if place + 3 >= len(norms):
        return 0
    comma = norms[place + 1] == ","
    if not comma and norms[place + 1] not in _LINKS:
        return 0
    closed = not comma
    for other in range(place + 2, min(place + 11, len(norms))):
        norm = norms[other]
        if norm == "," and comma and not closed:
            closed = True
            continue
        if not norm.isalpha() or (closed and norm in _WALLS):
            return 0
        if norm[0] == norms[place][0] and closed and cognate(norms[place], norm):
            verbal = (norm.endswith("ed") or norm in PASTS) and norms[other - 1] not in _ARTICLES
            settled = not comma or norms[other - 1] in {",", "have", "has", "had"}
            return other if verbal and settled else 0
        if closed and comma and norm not in {"have", "has", "had", "also"}:
            return 0
    return 0


def _made(norms: list[str], place: int) -> int:
    """Give the place of the verb of a relative clause that says its noun again: "the pledge they pledged"."""
    for other in range(place + 2, min(place + 4, len(norms))):
        if norms[other - 1] not in _PRONOUNS:
            return 0
        if norms[other].endswith("ed") and cognate(norms[place], norms[other]):
            return other
    return 0
