"""The whole program in its order: segment → annotate → detect → score → suggest."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from detector import __version__
from detector.annotate import annotate
from detector.annotators.language import ENGLISH
from detector.annotators.token_model import MODEL
from detector.detect import detect
from detector.detectors import Detector, load
from detector.findings import Finding, Report, Safety, SentenceScore
from detector.models import Model, open_model
from detector.read import Article
from detector.score import Scorer, learned
from detector.segment import segment
from detector.suggest import suggest
from detector.text import Document


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Detectors and a scorer, run over texts; stateless, so any order and any process gives the same."""

    detectors: tuple[Detector, ...]
    scorer: Scorer
    min_confidence: float = 0.5
    model: Model | None = None  # what the learned detectors use

    @property
    def signature(self) -> str:
        """Everything a number depends on: version, detectors, scorer, threshold."""
        ids = ",".join(detector.id for detector in self.detectors)
        model = f"|m:{self.model.signature}" if self.model else ""
        least = f"{self.min_confidence:g}"
        return f"detector|v:{__version__}|d:{ids}{model}|s:{self.scorer.signature}|min:{least}"

    def run(self, text: str, *, source: str = "<text>") -> Report:
        """Give the report of one text: findings, scores and suggestions."""
        return self.run_article(Article(source, text))

    def run_article(self, article: Article) -> Report:
        """Give the report of one article; all spans are those of its text as given, markup included."""
        document, findings = self.examine(article)
        scores, article_score = self.scorer.score(document, findings)
        if article.pieces:
            findings, scores = _relocated(findings, scores, article)
        suggestions = suggest(findings)
        return Report(
            article.source,
            article.text,
            self.signature,
            findings,
            scores,
            article_score,
            suggestions,
            article.id,
            article.path,
            _notes(document),
        )

    def examine(self, article: Article) -> tuple[Document, tuple[Finding, ...]]:
        """Give the document of an article's prose, with its layers, and what was found there."""
        prose = article.text if article.prose is None else article.prose
        needs = frozenset(layer for detector in self.detectors for layer in detector.needs)
        document = segment(prose, source=article.source)
        if self.model:
            document = document.with_layer(MODEL, self.model.name)
        document = annotate(document, needs)
        found = detect(document, self.detectors)
        return document, tuple(
            f for f in found if f.confidence >= self.min_confidence and not _silenced(f, article)
        )


def _notes(document: Document) -> tuple[str, ...]:
    """Say what the model left out, if it was asked."""
    english = document.layers.get(ENGLISH, ())
    if not english or sum(english) >= len(english) / 2:
        return ()
    return (f"not in English: the model read {sum(english)} of {len(english)} sentences",)


def _silenced(finding: Finding, article: Article) -> bool:
    return any(
        finding.span.overlaps(span) and (not ids or finding.detector in ids) for span, ids in article.silenced
    )


def _relocated(
    findings: tuple[Finding, ...], scores: tuple[SentenceScore, ...], article: Article
) -> tuple[tuple[Finding, ...], tuple[SentenceScore, ...]]:
    """Move findings and scores from the prose to the text as given.

    A correction that would swallow markup is offered, but never applied unasked.
    """
    moved: dict[Finding, Finding] = {}
    for finding in findings:
        span, target = article.locate(finding.span), article.locate(finding.target)
        whole = target.end - target.start == finding.target.end - finding.target.start
        safety = finding.safety if whole else Safety.RISKY
        edit = None if finding.edit is None else target
        moved[finding] = replace(finding, span=span, edit=edit, safety=safety)
    placed = (
        replace(score, span=article.locate(score.span), reasons=tuple(moved[f] for f in score.reasons))
        for score in scores
    )
    return tuple(moved.values()), tuple(placed)


def default_pipeline(
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    min_confidence: float = 0.5,
    model: str | None = "token-model",
    scorer: Scorer | None = None,
) -> Pipeline:
    """Give the pipeline of the shipped detectors; `select` and `ignore` are detector ids.

    The learned detectors use the shipped model of that name; with None they are left out. `scorer` is the
    shipped one unless given. Raise UnknownDetectorError and, if a model is missing or not the one that was
    trained, ModelError.
    """
    detectors = load(select, ignore)
    if model is None:
        detectors = tuple(detector for detector in detectors if not detector.uses(MODEL))
    asked = any(detector.uses(MODEL) for detector in detectors)
    opened = open_model(model) if model is not None and asked else None
    scorer = scorer or learned("score" if opened else "score-rules")
    return Pipeline(detectors, scorer, min_confidence, opened)
