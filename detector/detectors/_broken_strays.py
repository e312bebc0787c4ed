"""Small words that never meet, and the wrong preposition of a verb: "a of", "to they", "focused about"."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from detector.detectors._broken import Broken, adjoin, like, norm_at, opens, places_of, stretch
from detector.detectors._noun_forms import plurals
from detector.detectors._verb_forms import listed
from detector.text import Document

_FILE = Path(__file__).parents[1] / "data" / "taken_prepositions.txt"
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some any all two three four five six
    several many more about nearly""".split()
)
_ADVERBIAL = frozenset(
    """extent degree date point day days week month year years time times moment end start outset beginning
    once way expense request age night hands""".split()
)
_OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
_BEFORE_NOUN = frozenset("the a an his her its their our my your".split())
_PREPOSITIONS = frozenset(
    "of in on at to for with from by into about against between under during near despite".split()
)


@cache
def _taken() -> dict[str, tuple[frozenset[str], str]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split(" | ") for line in lines if line[0] != "#")
    return {word: (frozenset(wrong.split()), right) for right, wrong, words in rows for word in words.split()}


def other_preposition(document: Document) -> Iterator[Broken]:
    """Give each preposition in the place of the one that a word takes: "focused about the plan"."""
    taken = _taken()
    for place in places_of(document, taken.keys()):
        wrong, right = taken[document.tokens[place].norm]
        one, after = norm_at(document, place + 1), norm_at(document, place + 2)
        if one == "of" or one not in wrong or not _is_object(after) or not adjoin(document, place, 3):
            continue
        if any(norm_at(document, place + ahead) in _ADVERBIAL for ahead in (3, 4)):
            continue
        word = document.tokens[place].text
        if word.islower() and document.tokens[place + 1].text.islower():
            why = f"“{word} {one}”: “{word}” takes “{right}”."
            yield Broken(document.tokens[place + 1].span, 0.75, (right,), why)


def _is_object(word: str) -> bool:
    return word in DETERMINERS or word[:1].isdigit() or word in plurals()


def small_pair(document: Document) -> Iterator[Broken]:
    """Give each two small words that never stand together."""
    pairs = listed("small_pairs.txt")
    tokens = document.tokens
    for place in places_of(document, pairs.keys()):
        if place + 2 >= len(tokens) or tokens[place + 1].norm not in pairs[tokens[place].norm]:
            continue
        one, other = tokens[place], tokens[place + 1]
        if other.norm not in _OBJECT and one.norm not in _BEFORE_NOUN:
            continue  # "dealt with at the network", "another will which"
        if (
            not other.text.islower()
            or not tokens[place + 2].text[0].isalnum()
            or not adjoin(document, place, 3)
        ):
            continue
        if not (one.text.islower() or opens(document, place)):
            continue
        if other.norm in _OBJECT and one.norm in _PREPOSITIONS:
            right = _OBJECT[other.norm]
            yield Broken(
                other.span, 0.72, (right,), f"“{one.text} {other.text}” should be “{one.text} {right}”."
            )
            continue
        better = (one.text, like(one, other.text))
        why = f"“{one.text} {other.text}”: two words that do not go together."
        yield Broken(stretch(document, place, place + 1), 0.7, better, why)
