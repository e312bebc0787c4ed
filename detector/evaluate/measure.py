"""A pipeline over labelled samples → what it got right, article by article, and in all."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from detector.evaluate.counts import Counts
from detector.evaluate.matching import OVERLAP, match, rank_of_right
from detector.evaluate.samples import Label, Sample, digest
from detector.findings import Artifact, Finding, Report
from detector.pipeline import Pipeline

RESAMPLES = 1000
THRESHOLD = 0.5  # a sentence or an article with this score is called damaged

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened on one article: counts a level, and the errors themselves."""

    sample: Sample
    report: Report
    levels: dict[str, Counts]
    missed: tuple[Label, ...]
    alarms: tuple[Finding, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Measure:
    """A level's counts and its ratios, each with a 95% interval by bootstrap over articles."""

    name: str
    counts: Counts
    intervals: dict[str, Interval | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything measured, and the signature that says of what and by what."""

    signature: str
    samples_sha256: str
    outcomes: tuple[Outcome, ...]
    measures: tuple[Measure, ...]
    alarms_per_1000_clean: float | None
    alarms_interval: Interval | None
    clean_words: int


def evaluate(pipeline: Pipeline, samples: Sequence[Sample], *, seed: int = 0) -> Evaluation:
    """Measure a pipeline on samples; the same input gives the same numbers."""
    return summarise(pipeline, [judge(sample, pipeline) for sample in samples], seed=seed)


def summarise(pipeline: Pipeline, outcomes: Sequence[Outcome], *, seed: int) -> Evaluation:
    """Add up the outcomes of articles."""
    samples = [outcome.sample for outcome in outcomes]
    sha = digest(samples)
    draws = _draws(len(outcomes), seed)
    names = list(dict.fromkeys(name for outcome in outcomes for name in outcome.levels))
    order = {name: place for place, name in enumerate((*LEVELS, *Artifact))}
    measures = tuple(_measure(name, outcomes, draws) for name in sorted(names, key=order.__getitem__))
    signature = (
        f"{pipeline.signature}|samples:{sha[:12]}|articles:{len(samples)}"
        f"|overlap:{OVERLAP:g}|threshold:{THRESHOLD:g}|bootstrap:{RESAMPLES}|seed:{seed}"
    )
    rate, interval, clean = _alarms(outcomes, draws)
    return Evaluation(signature, sha, tuple(outcomes), measures, rate, interval, clean)


LEVELS = (
    "span, any artifact",
    "span + artifact",
    "exact span + artifact",
    "correction, top 1",
    "correction, top 5",
    "sentence",
    "article",
)


def judge(sample: Sample, pipeline: Pipeline) -> Outcome:
    """Run the pipeline on a sample and count.

    Only artifacts that one of the pipeline's detectors is for are counted at the levels of spans and
    corrections; sentences and articles count as damaged whatever the artifact.
    """
    report = pipeline.run(sample.text, source=sample.id)
    covered = {detector.id for detector in pipeline.detectors}
    labels = tuple(label for label in sample.labels if label.artifact in covered)
    findings = report.findings
    pairs = match(sample, findings, labels)
    ranks = [(labels[k], rank_of_right(sample, findings[f], labels[k])) for f, k in pairs]
    exact = sum(findings[f].span == labels[k].span for f, k in pairs)
    levels = {
        "span, any artifact": _of(len(match(sample, findings, labels, any_artifact=True)), findings, labels),
        "span + artifact": _of(len(pairs), findings, labels),
        "exact span + artifact": _of(exact, findings, labels),
        "correction, top 1": _corrections(ranks, 1),
        "correction, top 5": _corrections(ranks, 5),
        "sentence": _sentences(sample, report),
        "article": _binary(actual=sample.paraphrased, said=report.article_score >= THRESHOLD),
    }
    for artifact in sorted(covered & set(Artifact)):
        own = [f for f in findings if f.artifact == artifact]
        there = [label for label in labels if label.artifact == artifact]
        levels[artifact] = _of(len(match(sample, own, there)), own, there)
    hit_findings, hit_labels = {f for f, _ in pairs}, {k for _, k in pairs}
    missed = tuple(label for k, label in enumerate(labels) if k not in hit_labels)
    alarms = tuple(finding for f, finding in enumerate(findings) if f not in hit_findings)
    return Outcome(sample, report, levels, missed, alarms, len(sample.text.split()))


def _of(hits: int, findings: Sequence[object], labels: Sequence[object]) -> Counts:
    return Counts(hits, len(findings) - hits, len(labels) - hits)


def _corrections(ranks: Sequence[tuple[Label, int | None]], most: int) -> Counts:
    """Of the labels found that have a correction: how many got it among the first `most`.

    A label for which none was offered is a miss; one with a wrong offer is a false alarm too, which is
    not told apart here: precision and recall are the same number, the share corrected.
    """
    with_correction = [rank for label, rank in ranks if label.corrections]
    right = sum(rank is not None and rank < most for rank in with_correction)
    wrong = len(with_correction) - right
    return Counts(right, wrong, wrong)


def _sentences(sample: Sample, report: Report) -> Counts:
    total = Counts()
    for score in report.scores:
        damaged = any(label.span.overlaps(score.span) for label in sample.labels)
        total += _binary(actual=damaged, said=score.score >= THRESHOLD)
    return total


def _binary(*, actual: bool, said: bool) -> Counts:
    return Counts(int(actual and said), int(said and not actual), int(actual and not said))


def _draws(articles: int, seed: int) -> list[list[int]]:
    source = random.Random(seed)  # noqa: S311 (no secret)
    return [source.choices(range(articles), k=articles) for _ in range(RESAMPLES)]


def _measure(name: str, outcomes: Sequence[Outcome], draws: Sequence[Sequence[int]]) -> Measure:
    rows = [outcome.levels.get(name, Counts()) for outcome in outcomes]
    resampled = [_sum(rows[place] for place in draw) for draw in draws]
    ratios: dict[str, Callable[[Counts], float | None]] = {
        "precision": lambda c: c.precision,
        "recall": lambda c: c.recall,
        "f05": lambda c: c.f05,
    }
    intervals = {ratio: _interval(map(of, resampled)) for ratio, of in ratios.items()}
    return Measure(name, _sum(rows), intervals)


def _sum(rows: Iterable[Counts]) -> Counts:
    tp = fp = fn = 0
    for row in rows:
        tp, fp, fn = tp + row.tp, fp + row.fp, fn + row.fn
    return Counts(tp, fp, fn)


def _interval(values: Iterable[float | None]) -> Interval | None:
    """Give the middle 95% of the values that exist; None if most do not."""
    known = sorted(value for value in values if value is not None)
    if len(known) < RESAMPLES / 2:
        return None
    return known[int(0.025 * (len(known) - 1))], known[round(0.975 * (len(known) - 1))]


def _alarms(
    outcomes: Sequence[Outcome], draws: Sequence[Sequence[int]]
) -> tuple[float | None, Interval | None, int]:
    """Findings that are no label's in clean articles, for each 1,000 of their words."""
    clean = [(len(o.alarms), o.words) if not o.sample.paraphrased else (0, 0) for o in outcomes]
    rates = (_rate(clean[place] for place in draw) for draw in draws)
    return _rate(clean), _interval(rates), sum(words for _, words in clean)


def _rate(pairs: Iterable[tuple[int, int]]) -> float | None:
    findings = words = 0
    for found, length in pairs:
        findings, words = findings + found, words + length
    return 1000 * findings / words if words else None


def errors(evaluation: Evaluation) -> Iterator[tuple[Sample, Label | Finding]]:
    """Give every miss and every false alarm with its article, in the order of the text."""
    for outcome in evaluation.outcomes:
        both: list[Label | Finding] = [*outcome.missed, *outcome.alarms]
        for error in sorted(both, key=lambda e: (e.span, e.artifact, isinstance(e, Label))):
            yield outcome.sample, error
