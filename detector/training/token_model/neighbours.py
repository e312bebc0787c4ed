"""Words near a word: by spelling, by prefix, and by the company they keep."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from detector.training.token_model.inflect import related

_PREFIXES = (
    "de im ex op pro re com con dis un in pre per ab sub trans sup inter en em out over "
    "under mis a ad ap at ac ob for se sus"
).split()
_MAX_DISTANCE = 2


def _deletions(word: str) -> set[str]:
    once = {word[:i] + word[i + 1 :] for i in range(len(word))}
    if len(word) < 6:
        return {word} | once
    return {word} | once | {w[:i] + w[i + 1 :] for w in once for i in range(len(w))}


class SpellingNeighbours:
    """Words of a list within one edit of each other, two for words of six letters or more."""

    def __init__(self, words: Sequence[str]) -> None:
        """Index the words."""
        self._index: dict[str, list[str]] = defaultdict(list)
        for word in words:
            for key in _deletions(word):
                self._index[key].append(word)
        self._stems: dict[str, list[str]] = defaultdict(list)
        for word in words:
            for prefix in _PREFIXES:
                if word.startswith(prefix) and len(word) - len(prefix) >= 4:
                    self._stems[word[len(prefix) :]].append(word)
        self._near: dict[str, tuple[str, ...]] = {}
        self._swaps: dict[str, tuple[str, ...]] = {}

    def near(self, word: str) -> tuple[str, ...]:
        """Give the words spelt alike that are not forms of the same word."""
        if word not in self._near:
            found = {other for key in _deletions(word) for other in self._index.get(key, ())}
            kept = [w for w in found if abs(len(w) - len(word)) <= _MAX_DISTANCE]
            self._near[word] = tuple(sorted(w for w in kept if not related(w, word)))
        return self._near[word]

    def prefix_swaps(self, word: str) -> tuple[str, ...]:
        """Give the words with the same stem and another prefix: imposed, deposed, exposed."""
        if word not in self._swaps:
            stems = [word[len(p) :] for p in _PREFIXES if word.startswith(p)]
            found = {w for stem in stems if len(stem) >= 4 for w in self._stems.get(stem, ())}
            self._swaps[word] = tuple(sorted(w for w in found if not related(w, word)))
        return self._swaps[word]


class VectorNeighbours:
    """The nearest words of each word of a list, by the cosine of their vectors."""

    def __init__(self, words: Sequence[str], vectors: NDArray[np.float32], nearest: int = 24) -> None:
        """Find the nearest of each word; row i of the vectors is that of word i."""
        unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        self._words = list(words)
        self._order = np.empty((len(words), nearest), dtype=np.int32)
        for start in range(0, len(words), 2048):
            scores = unit[start : start + 2048] @ unit.T
            self._order[start : start + 2048] = np.argpartition(-scores, nearest, axis=1)[:, :nearest]
        self._row = {word: row for row, word in enumerate(words)}
        self._near: dict[str, tuple[str, ...]] = {}

    def near(self, word: str) -> tuple[str, ...]:
        """Give the words used like this one that are not forms of it."""
        if word not in self._row:
            return ()
        if word not in self._near:
            found = [self._words[column] for column in self._order[self._row[word]]]
            self._near[word] = tuple(sorted(w for w in found if not related(w, word)))
        return self._near[word]
