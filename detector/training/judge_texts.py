"""The labelled texts that the judge of the second look is fitted on, each with its fold."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from detector.annotate import annotate
from detector.annotators.second_look import Suspect
from detector.annotators.token_model import MODEL, TOKEN_MODEL
from detector.evaluate.samples import load
from detector.findings import Artifact
from detector.segment import segment
from detector.text import Document

FOLDS = 5
_GROUP = 16
ALONE, TOGETHER, CLEAN, SAMPLE = "alone", "together", "clean", "sample"


@dataclass(slots=True)
class Text:
    """A labelled text: its document, the right words at the places of wrong ones, and its fold.

    Of the `unsure` places, which carry another artifact, nothing is learned.
    """

    kind: str
    fold: int
    document: Document
    rights: dict[int, frozenset[str]]
    unsure: frozenset[int] = frozenset()
    found: list[Suspect] = field(default_factory=list)


def read_texts(path: Path, kind: str, most: int | None) -> Iterator[Text]:
    """Give the texts of a file; sentences that are judged together are joined as paragraphs."""
    lines = islice(path.read_text(encoding="utf-8").splitlines(), most)
    records = [json.loads(line) for line in lines]
    if kind != TOGETHER:
        yield from (_text([record], kind, _fold(record)) for record in records)
        return
    for fold in range(FOLDS):
        own = [record for record in records if _fold(record) == fold]
        yield from (_text(own[n : n + _GROUP], kind, fold) for n in range(0, len(own), _GROUP))


def read_samples(paths: Sequence[Path]) -> Iterator[Text]:
    """Give labelled articles; every word of a tortured phrase is a wrong one, its right one unknown."""
    for sample in load(paths):
        document = annotate(segment(sample.text), [TOKEN_MODEL, MODEL])
        rights: dict[int, frozenset[str]] = {}
        unsure: set[int] = set()
        for label in sample.labels:
            places = [p for p, token in enumerate(document.tokens) if label.span.overlaps(token.span)]
            if label.artifact is Artifact.WRONG_WORD:
                rights |= dict.fromkeys(places, frozenset(map(str.lower, label.corrections)))
            elif label.artifact is Artifact.TORTURED_PHRASE:
                rights |= dict.fromkeys(places, frozenset[str]())
            else:
                unsure.update(places)
        fold = fold_of(sample.id.rsplit("-", 1)[0])
        yield Text(SAMPLE, fold, document, rights, frozenset(unsure))


def _fold(record: dict[str, Any]) -> int:
    return fold_of(record["id"].split("#")[0])


def fold_of(article: str) -> int:
    """Give the fold of an article, by the hash of its id."""
    return int(sha256(article.encode()).hexdigest()[:8], 16) % FOLDS


def _text(records: Sequence[dict[str, Any]], kind: str, fold: int) -> Text:
    whole = "\n\n".join(record["text"] for record in records)
    document = annotate(segment(whole), [TOKEN_MODEL, MODEL])
    rights: dict[int, frozenset[str]] = {}
    at = 0
    for record in records:
        for label in record.get("artifacts", []):
            start, end = label["start"] + at, label["end"] + at
            words = frozenset(correction.lower() for correction in label["corrections"])
            rights |= {p: words for p, t in enumerate(document.tokens) if t.start < end and start < t.end}
        at += len(record["text"]) + 2
    return Text(kind, fold, document, rights)
