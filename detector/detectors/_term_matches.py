"""The stretches of a text that a term fits when some of its words are taken for synonyms."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from detector.detectors._term_lexicon import Senses, Term, lexicon, senses, terms_from
from detector.detectors._term_places import BEFORE, owner, places
from detector.text import Document, Span

_PART = re.compile(r"[^-]+")
_BEHIND = 7  # tokens from the strange one on
_PREFIXES = frozenset(["", "non-", "pre-", "anti-", "post-", "multi-", "semi-", "sub-", "micro-", "nano-"])
_HYPHENS = 6  # in one token; what has more is not a phrase


class Atom(NamedTuple):
    """A word as terms count words: a token, a part of a hyphenated one, or a synonym of several words."""

    start: int
    end: int
    norm: str
    senses: Senses
    first: int  # its first and last token
    last: int


class Match(NamedTuple):
    """Atoms that a term fits, and how strange each is in its place."""

    term: Term
    atoms: tuple[Atom, ...]
    strangeness: tuple[int, ...]


def matches(document: Document) -> dict[Span, list[Match]]:
    """Give, for each stretch of whole tokens, the terms that fit there with a word changed."""
    spans: dict[Span, list[Match]] = {}
    tokens = document.tokens
    for place in places(document):
        for match in _matches(document, place):
            span = Span(tokens[match.atoms[0].first].start, tokens[match.atoms[-1].last].end)
            before = document.text[span.start : match.atoms[0].start].lower()
            known = spans.setdefault(span, []) if before in _PREFIXES else [match]
            if match not in known:
                known.append(match)
    return spans


def _matches(document: Document, place: int) -> list[Match]:
    """Give the terms that fit around a token with a word changed, unless an unchanged one has the token."""
    atoms = _atoms(document, place)
    found: list[Match] = []
    for index, (one, other) in enumerate(pairwise(atoms)):
        if one.first > place:
            break
        for first in one.senses:
            terms = terms_from(first)
            for second in other.senses.keys() & terms.keys():
                for term in terms[second]:
                    own = atoms[index : index + len(term.words)]
                    match = _fit(term, own) if own[-1].last >= place else None
                    if match and not any(match.strangeness):
                        return []
                    if match:
                        found.append(match)
    return found


def _fit(term: Term, atoms: list[Atom]) -> Match | None:
    if len(atoms) < len(term.words):
        return None
    strangeness = []
    for word, atom in zip(term.words, atoms, strict=True):
        sense = atom.senses.get(word)
        if sense is None:
            return None
        strangeness.append(sense.strangeness)
    return Match(term, tuple(atoms), tuple(strangeness))


def _atoms(document: Document, place: int) -> list[Atom]:
    """Give the words near a token that stand in one line with it."""
    tokens, phrases = document.tokens, lexicon().phrases
    parts: list[tuple[int, int, str, int]] = []
    for number in range(max(0, place - BEFORE), min(len(tokens), place + _BEHIND)):
        start, _, _, norm = tokens[number]
        if not norm[0].isalnum() or (parts and "\n" in document.text[tokens[number - 1][1] : start]):
            if number > place:
                break
            parts.clear()
        parts += [(start + low, start + high, part, number) for low, high, part in _cut(norm)]
    atoms: list[Atom] = []
    index = 0
    while index < len(parts):
        start, end, norm, first = parts[index]
        last = first
        if norm in phrases and (rest := _rest(norm, [part[2] for part in parts[index + 1 : index + 6]])):
            index += len(rest)
            _, end, _, last = parts[index]
            norm = "_".join((norm, *rest))
        atoms.append(Atom(start, end, norm, senses(norm), first, last))
        index += 1
    return atoms


def _rest(norm: str, following: list[str]) -> tuple[str, ...]:
    """Give the words that make a synonym of several words with the first."""
    rests = lexicon().phrases[norm].get(following[0], ()) if following else ()
    return next((rest for rest in rests if tuple(following[: len(rest)]) == rest), ())


@lru_cache(maxsize=16384)
def _cut(norm: str) -> tuple[tuple[int, int, str], ...]:
    """Cut a token into the words that terms count, each with its place in the token."""
    norm = owner(norm)
    if not 0 < norm.count("-") <= _HYPHENS:
        return ((0, len(norm), norm),)
    return tuple((match.start(), match.end(), match.group()) for match in _PART.finditer(norm))
