"""The whole program in its order: segment → annotate → detect → score → suggest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detector import __version__
from detector.annotate import annotate
from detector.detect import detect
from detector.detectors import Detector, load
from detector.findings import Failure, Report
from detector.read import Article
from detector.score import NoisyOr, Scorer
from detector.segment import segment
from detector.suggest import suggest


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Detectors and a scorer, run over texts; stateless, so any order and any process gives the same."""

    detectors: tuple[Detector, ...]
    scorer: Scorer
    min_confidence: float = 0.5

    @property
    def signature(self) -> str:
        """Everything a number depends on: version, detectors, scorer, threshold."""
        ids = ",".join(detector.id for detector in self.detectors)
        return f"detector|v:{__version__}|d:{ids}|s:{self.scorer.signature}|min:{self.min_confidence:g}"

    def run(self, text: str, *, source: str = "<text>", id: str | None = None) -> Report:  # noqa: A002
        """Give the report of one text: findings, scores and suggestions."""
        needs = frozenset(layer for detector in self.detectors for layer in detector.needs)
        document = annotate(segment(text, source=source), needs)
        found = detect(document, self.detectors)
        findings = tuple(finding for finding in found if finding.confidence >= self.min_confidence)
        scores, article_score = self.scorer.score(document, findings)
        return Report(source, text, self.signature, findings, scores, article_score, suggest(findings), id)

    def run_many(self, articles: Iterable[Article | Failure]) -> Iterator[Report | Failure]:
        """Give one report or failure for each article, in order; a failure passes through."""
        for article in articles:
            if isinstance(article, Failure):
                yield article
            else:
                yield self.run(article.text, source=article.source, id=article.id)


def default(
    select: Iterable[str] = (), ignore: Iterable[str] = (), *, min_confidence: float = 0.5
) -> Pipeline:
    """Give the pipeline of the shipped detectors; `select` and `ignore` are detector ids."""
    return Pipeline(load(select, ignore), NoisyOr(), min_confidence)
