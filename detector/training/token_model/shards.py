"""Corrupted sentences as token ids and labels, packed in numpy files."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from detector.training.token_model.words import IGNORED, Draft

MAX_TOKENS = 128


@dataclass(frozen=True, slots=True)
class Shard:
    """Sentences one after the other: `starts[i]:starts[i + 1]` is sentence i."""

    ids: NDArray[np.int32]
    labels: NDArray[np.int8]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def sentence(self, i: int) -> tuple[NDArray[np.int32], NDArray[np.int8]]:
        """Give the ids and the labels (tokens by heads) of one sentence."""
        place = slice(self.starts[i], self.starts[i + 1])
        return self.ids[place], self.labels[place]


@dataclass(slots=True)
class ShardWriter:
    """Collects encoded sentences and writes them as one file."""

    tokenizer: Tokenizer
    ids: list[NDArray[np.int32]] = field(default_factory=list)
    labels: list[NDArray[np.int8]] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        """Encode a sentence; the first token of a word carries the word's labels."""
        encoding = self.tokenizer.encode(draft.text())
        ids = np.array(encoding.ids[:MAX_TOKENS], dtype=np.int32)
        labels = np.full((len(ids), 3), IGNORED, dtype=np.int8)
        for place, word in zip(first_tokens(encoding.offsets, draft.spans()), draft.words, strict=True):
            if 0 <= place < len(ids):
                labels[place] = word.labels
        self.ids.append(ids)
        self.labels.append(labels)

    def write(self, path: Path) -> None:
        """Write what was added, all or nothing, and forgets it."""
        lengths = [len(ids) for ids in self.ids]
        starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
        partial = path.with_suffix(".part.npz")
        np.savez(partial, ids=np.concatenate(self.ids), labels=np.concatenate(self.labels), starts=starts)
        partial.replace(path)
        self.ids.clear()
        self.labels.clear()


def first_tokens(offsets: list[tuple[int, int]], spans: list[tuple[int, int]]) -> list[int]:
    """Give for every span the first token that begins inside it, or -1."""
    places, token = [], 0
    for start, end in spans:
        while token < len(offsets) and (offsets[token][1] <= start or offsets[token][0] == offsets[token][1]):
            token += 1
        inside = token < len(offsets) and offsets[token][0] < end
        places.append(token if inside else -1)
    return places


def read_shard(path: Path) -> Shard:
    """Give the shard that `ShardWriter.write` wrote."""
    with np.load(path) as packed:
        return Shard(packed["ids"], packed["labels"], packed["starts"])


def first_of(shard: Shard, share: float) -> Shard:
    """Give the first sentences of a shard."""
    starts = shard.starts[: round(share * len(shard)) + 1]
    return Shard(shard.ids[: starts[-1]], shard.labels[: starts[-1]], starts)
