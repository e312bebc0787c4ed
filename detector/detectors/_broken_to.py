"""The word "to" with the wrong form, or none: "expected reopen", "denied to have", "to patrolled the"."""

from collections.abc import Iterator
from functools import cache

from detector.detectors._broken import Broken, adjoin, norm_at, pairs_of, quoted, stretch
from detector.detectors._broken_inflect import base_of, ing
from detector.detectors._broken_plain import past_of, plain_verbs, s_forms
from detector.text import Document

_WANTS_TO = frozenset(
    """expected planned planning wants want wanted decided decides decide tried refused refuses agreed agrees
    forced allowed able unable ordered scheduled intends intended hopes hoped managed vowed
    pledged threatened obliged persuaded permitted unwilling willing poised prepared entitled instructed
    encouraged begun trying wishes failed""".split()
)
_WANTS_ING = {
    "avoid": "", "avoided": "", "avoids": "", "enjoy": "", "enjoyed": "", "denied": "", "denies": "",
    "finished": "", "succeeded": "in ", "succeeds": "in ", "succeed": "in ", "insisted": "on ",
    "accused": "of ", "capable": "of ", "prevented": "from ", "admits": "",
}  # fmt: skip
_WANTS_ING_WORDS = frozenset(_WANTS_ING)


def dropped_to(document: Document) -> Iterator[Broken]:
    """Give each "expected reopen", and "to" where -ing belongs: "denied to have"."""
    for place, one, word in pairs_of(document, _WANTS_TO, plain_verbs()):
        if (
            adjoin(document, place)
            and not quoted(document, place)
            and document.tokens[place + 1].text.islower()
        ):
            better = f"{document.tokens[place].text} to {word}"
            why = f"“{one} {word}” lacks its “to”."
            yield Broken(stretch(document, place, place + 1), 0.82, (better,), why)
    for place, one, _ in pairs_of(document, _WANTS_ING_WORDS, frozenset({"to"})):
        word = norm_at(document, place + 2)
        if (
            word not in plain_verbs() | {"have", "be"}
            or not adjoin(document, place, 3)
            or quoted(document, place)
        ):
            continue
        if norm_at(document, place - 1) in {"be", "is", "are", "was", "were", "been"} and one in {
            "denied",
            "avoided",
            "finished",
        }:
            continue
        better = f"{document.tokens[place].text} {_WANTS_ING[one]}{ing(word)}"
        why = f"“{one} to {word}” should be “{better}”."
        yield Broken(stretch(document, place, place + 2), 0.75, (better,), why)


_TO_BARE = frozenset(
    """want wants wanted decided decides decide tried tries try able unable refused refuse refuses hoped
    hopes hope intends intended managed seeks sought promised vowed pledged continued threatened
    expected likely had has have going forced allowed asked told urged ordered used remained planned
    helped""".split()
)


def to_patrolled(document: Document) -> Iterator[Broken]:
    """Give each "to" with a past before what the verb governs: "stayed to patrolled the"."""
    for place, one, word in pairs_of(document, frozenset({"to"}), frozenset(_certain_pasts())):
        token = document.tokens[place + 1]
        before = norm_at(document, place - 1)
        if (
            before in {"refer", "respond", "responded", "agreed", "belonged", "it", "what"}
            or not token.text.islower()
        ):
            continue
        if (
            norm_at(document, place + 2) in _GOVERNED
            and adjoin(document, place, 3)
            and not quoted(document, place)
        ):
            right = _certain_pasts()[word]
            yield Broken(token.span, 0.75, (right,), f"“{one} {word}”: “to” takes the bare verb.")


_GOVERNED = frozenset("the a an his her its their this these".split())
_ALSO = (
    "patrol attack work kill control help support start open close visit cross launch protest talk".split()
)


@cache
def _certain_pasts() -> dict[str, str]:
    """Give the bare form of each past that is no adjective."""
    verbs = plain_verbs() | frozenset(_ALSO)
    no_nouns = frozenset("left felt found saw fell thought cut cast lead".split())
    return {
        past_of(base): base for base in verbs if past_of(base) != base and past_of(base) not in no_nouns
    } | {"patrolled": "patrol"}


def to_makes(document: Document) -> Iterator[Broken]:
    """Give each "wants to makes" and "ready to discovers"."""
    for place, one, word in pairs_of(document, frozenset({"to"}), frozenset(s_forms())):
        if norm_at(document, place - 1) in _TO_BARE and adjoin(document, place - 1, 3):
            token = document.tokens[place + 1]
            if token.text.islower() and not quoted(document, place):
                why = f"“{one} {word}”: “to” takes the bare verb."
                yield Broken(
                    token.span, 0.8, (base_of(word) if word not in s_forms() else s_forms()[word],), why
                )
