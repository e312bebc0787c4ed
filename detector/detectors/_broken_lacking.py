"""An article left out: "200 kilometres to south", "at end of June", "Indonesia, archipelago of"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, pairs_before, places_of, stretch
from detector.text import Document

_DISTANCES = frozenset("miles kilometres kilometers km metres meters yards".split())
_COURSES = frozenset("north south east west northeast northwest southeast southwest".split())
_EDGES = {
    "end": "at", "beginning": "at", "middle": "in", "centre": "in", "center": "in", "edge": "on", "eve": "on",
    "outskirts": "on", "heart": "in", "aftermath": "in", "wake": "in", "absence": "in", "midst": "in",
    "basis": "on", "bottom": "at", "foot": "at", "side": "on", "north": "in", "south": "in", "east": "in",
    "west": "in", "suburbs": "in", "capital": "in", "night": "on", "start": "at", "age": "at", "shores": "on",
    "banks": "on", "course": "-", "coast": "on", "evening": "on", "morning": "on", "presence": "in",
}  # fmt: skip


def lacking_the(document: Document) -> Iterator[Broken]:
    """Give each "200 kilometres to south" and "at end of June"."""
    for place, one, other in pairs_before(
        document, frozenset("to in at on".split()), _COURSES | _EDGES.keys()
    ):
        before, after = norm_at(document, place - 1), norm_at(document, place + 2)
        far = (
            one == "to"
            and other in _COURSES
            and before in _DISTANCES
            and after in {".", ",", ";", "of", "and", ":"}
        )
        edge = _EDGES.get(other) == one and after == "of" and adjoin(document, place, 3)
        if not (far or edge) or not adjoin(document, place):
            continue
        first, second = document.tokens[place], document.tokens[place + 1]
        if second.text.islower() and not (
            edge and norm_at(document, place + 3) in {"life", "year", "month", "day"}
        ):
            why = f"“{one} {other}” lacks its “the”."
            better = like(first, f"{first.text} the {second.text}")
            yield Broken(stretch(document, place, place + 1), 0.75, (better,), why)


_KINDS = frozenset(
    "archipelago city country province village town region island district municipality suburb nation".split()
)
_BEHIND_KIND = frozenset("off near where with whose home bordering".split())


def lacking_article(document: Document) -> Iterator[Broken]:
    """Give each "Indonesia, archipelago of more than 17,000 islands"."""
    for place in places_of(document, _KINDS):
        after, count = norm_at(document, place + 1), norm_at(document, place + 2)
        counted = after == "of" and (
            count[:1].isdigit() or count in {"more", "about", "some", "nearly", "around", "almost"}
        )
        if place < 2 or norm_at(document, place - 1) != "," or not (counted or after in _BEHIND_KIND):
            continue
        name, kind = document.tokens[place - 2], document.tokens[place]
        if name.text[0].isupper() and kind.text.islower() and adjoin(document, place):
            article = "an" if kind.norm[0] in "aei" else "a"
            better = f"{name.text}, {article} {kind.text}"
            span = stretch(document, place - 2, place)
            yield Broken(span, 0.72, (better,), f"“{kind.text}” lacks its article.")
