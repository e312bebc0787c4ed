"""Samples, findings and scores made by hand, and a pipeline that says what it is told to say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from detector.detectors import Detector
from detector.evaluate.counts import Counts
from detector.evaluate.measure import Evaluation
from detector.evaluate.samples import Label, Sample
from detector.findings import Artifact, Finding, SentenceScore
from detector.pipeline import Pipeline
from detector.text import Document, Span

ECHO, WORD, FORM = Artifact.ECHO_WORD, Artifact.WRONG_WORD, Artifact.BROKEN_FORM


def finding(
    start: int, end: int, *replacements: str, artifact: Artifact = ECHO, confidence: float = 0.9
) -> Finding:
    return Finding(Span(start, end), artifact, str(artifact), confidence, "why", replacements)


def label(start: int, end: int, *corrections: str, artifact: Artifact = ECHO) -> Label:
    return Label(Span(start, end), artifact, corrections)


def sample(text: str, *labels: Label, paraphrased: bool | None = True, name: str = "s") -> Sample:
    return Sample(name, f"{name}.json", text, paraphrased, labels)


@dataclass(frozen=True)
class Said:
    """What the pipeline says of a text."""

    findings: tuple[Finding, ...] = ()
    scores: tuple[float, ...] = ()  # of the sentences in order; 0 for those that are left out
    article: float = 0.0


@dataclass(frozen=True)
class _Scorer:
    said: Mapping[str, Said]
    signature: str = "told"

    def score(
        self, document: Document, findings: Sequence[Finding]
    ) -> tuple[tuple[SentenceScore, ...], float]:
        own = self.said.get(document.text, Said())
        scores = [*own.scores, *[0.0] * len(document.sentences)]
        return tuple(
            SentenceScore(s.index, s.span, score, tuple(findings))
            for s, score in zip(document.sentences, scores, strict=False)
        ), own.article


@dataclass(frozen=True)
class Told:
    """Makes a pipeline; it is for the artifacts named, and says what it is told of each text."""

    said: Mapping[str, Said] = field(default_factory=dict)
    artifacts: tuple[Artifact, ...] = (ECHO, WORD, FORM)

    also: tuple[Artifact, ...] = ()  # found by a detector that bears another name

    @property
    def pipeline(self) -> Pipeline:
        named = sorted([(str(a), a) for a in self.artifacts] + [("other", a) for a in self.also])
        detectors = tuple(Detector(name, "told", Find(self.said, a), frozenset()) for name, a in named)
        return Pipeline(detectors, _Scorer(self.said), min_confidence=0.0)


@dataclass(frozen=True)
class Find:
    said: Mapping[str, Said]
    artifact: Artifact

    def __call__(self, document: Document) -> Iterator[Finding]:
        findings = self.said.get(document.text, Said()).findings
        return (finding for finding in findings if finding.artifact is self.artifact)


def counted(evaluation: Evaluation, level: str) -> Counts:
    (counts,) = (measure.counts for measure in evaluation.measures if measure.name == level)
    return counts
