"""Our own labels: a JSON object an article, one or several a file, or one a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detector.evaluate.samples import Label, Sample, SampleError, artifact_of, ordered
from detector.text import Span


def samples(text: str, path: Path) -> Iterator[Sample]:
    """Give the samples of a file's text. Raise SampleError."""
    try:
        if path.suffix == ".jsonl":
            values = [(f"{path}:{n}", json.loads(line)) for n, line in _lines(text)]
        else:
            whole = json.loads(text)
            several = isinstance(whole, list)
            values = [(f"{path}:{n}", v) for n, v in enumerate(whole, 1)] if several else [(str(path), whole)]
    except (ValueError, RecursionError) as error:
        raise SampleError(f"{path}: not a labelled sample: {error}") from None
    for source, value in values:
        yield _sample(value, source)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((n, line) for n, line in enumerate(text.split("\n"), start=1) if line.strip())


def _sample(value: Any, source: str) -> Sample:  # noqa: ANN401 (JSON)
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise SampleError(f'{source}: a sample is an object with a "text"')
    if not isinstance(value.get("paraphrased"), bool):
        raise SampleError(f'{source}: "paraphrased" must be true or false')
    marks = value.get("artifacts")
    if not isinstance(marks, list):
        raise SampleError(f'{source}: "artifacts" must be a list, empty for a clean text')
    labels = [_label(mark, value["text"], f"{source}, label {n}") for n, mark in enumerate(marks, 1)]
    name = str(value.get("id", source))
    return Sample(name, source, value["text"], value["paraphrased"], ordered(labels, source))


def _label(mark: Any, text: str, place: str) -> Label:  # noqa: ANN401 (JSON)
    if not isinstance(mark, dict):
        raise SampleError(f"{place}: a label is an object")
    start, end = mark.get("start"), mark.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise SampleError(
            f"{place}: no stretch of the text: start {start!r}, end {end!r}, length {len(text)}"
        )
    artifact = artifact_of(mark.get("artifact"), place)
    if "quote" in mark and mark["quote"] != text[start:end]:
        raise SampleError(f"{place}: {mark['quote']!r} is not what stands there: {text[start:end]!r}")
    corrections = mark.get("corrections", [])
    if not isinstance(corrections, list) or not all(isinstance(c, str) for c in corrections):
        raise SampleError(f'{place}: "corrections" must be a list of strings')
    return Label(Span(start, end), artifact, tuple(corrections), str(mark.get("note", "")))
