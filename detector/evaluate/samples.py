"""Labelled samples: a text, whether a machine paraphrased it, and the artifacts in it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from detector.findings import Artifact
from detector.segment import segment
from detector.text import Span

SUFFIXES = (".json", ".jsonl", ".m2", ".csv")


class SampleError(ValueError):
    """A labelled sample is wrong; the message says which file, which label, and why."""


@dataclass(frozen=True, slots=True)
class Label:
    """An artifact as a person marked it; `corrections` are all equally right, "" deletes."""

    span: Span
    artifact: Artifact
    corrections: tuple[str, ...]
    note: str = ""


class JudgedSentence(NamedTuple):
    """A sentence of which a person said whether it is damaged, and not where."""

    span: Span
    damaged: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled article.

    `paraphrased` is None where nobody said. `sentences` is given in place of labels by a format that
    knows no spans, and `given_tokens` by one that has tokens of its own.
    """

    id: str
    source: str
    text: str
    paraphrased: bool | None
    labels: tuple[Label, ...]
    sentences: tuple[JudgedSentence, ...] | None = None
    given_tokens: tuple[Span, ...] | None = None

    @property
    def clean(self) -> bool:
        """Whether everything found in it is a false alarm."""
        if self.paraphrased is not None:
            return not self.paraphrased
        return not self.labels and not any(sentence.damaged for sentence in self.sentences or ())

    @property
    def tokens(self) -> tuple[Span, ...]:
        """The tokens of the text: those that the format gave, else those of `segment`."""
        if self.given_tokens is not None:
            return self.given_tokens
        return tuple(token.span for token in segment(self.text).tokens)

    def judged(self, spans: Iterable[Span]) -> tuple[JudgedSentence, ...]:
        """Give the sentences that were judged; else those at `spans`, damaged where a label overlaps them."""
        if self.sentences is not None:
            return self.sentences
        marks = [label.span for label in self.labels]
        return tuple(JudgedSentence(span, any(map(span.overlaps, marks))) for span in spans)


def load(paths: Iterable[Path], *, annotator: int | None = None) -> tuple[Sample, ...]:
    """Give the samples of files and directories, sorted by id.

    `annotator` chooses one of several in M2 files. Raise SampleError.
    """
    files = [file for path in paths for file in _files(path)]
    found = (sample for file in files for sample in _of_file(file, annotator))
    samples = sorted(found, key=lambda sample: sample.id)
    if not samples:
        raise SampleError(f"no samples: name files ({', '.join(SUFFIXES)}), or a directory with some")
    for one, other in pairwise(samples):
        if one.id == other.id:
            raise SampleError(f"two samples have the id {one.id!r}: {one.source} and {other.source}")
    return tuple(samples)


def digest(samples: Iterable[Sample]) -> str:
    """Give the sha256 of everything in the samples that a number depends on."""
    state = sha256()
    for sample in samples:
        labels = [(*label.span, label.artifact, label.corrections) for label in sample.labels]
        record: list[object] = [sample.id, sample.text, sample.paraphrased, labels]
        if sample.sentences is not None:
            record.append([(*sentence.span, sentence.damaged) for sentence in sample.sentences])
        if sample.given_tokens is not None:
            record.append(sample.given_tokens)
        state.update(json.dumps(record).encode())
    return state.hexdigest()


def ordered(labels: Iterable[Label], source: str) -> tuple[Label, ...]:
    """Give the labels in the order of the text. Raise SampleError where one stands twice."""
    known = sorted(labels, key=lambda label: (label.span, label.artifact))
    for one, other in pairwise(known):
        if (one.span, one.artifact) == (other.span, other.artifact):
            raise SampleError(f"{source}: the same label stands twice: {one.artifact} at {one.span.start}")
    return tuple(known)


def artifact_of(name: object, place: str) -> Artifact:
    """Give the artifact of an id. Raise SampleError."""
    if not isinstance(name, str) or name not in set(Artifact):
        raise SampleError(f"{place}: unknown artifact {name!r}; there are: {', '.join(Artifact)}")
    return Artifact(name)


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES)
    return [path]


def _of_file(path: Path, annotator: int | None) -> Iterator[Sample]:
    # They are made of this module's nouns.
    from detector.evaluate.formats import csv_sentences, json_samples, m2_samples

    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SampleError(f"{path}: no such file; check the path") from None
    except UnicodeDecodeError as error:
        raise SampleError(f"{path}: not UTF-8 at byte {error.start}") from None
    except OSError as error:
        raise SampleError(f"{path}: {error.strerror}") from None
    if path.suffix == ".m2":
        return m2_samples.samples(text, path, annotator)
    if path.suffix == ".csv":
        return csv_sentences.samples(text, path)
    return json_samples.samples(text, path)
