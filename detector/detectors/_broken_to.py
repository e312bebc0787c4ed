"""The word "to" with the wrong form, or none: "expected reopen", "denied to have", "to patrolled the"."""

from collections.abc import Iterator
from functools import cache

from detector.detectors._broken import Broken, adjoin, norm_at, pairs_of, stretch
from detector.detectors._broken_inflect import ing
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
        if adjoin(document, place) and document.tokens[place + 1].text.islower():
            better = f"{document.tokens[place].text} to {word}"
            why = f"“{one} {word}” lacks its “to”."
            yield Broken(stretch(document, place, place + 1), 0.82, (better,), why)
    for place, one, _ in pairs_of(document, _WANTS_ING_WORDS, frozenset({"to"})):
        word = norm_at(document, place + 2)
        if word not in plain_verbs() | {"have", "be"} or not adjoin(document, place, 3):
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
    """Give each "to" with a finite form: "stayed to patrolled the", "wants to makes", "plans to buys the"."""
    finite = _finite()
    for place, one, word in pairs_of(document, _TO, finite):
        token, before = document.tokens[place + 1], norm_at(document, place - 1)
        governs = norm_at(document, place + 2) in _GOVERNED
        if word[-1] == "s":
            sure = before in _TO_BARE or (governs and before not in _NO_INFINITIVE)
        else:
            sure = governs and before not in _TAKES_PAST
        if sure and token.text.islower() and adjoin(document, place, 3):
            yield Broken(token.span, 0.77, (finite[word],), f"“{one} {word}”: “to” takes the bare verb.")


_TO = frozenset(["to"])
_TAKES_PAST = frozenset("refer respond responded agreed belonged it what".split())
# "due to rises in": words before "to" that take a noun as well, and "chooses not to tells us".
_NO_INFINITIVE = _TAKES_PAST | frozenset(
    """not due according thanks owing prior up from next close compared related similar addition response
    access opposed subject down back respect regard belong led lead leads amounted""".split()
)
_GOVERNED = frozenset("the a an his her its their this these".split())
_ALSO = (
    "patrol attack work kill control help support start open close visit cross launch protest talk".split()
)


@cache
def _finite() -> dict[str, str]:
    """Give the bare form of each past and -s form that cannot stand behind "to"."""
    return _certain_pasts() | s_forms()


def _certain_pasts() -> dict[str, str]:
    """Give the bare form of each past that is no adjective."""
    verbs = plain_verbs() | frozenset(_ALSO)
    no_nouns = frozenset("left felt found saw fell thought cut cast lead".split())
    return {
        past_of(base): base for base in verbs if past_of(base) != base and past_of(base) not in no_nouns
    } | {"patrolled": "patrol"}
