"""The established terms and the words that machines write for theirs, as the matcher reads them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from detector.detectors._term_spelling import plural_of, singulars, spellings

_DATA = Path(__file__).parents[1] / "data"
_WORD = re.compile(r"[^\s:;~?-]+")
# How strange a word is in the place of another: it is that word; writers put it there; some may; nobody does.
SAME, TAME, WEAK, STRONG = range(4)
_NEEDS = (1, 2, 4)  # points of oddness for a term without, with one and with two question marks


class Sense(NamedTuple):
    """How a word can stand for a word of a term."""

    strangeness: int
    plural: bool  # whether it stands for its plural
    order: int = 0  # its place among the synonyms: the usual ones come first


Senses = Mapping[str, Sense]


class Term(NamedTuple):
    """A term as it is spelled."""

    text: str
    words: tuple[str, ...]
    need: int  # how many points of oddness a phrase must have to be taken for it
    rank: int  # its place in the lists


Terms = Mapping[str, list[Term]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All terms by their first words, and all synonyms."""

    words: frozenset[str]
    groups: Mapping[str, str]  # first word → the rests of its terms, as listed
    synonyms: Mapping[str, str]  # what a machine writes → the words it may stand for, after two digits each
    phrases: Mapping[
        str, Mapping[str, list[tuple[str, ...]]]
    ]  # the same for several words: first → second → rest
    lookalikes: frozenset[str]  # phrases that fit a term and are good English


def _lines(name: str) -> list[str]:
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


@cache
def lexicon() -> Lexicon:
    """Read the lists, once."""
    lines = _lines("terms.txt")
    words = frozenset(_WORD.findall("\n".join(lines)))
    synonyms = _synonyms()
    phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for several in sorted({word for some in (synonyms, words) for word in some if "_" in word}):
        first, *rest = several.split("_")
        phrases.setdefault(first, {}).setdefault(rest[0], []).insert(0, tuple(rest))
    groups = dict(line.split(": ", 1) for line in lines)
    return Lexicon(words, groups, synonyms, phrases, frozenset(_lines("term_lookalikes.txt")))


def _synonyms() -> dict[str, str]:
    synonyms: dict[str, str] = {}
    for line in _lines("term_synonyms.txt"):
        word, _, rest = line.partition(":")
        for mark, group in zip("321", rest.split("|"), strict=False):
            for order, synonym in enumerate(group.split()):
                synonyms[synonym] = f"{synonyms.get(synonym, '')} {mark}{min(9, order)}{word}"
    return synonyms


@lru_cache(maxsize=8192)
def terms_from(first: str) -> Terms:
    """Give the terms that begin with a word, by their second word."""
    found: dict[str, list[Term]] = {}
    for rank, entry in enumerate(lexicon().groups.get(first, "").split("; ")):
        rest = entry.rstrip("?")
        text = first + (rest if rest[:1] in {"-", "~"} else " " + rest)
        words = tuple(_WORD.findall(text))
        if len(words) > 1:
            found.setdefault(words[1], []).append(Term(text, words, _NEEDS[len(entry) - len(rest)], rank))
    return found


@lru_cache(maxsize=16384)
def senses(norm: str) -> Senses:
    """Give the words of terms that a word can stand for; the word itself too, if terms have it."""
    found = _senses(norm)
    for spelling in () if found else spellings(norm):
        found = found or _senses(spelling)
    return found


def _senses(norm: str) -> dict[str, Sense]:
    words, found = lexicon().words, dict[str, Sense]()
    for form in (norm, *singulars(norm)):
        plural = form != norm
        for entry in lexicon().synonyms.get(form, "").split():
            sense, word = Sense(int(entry[0]), plural, int(entry[1])), entry[2:]
            if plural and (many := plural_of(word)) in words:
                found.setdefault(many, sense._replace(plural=False))
            if word in words:
                found.setdefault(word, sense)
        if form in words:
            found[form] = Sense(SAME, plural)
    return found
