"""The token model's network: sentences in, values for their words out, and the words it would expect.

Three values (logits) a word: `replaced` (the word is not the writer's), `form` (the grammar was damaged
here) and `splice` (two clauses were run together here).
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from detector.models import open_model

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

# A text goes through the network in rows of at most so many tokens; longer ones are cut into windows that
# share `_SHARED` tokens, and a word's value is that of the window in which it stands farther inside.
_WINDOW, _SHARED = 256, 64
# So many tokens go through the network together: more gained nothing and took more memory.
_BATCH = 1024
_PAD = 1
ABSENT = -20.0  # the value of a mark, or of a word without a token of its own

Row = tuple[float, float, float]


class Reading(NamedTuple):
    """What the network says of one text: a row of three logits a word, and the states of suspicious words."""

    rows: list[Row]
    states: dict[int, "NDArray[numpy.float32]"]


@dataclass(frozen=True, slots=True)
class Expected:
    """What the network would write in a place, for each word that is one token.

    A value says how much less likely than the likeliest a word is: a difference of log-probabilities.
    """

    values: "NDArray[numpy.float32]"
    words: Mapping[str, int]  # the place of each word's value

    def of(self, word: str) -> float | None:
        """Give the value of a lower-case word, or None if it is more than one token."""
        place = self.words.get(word)
        return None if place is None else float(self.values[place])

    def best(self, most: int) -> list[str]:
        """Give the likeliest words, likeliest first."""
        import numpy

        words = list(self.words)
        return [words[place] for place in numpy.argsort(-self.values, kind="stable")[:most].tolist()]


class Network:
    """A tokenizer and two sessions; the same text gives the same values in whatever batch it comes."""

    def __init__(self, name: str) -> None:
        """Open a shipped model. Raise ModelError."""
        from tokenizers import Tokenizer

        onnxruntime = _runtime()
        model = open_model(name)
        self.folder = model.folder
        self._tokenizer = Tokenizer.from_file(str(model.folder / "tokenizer.json"))
        vocabulary = self._tokenizer.get_vocab()
        spelt = sorted(word for word in vocabulary if word.isalpha())
        self._words = {word: place for place, word in enumerate(spelt)}
        self._columns = [vocabulary[word] for word in spelt]
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self._encoder, self._corrector = (
            onnxruntime.InferenceSession(
                str(model.folder / file), options, providers=["CPUExecutionProvider"]
            )
            for file in ("model.onnx", "corrector.onnx")
        )

    def read(
        self, texts: Sequence[str], starts: Sequence[Sequence[int]], suspicious: float = 0.0
    ) -> list[Reading]:
        """Give the reading of each text at the words that start at the given offsets of it.

        Words whose `replaced` is above `suspicious` have their state kept, for `expected`.
        """
        encodings = self._tokenizer.encode_batch(list(texts))
        firsts = [_first_tokens(e.offsets, own) for e, own in zip(encodings, starts, strict=True)]
        readings = [Reading([(ABSENT, ABSENT, ABSENT)] * len(own), {}) for own in starts]
        windows = [(n, window) for n, e in enumerate(encodings) for window in _windows(len(e.ids))]
        for batch in _batches(windows):
            ids = _padded([encodings[n].ids[window[0] : window[1]] for n, window in batch])
            feed = {"input_ids": ids, "attention_mask": (ids != _PAD).astype(ids.dtype)}
            logits, states = self._encoder.run(None, feed)
            for row, (n, window) in enumerate(batch):
                _take(readings[n], firsts[n], window, logits[row], states[row], suspicious)
        return readings

    def expected(self, states: Sequence["NDArray[numpy.float32]"]) -> list[Expected]:
        """Give what the network would write in the places with these states."""
        import numpy

        found = []
        for start in range(0, len(states), 64):  # the values of one place take 72 kilobytes
            chunk = numpy.stack(states[start : start + 64])[None]
            values = self._corrector.run(None, {"states": chunk})[0][0]
            values = values[:, self._columns] - values.max(axis=1, keepdims=True)
            found += [Expected(row, self._words) for row in values]
        return found


def _runtime() -> ModuleType:
    """Give onnxruntime, kept from the network: since 1.29 it reports on its use unless it is told not to.

    The variable must be there before the first import; where a program has imported it already, the call
    stops what is to come.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    runtime = import_module("onnxruntime")
    runtime.disable_telemetry_events()
    return runtime


_Window = tuple[int, int, int, int]


def _windows(length: int) -> Iterator[_Window]:
    """Give the windows of a row: its start and end, and the first and last token whose values it gives."""
    if length <= _WINDOW:
        yield 0, length, 0, length
        return
    for start in range(0, length - _SHARED, _WINDOW - _SHARED):
        end = min(start + _WINDOW, length)
        first = start + _SHARED // 2 if start else 0
        last = end - _SHARED // 2 if end < length else length
        yield start, end, first, last


def _batches(windows: list[tuple[int, _Window]]) -> Iterator[list[tuple[int, _Window]]]:
    """Give windows of about one length together, so that little of a batch is padding."""
    batch: list[tuple[int, _Window]] = []
    for item in sorted(windows, key=lambda item: (item[1][1] - item[1][0], item)):
        if batch and (len(batch) + 1) * (item[1][1] - item[1][0]) > _BATCH:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _padded(rows: Sequence[Sequence[int]]) -> "NDArray[numpy.int64]":
    import numpy

    ids = numpy.full((len(rows), max(map(len, rows))), _PAD, numpy.int64)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = row
    return ids


def _first_tokens(offsets: Sequence[tuple[int, int]], starts: Sequence[int]) -> list[int]:
    """Give for each word's start the token that begins there or goes across it, or -1."""
    firsts, token = [], 0
    for start in starts:
        while token < len(offsets) and (offsets[token][1] <= start or offsets[token][0] == offsets[token][1]):
            token += 1
        firsts.append(token if token < len(offsets) and offsets[token][0] <= start else -1)
    return firsts


def _take(  # noqa: PLR0913, PLR0917 (all of one window)
    reading: Reading,
    firsts: Sequence[int],
    window: _Window,
    logits: "NDArray[Any]",
    states: "NDArray[Any]",
    suspicious: float,
) -> None:
    """Put a window's values into the reading of its text."""
    start, _, first, last = window
    rows = logits.tolist()
    for word, token in enumerate(firsts):
        if first <= token < last:
            replaced, form, splice = rows[token - start]
            reading.rows[word] = replaced, form, splice
            if replaced > suspicious:
                reading.states[word] = states[token - start].copy()


@cache
def network(name: str) -> Network:
    """Give the network of a name, opened once. Raise ModelError."""
    return Network(name)
