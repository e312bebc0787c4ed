"""Batches of about so many tokens, of sentences of about one length."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from detector.training.token_model.model import PAD
from detector.training.token_model.shards import Shard, read_shard
from detector.training.token_model.words import IGNORED

Batch = tuple[Tensor, Tensor, Tensor]


def collate(shard: Shard, rows: Sequence[int]) -> Batch:
    """Give ids, mask and labels of some sentences, padded to the longest."""
    pairs = [shard.sentence(row) for row in rows]
    width = max(len(ids) for ids, _ in pairs)
    ids = np.full((len(rows), width), PAD, dtype=np.int64)
    labels = np.full((len(rows), width, pairs[0][1].shape[1]), IGNORED, dtype=np.int8)
    for row, (tokens, marks) in enumerate(pairs):
        ids[row, : len(tokens)] = tokens
        labels[row, : len(tokens)] = marks
    tensor = torch.from_numpy(ids)
    return tensor, (tensor != PAD).long(), torch.from_numpy(labels)


def batches(shard: Shard, tokens: int, rng: random.Random | None = None) -> Iterator[Batch]:
    """Give every sentence of a shard once, padding counted; in random order with an rng."""
    lengths = np.diff(shard.starts)
    order = [int(row) for row in np.argsort(lengths, kind="stable")]
    groups: list[list[int]] = [[]]
    for row in order:
        if groups[-1] and (len(groups[-1]) + 1) * lengths[row] > tokens:
            groups.append([])
        groups[-1].append(row)
    if rng:
        rng.shuffle(groups)
    for rows in groups:
        yield collate(shard, rows)


def endless(
    folder: Path, tokens: int, seed: int, done: int, spell: Callable[[Shard], Shard]
) -> Iterator[Batch]:
    """Give batches for ever, shard by shard, passing over the first `done` batches.

    The shards are looked up again before each, so files may be added while training runs.
    """
    used: set[Path] = set()
    while True:
        waiting = [path for path in sorted(folder.glob("train-*.npz")) if path not in used]
        if not waiting:
            used.clear()
            continue
        used.add(waiting[0])
        rng = random.Random(f"{seed}:{len(used)}")  # noqa: S311
        for batch in batches(spell(read_shard(waiting[0])), tokens, rng):
            if done > 0:
                done -= 1
            else:
                yield batch
