"""Labelled samples: a text, whether a machine paraphrased it, and the artifacts in it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

from detector.findings import Artifact
from detector.text import Span


class SampleError(ValueError):
    """A labelled sample is wrong; the message says which file, which label, and why."""


@dataclass(frozen=True, slots=True)
class Label:
    """An artifact as a person marked it; `corrections` are all equally right, "" deletes."""

    span: Span
    artifact: Artifact
    corrections: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled article."""

    id: str
    source: str
    text: str
    paraphrased: bool
    labels: tuple[Label, ...]


def load(paths: Iterable[Path]) -> tuple[Sample, ...]:
    """Give the samples of files and directories, sorted by id. Raise SampleError."""
    files = [file for path in paths for file in _files(path)]
    samples = sorted((sample for file in files for sample in _of_file(file)), key=lambda sample: sample.id)
    if not samples:
        raise SampleError("no samples: name .json or .jsonl files, or a directory with some")
    for one, other in pairwise(samples):
        if one.id == other.id:
            raise SampleError(f"two samples have the id {one.id!r}: {one.source} and {other.source}")
    return tuple(samples)


def digest(samples: Iterable[Sample]) -> str:
    """Give the sha256 of everything in the samples that a number depends on."""
    state = sha256()
    for sample in samples:
        labels = [(*label.span, label.artifact, label.corrections) for label in sample.labels]
        state.update(json.dumps([sample.id, sample.text, sample.paraphrased, labels]).encode())
    return state.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix in {".json", ".jsonl"})
    return [path]


def _of_file(path: Path) -> Iterator[Sample]:
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            values = [(f"{path}:{n}", json.loads(line)) for n, line in _lines(text)]
        else:
            whole = json.loads(text)
            several = isinstance(whole, list)
            values = [(f"{path}:{n}", v) for n, v in enumerate(whole, 1)] if several else [(str(path), whole)]
    except FileNotFoundError:
        raise SampleError(f"{path}: no such file; check the path") from None
    except UnicodeDecodeError as error:
        raise SampleError(f"{path}: not UTF-8 at byte {error.start}") from None
    except (OSError, ValueError, RecursionError) as error:
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
    labels = tuple(_label(mark, value["text"], f"{source}, label {n}") for n, mark in enumerate(marks, 1))
    if len({(label.span, label.artifact) for label in labels}) != len(labels):
        raise SampleError(f"{source}: the same label stands twice")
    ordered = tuple(sorted(labels, key=lambda label: (label.span, label.artifact)))
    return Sample(str(value.get("id", source)), source, value["text"], value["paraphrased"], ordered)


def _label(mark: Any, text: str, place: str) -> Label:  # noqa: ANN401 (JSON)
    if not isinstance(mark, dict):
        raise SampleError(f"{place}: a label is an object")
    start, end, artifact = mark.get("start"), mark.get("end"), mark.get("artifact")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise SampleError(
            f"{place}: no stretch of the text: start {start!r}, end {end!r}, length {len(text)}"
        )
    if not isinstance(artifact, str) or artifact not in set(Artifact):
        raise SampleError(f"{place}: unknown artifact {artifact!r}; there are: {', '.join(Artifact)}")
    if "quote" in mark and mark["quote"] != text[start:end]:
        raise SampleError(f"{place}: {mark['quote']!r} is not what stands there: {text[start:end]!r}")
    corrections = mark.get("corrections", [])
    if not isinstance(corrections, list) or not all(isinstance(c, str) for c in corrections):
        raise SampleError(f'{place}: "corrections" must be a list of strings')
    return Label(Span(start, end), Artifact(artifact), tuple(corrections), str(mark.get("note", "")))
