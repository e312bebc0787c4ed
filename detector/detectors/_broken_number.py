"""A singular where several are meant: "three type of", "these report", "one of the biggest company"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, is_figure, like, norm_at, places_of
from detector.detectors._broken_nouns import COUNTED, plural
from detector.text import Document

# "as many suspect", "those plan": verbs too, so that a bare "many" before them may be the subject.
_VERBS_TOO = frozenset(
    """suspect claim result change plan program question answer price bank test poll vote film book target
    risk threat document photo record goal award title face measure concern process project market type
    house partner feature estimate forecast brand page trial""".split()
)
_QUANTIFIERS = frozenset("many several few both various numerous".split())
_FOLLOWS = frozenset(
    """of in were are have who which from with at for to on . ; ! ? , has was is by said as will would that
    after before during since""".split()
)
_SHOWS = frozenset("shows says suggests indicates finds reveals means makes gives adds comes".split())
_AFTER = _FOLLOWS | _SHOWS
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_TIMES = frozenset("year month day week state person house party car star bank vote match".split())
_NOT_BEHIND_DIGITS = (
    _VERBS_TOO | (_TIMES - {"match", "person", "house", "car"}) | {"team", "rule", "state", "agency"}
)
_BEFORE_DIGITS = frozenset(
    """in than least about around some over nearly almost all another other won lost has have had were are
    killed destroyed opened closed damaged built visited includes including included employs runs""".split()
)
_AFTER_DIGITS = frozenset("of in were are have for with from . ; since that who which and".split())
_HIGH = frozenset("most best main top key".split())
_HEADS = frozenset(
    "number range variety series couple hundreds thousands dozens scores majority types kinds".split()
)


def singular_after_number(document: Document) -> Iterator[Broken]:
    """Give each "three type of", "these report shows", "a number of reason", "one of the biggest company"."""
    tokens = document.tokens
    for place in places_of(document, COUNTED):
        if not 0 < place < len(tokens) - 1:
            continue
        noun, after = tokens[place], tokens[place + 1][3]
        if after in _AFTER and noun.text.islower() and _wants_plural(document, place, after):
            if after in _SHOWS:
                yield from _this_shows(document, place - 1)
                continue
            right = plural(noun.norm)
            if adjoin(document, place - 1):
                yield Broken(noun.span, 0.8, (right,), f"“{noun.text}” should be the plural, “{right}”.")


def _this_shows(document: Document, place: int) -> Iterator[Broken]:
    """Give "these" of "these report shows": the verb says that one is meant."""
    word = document.tokens[place]
    if adjoin(document, place, 3):
        right = like(word, "this" if word.norm == "these" else "that")
        yield Broken(word.span, 0.8, (right,), f"“{word.text}” and the noun behind it differ in number.")


def _wants_plural(document: Document, place: int, after: str) -> bool:
    """Whether what stands before a noun counts several of it, and what follows is no part of a compound."""
    noun, before, second = (norm_at(document, place - back) for back in range(3))
    if before in {"these", "those"}:
        return noun not in _VERBS_TOO and second not in {"of", "no"}
    if (after == "," and not is_figure(before)) or after in _SHOWS:
        return False
    if before in _QUANTIFIERS:
        return noun not in _VERBS_TOO and second not in {"of", "no"}
    if is_figure(before):
        known = before not in {"0", "1"} and not 1900 <= int(before) < 2100
        return (
            known and second in _BEFORE_DIGITS and noun not in _NOT_BEHIND_DIGITS and after in _AFTER_DIGITS
        )
    if before in _NUMBERS:
        timed = noun in _TIMES and after not in {"of", "in", "were", "are", "have"}
        return not timed and second not in {"of", "one", "-", "by", "in", "no"}
    return before == "of" and second in _HEADS and after != "of"


def one_of_the(document: Document) -> Iterator[Broken]:
    """Give the last word of "one of the (most) … NOUN"."""
    for place in places_of(document, {"one"}):
        if norm_at(document, place + 1) != "of" or norm_at(document, place - 1) == "and":
            continue
        if norm_at(document, place + 2) not in {"the", "its", "their", "his"}:
            continue
        high = False
        for spot in range(place + 3, place + 7):
            word = norm_at(document, spot)
            if high and word in COUNTED and norm_at(document, spot + 1) in _FOLLOWS - {","}:
                token = document.tokens[spot]
                if token.text.islower() and adjoin(document, spot - 1):
                    right = plural(word)
                    yield Broken(token.span, 0.8, (right,), f"“{word}” should be the plural, “{right}”.")
                break
            if not word.isalpha() or (word[-1] == "s" and word != "most"):
                break
            high = high or word.endswith("est") or word in _HIGH
