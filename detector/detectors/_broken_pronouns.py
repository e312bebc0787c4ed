"""Pronouns in the wrong case: "between you and I", "Both O'Malley and him declined", "against they"."""

from collections.abc import Iterator

from detector.detectors._broken import (
    SUBORDINATORS,
    Broken,
    adjoin,
    like,
    norm_at,
    opens,
    pairs_of,
    places_of,
)
from detector.detectors._broken_plain import all_verbs
from detector.text import Document

_OBJECT = {"i": "me", "he": "him", "she": "her", "they": "them", "we": "us"}
_SUBJECT = {"me": "I", "him": "he", "them": "they", "us": "we"}
_SUBJECT_WORDS = frozenset(_SUBJECT)
_LINKS = frozenset("between among against from with by towards toward of".split())
_VERBS = frozenset(
    """is are was were has have had will would can could may might must did does do said says told declined
    refused agreed wanted went came took made began share made left arrived moved lives live lived
    work works worked believe believes think""".split()
)
_FINITE = frozenset("is are was were has have had will would".split())
_ENDINGS = ("ed",)
_NAMED = frozenset("my his her their our the".split())


def wrong_case(document: Document) -> Iterator[Broken]:
    """Give each pronoun in the wrong case behind a preposition or before its verb."""
    for place, one, other in pairs_of(document, _LINKS, frozenset(_OBJECT)):
        if other == "i" and one != "between":
            continue
        aside = one == "of" and norm_at(document, place - 1) not in {
            "some",
            "many",
            "most",
            "both",
            "all",
            "one",
            "two",
        }
        after = norm_at(document, place + 2)
        closed = after in {"and", ".", ",", ";", "?", "!", "in", "on", "at", "for", "by"}
        if (
            closed
            and not aside
            and adjoin(document, place)
            and norm_at(document, place - 1) not in {"and", ","}
        ):
            yield _mend(document, place + 1, _OBJECT[other])
    for place in places_of(document, {"between"}):
        for joint in range(place + 2, min(place + 5, len(document.tokens) - 1)):
            pronoun = norm_at(document, joint + 1)
            if norm_at(document, joint) != "and":
                continue
            if (
                pronoun in _OBJECT
                and not _is_verb(norm_at(document, joint + 2))
                and adjoin(document, place, joint - place + 2)
            ):
                yield _mend(document, joint + 1, _OBJECT[pronoun])
            break
    yield from _subjects(document)


def _mend(document: Document, place: int, right: str) -> Broken:
    token = document.tokens[place]
    why = f"“{token.text}” should be “{right}” here."
    return Broken(
        token.span,
        0.75,
        (like(token, right) if right != "I" and opens(document, place) else right,),
        why,
    )


def _is_verb(word: str) -> bool:
    return word in _VERBS or word in all_verbs() or (len(word) > 4 and word.endswith(_ENDINGS))


def _subjects(document: Document) -> Iterator[Broken]:
    """Give "him" of "Both Ames and him declined", "My wife and me share it", "because them had"."""
    for place in places_of(document, _SUBJECT_WORDS):
        before, after = norm_at(document, place - 1), norm_at(document, place + 1)
        right = _SUBJECT[norm_at(document, place)]
        if not adjoin(document, place):
            continue
        if before == "and":
            if _is_verb(after) and _joined_subject(document, place - 1) and adjoin(document, place - 1):
                yield _mend(document, place, right)
        elif before in SUBORDINATORS - {"that", "as", "so", "than"} or (opens(document, place) and place):
            yield from (() if after not in _FINITE else (_mend(document, place, right),))


def _joined_subject(document: Document, joint: int) -> bool:
    """Whether a sentence opens with "Both NAME and" or "My NOUN and"."""
    for first in range(max(0, joint - 4), joint):
        if opens(document, first):
            words = [norm_at(document, i) for i in range(first, joint)]
            plain = all(word.replace("'", "").isalpha() for word in words)
            names = all(document.tokens[i].text[0].isupper() for i in range(first, joint))
            return plain and (
                words[0] == "both" or (words[0] in _NAMED and len(words) == 2) or (names and len(words) < 3)
            )
    return False
