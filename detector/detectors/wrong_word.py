"""A word that a machine put in the place of another: "the military imposed the government" for "deposed"."""

from collections.abc import Iterator

from detector.annotators.second_look import SECOND_LOOK, Verdict
from detector.annotators.token_model import TOKEN_MODEL
from detector.detectors import Detector
from detector.findings import Artifact, Finding
from detector.text import Document, Span
from detector.wording import article_for, cased_like

_LEAST = 0.5
_MOST = 5
# A correction is offered if it is at least so likely, and half of the best one's chance at least a fifth.
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
    edit, replacements = _with_article(document, verdict.place, words)
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


def _with_article(document: Document, place: int, words: list[str]) -> tuple[Span | None, list[str]]:
    """Give the corrections, with the article before them if one of them needs the other one."""
    token = document.tokens[place]
    before = document.tokens[place - 1] if place else None
    if before is None or before.norm not in {"a", "an"}:
        return None, words
    articles = [cased_like(article_for(word), before.text) for word in words]
    if all(article == before.text for article in articles):
        return None, words
    between = document.text[before.end : token.start]
    pairs = zip(articles, words, strict=True)
    return Span(before.start, token.end), [f"{article}{between}{word}" for article, word in pairs]


DETECTOR = Detector(
    id="wrong-word",
    summary="A word that a machine put in the place of the right one.",
    find=find,
    needs=frozenset({SECOND_LOOK, TOKEN_MODEL}),
    yields=2,
)
