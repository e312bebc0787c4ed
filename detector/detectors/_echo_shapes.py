"""Echoes in fixed shapes: "end up ending up", "rose by a rise of", "debt owed is owed", "young youth"."""

from collections.abc import Iterator

from detector.annotators.words import places_of
from detector.detectors._echo_doubled import span_of
from detector.detectors._echo_roots import PASTS, cognate
from detector.text import Document, Span

Shaped = tuple[Span, float, tuple[str, ...]]
_BE = frozenset("is are was were".split())
_WHAT = frozenset("what whatever all is are was were that those not and or to who which be been".split())
_FORMS = ("ed", "ing", "s")
_PARTICLES = frozenset("up out down off on in over away back to for from of with at into by about".split())
# A noun of quality, and the adjectives that say it already.
_QUALITIES = {
    "youth": "young youthful", "youths": "young youthful", "youngster": "young", "youngsters": "young",
    "illness": "ill", "illnesses": "ill", "strength": "strong", "length": "long", "heat": "hot",
    "death": "dead", "deaths": "dead", "poverty": "poor impoverished", "width": "wide", "wealth": "wealthy",
    "health": "healthy", "anger": "angry", "hunger": "hungry", "wisdom": "wise", "pride": "proud",
    "novelty": "new novel", "danger": "dangerous", "dangers": "dangerous", "rarity": "rare",
    "necessity": "necessary", "difficulty": "difficult", "difficulties": "difficult",
    "violence": "violent", "silence": "silent", "beauty": "beautiful", "prosperity": "prosperous",
    "safety": "safe", "security": "secure", "success": "successful", "loyalty": "loyal",
    "cruelty": "cruel", "urgency": "urgent", "scarcity": "scarce", "weakness": "weak", "speed": "speedy",
    "crime": "criminal", "crimes": "criminal", "fatalities": "fatal deadly", "tragedy": "tragic",
    "emergency": "emergent", "elder": "elderly old", "elders": "elderly", "newcomer": "new",
    "newcomers": "new", "beginner": "beginning", "secrecy": "secret", "famine": "famished",
    "bravery": "brave", "honesty": "honest", "generosity": "generous",
}  # fmt: skip
_ADJECTIVES = {noun: frozenset(words.split()) for noun, words in _QUALITIES.items()}
# A word with a prefix, and the beginning of the word within that its neighbour repeats.
_PREFIXED = {
    "ashamed": "sham", "asleep": "sleep", "endangered": "danger", "enforced": "forc", "enlarged": "large",
    "imprisoned": "prison", "enriched": "rich", "befriended": "friend", "encircled": "circl",
    "enraged": "rag", "embattled": "battl", "endanger": "danger", "enforce": "forc", "imprison": "prison",
    "ablaze": "blaz", "enslaved": "slav", "entitled": "titl", "empowered": "power", "encouraged": "courag",
    "discouraged": "courag", "unlikely": "likel", "renewed": "newl", "reopened": "open", "rebuilt": "build",
    "awoke": "wak", "awakened": "wak", "enthroned": "thron", "enclosed": "clos", "bereaved": "griev",
    "overpowered": "power", "embodied": "bod", "endeared": "dear", "embittered": "bitter",
    "disgraced": "grac", "entrusted": "trust", "emboldened": "bold", "ensnared": "snar",
}  # fmt: skip
_WITH_PREFIX, _NOUNS_OF_QUALITY = frozenset(_PREFIXED), frozenset(_ADJECTIVES)
_JOINTS = frozenset("in by with of a an the".split())
_CHANGES = {
    "rose": "rise increase", "fell": "fall drop decline", "grew": "growth", "increased": "increase rise",
    "decreased": "decrease drop", "dropped": "drop fall", "declined": "decline fall", "climbed": "climb rise",
    "gained": "gain", "slipped": "slip", "jumped": "jump", "slid": "slide", "surged": "surge",
    "expanded": "expansion", "shrank": "shrinkage shrinking", "rise": "rise increase", "risen": "rise",
    "fallen": "fall drop", "grown": "growth", "advanced": "advance", "widened": "widening",
    "shortened": "shortening", "contracted": "contraction", "reduced": "reduction", "cut": "reduction",
    "raised": "rise increase", "rising": "rise", "falling": "fall", "increasing": "increase",
}  # fmt: skip
_MOVES = {verb: frozenset(nouns.split()) for verb, nouns in _CHANGES.items()}
_MOVING = frozenset(_MOVES)


