"""The stretches of a text that a term fits when some of its words are taken for synonyms."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from detector.annotators.words import WORDS
from detector.detectors._term_lexicon import WEAK, Sense, Senses, Term, lexicon, senses, terms_from
from detector.text import Document, Span, Token

_PART = re.compile(r"[^\s-]+")
_REACH = 5  # tokens to either side of the strange one


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
    for place in _places(document):
        for match in _matches(document, place):
            span = Span(tokens[match.atoms[0].first].start, tokens[match.atoms[-1].last].end)
            known = spans.setdefault(span, [])
            if match not in known:
                known.append(match)
    return spans


class Standing(NamedTuple):
    """What a token can stand for in terms."""

    senses: Senses
    strange: Senses  # those senses in which it would be odd
    begins: tuple[Mapping[str, list[Term]], ...]  # the terms that begin with one of the senses
    strangely: tuple[Mapping[str, list[Term]], ...]  # those that begin with one of the odd senses


@lru_cache(maxsize=16384)
def _standing(norm: str) -> Standing | None:
    mine: dict[str, Sense] = {}
    if "-" in norm:
        parts = norm.split("-")
        for part in (parts[-1], parts[0], "_".join(parts)):
            mine.update(senses(part))
    else:
        mine.update(senses(_owner(norm)))
    if not mine:
        return None
    strange = {word: sense for word, sense in mine.items() if sense.strangeness >= WEAK}
    begins = {word: terms for word in mine if (terms := terms_from(word))}
    strangely = tuple(terms for word, terms in begins.items() if word in strange)
    return Standing(mine, strange, tuple(begins.values()), strangely)


def _owner(norm: str) -> str:
    return norm[:-2] if norm.endswith("'s") and norm not in lexicon().words else norm


def _places(document: Document) -> Iterator[int]:
    """Yield the places of tokens that may be a swapped word, with a neighbour that a term has beside it."""
    words, tokens = document[WORDS], document.tokens
    known = {norm: standing for norm in words if (standing := _standing(norm))}
    count = len(tokens)
    for norm, (mine, strange, _, strangely) in known.items():
        hyphen = "-" in norm
        if not strange and not hyphen:
            continue
        for place in words[norm]:
            following = known.get(tokens[place + 1][3]) if place + 1 < count else None
            if hyphen or (following and _meet(strangely, following.senses)):
                yield place
            elif place and (before := known.get(tokens[place - 1][3])):
                if _meet(before.begins, strange):
                    yield place
                elif place > 1 and (earlier := known.get(tokens[place - 2][3])) and _meet(earlier.begins, before.senses):
                    yield place
    phrases = lexicon().phrases
    for norm in words.keys() & phrases.keys():
        seconds = phrases[norm]
        for place in words[norm]:
            if place + 1 < count and tokens[place + 1][3].partition("-")[0] in seconds:
                yield place


def _meet(begins: tuple[Mapping[str, list[Term]], ...], second: Senses) -> bool:
    """Whether one of the terms has one of the senses for its second word."""
    for terms in begins:
        if not terms.keys().isdisjoint(second):
            return True
    return False


def _matches(document: Document, place: int) -> Iterator[Match]:
    atoms = _atoms(document, place)
    for index in range(len(atoms) - 1):
        one, other = atoms[index], atoms[index + 1]
        if one.first > place:
            break
        for first in one.senses:
            terms = terms_from(first)
            for second in other.senses.keys() & terms.keys():
                for term in terms[second]:
                    own = atoms[index : index + len(term.words)]
                    if own[-1].last >= place and (match := _fit(term, own)):
                        yield match


def _fit(term: Term, atoms: list[Atom]) -> Match | None:
    if len(atoms) < len(term.words):
        return None
    strangeness = []
    for word, atom in zip(term.words, atoms, strict=True):
        sense = atom.senses.get(word)
        if sense is None:
            return None
        strangeness.append(sense.strangeness)
    return Match(term, tuple(atoms), tuple(strangeness)) if any(strangeness) else None


def _atoms(document: Document, place: int) -> list[Atom]:
    """Give the words near a token that stand in one line with it."""
    tokens = document.tokens
    parts = [
        (start, end, norm, number)
        for number in range(max(0, place - _REACH), min(len(tokens), place + _REACH + 1))
        for start, end, norm in _parts(tokens[number])
    ]
    atoms: list[Atom] = []
    index = 0
    while index < len(parts):
        start, end, norm, first = parts[index]
        size = 1
        for rest in lexicon().phrases.get(norm, {}).get(parts[index + 1][2], ()) if index + 1 < len(parts) else ():
            if [part[2] for part in parts[index + 1 : index + 1 + len(rest)]] == list(rest):
                size += len(rest)
                norm = "_".join((norm, *rest))
                break
        end, last = parts[index + size - 1][1], parts[index + size - 1][3]
        atoms.append(Atom(start, end, norm, senses(norm), first, last))
        index += size
    return _same_line(document.text, atoms, place)


def _same_line(text: str, atoms: list[Atom], place: int) -> list[Atom]:
    own = next(atom for atom in atoms if atom.last >= place)
    left = text.rfind("\n", 0, own.start)
    right = text.find("\n", own.end)
    return [atom for atom in atoms if atom.start > left and (right < 0 or atom.end <= right)]


def _parts(token: Token) -> Iterator[tuple[int, int, str]]:
    norm = _owner(token.norm)
    if "-" not in norm:
        yield token.start, token.start + len(norm), norm
        return
    for match in _PART.finditer(norm):
        yield token.start + match.start(), token.start + match.end(), match.group()
