"""Quantities of what is counted and what is not: "much people", "how much warnings", "many money"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, places_of
from detector.detectors._broken_inflect import NO_S
from detector.detectors._broken_nouns import PLURALS
from detector.detectors._broken_plain import s_forms
from detector.text import Document

_PLURALS = (
    frozenset(
        """people countries companies years months workers officials reasons problems women men children
    students voters soldiers houses cars questions places things times""".split()
    )
    | PLURALS
)
_MASS = frozenset(
    """money information water advice evidence equipment news progress traffic furniture luggage knowledge
    damage homework baggage machinery feedback pollution poverty rainfall electricity cash bread
    rice jewellery jewelry violence corruption""".split()
)


def much_and_many(document: Document) -> Iterator[Broken]:
    """Give each "much people" and "many money"."""
    for place in places_of(document, {"much", "many", "fewer"}):
        word, noun = norm_at(document, place), norm_at(document, place + 1)
        wrong = noun in (_PLURALS if word == "much" else _MASS) or (
            word == "much" and norm_at(document, place - 1) == "how" and _ends_plural(noun)
        )
        following = norm_at(document, place + 2)
        if not wrong or not adjoin(document, place) or norm_at(document, place - 1) == "as":
            continue
        if word != "much" and following.isalpha() and following not in _AFTER_NOUN:
            continue  # "many news outlets"
        if word == "much" and (noun == "times" or not _is_much_of(document, place, noun, following)):
            continue
        first = document.tokens[place]
        right = like(first, {"much": "many", "many": "much", "fewer": "less"}[word])
        why = f"“{first.text} {noun}”: “{noun}” takes “{right.lower()}”."
        yield Broken(first.span, 0.8, (right,), why)


def _ends_plural(noun: str) -> bool:
    """Whether a word of no list is a plural by its ending: "how much warnings people will put up with"."""
    return (
        len(noun) > 5
        and noun.endswith("s")
        and not noun.endswith(("ss", "us", "is", "ics", "ies's", "'s"))
        and (noun not in s_forms() and noun not in NO_S)
    )


def _is_much_of(document: Document, place: int, noun: str, following: str) -> bool:
    """Whether "much" counts the plural behind it, as it does not in "how much taxes rose"."""
    before = norm_at(document, place - 1)
    if before == "how":
        return following in _NEW_SUBJECT or (
            noun in {"people", "workers", "children", "women", "men"} and following != "pay"
        )
    if before in {"so", "not", "n't", "pretty", "as", "that", "this"} or before.endswith("n't"):
        return noun == "people"
    return noun not in {"changes", "plans", "concerns", "results", "claims"}


_NEW_SUBJECT = frozenset("people they he she we you it the there were of left".split())
_AFTER_NOUN = frozenset(
    """of in on at to for from by with and or but that which who was is are were has have had will would
    can could may as about into than""".split()
)
