"""Labels of whole sentences: a CSV with the columns `sentence` and `label`.

`label` is 1 for a damaged sentence and 0 for a sound one. A column `article` is optional: sentences with
the same value stand in one article, in the order of the file; without it, each is an article of its own.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from detector.evaluate.samples import JudgedSentence, Sample, SampleError
from detector.text import Span

_LABELS = {"0": False, "1": True}
Rows = list[tuple[str, bool]]


def samples(text: str, path: Path) -> Iterator[Sample]:
    """Give the samples of a file's text. Raise SampleError.

    `#` and the row's number name a sentence; with zeros before it, so that the order is that of the file.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    articles: dict[str, Rows] = {}
    try:
        columns = reader.fieldnames or []
        for column in ("sentence", "label"):
            if column not in columns:
                named = ", ".join(columns) or "nothing"
                raise SampleError(f"{path}: no column {column!r}; the first line names {named}")
        for number, row in enumerate(reader, start=2):
            name, sentence, damaged = _row(row, f"{path}, row {number}")
            name = f"{path.name}:{name}" if name else f"{path.name}#{number:06}"
            articles.setdefault(name, []).append((sentence, damaged))
    except csv.Error as error:
        raise SampleError(f"{path}, line {reader.reader.line_num}: not CSV: {error}") from None
    return (_sample(name, str(path), rows) for name, rows in articles.items())


def _row(row: dict[str | None, str | None], place: str) -> tuple[str, str, bool]:
    sentence, label = row["sentence"], row["label"]
    if not sentence or not sentence.strip():
        raise SampleError(f"{place}: the sentence is empty")
    if label is None or label.strip() not in _LABELS:
        raise SampleError(f"{place}: the label {label!r} is neither 0 (sound) nor 1 (damaged)")
    return row.get("article") or "", sentence, _LABELS[label.strip()]


def _sample(name: str, source: str, rows: Iterable[tuple[str, bool]]) -> Sample:
    sentences: list[JudgedSentence] = []
    text = ""
    for sentence, damaged in rows:
        text += "\n" if text else ""
        sentences.append(JudgedSentence(Span(len(text), len(text) + len(sentence)), damaged))
        text += sentence
    return Sample(name, source, text, None, (), tuple(sentences))
