"""The places of a text where a word may have been swapped inside a term: cheap, and never too few."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from detector.annotators.words import WORDS
from detector.detectors._term_lexicon import WEAK, Sense, Senses, Terms, lexicon, senses, terms_from
from detector.text import Document

BEFORE = 3  # tokens from the first word of a term to the strange one, at most


class Standing(NamedTuple):
    """What a token can stand for in terms."""

    senses: Senses
    strange: Senses  # those senses in which it would be odd
    begins: tuple[Terms, ...]  # the terms that begin with one of the senses
    strangely: tuple[Terms, ...]  # the terms that begin with one of the odd senses


def owner(norm: str) -> str:
    """Give a word without the 's of its owner, unless terms have it so."""
    return norm[:-2] if norm.endswith("'s") and norm not in lexicon().words else norm


@lru_cache(maxsize=32768)
def _standing(norm: str) -> Standing | None:
    mine: dict[str, Sense] = {}
    if "-" in norm:
        parts = norm.split("-")
        for part in (*parts[1:-1], parts[-1], parts[0], "_".join(parts)):
            mine.update(senses(owner(part)))
    else:
        mine.update(senses(owner(norm)))
    if not mine:
        return None
    strange = {word: sense for word, sense in mine.items() if sense.strangeness >= WEAK}
    begins = {word: terms for word in mine if (terms := terms_from(word))}
    strangely = tuple(terms for word, terms in begins.items() if word in strange)
    return Standing(mine, strange, tuple(begins.values()), strangely)


def places(document: Document) -> Iterator[int]:
    """Yield the places of tokens that may be a swapped word, with a neighbour that a term has beside it."""
    words, tokens = document[WORDS], document.tokens
    known = {norm: standing for norm in words if (standing := _standing(norm))}
    last = len(tokens) - 1
    for norm, standing in known.items():
        strange = standing.strange
        if not strange:
            continue
        if "-" in norm:
            yield from words[norm]
            continue
        begins = standing.strangely
        for place in words[norm]:
            if begins and place < last:
                after = known.get(tokens[place + 1][3])
                if after and _meet(begins, after.senses):
                    yield place
                    continue
            before = known.get(tokens[place - 1][3]) if place else None
            if before and (_meet(before.begins, strange) or _earlier(document, known, place - 1, before)):
                yield place
    yield from _of_several_words(document)


def _earlier(document: Document, known: Mapping[str, Standing], place: int, standing: Standing) -> bool:
    """Whether a term may begin one or two words before a place and go on to it."""
    for before in range(place - 1, max(-1, place - BEFORE), -1):
        earlier = known.get(document.tokens[before][3])
        if not earlier:
            return False
        if _meet(earlier.begins, standing.senses):
            return True
        standing = earlier
    return False


def _of_several_words(document: Document) -> Iterator[int]:
    words, tokens, phrases = document[WORDS], document.tokens, lexicon().phrases
    for norm in words.keys() & phrases.keys():
        for place in words[norm]:
            if place + 1 < len(tokens) and tokens[place + 1][3].partition("-")[0] in phrases[norm]:
                yield place


def _meet(begins: tuple[Terms, ...], second: Mapping[str, Sense]) -> bool:
    """Whether one of the terms has one of the senses for its second word."""
    for terms in begins:  # noqa: SIM110 a generator costs twice the time
        if not terms.keys().isdisjoint(second):
            return True
    return False
