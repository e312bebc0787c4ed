"""Document + findings → a score for every sentence, and the article's score."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log1p, prod
from typing import Protocol

from detector.findings import Finding, SentenceScore
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
class NoisyOr:
    """The scorer that needs no training: findings are independent witnesses.

    A sentence is clean only if all its findings are wrong. An article is judged by how many right
    findings to expect in it for its length: the half-way point is `tolerated` findings plus
    `per_1000_words` for each thousand words, as published news has blemishes of its own.
    """

    tolerated: float = 1.5
    per_1000_words: float = 1.0
    signature: str = "noisy-or:1"

    def score(
        self, document: Document, findings: Sequence[Finding]
    ) -> tuple[tuple[SentenceScore, ...], float]:
        """Give the score of each sentence and of the article, from 0 to 1."""
        reasons = _by_sentence(document, findings)
        scores = tuple(
            SentenceScore(sentence.index, sentence.span, _any_right(own), own)
            for sentence, own in zip(document.sentences, reasons, strict=True)
        )
        return scores, self._article(len(document.tokens), findings)

    def _article(self, words: int, findings: Sequence[Finding]) -> float:
        if not findings:
            return 0.0
        expected = sum(finding.confidence for finding in findings)
        middle = self.tolerated + self.per_1000_words * words / 1000
        return 1 / (1 + exp(-6 * (log1p(expected) - log1p(middle))))


def _any_right(findings: Sequence[Finding]) -> float:
    return 1.0 - prod(1 - finding.confidence for finding in findings)


def _by_sentence(document: Document, findings: Sequence[Finding]) -> list[tuple[Finding, ...]]:
    starts = [sentence.span.start for sentence in document.sentences]
    reasons: list[list[Finding]] = [[] for _ in starts]
    for finding in findings:
        first = max(0, bisect_right(starts, finding.span.start) - 1)
        for place in range(first, len(starts)):
            if starts[place] >= finding.span.end:
                break
            reasons[place].append(finding)
    return [tuple(own) for own in reasons]
