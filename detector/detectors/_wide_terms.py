"""The wide lists of established terms, and which of them some words fit when words are swapped back."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from detector.detectors._term_spelling import plural_of, singulars, spellings

_DATA = Path(__file__).parents[1] / "data"
LONGEST = 5
Words = tuple[str, ...]


class Lists(NamedTuple):
    """Terms by their first word, and for each word that a machine writes the words it may stand for."""

    terms: Mapping[str, Sequence[Words]]
    heads: Mapping[str, Sequence[str]]


class Sense(NamedTuple):
    """How a word of the text stands for a word of a term: as it is (`swapped` is false) or put for it."""

    swapped: bool
    plural: bool  # the text has the plural of it


class Fit(NamedTuple):
    """A term that fits some words of the text: one Sense a word."""

    words: Words
    senses: tuple[Sense, ...]


@cache
def lists() -> Lists:
    """Read the lists, once."""
    terms: dict[str, list[Words]] = {}
    for line in _lines("wide_terms.txt"):
        first, _, rests = line.partition(": ")
        for rest in rests.split("; "):
            own = (first, *rest.lstrip("-~").replace("-", " ").replace("~", " ").replace("_", " ").split())
            terms.setdefault(first, []).append(own)
    heads: dict[str, list[str]] = {}
    for line in _lines("wide_term_synonyms.txt"):
        head, _, synonyms = line.partition(": ")
        for synonym in synonyms.split():
            heads.setdefault(synonym, []).append(head)
    return Lists(terms, heads)


def _lines(name: str) -> list[str]:
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


def senses(norm: str, others: Sequence[str] = ()) -> dict[str, Sense]:
    """Give the words that a word may stand for: itself, heads of its synonyms, and some others."""
    found: dict[str, Sense] = {}
    for form in (norm, *singulars(norm), *spellings(norm)):
        plural = form in singulars(norm)
        for head in lists().heads.get(form, ()):
            found.setdefault(head, Sense(swapped=True, plural=plural))
            if plural:
                found.setdefault(plural_of(head), Sense(swapped=True, plural=False))
    for other in others:
        found.setdefault(other, Sense(swapped=True, plural=False))
        for form in singulars(other):
            found.setdefault(form, Sense(swapped=True, plural=True))
    found |= {form: Sense(swapped=False, plural=True) for form in singulars(norm)}
    found[norm] = Sense(swapped=False, plural=False)
    return found


def fits(words: Sequence[Mapping[str, Sense]]) -> Iterator[Fit]:
    """Yield the terms that the first of some words begin, given what each can stand for."""
    for first, sense in words[0].items():
        for term in lists().terms.get(first, ()):
            if len(term) > len(words):
                continue
            rest = [own.get(word) for own, word in zip(words[1:], term[1:], strict=False)]
            if all(rest):
                yield Fit(term, (sense, *(one for one in rest if one)))
