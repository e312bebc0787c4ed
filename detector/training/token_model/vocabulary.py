"""A smaller vocabulary: the tokens that English text uses; other words are spelt with pieces."""

import json
import string
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from detector.training.token_model.shards import Shard, read_shard
from detector.training.token_model.words import IGNORED

_PIECES = {start + letter for letter in string.ascii_lowercase + string.digits for start in ("", "##")}


def count_tokens(data: Path, size: int) -> NDArray[np.int64]:
    """Give how often each token id occurs in the training data."""
    counts = np.zeros(size, dtype=np.int64)
    for path in sorted(data.glob("train-*.npz")):
        counts += np.bincount(read_shard(path).ids, minlength=size)
    return counts


def kept_tokens(settings: dict[str, Any], counts: NDArray[np.int64], most: int) -> list[int]:
    """Give the ids to keep, in order: special tokens, letters and digits, the most frequent.

    With every letter and digit at hand, alone and inside a word, any English word can be spelt.
    """
    must = {added["id"] for added in settings["added_tokens"]}
    must |= {i for token, i in settings["model"]["vocab"].items() if token in _PIECES}
    frequent = [int(i) for i in np.argsort(-counts, kind="stable") if counts[i] > 0]
    others = [i for i in frequent if i not in must]
    return sorted(must | set(others[: max(0, most - len(must))]))


def prune_tokenizer(settings: dict[str, Any], kept: Sequence[int]) -> dict[str, Any]:
    """Give the tokenizer's settings with only the kept tokens, numbered anew in their order."""
    pruned: dict[str, Any] = json.loads(json.dumps(settings))
    renumbered = {old: new for new, old in enumerate(kept)}
    vocabulary = pruned["model"]["vocab"].items()
    pruned["model"]["vocab"] = {token: renumbered[i] for token, i in vocabulary if i in renumbered}
    for added in pruned["added_tokens"]:
        added["id"] = renumbered[added["id"]]
    for end in ("sep", "cls"):
        pruned["post_processor"][end][1] = renumbered[pruned["post_processor"][end][1]]
    pruned["padding"] = pruned["truncation"] = None
    return pruned


class Speller:
    """Turns token ids of the base into those of the smaller vocabulary."""

    def __init__(self, settings: dict[str, Any], pruned: Tokenizer) -> None:
        """Spell every token of the base with the kept ones."""
        kept = pruned.get_vocab()
        self._spelt: list[list[int]] = [[]] * len(settings["model"]["vocab"])
        for token, i in settings["model"]["vocab"].items():
            self._spelt[i] = [kept[token]] if token in kept else _pieces(token, kept)
        self._lengths = np.array([len(ids) for ids in self._spelt])

    def __call__(self, shard: Shard) -> Shard:
        """Give a shard with its tokens spelt anew; added pieces carry no labels."""
        lengths = self._lengths[shard.ids]
        ids = np.array([i for old in shard.ids for i in self._spelt[old]], dtype=np.int32)
        first = np.concatenate([[0], np.cumsum(lengths)])
        labels = np.full((len(ids), shard.labels.shape[1]), IGNORED, dtype=np.int8)
        labels[first[:-1]] = shard.labels
        return Shard(ids, labels, first[shard.starts])


def _pieces(token: str, kept: dict[str, int]) -> list[int]:
    # Longest match first, as WordPiece does; what no piece can spell is unknown.
    found = []
    start, rest = ("##", token[2:]) if token.startswith("##") and len(token) > 2 else ("", token)
    while rest:
        ends = (n for n in range(len(rest), 0, -1) if start + rest[:n] in kept)
        end = next(ends, 0)
        if not end:
            return [kept["[UNK]"]]
        found.append(kept[start + rest[:end]])
        start, rest = "##", rest[end:]
    return found
