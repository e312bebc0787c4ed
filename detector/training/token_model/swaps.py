"""Further damage while training: words swapped or hidden in a batch, whose originals the model must name."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from detector.training.token_model.batches import Batch
from detector.training.token_model.inflect import forms
from detector.training.token_model.replace import STOP, Replacer
from detector.training.token_model.words import CLEAN, DAMAGED, IGNORED

_DRAWS = 24
_TRIES = 60
_ARTICLES = ("a", "an")


class Lesson(NamedTuple):
    """A batch, the places (indices of its flattened tokens) to correct there, and the right ids."""

    batch: Batch
    places: Tensor
    originals: Tensor


def draw_swaps(replacer: Replacer, tokenizer: Tokenizer, seed: int) -> NDArray[np.int32]:
    """Give for every token id so many wrong words as ids, drawn as the generator draws; -1 for none.

    Only words that are one token have any, and only such words are drawn.
    """
    vocabulary = tokenizer.get_vocab()
    table = np.full((len(vocabulary), _DRAWS), -1, np.int32)
    for word in sorted(vocabulary):
        if len(word) < 3 or word in STOP or not word.isalpha() or not word.isascii():
            continue
        if replacer.lexicon.is_name(word) or replacer.lexicon.count(word) < 20:
            continue
        rng = Random(f"{seed}:{word}")  # noqa: S311
        drawn = [vocabulary[other] for other in _drawn(replacer, word, rng) if other in vocabulary]
        if drawn:
            table[vocabulary[word]] = np.resize(drawn, _DRAWS)
    return table


def _drawn(replacer: Replacer, word: str, rng: Random) -> list[str]:
    found = forms(word)
    if not found:
        return []
    drawn = (replacer.draw(word, rng.choice(found), rng) for _ in range(_TRIES))
    return [other for other in drawn if other][:_DRAWS]


class Swapper:
    """Swaps and hides words of batches in which each word is one token."""

    def __init__(
        self,
        table: NDArray[np.int32],
        tokenizer: Tokenizer,
        vowels: Sequence[bool],
        *,
        swapped: float,
        hidden: float,
    ) -> None:
        """Take the swaps, and the share of words that can be swapped and of all words to hide."""
        vocabulary = tokenizer.get_vocab()
        self._table = table
        self._pieces = np.zeros(len(vocabulary), bool)
        self._pieces[[i for token, i in vocabulary.items() if token.startswith("##")]] = True
        self._vowels = np.array(vowels)
        self._articles = [vocabulary[article] for article in _ARTICLES]
        self._mask = vocabulary["<mask>"]
        self._swapped, self._hidden = swapped, hidden

    def __call__(self, batch: Batch, rng: np.random.Generator) -> Lesson:
        """Give the batch with some of its clean words swapped or hidden, and what stood there."""
        ids, labels = batch[0].numpy().copy(), batch[2].numpy().copy()
        original = ids.copy()
        alone = (labels == CLEAN).all(axis=2)
        alone[:, :-1] &= ~self._pieces[ids[:, 1:]]
        chance = rng.random(ids.shape)
        other = self._table[ids, rng.integers(0, self._table.shape[1], ids.shape)]
        swap = alone & (other >= 0) & (chance < self._swapped)
        hide = alone & ~swap & (chance > 1 - self._hidden)
        ids[swap], ids[hide] = other[swap], self._mask
        labels[swap, 0], labels[swap, 1] = DAMAGED, IGNORED
        labels[hide] = IGNORED
        self._mend_articles(ids, original, swap)
        places = np.flatnonzero(swap | hide)
        changed = torch.from_numpy(ids), batch[1], torch.from_numpy(labels)
        return Lesson(changed, torch.from_numpy(places), torch.from_numpy(original.reshape(-1)[places]))

    def _mend_articles(
        self, ids: NDArray[np.int64], original: NDArray[np.int64], swap: NDArray[np.bool_]
    ) -> None:
        """Let *a* and *an* fit the swapped word, lest they betray it."""
        turned = swap & (self._vowels[ids] != self._vowels[original])
        before = np.zeros_like(turned)
        before[:, :-1] = turned[:, 1:]
        row, column = np.nonzero(before & np.isin(ids, self._articles))
        ids[row, column] = np.where(self._vowels[ids[row, column + 1]], self._articles[1], self._articles[0])
