"""Numbers and dates: "21th", "61-years-old", "30 February", "9 of the September"."""

from collections.abc import Iterator

from detector.annotators.words import WORDS
from detector.detectors._broken import Broken, adjoin, is_figure, norm_at, places_of, stretch
from detector.detectors._broken_calendar import day_first
from detector.text import Document

_ENDINGS = frozenset("st nd rd th".split())
_AGES = frozenset(
    f"-{unit}-{old}" for unit in ("years", "months", "weeks", "days") for old in ("old", "olds")
)
_NO_NOUN = frozenset("and when who at in on or but from now as with by is was are were he she the".split())
_LENGTHS = {
    "january": 31, "february": 29, "march": 31, "april": 30, "may": 31, "june": 30, "july": 31, "august": 31,
    "september": 30, "october": 31, "november": 30, "december": 31,
}  # fmt: skip
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_AFTER_DATE = frozenset(". , ; : ( ) – — - at in on when and but to".split())


def damaged_number(document: Document) -> Iterator[Broken]:
    """Give each "21th" and "61-years-old"."""
    words = document[WORDS]
    for norm in [norm for norm in words if "0" <= norm[0] <= "9" and norm[-1] > "9"]:
        for place in words[norm]:
            ending = norm.lstrip("0123456789,.")
            if ending in _ENDINGS:
                yield from _ordinal(document, place, ending)
            elif ending in _AGES:
                yield _age(document, place)


def _ordinal(document: Document, place: int, ending: str) -> Iterator[Broken]:
    token = document.tokens[place]
    digits = token.text[:-2]
    teen = digits[-2:] in {"11", "12", "13"}
    right = "th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
    if right != ending:
        first, last, better = _whole_date(document, place, digits, digits + right)
        span = stretch(document, first, last)
        why = f"“{document.text[slice(*span)]}” should be “{better[0]}”."
        yield Broken(span, 0.95, better, why, safe=first == last)


def _whole_date(document: Document, place: int, day: str, right: str) -> tuple[int, int, tuple[str, ...]]:
    """Give the first and last token of the date that a damaged ordinal stands in, and what it should be."""
    after, before = norm_at(document, place + 1), norm_at(document, place - 1)
    if after in _LENGTHS and adjoin(document, place) and int(day) < 32:
        name = document.tokens[place + 1].text
        if before == "the":
            return place, place + 1, (f"{right} of {name}", f"{right} {name}")
        return place, place + 1, (f"{day} {name}", f"{right} {name}")
    if before in _LENGTHS and adjoin(document, place - 1) and int(day) < 32:
        name = document.tokens[place - 1].text
        better = (f"{name} {day}", f"{name} {right}", f"{right} {name}")
        if day_first(document):
            better = (f"{right} {name}", f"{day} {name}", f"{name} {day}")
        return place - 1, place, better
    if before == "the" and norm_at(document, place - 2) in _DAYS and adjoin(document, place - 2, 3):
        lead = document.text[document.tokens[place - 2].start : document.tokens[place].start]
        return place - 2, place, (lead + right,)
    return place, place, (right,)


def _age(document: Document, place: int) -> Broken:
    token, following = document.tokens[place], norm_at(document, place + 1)
    number, unit, old = token.text.split("-")
    joined, apart = f"{number}-{unit[:-1]}-{old}", f"{number} {unit} {old}"
    better: tuple[str, ...] = (
        (joined, apart) if following.isalpha() and following not in _NO_NOUN else (apart, joined)
    )
    if old == "olds":
        better = (joined,)
    return Broken(token.span, 0.8, better, f"“{token.text}” should be “{better[0]}”.")


def impossible_day(document: Document) -> Iterator[Broken]:
    """Give each day that its month does not have."""
    for place in places_of(document, _LENGTHS):
        token = document.tokens[place]
        if not token.text[0].isupper():
            continue
        for first in (place - 1, place):
            norm = norm_at(document, first if first < place else place + 1)
            day = norm[:-2] if norm[-2:] in _ENDINGS else norm
            if not is_figure(day) or len(day) > 2 or not adjoin(document, first):
                continue
            if _LENGTHS[token.norm] < int(day) < 40 and (int(day) < 32 or token.norm != "may"):
                why = f"{token.text} has no day {day}."
                yield Broken(stretch(document, first, first + 1), 0.7, (), why)


def day_of_the_month(document: Document) -> Iterator[Broken]:
    """Give each "9 of the September" and "9 of September"."""
    for place in places_of(document, _LENGTHS):
        the = norm_at(document, place - 1) == "the"
        first = place - 2 - the
        day = norm_at(document, first)
        if norm_at(document, first + 1) != "of" or not day[:1].isdigit():
            continue
        plain = is_figure(day) and 0 < int(day) < 32
        following = norm_at(document, place + 1)
        if (plain or (the and day[-2:] in _ENDINGS)) and (following in _AFTER_DATE or not following):
            if not adjoin(document, first, 3 + the):
                continue
            span = stretch(document, first, place)
            month = document.tokens[place].text
            better = f"{day} {month}" if plain else f"{day} of {month}"
            yield Broken(span, 0.75, (better,), f"“{document.text[slice(*span)]}” should be “{better}”.")
