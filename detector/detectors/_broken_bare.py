"""Bare verbs behind a subject that is one: "the road that lead", "Mubanga, 58, stand"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, opens, pairs_of, places_of
from detector.detectors._broken_plain import all_verbs, one_verbs, past_of, s_form
from detector.text import Document

_SINGULAR = frozenset("a an this that every each the another his her its their".split())
_RELATIVES = frozenset("that which who".split())
# Nouns that take a plural verb, or whose "that" brings a subjunctive or another subject.
_SEVERAL = frozenset(
    """people men women children police media data staff team crew family public majority minority number
    couple group crowd generation few rich poor community lot range host series variety handful band
    string proposal demand request recommendation suggestion order idea fact rule condition requirement
    likelihood plea call hope fear news way time day place reason cattle fish pair trio duo rest
    half part half government company""".split()
)
_BEFORE_BARE = frozenset("that which who he she it".split())
_BEFORE_SECOND = frozenset("of and or with in for the than that on at from to by about between".split())
_ONE = frozenset("he she it".split())
_CLEAR = frozenset([",", "but", "because", "when", "while", "although", "which", "that"])
# Behind these a bare verb may follow its subject.
_BARE_TOO = frozenset(
    """did does do should would will can could may might must let make makes made see saw help helped and
    or nor if lest that suggest recommend demand insist watch watched hear heard had have has than
    asked ask demanded demanding insisted recommended urged requested requires required proposed
    suggested prefer order ordered only not neither never""".split()
)


def bare_for_one(document: Document) -> Iterator[Broken]:
    """Give each bare verb of a subject that is one."""
    for place, one, _ in pairs_of(document, _BEFORE_BARE, one_verbs()):
        if not adjoin(document, place):
            continue
        clear = _one_that(document, place) if one in _RELATIVES else _one_alone(document, place)
        if clear and document.tokens[place + 1].text.islower():
            yield _agree(document, place + 1, one)
    for number in places_of(document, _AGES):
        place = number + 2
        if norm_at(document, place) not in all_verbs():
            continue
        if norm_at(document, number + 1) == norm_at(document, number - 1) == ",":
            name = document.tokens[place - 4].text if place > 3 else ""
            if name[:1].isupper() and document.tokens[place].text.islower() and _no_and(document, place):
                yield _agree(document, place, name, past_first=True)


_AGES = frozenset(map(str, range(10, 100)))


def _no_and(document: Document, place: int) -> bool:
    sentence = document.sentence_at(document.tokens[place].start)
    before = document.tokens[sentence.first if sentence else place - 6 : place]
    return not any(token.norm in _BARE_TOO or token.norm == "to" for token in before)


def _agree(document: Document, place: int, subject: str, *, past_first: bool = False) -> Broken:
    token = document.tokens[place]
    both = (s_form(token.norm), past_of(token.norm))
    better = both[::-1] if past_first else both
    why = f"“{subject} … {token.text}”: the verb does not agree with its subject."
    return Broken(token.span, 0.75, better, why)


def _one_that(document: Document, place: int) -> bool:
    """Whether "the road" or "a law" stands before "that", and no "of" before it."""
    comma = norm_at(document, place - 1) == ","
    noun = norm_at(document, place - 1 - comma)
    if not noun.isalpha() or noun.endswith(("s", "men")) or noun in _SEVERAL:
        return False
    if norm_at(document, place) == "that" and comma:
        return False
    if not document.tokens[place - 1 - comma].text.islower():
        return False
    wide = norm_at(document, place - 3 - comma) if norm_at(document, place - 2 - comma).isalpha() else ""
    the = norm_at(document, place - 2 - comma)
    before = wide if the in _SINGULAR else norm_at(document, place - 4 - comma)
    article = the if the in _SINGULAR else wide
    narrow = article in {"a", "an", "this", "every", "each", "the", "another"}
    return narrow and before not in _BEFORE_SECOND


def _one_alone(document: Document, place: int) -> bool:
    before, second = norm_at(document, place - 1), norm_at(document, place - 2)
    if before in _BARE_TOO or second in _BARE_TOO:
        return False
    if not opens(document, place) and before not in _CLEAR:
        return False
    return _no_and(document, place)
