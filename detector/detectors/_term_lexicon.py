"""The established terms and the words that machines write for theirs, as the matcher reads them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parents[1] / "data"
_WORD = re.compile(r"[^\s:;~-]+")
# How strange a word is in the place of another: it is that word; writers put it there; some may; nobody does.
SAME, TAME, WEAK, STRONG = range(4)
# Spellings that differ by region: what is met → what the lists have.
_REGIONAL = (("our", "or"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"))
_MORE_REGIONAL = (("yse", "yze"), ("tre", "ter"), ("ence", "ense"), ("lling", "ling"), ("lled", "led"), ("aem", "em"))


class Sense(NamedTuple):
    """How a word can stand for a word of a term: how strange it is there, whether as its plural, how usually."""

    strangeness: int
    plural: bool
    order: int = 0  # its place among the synonyms: the usual ones come first


Senses = Mapping[str, Sense]


class Term(NamedTuple):
    """A term as it is spelled, its words, and its place in the lists."""

    text: str
    words: tuple[str, ...]
    rank: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All terms by their first words, and all synonyms."""

    words: frozenset[str]
    groups: Mapping[str, str]  # first word → the rests of its terms, each with the mark that joins it on
    synonyms: Mapping[str, str]  # what a machine writes → the words it may stand for, each after its mark
    phrases: Mapping[str, Mapping[str, list[tuple[str, ...]]]]  # synonyms of several words: first → second → rest
    lookalikes: frozenset[str]  # phrases that fit a term and are good English


def _lines(name: str) -> list[str]:
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


@cache
def lexicon() -> Lexicon:
    """Read the lists, once."""
    lines = _lines("terms.txt")
    words = frozenset(_WORD.findall("\n".join(lines)))
    groups = dict(line.split(": ", 1) for line in lines)
    synonyms = _synonyms()
    phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for several in sorted({word for some in (synonyms, words) for word in some if "_" in word}):
        first, *rest = several.split("_")
        phrases.setdefault(first, {}).setdefault(rest[0], []).insert(0, tuple(rest))
    return Lexicon(words, groups, synonyms, phrases, frozenset(_lines("term_lookalikes.txt")))


@lru_cache(maxsize=8192)
def terms_from(first: str) -> Mapping[str, list[Term]]:
    """Give the terms that begin with a word, by their second word."""
    found: dict[str, list[Term]] = {}
    for rank, rest in enumerate(lexicon().groups.get(first, "").split("; ")):
        text = first + (rest if rest[:1] in {"-", "~"} else " " + rest)
        words = tuple(_WORD.findall(text))
        if len(words) > 1:
            found.setdefault(words[1], []).append(Term(text, words, rank))
    return found


def _synonyms() -> dict[str, str]:
    synonyms: dict[str, str] = {}
    for line in _lines("term_synonyms.txt"):
        word, _, rest = line.partition(": ")
        for mark, group in zip("321", rest.split("|"), strict=False):
            for order, synonym in enumerate(group.split()):
                entry = f" {mark}{order if order < 9 else 9}{word}"
                synonyms[synonym] = synonyms.get(synonym, "") + entry
    return synonyms


@lru_cache(maxsize=16384)
def senses(norm: str) -> Senses:
    """Give the words of terms that a word can stand for; the word itself too, if terms have it."""
    found = _senses(norm)
    if not found:
        for theirs, ours in (*_REGIONAL, *_MORE_REGIONAL):
            if theirs in norm:
                found = found or _senses(norm.replace(theirs, ours))
    return found


def _senses(norm: str) -> dict[str, Sense]:
    known = lexicon()
    found: dict[str, Sense] = {}
    _add(found, norm, plural=False)
    for single in singulars(norm):
        _add(found, single, plural=True)
    if norm in known.words:
        found[norm] = Sense(SAME, plural=False)
    return found


def _add(found: dict[str, Sense], norm: str, *, plural: bool) -> None:
    known = lexicon()
    for entry in known.synonyms.get(norm, "").split():
        word = entry[2:]
        sense = Sense(int(entry[0]), plural, int(entry[1]))
        if plural and (many := plural_of(word)) in known.words:
            found.setdefault(many, sense._replace(plural=False))
        if word in known.words:
            found.setdefault(word, sense)
    if plural and norm in known.words:
        found[norm] = Sense(SAME, plural=True)


def singulars(norm: str) -> tuple[str, ...]:
    """Give what a word may be the plural of."""
    if not norm.endswith("s") or norm.endswith("ss") or len(norm) < 4:
        return ()
    if norm.endswith("ies"):
        return (norm[:-3] + "y", norm[:-1])
    return (norm[:-1], norm[:-2]) if norm.endswith("es") else (norm[:-1],)


def plural_of(word: str) -> str:
    """Give the regular plural of a word.

    >>> [plural_of(word) for word in ("study", "process", "network", "key")]
    ['studies', 'processes', 'networks', 'keys']
    """
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"
