"""Conjunctions that clash: "Although …, but", "either … nor", "as big than", "who which"."""

from collections.abc import Iterator

from detector.detectors._broken import (
    Broken,
    adjoin,
    like,
    norm_at,
    opens,
    pairs_of,
    places_of,
    stretch,
)
from detector.detectors._broken_degrees import _HIGHER, _HIGHEST
from detector.text import Document

_OPENERS = {
    "although": {"but"},
    "though": {"but"},
    "because": {"so", "therefore"},
    "since": {"so"},
}
_OPENERS_WORDS = frozenset(_OPENERS)
_REACH = 30
_CORRELATES = {"either": ("nor", "or"), "neither": ("or", "nor"), "both": ("or", "and")}
_CLASH = {
    "who": "which", "which": "who", "because": "since due", "since": "because", "whether": "if",
    "although": "but", "but": "however", "while": "when", "if": "whether", "and": "but", "or": "but",
    "however": "but",
}  # fmt: skip
_CLASH_WORDS = frozenset(_CLASH)
_GO_ON = frozenset("also not rather because still".split())
_FINITE = frozenset("is was are were has had have will".split())
_SECONDS = frozenset(" ".join(_CLASH.values()).split())
_ADJECTIVES = (
    frozenset(_HIGHER.values()) | frozenset(_HIGHEST.values()) | frozenset("important expensive".split())
)


def twice_joined(document: Document) -> Iterator[Broken]:
    """Give "but" of "Although the talks failed, but the sides"."""
    for place in places_of(document, _OPENERS_WORDS):
        if not opens(document, place):
            continue
        for comma in range(place + 3, min(place + _REACH, len(document.tokens) - 2)):
            if norm_at(document, comma) in {".", ";", "?", "!", ","}:
                yield from _joint(document, place, comma)
                break


def _joint(document: Document, place: int, comma: int) -> Iterator[Broken]:
    joint = document.tokens[comma + 1]
    again = joint.norm in _OPENERS[norm_at(document, place)] and norm_at(document, comma + 2) not in _GO_ON
    if again and norm_at(document, comma) == ",":
        why = f"“{document.tokens[place].text} …, {joint.text}”: one joining word is too many."
        yield Broken(joint.span, 0.78, ("",), why)


def conjunctions_clash(document: Document) -> Iterator[Broken]:
    """Give two joining words in a row: "because since", "who which"."""
    for place, one, other in pairs_of(document, _CLASH_WORDS, _SECONDS):
        if other not in _CLASH[one].split() or not adjoin(document, place, 3):
            continue
        first, second = document.tokens[place], document.tokens[place + 1]
        relative = one in {"who", "which"}
        if second.text.islower() and (not relative or norm_at(document, place + 2) in _FINITE):
            why = f"“{one} {other}”: two joining words in a row."
            better = (first.text, like(first, second.text))
            yield Broken(stretch(document, place, place + 1), 0.75, better, why)


def mismatched(document: Document) -> Iterator[Broken]:
    """Give "nor" of "either food nor water", and "than" of "as big than"."""
    for place in places_of(document, {"either", "neither"}):
        wrong, right = _CORRELATES[norm_at(document, place)]
        for joint in range(place + 2, min(place + 5, len(document.tokens))):
            word = norm_at(document, joint)
            if word == wrong and adjoin(document, place, joint - place + 1):
                token = document.tokens[joint]
                yield Broken(
                    token.span,
                    0.75,
                    (right,),
                    f"“{norm_at(document, place)} … {wrong}” should have “{right}”.",
                )
            if word in {wrong, right} or not word.isalpha():
                break
    for place, one, _ in pairs_of(document, _ADJECTIVES, frozenset({"than"})):
        degree = norm_at(document, place - 1)
        if degree == "as" and adjoin(document, place - 1, 3):
            yield Broken(
                document.tokens[place + 1].span, 0.8, ("as",), f"“as {one} than” should be “as {one} as”."
            )
