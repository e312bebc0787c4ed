"""Amounts: "600 millions of dollars", "14 tons food", "340 kilometers northeast Lima"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, places_of, stretch
from detector.text import Document

_LARGE = frozenset("millions billions trillions thousands hundreds".split())
_COUNTS = frozenset("two three four five six seven eight nine ten".split())
_UNITS = frozenset(
    """tons tonnes kilograms kilogrammes kg litres liters gallons barrels pounds bottles bags boxes sacks
    cups pieces grams ounces truckloads boatloads""".split()
)
_GOODS = frozenset(
    """food rice wheat water oil gold cocaine fuel aid grain sugar coal steel milk flour cement maize corn
    medicine medicines heroin waste rubbish fish meat explosives sand copper cotton fertiliser
    fertilizer vegetables fruit equipment supplies bread wood paper""".split()
)
_DISTANCES = frozenset("miles kilometers kilometres km meters metres yards".split())
_COURSES = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east
    south-west""".split()
)
_NO_PLACES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday i january february march april may june
    july august september october november december""".split()
)
_DEFINITE = frozenset("the them its his their our those".split())


def many_millions(document: Document) -> Iterator[Broken]:
    """Give each "600 millions of dollars"."""
    for place in places_of(document, _LARGE):
        before = norm_at(document, place - 1)
        digits = before.replace(".", "").replace(",", "")
        year = digits == before and before[:2] in {"19", "20"} and len(before) == 4
        if not (digits.isdigit() or before in _COUNTS) or year or not adjoin(document, place - 1):
            continue
        one, other = document.tokens[place - 1].text, document.tokens[place].text
        noun = norm_at(document, place + 2) if norm_at(document, place + 1) == "of" else ""
        counted = noun.isalpha() and noun not in _DEFINITE and adjoin(document, place, 3)
        better = f"{one} {other[:-1]} {document.tokens[place + 2].text}" if counted else f"{one} {other[:-1]}"
        span = stretch(document, place - 1, place + 2 if counted else place)
        yield Broken(span, 0.8, (better,), f"“{document.text[slice(*span)]}” should be “{better}”.")


def dropped_of(document: Document) -> Iterator[Broken]:
    """Give each "14 tons food" and "340 kilometers northeast Lima"."""
    for place in places_of(document, _UNITS):
        noun = norm_at(document, place + 1)
        if noun in _GOODS and _is_number(norm_at(document, place - 1)) and adjoin(document, place):
            span = stretch(document, place, place + 1)
            unit = document.tokens[place].text
            yield Broken(span, 0.8, (f"{unit} of {noun}",), f"“{unit} {noun}” lacks its “of”.")
    for place in places_of(document, _DISTANCES):
        course, name = norm_at(document, place + 1), norm_at(document, place + 2)
        if course not in _COURSES or not adjoin(document, place, 3) or name in _NO_PLACES:
            continue
        target = document.tokens[place + 2]
        if target.text[0].isupper() and target.text[0].isalpha():
            span = stretch(document, place + 1, place + 2)
            way = document.tokens[place + 1].text
            yield Broken(span, 0.8, (f"{way} of {target.text}",), f"“{way} {target.text}” lacks its “of”.")


def _is_number(norm: str) -> bool:
    return norm[:1].isdigit() or norm in _COUNTS or norm in {"million", "thousand", "hundred", "billion"}
