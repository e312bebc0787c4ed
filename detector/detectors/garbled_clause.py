"""A clause whose subject and predicate come from different clauses."""

from collections.abc import Iterator

from detector.annotators.damage import GARBLED
from detector.detectors import Detector
from detector.findings import Artifact, Finding
from detector.text import Document, Sentence, Span

_LEAST = 0.7


def find(document: Document) -> Iterator[Finding]:
    """Yield the sentences in which two clauses were run together; no correction can be known."""
    for damage in document[GARBLED]:
        token = document.tokens[damage.place]
        sentence = document.sentence_at(token.start)
        if damage.chance >= _LEAST and sentence is not None:
            yield Finding(
                _clause(sentence),
                Artifact.GARBLED_CLAUSE,
                "garbled-clause",
                round(damage.chance, 3),
                f"What begins at “{token.text}” does not belong to what stands before it.",
            )


def _clause(sentence: Sentence) -> Span:
    """Give the sentence without the marks around it."""
    words = [token for token in sentence.tokens if token.text[0].isalnum()]
    return Span(words[0].start, words[-1].end) if words else sentence.span


DETECTOR = Detector(
    id="garbled-clause",
    summary="A subject with the predicate of another clause.",
    find=find,
    needs=frozenset({GARBLED}),
)
