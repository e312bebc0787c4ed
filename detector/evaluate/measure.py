"""A pipeline over labelled samples → what it got right, in all, with intervals and a signature."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from detector.evaluate.calibration import BINS, Bin, reliability
from detector.evaluate.counts import Counts, total
from detector.evaluate.judge import LEVELS, THRESHOLD, Outcome, covered_by, judge
from detector.evaluate.matching import OVERLAP
from detector.evaluate.ranking import Point, Step, precision_recall
from detector.evaluate.resampling import RESAMPLES, Estimate, Progress, bootstrap, silent
from detector.evaluate.rows import (
    ALARMS,
    ARTICLE_SCORES,
    PER_1000,
    QUALITIES,
    SENTENCE_SCORES,
    SHARES,
    Row,
    article_steps,
    families,
    sentence_steps,
)
from detector.evaluate.samples import Sample, digest
from detector.findings import Artifact
from detector.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Measure:
    """A level's counts, and its ratios by name."""

    name: str
    counts: Counts
    ratios: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class ScoreMeasure:
    """How good the scores of sentences, or of articles, are; `shares` are those of the bins."""

    name: str
    items: int
    damaged: int
    qualities: dict[str, Estimate]
    bins: tuple[Bin, ...]
    shares: tuple[Estimate, ...]
    curve: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything measured, and the signature that says of what and by what."""

    signature: str
    samples_sha256: str
    artifacts: tuple[Artifact, ...]
    outcomes: tuple[Outcome, ...]
    measures: tuple[Measure, ...]
    scores: tuple[ScoreMeasure, ...]
    alarms_per_1000_clean: Estimate

    @property
    def rows(self) -> tuple[Row, ...]:
        """What each article adds."""
        return tuple(outcome.row for outcome in self.outcomes)

    @property
    def clean_words(self) -> int:
        """The words in which every finding is a false alarm."""
        return sum(row.words for row in self.rows if row.clean)

    @property
    def confusion(self) -> Counter[tuple[Artifact | None, Artifact | None]]:
        """How often a label of one artifact was found as another; None for no label, or no finding."""
        return Counter(pair for outcome in self.outcomes for pair in outcome.confusion)


def evaluate(
    pipeline: Pipeline, samples: Sequence[Sample], *, seed: int = 0, progress: Progress = silent
) -> Evaluation:
    """Measure a pipeline on samples; the same input gives the same numbers."""
    reports = [pipeline.run(sample.text, source=sample.id) for sample in progress(samples, "evaluating")]
    covered = covered_by(pipeline, reports)
    outcomes = tuple(judge(sample, report, covered) for sample, report in zip(samples, reports, strict=True))
    rows = [outcome.row for outcome in outcomes]
    levels = levels_of(rows)
    found = bootstrap(families(rows, levels), len(rows), seed=seed, progress=progress)
    sha = digest(samples)
    signature = (
        f"{pipeline.signature}|samples:{sha[:12]}|articles:{len(samples)}|overlap:{OVERLAP:g}"
        f"|threshold:{THRESHOLD:g}|bins:{BINS}|bootstrap:{RESAMPLES}|seed:{seed}"
    )
    once = [1] * len(rows)
    return Evaluation(
        signature,
        sha,
        covered,
        outcomes,
        tuple(
            Measure(name, total(row.levels.get(name, Counts()) for row in rows), found[name])
            for name in levels
        ),
        (
            _scores(SENTENCE_SCORES, sentence_steps(rows)(once), found),
            _scores(ARTICLE_SCORES, article_steps(rows)(once), found),
        ),
        found[ALARMS][PER_1000],
    )


def levels_of(rows: Iterable[Row]) -> list[str]:
    """Give the levels that were counted: spans, sentences, articles, then each artifact."""
    known = {name for row in rows for name in row.levels}
    return [name for name in (*LEVELS, *Artifact) if name in known]


def _scores(name: str, steps: Sequence[Step], found: Mapping[str, Mapping[str, Estimate]]) -> ScoreMeasure:
    return ScoreMeasure(
        name,
        sum(step.damaged + step.clean for step in steps),
        sum(step.damaged for step in steps),
        {quality: found[name][quality] for quality in QUALITIES},
        reliability(steps),
        tuple(found[name][share] for share in SHARES),
        precision_recall(steps),
    )
