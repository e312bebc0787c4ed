"""Document + findings → a score for every sentence, and the article's score."""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from detector.features import article_features, sentence_features
from detector.findings import Finding, SentenceScore
from detector.linear import Linear
from detector.models import open_model
from detector.text import Document


class Scorer(Protocol):
    """What turns findings into scores; `signature` says which one made a number."""

    @property
    def signature(self) -> str:
        """Name and version, for the signature of a report."""
        ...

    def score(
        self, document: Document, findings: Sequence[Finding]
    ) -> tuple[tuple[SentenceScore, ...], float]:
        """Give the score of each sentence and of the article, from 0 to 1."""
        ...


@dataclass(frozen=True, slots=True)
class Learned:
    """Two logistic regressions, made by detector/training/score.py: of a sentence and of an article.

    A sentence's score is the chance that it carries an artifact, an article's that a machine reworded it.
    """

    sentence: Linear
    article: Linear
    signature: str

    def score(
        self, document: Document, findings: Sequence[Finding]
    ) -> tuple[tuple[SentenceScore, ...], float]:
        """Give the score of each sentence and of the article, from 0 to 1."""
        reasons = by_sentence(document, findings)
        chances = [self.sentence.chance(own) for own in sentence_features(document, reasons)]
        scores = tuple(
            SentenceScore(sentence.index, sentence.span, chance, own)
            for sentence, chance, own in zip(document.sentences, chances, reasons, strict=True)
        )
        if not scores:
            return (), 0.0
        return scores, self.article.chance(article_features(document, findings, chances))


@cache
def learned(name: str) -> Learned:
    """Give the shipped scorer of a name, `score` or `score-rules`. Raise ModelError."""
    model = open_model(name)
    record = json.loads((model.folder / "weights.json").read_text(encoding="utf-8"))
    return Learned(Linear.read(record["sentence"]), Linear.read(record["article"]), model.signature)


def by_sentence(document: Document, findings: Sequence[Finding]) -> list[tuple[Finding, ...]]:
    """Give for each sentence the findings that share a code point with it."""
    starts = [sentence.span.start for sentence in document.sentences]
    reasons: list[list[Finding]] = [[] for _ in starts]
    for finding in findings:
        first = max(0, bisect_right(starts, finding.span.start) - 1)
        for place in range(first, len(starts)):
            if starts[place] >= finding.span.end:
                break
            reasons[place].append(finding)
    return [tuple(own) for own in reasons]
