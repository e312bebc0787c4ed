"""What is said of a source that has no main clause: "who was quoted as saying that", "adding that"."""

from typing import NamedTuple

from detector.annotators.attributions import SAYING, TELLING
from detector.text import Token

WHO = frozenset("who which whose".split())
BY = frozenset(
    """reported stated noted said announced quoted cited confirmed mentioned declared told explained revealed
    indicated affirmed disclosed observed remarked contained""".split()
)
ING = {
    "saying": "said",
    "adding": "added",
    "noting": "noted",
    "stating": "stated",
    "explaining": "explained",
    "claiming": "claimed",
    "stressing": "stressed",
    "warning": "warned",
    "arguing": "argued",
    "insisting": "insisted",
    "announcing": "announced",
    "cautioning": "cautioned",
    "declaring": "declared",
    "underlining": "underlined",
    "emphasizing": "emphasized",
    "emphasising": "emphasised",
    "confirming": "confirmed",
    "reporting": "reported",
    "affirming": "affirmed",
    "predicting": "predicted",
    "conceding": "conceded",
    "admitting": "admitted",
    "alleging": "alleged",
    "maintaining": "maintained",
    "asserting": "asserted",
    "revealing": "revealed",
    "remarking": "remarked",
    "observing": "observed",
}
# "As was declared by", "As first reported by".
AGO = frozenset("was is has first previously earlier already initially originally also later".split())
# What several people say now: "the authors, who underline that".
_NOW = frozenset(
    """underline stress note say add state explain warn insist claim argue declare believe emphasize emphasise
    maintain caution confirm predict concede admit allege assert affirm report reveal suggest write""".split()
)
_QUOTED = frozenset("quoted cited reported".split())
_BE = frozenset("was is were are has have had been also later then further".split())
_THEN = frozenset("that on in at to during late earlier yesterday".split())


class Predicate(NamedTuple):
    """The place of its last word, and the words that make a main clause with the source before them.

    `owned` says that the source's thing is the subject: "whose figures show that".
    """

    last: int
    words: str
    owned: bool = False


def read(tokens: tuple[Token, ...], at: int, *, comma: bool) -> Predicate | None:
    """Read what begins at a place, behind a comma or not; None if it is nothing of the kind."""
    norm, following = tokens[at].norm, tokens[at + 1].norm
    if norm == "whose":
        return _whose(tokens, at + 1)
    if norm in WHO:
        return _after_who(tokens, at + 1)
    if comma and norm in ING and following == "that":
        return Predicate(at + 1, ING[norm] + " that")
    if norm in SAYING and following != ",":
        last = _hearer(tokens, at)
        ends = last + 1 == len(tokens) or (not comma and tokens[last].norm != "that")
        return None if ends else Predicate(last, _text(tokens, at, last))
    if comma and norm == "that" and following not in {".", ","}:
        return Predicate(at, "said that")
    return None


def _whose(tokens: tuple[Token, ...], at: int) -> Predicate | None:
    for last in range(at + 2, min(at + 5, len(tokens) - 1)):
        if tokens[last].norm == "that":
            return Predicate(last, _text(tokens, at, last), owned=True)
    return None


def _after_who(tokens: tuple[Token, ...], at: int) -> Predicate | None:
    start = at
    while at < len(tokens) - 2 and tokens[at].norm in _BE:
        at += 1
    if tokens[at].norm in _QUOTED and at > start:
        for last in range(at + 2, min(at + 14, len(tokens) - 1)):
            if tokens[last].norm in ING and tokens[last - 1].norm == "as":
                end = last + (tokens[last + 1].norm == "that")
                return Predicate(end, _text(tokens, start, end))
    if tokens[at].norm in SAYING:
        last = _hearer(tokens, at)
        return Predicate(last, _text(tokens, start, last))
    if (late := _at_last(tokens, start)) is not None:
        return late
    if (tokens[at].norm.endswith(("ed", "s")) or tokens[at].norm in _NOW) and tokens[at + 1].norm == "that":
        return Predicate(at + 1, _text(tokens, start, at + 1))
    return None


def _at_last(tokens: tuple[Token, ...], start: int) -> Predicate | None:
    """Read "who hit back by saying that", "who denied it and went on to say that", "… was heard saying:"."""
    for last in range(start + 1, min(start + 14, len(tokens) - 2)):
        norm, following = tokens[last].norm, tokens[last + 1].norm
        if norm in {",", ":", ";", "that", "“", '"'}:
            return None
        if (norm in ING or norm in SAYING or norm == "say") and following in {"that", ":"}:
            if tokens[min(last + 2, len(tokens) - 1)].norm == ",":
                return None  # "who denied saying that, …"
            colon = ":" if following == ":" else " that"
            return Predicate(last + 1, _text(tokens, start, last) + colon)
        if norm in ING and tokens[last - 1].norm in {"by", "back", "heard"} and following not in {",", "so"}:
            return Predicate(last, _text(tokens, start, last))
    return None


def _hearer(tokens: tuple[Token, ...], at: int) -> int:
    """Give the place of "that" behind a verb of saying: "told the BBC that", "said on Monday that"."""
    if tokens[at].norm not in TELLING and tokens[at + 1].norm not in _THEN:
        return at
    for last in range(at + 1, min(at + 9, len(tokens) - 1)):
        if tokens[last].norm == "that":
            return last
        if tokens[last].norm in {",", ":", "“", '"'}:
            break
    return at


def _text(tokens: tuple[Token, ...], first: int, last: int) -> str:
    return " ".join(token.text for token in tokens[first : last + 1])
