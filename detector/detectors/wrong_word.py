"""A word that a machine put in the place of another: "the military imposed the government" for "deposed"."""

from collections.abc import Iterator

from detector.annotators.second_look import SECOND_LOOK, Verdict
from detector.annotators.token_model import TOKEN_MODEL
from detector.detectors import Detector
from detector.findings import Artifact, Finding
from detector.text import Document
from detector.wording import with_article

_LEAST = 0.6
_MOST = 5
# A correction is offered if it is at least so likely to be the right one.
_OFFERED = 0.05


def find(document: Document) -> Iterator[Finding]:
    """Yield the words that are more likely wrong than right."""
    values = document[TOKEN_MODEL]
    for verdict in document[SECOND_LOOK]:
        if verdict.chance >= _LEAST and values.form[verdict.place] <= values.replaced[verdict.place]:
            yield _finding(document, verdict)


def _finding(document: Document, verdict: Verdict) -> Finding:
    token = document.tokens[verdict.place]
    words = [word for word, chance in verdict.corrections if chance >= _OFFERED][:_MOST]
    edit, replacements = with_article(document, verdict.place, token.span, words)
    message = f"“{token.text}” does not fit here; a machine may have put it in another word's place."
    return Finding(
        token.span,
        Artifact.WRONG_WORD,
        "wrong-word",
        round(verdict.chance, 3),
        message,
        tuple(replacements),
        edit=edit,
    )


DETECTOR = Detector(
    id="wrong-word",
    summary="A word that a machine put in the place of the right one.",
    find=find,
    needs=frozenset({SECOND_LOOK, TOKEN_MODEL}),
    yields=2,
)
