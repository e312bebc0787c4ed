"""Long names turned about, "Builders of Kafue Roads" beside "Kafue Road Builders", and codes."""

import re
from collections.abc import Iterator
from functools import cache

from detector.annotators.names import Mention, Names
from detector.detectors._name_forms import synonyms
from detector.detectors._places import place_words
from detector.text import Document

Odd = tuple[Mention, str, str, float]

_SMALL = frozenset("of for the and on in de against to by a an".split())
# Bodies that have both forms by right: "Justice Department", "Department of Justice".
_BOTH_WAYS = frozenset(
    """department ministry court government parliament senate state house university office minister city
    county district province president bank republic kingdom island islands street avenue north south
    east west bureau division section chapter branch chief board council representatives party day week
    july prix cup open championship championships""".split()
)
_ROOTS = (("isation", ""), ("ization", ""), ("ies", "y"), ("es", ""), ("s", ""))
_CODE = re.compile(r"\b[A-Z][A-Za-z]{0,5}-?\d{2,5}[A-Za-z]?\b")
_GIVEN = re.compile(r"\w \(([A-Z]{4,6})\)")
_SHORT = re.compile(r"\b[A-Z]{4,6}\b")
_DIGITS = re.compile(r"\d+")
_JOINTS = (" of ", " against ", " for ")
_MOST = 40
_OF_ICS = ("ical", "ic")
_WHERE = "elsewhere in the article"


def turned(names: Names) -> Iterator[Odd]:
    """Give the mentions of names that stand elsewhere with their words in another order or form."""
    yield from _reordered(names)
    yield from _derived(names)


def _reordered(names: Names) -> Iterator[Odd]:
    by_stem: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for name in names.by_name:
        if name.count(" ") < 1:
            continue
        stems = _stems(name)
        if len(stems) > 1 and not stems & _BOTH_WAYS:
            for stem in stems:
                by_stem.setdefault(stem, []).append((name, stems))
    done: set[frozenset[str]] = set()
    for group in by_stem.values():
        if not 1 < len(group) <= _MOST:
            continue
        for place, (one, stems) in enumerate(group):
            for other, others in group[place + 1 :]:
                pair = frozenset((one, other))
                if pair in done or one in other or other in one or not _same_words(one, stems, other, others):
                    continue
                done.add(pair)
                yield from _odd(names, one, other, 0.7)


def _odd(names: Names, one: str, other: str, confidence: float) -> Iterator[Odd]:
    """Give the mentions of the rarer of two names; else of the one that does not end in its kind."""
    sides = names.by_name[one], names.by_name[other]
    heads = [name.rpartition(" ")[2].lower() in synonyms() for name in (one, other)]
    right = max((0, 1), key=lambda side: (len(sides[side]), heads[side], -sides[side][0].start))
    for mention in sides[1 - right]:
        yield mention, sides[right][0].name, _WHERE, confidence


def _stems(name: str) -> frozenset[str]:
    words = re.split(r"[ -]", name.lower().replace("’s", "").replace("'s", ""))
    return frozenset(_stem(word) for word in words if word not in _SMALL and word != "anti")


def _stem(word: str) -> str:
    for ending, instead in _ROOTS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: len(word) - len(ending)] + instead
    return word


def _same_words(one: str, stems: frozenset[str], other: str, others: frozenset[str]) -> bool:
    """Whether two names have the same words in another order, one of them perhaps by its synonym."""
    order, otherwise = [[_stem(w) for w in re.split("[ -]", name.lower())] for name in (one, other)]
    turned_about = any((joint in one.lower()) is not (joint in other.lower()) for joint in _JOINTS)
    if stems == others:
        against = " against " in f"{one} {other}".lower()
        rotated = order != otherwise and sorted(order) == sorted(otherwise) and not stems & _of_peoples()
        return against or (len(stems) > 2 and order != otherwise and turned_about) or rotated
    only, also = stems - others, others - stems
    if len(only) != 1 or len(also) != 1 or len(stems) < 3 or not turned_about:
        return False
    table = synonyms()
    return bool(table.get(next(iter(only)), frozenset()) & table.get(next(iter(also)), frozenset()))


@cache
def _of_peoples() -> frozenset[str]:
    """Give the words that stand on either side by right: "Utah Republican", "Republican Utah"."""
    return frozenset(word.lower() for word in place_words()) | {
        "republican",
        "democratic",
        "democrat",
        "labour",
    }


def _derived(names: Names) -> Iterator[Odd]:
    """Find "Skaaning Biological" beside "Skaaning Biologics": the last word of two in another form."""
    by_first: dict[str, list[str]] = {}
    for name in names.by_name:
        first, _, last = name.partition(" ")
        if " " not in last and len(last) > 6 and len(first) > 3:
            by_first.setdefault(first, []).append(name)
    for group in by_first.values():
        if not 1 < len(group) < 6:
            continue
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                if one.endswith(_OF_ICS) and other == f"{one.removesuffix('al').removesuffix('ic')}ics":
                    yield from ((mention, other, _WHERE, 0.65) for mention in names.by_name[one])
                elif other.endswith(_OF_ICS) and one == f"{other.removesuffix('al').removesuffix('ic')}ics":
                    yield from ((mention, one, _WHERE, 0.65) for mention in names.by_name[other])


def shorts(document: Document) -> Iterator[tuple[int, int, str]]:
    """Give each abbreviation in which two letters of one that the article expands have changed places."""
    given = {match.group(1) for match in _GIVEN.finditer(document.text)}
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _SHORT.finditer(document.text) if given else ():
        found.setdefault(match.group(), []).append(match.span())
    for short in given:
        for other, places in found.items():
            if len(other) == len(short) and other not in given and _transposed(short, other):
                odd, right = (places, short) if len(places) <= len(found[short]) else (found[short], other)
                yield from ((start, end, right) for start, end in odd)


def codes(document: Document) -> Iterator[tuple[int, int, str]]:
    """Give each code that is another one of the article with two digits changed about."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _CODE.finditer(document.text):
        found.setdefault(match.group(), []).append(match.span())
    by_digits: dict[str, list[str]] = {}
    for code in found:
        shape = _DIGITS.sub(lambda digits: "".join(sorted(digits.group())), code)
        by_digits.setdefault(shape, []).append(code)
    for group in by_digits.values():
        if len(group) == 2:
            first, second = sorted(group, key=lambda code: (-len(found[code]), found[code][0]))
            if _transposed(first, second):
                for start, end in found[second]:
                    yield start, end, first


def _transposed(one: str, other: str) -> bool:
    unlike = [place for place in range(len(one)) if one[place] != other[place]]
    swapped = len(unlike) == 2 and unlike[1] == unlike[0] + 1
    return swapped and one[unlike[0]] == other[unlike[1]] and one[unlike[1]] == other[unlike[0]]
