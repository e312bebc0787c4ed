"""The words of a corpus as numbers, and how often each stands beside which others."""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detector.training.token_model import corpus

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['-][A-Za-zÀ-ÿ]+)*|\d[\d,.]*\d|\d|[^\w\s]|\n")
Mask = NDArray[np.bool_]
Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Tokens:
    """The words of some articles in their order, as places in a list of words without capitals."""

    words: list[str]
    ids: NDArray[np.int32]
    capital: Mask

    @cached_property
    def places(self) -> dict[str, int]:
        """Give the place of each word."""
        return {word: place for place, word in enumerate(self.words)}

    @cached_property
    def lower(self) -> Counts:
        """Give how often each word stands there without a capital."""
        return self.counts(None)

    def seen(self, word: str) -> int:
        """Give how often a word stands there without a capital."""
        return self.of(self.lower, word)

    def of(self, counts: Counts, word: str) -> int:
        """Give the count of a word, 0 if it does not occur."""
        return int(counts[self.places[word]]) if word in self.places else 0

    def mask(self, words: Iterable[str]) -> Mask:
        """Give which words are among these."""
        mask = np.zeros(len(self.words), np.bool_)
        mask[[self.places[word] for word in words if word in self.places]] = True
        return mask

    @cached_property
    def figures(self) -> Mask:
        """Give which words are numbers in figures."""
        return np.array([word[0].isdigit() for word in self.words])

    def counts(self, *row: Mask | None) -> Counts:
        """Give how often each word stands, without a capital, in the place of a row that is None.

        The other places of the row are filled by words of the masks.
        """
        place = next(number for number, mask in enumerate(row) if mask is None)
        length = len(self.ids) - len(row) + 1
        kept = ~self.capital[place : place + length]
        for number, mask in enumerate(row):
            if mask is not None:
                kept &= mask[self.ids[number : number + length]]
        found: Counts = np.bincount(self.ids[place : place + length][kept], minlength=len(self.words))
        return found


def read(corpora: Iterable[tuple[Path, float]]) -> Tokens:
    """Give the words of a share of each corpus's articles, those left out that are held out."""
    cased: dict[str, int] = {}
    stream = array("i")
    for path, share in corpora:
        for text in corpus.some_texts(path, share):
            words = _WORD.findall(text.replace("’", "'") + "\n")
            stream.extend([cased.setdefault(word, len(cased)) for word in words])
    places: dict[str, int] = {}
    lowered = np.array([places.setdefault(word.lower(), len(places)) for word in cased], np.int32)
    capital = np.array([word[0].isupper() for word in cased])
    ids = np.frombuffer(stream, np.int32)
    return Tokens(list(places), lowered[ids], capital[ids])