def shaped(document: Document, norms: list[str], twos: list[int]) -> Iterator[Shaped]:
    """Give the echoes in fixed shapes, with what to keep; at `twos` the next word but one is the same."""
    yield from _particles(document, norms, twos)
    yield from _owed(document, norms, twos)
    yield from _moves(document, norms)
    for place in places_of(document, _NOUNS_OF_QUALITY):
        adjective = norms[place - 1] if place else ""
        if adjective in _ADJECTIVES[norms[place]]:
            yield span_of(document, place - 1, place + 1), 0.65, (document.tokens[place].text,)
    for place in places_of(document, _WITH_PREFIX):
        yield from _prefixed(document, norms, place)


def _particles(document: Document, norms: list[str], twos: list[int]) -> Iterator[Shaped]:
    """Give each verb written twice with its particle, in two forms: "end up ending up"."""
    for place in filter(None, twos):
        if norms[place] not in _PARTICLES:
            continue
        one, other = norms[place - 1], norms[place + 1]
        if one != other and len(one) > 2 and other.endswith(_FORMS) and cognate(one, other):
            kept = document.text[slice(*span_of(document, place - 1, place + 1))]
            if kept[0].islower():
                yield span_of(document, place - 1, place + 3), 0.7, (kept,)


def _owed(document: Document, norms: list[str], twos: list[int]) -> Iterator[Shaped]:
    """Give each participle that its own passive follows: "the debt owed is owed"."""
    for place in filter(None, twos):
        participle = norms[place].endswith("ed") or norms[place] in PASTS
        if (
            participle
            and norms[place + 1] in _BE
            and not _WHAT.intersection(norms[max(0, place - 2) : place])
        ):
            noun = document.tokens[place - 1]
            if noun.text.isalpha() and noun.text.islower():
                kept = f"{noun.text} {norms[place + 1]} {document.tokens[place + 2].text}"
                yield span_of(document, place - 1, place + 3), 0.75, (kept,)


def _moves(document: Document, norms: list[str]) -> Iterator[Shaped]:
    """Give each "rose by a rise of": the noun after "by" or "with" says the verb again."""
    for place in places_of(document, _MOVING):
        following = norms[place + 1 : place + 5]
        if len(following) < 4 or following[0] not in {"by", "with", "in", "to", "at"}:
            continue
        at = 2 if following[1] in {"a", "an", "the"} else 1
        if following[at] in _MOVES[norms[place]]:
            end = place + at + 2
            kept = document.tokens[place].text
            if following[0] in {"by", "to"} and norms[end] == "of":
                yield span_of(document, place, end + 1), 0.8, (f"{kept} {following[0]}",)
            elif norms[end] == "of":
                yield span_of(document, place, end + 1), 0.7, (f"{kept} by",)


def _prefixed(document: Document, norms: list[str], place: int) -> Iterator[Shaped]:
    root = _PREFIXED[norms[place]]
    if place and norms[place - 1].endswith("ly") and norms[place - 1].startswith(root):
        yield span_of(document, place - 1, place + 1), 0.7, (document.tokens[place].text,)
        return
    for end in range(place + 2, min(place + 4, len(norms))):
        if norms[end - 1] not in _JOINTS:
            return
        if norms[end].startswith(root) and norms[end - 1] not in {"the", "of"}:
            yield span_of(document, place, end + 1), 0.65, (document.tokens[place].text,)
            return
