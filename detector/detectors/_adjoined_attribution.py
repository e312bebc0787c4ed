"""Two attributions side by side: "according to X, according to Y", "X said, Y said"."""

from detector.annotators.attributions import Attribution, Kind
from detector.detectors._one_source import one_source
from detector.detectors._sources import PRONOUNS, is_medium, is_person, passes_on, same, weight, words
from detector.text import Document, Token

_OWN_PAPER = frozenset("its his her their".split())
_PAPER = frozenset("report statement release note declaration letter communique announcement words".split())
_ROLES = ("ist", "ian", "logue", "yer", "cher", "tor", "ner", "eper", "ist's")
_PASSING = frozenset("reported reports wrote writes".split())
_VAGUE = frozenset("reported reports claims claimed notes announced revealed".split())


def beside(document: Document, one: Attribution, other: Attribution) -> bool:
    """Whether two attributions of a sentence stand side by side."""
    gap = [token.norm for token in document.tokens[one.last + 1 : other.first]]
    return gap in ([], [","], [",", "as"], ["that"]) and other.last > one.last


def twice(document: Document, one: Attribution, other: Attribution) -> float:
    """Tell how sure it is that two attributions side by side belong to one statement; 0 if they may not."""
    first, second = words(document, one), words(document, other)
    alike = same(first, second) or same(second, first)
    gap = [token.norm for token in document.tokens[one.last + 1 : other.first]]
    comma = gap[:1] == [","]
    if gap == [",", "as"]:
        return 0.8 if alike else 0.0
    if gap == ["that"]:
        return 0.75 if norms(first) == norms(second) and first[0].norm not in PRONOUNS else 0.0
    if one.kind is Kind.ACCORDING and other.kind is Kind.ACCORDING:
        return 0.7 if is_medium(first) is not is_medium(second) else 0.93
    if one.kind is Kind.ACCORDING and other.kind is Kind.BEFORE:
        return 0.7 if alike and comma else 0.0
    if not _ends(document, other):
        return 0.0
    if other.kind is Kind.ACCORDING:
        return _said_according(one, first, second, alike=alike or one_source(document, first, second))
    if norms(first) == norms(second) and one.kind is other.kind is Kind.BEFORE and comma:
        return 0.75
    if not comma:
        return 0.85 if norms(first) == norms(second) else 0.0
    return _both_behind(document, one, other, alike=alike or one_source(document, first, second))


def _said_according(
    one: Attribution, first: tuple[Token, ...], second: tuple[Token, ...], *, alike: bool
) -> float:
    """Judge "X said, according to Y": Y may report what X said, unless Y is X or names what X leaves open."""
    if one.kind is not Kind.AFTER:
        return 0.0
    if alike:
        return 0.85
    if second[0].norm in _OWN_PAPER and len(second) < 6 and second[-1].norm in _PAPER:
        return 0.65  # "the carrier stated, according to its quarterly report"
    role = len(second) == 2 and second[0].norm == "the" and second[1].norm.endswith(_ROLES)
    if role and weight(first) == 2 and not passes_on(first):
        return 0.65  # "said Andreatta, according to the hydrologist"
    return 0.65 if is_person(second) and not passes_on(first) and weight(first) < 2 else 0.0


def norms(source: tuple[Token, ...]) -> list[str]:
    return [token.norm for token in source]


def _nested(document: Document, one: Attribution, other: Attribution) -> bool:
    """Whether the second attribution may report the first: "officials said, CNN reported"."""
    tokens = document.tokens
    first, second = words(document, one), words(document, other)
    if {token.norm for token in first + second} >= {"he", "she"} or tokens[one.verb].norm in _VAGUE:
        return True
    return (
        tokens[other.verb].norm in _PASSING
        or passes_on(second)
        or (is_medium(first) and not is_medium(second))
    )


def _both_behind(document: Document, one: Attribution, other: Attribution, *, alike: bool) -> float:
    """Judge "X said, Y said"."""
    if one.kind is Kind.BEFORE or other.kind is not Kind.AFTER:
        return 0.0
    if _nested(document, one, other) and not _same_act(document, one, other, alike=alike):
        return 0.0
    return 0.9 if alike else 0.75


def _same_act(document: Document, one: Attribution, other: Attribution, *, alike: bool) -> bool:
    """Whether two attributions tell of one act: "he wrote, Weidt writes", "the bank said, it reported"."""
    tokens = document.tokens
    first, second = words(document, one), words(document, other)
    if passes_on(second):
        return False
    verbs = {tokens[one.verb].norm[:2], tokens[other.verb].norm[:2]}
    pronoun = first[0].norm in PRONOUNS or second[0].norm in PRONOUNS
    return (alike and not pronoun) or (pronoun and len(verbs) == 1)


def _ends(document: Document, one: Attribution) -> bool:
    following = document.tokens[one.last + 1 : one.last + 2]
    return not following or following[0].norm in {".", ",", ";", "!"}
