"""Texts to logits a word, by the network or by an exported file."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from detector.training.token_model.model import PAD, TokenModel
from detector.training.token_model.shards import first_tokens
from detector.training.token_model.words import HEADS, split_words

_MOST = 512
Logits = NDArray[np.float32]
Run = Callable[[NDArray[np.int64], NDArray[np.int64]], Logits]


def run_network(model: TokenModel) -> Run:
    """Give a function from ids and mask to logits, by torch in bf16."""

    def run(ids: NDArray[np.int64], mask: NDArray[np.int64]) -> Logits:
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            logits, _ = model(torch.from_numpy(ids), torch.from_numpy(mask))
        found: Logits = logits.float().numpy()
        return found

    return run


def run_onnx(path: Path, threads: int) -> Run:
    """Give a function from ids and mask to logits, by onnxruntime."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def run(ids: NDArray[np.int64], mask: NDArray[np.int64]) -> Logits:
        found: Logits = session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
        return found

    return run


def score_words(run: Run, tokenizer: Tokenizer, texts: Sequence[str], tokens: int = 1500) -> list[Logits]:
    """Give for every text the logits of its words, words by heads; NaN where cut off.

    Texts of about one length go through the model together, `tokens` at a time.
    """
    ids = [encoding.ids[:_MOST] for encoding in tokenizer.encode_batch(list(texts))]
    batches: list[list[int]] = [[]]
    for i in sorted(range(len(texts)), key=lambda i: len(ids[i])):
        if batches[-1] and (len(batches[-1]) + 1) * len(ids[i]) > tokens:
            batches.append([])
        batches[-1].append(i)
    found: dict[int, Logits] = {}
    for batch in batches:
        padded = np.full((len(batch), len(ids[batch[-1]])), PAD, dtype=np.int64)
        for row, i in enumerate(batch):
            padded[row, : len(ids[i])] = ids[i]
        logits = run(padded, (padded != PAD).astype(np.int64))
        found |= {i: _of_words(tokenizer, texts[i], logits[row]) for row, i in enumerate(batch)}
    return [found[i] for i in range(len(texts))]


def _of_words(tokenizer: Tokenizer, text: str, logits: Logits) -> Logits:
    places = first_tokens(tokenizer.encode(text).offsets, split_words(text).spans())
    values = np.full((len(places), len(HEADS)), np.nan, dtype=np.float32)
    for n, place in enumerate(places):
        if 0 <= place < _MOST:
            values[n] = logits[place]
    return values
