"""One article and what was said of it → counts at every level, and the errors themselves."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from detector.evaluate.counts import Counts, binary, total
from detector.evaluate.matching import match, rank_of_right
from detector.evaluate.ranking import Scored
from detector.evaluate.rows import Row
from detector.evaluate.samples import Label, Sample
from detector.findings import Artifact, Finding, Report
from detector.pipeline import Pipeline
from detector.text import Span

THRESHOLD = 0.5  # a sentence or an article with this score is called damaged

SPAN_LEVELS = (
    "token",
    "span, any artifact",
    "span + artifact",
    "exact span + artifact",
    "correction, top 1",
    "correction, top 5",
    "edit",
)
LEVELS = (*SPAN_LEVELS, "sentence", "article")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened on one article: its row, the errors, and which artifact was taken for which."""

    sample: Sample
    report: Report
    row: Row
    missed: tuple[Label, ...]
    alarms: tuple[Finding, ...]
    # Label and finding of a place; None where there is no label, or no finding.
    confusion: tuple[tuple[Artifact | None, Artifact | None], ...]


def judge(sample: Sample, report: Report, covered: Collection[Artifact]) -> Outcome:
    """Count what a report says of a sample.

    Only the artifacts that the run looked for, `covered`, are counted at the levels of spans and
    corrections; sentences and articles count as damaged whatever the artifact.
    """
    labels = tuple(label for label in sample.labels if label.artifact in covered)
    sentences, article = _sentences(sample, report), _article(sample, report)
    whole = {"sentence": _binaries(sentences)} | ({"article": _binaries(article)} if article else {})
    pairs = match(sample, report.findings, labels)
    hit_findings, hit_labels = {f for f, _ in pairs}, {k for _, k in pairs}
    missed = tuple(label for k, label in enumerate(labels) if k not in hit_labels)
    alarms = tuple(finding for f, finding in enumerate(report.findings) if f not in hit_findings)
    row = Row(
        sample.id,
        len(sample.text.split()),
        sample.clean,
        len(alarms),
        _span_levels(sample, report.findings, labels, covered) | whole,
        _span_levels(sample, report.findings, sample.labels, tuple(Artifact)) | whole,
        sentences,
        article,
    )
    return Outcome(sample, report, row, missed, alarms, _confusion(sample, report.findings))


def covered_by(pipeline: Pipeline, reports: Iterable[Report]) -> tuple[Artifact, ...]:
    """Give the artifacts that a run looked for: those that detectors are named after, and those it found."""
    names = {detector.id for detector in pipeline.detectors}
    names.update(finding.artifact for report in reports for finding in report.findings)
    return tuple(artifact for artifact in Artifact if artifact in names)


def _span_levels(
    sample: Sample, findings: Sequence[Finding], labels: Sequence[Label], artifacts: Iterable[Artifact]
) -> dict[str, Counts]:
    if sample.sentences is not None:
        return {}
    pairs = match(sample, findings, labels)
    ranks = [(labels[k], rank_of_right(sample, findings[f], labels[k])) for f, k in pairs]
    exact = sum(findings[f].span == labels[k].span for f, k in pairs)
    right = sum(rank == 0 for _, rank in ranks)
    counts = (
        _tokens(sample, [f.span for f in findings], [label.span for label in labels]),
        _of(len(match(sample, findings, labels, any_artifact=True)), findings, labels),
        _of(len(pairs), findings, labels),
        _of(exact, findings, labels),
        _corrections(ranks, 1),
        _corrections(ranks, 5),
        _of(right, [f for f in findings if f.replacements], [k for k in labels if k.corrections]),
    )
    levels = dict(zip(SPAN_LEVELS, counts, strict=True))
    return levels | _by_artifact(sample, findings, labels, artifacts)


def _by_artifact(
    sample: Sample, findings: Sequence[Finding], labels: Sequence[Label], artifacts: Iterable[Artifact]
) -> dict[str, Counts]:
    counts = {}
    for artifact in artifacts:
        own = [finding for finding in findings if finding.artifact is artifact]
        there = [label for label in labels if label.artifact is artifact]
        counts[str(artifact)] = _of(len(match(sample, own, there)), own, there)
    return counts


def _of(hits: int, findings: Sequence[object], labels: Sequence[object]) -> Counts:
    return Counts(hits, len(findings) - hits, len(labels) - hits)


def _tokens(sample: Sample, found: Iterable[Span], labelled: Iterable[Span]) -> Counts:
    """Each token once, however many findings or labels lie over it."""
    tokens = sample.tokens
    said, actual = _touched(tokens, found), _touched(tokens, labelled)
    return Counts(len(said & actual), len(said - actual), len(actual - said))


def _touched(tokens: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    places: set[int] = set()
    for span in spans:
        first = bisect_right(tokens, span.start, key=lambda token: token.end)
        places.update(range(first, bisect_left(tokens, span.end, key=lambda token: token.start)))
    return places


def _corrections(ranks: Sequence[tuple[Label, int | None]], most: int) -> Counts:
    """Of the labels found that have a correction: how many got it among the first `most`.

    A label for which none was offered is a miss; one with a wrong offer is a false alarm too, which is
    not told apart here: precision and recall are the same number, the share corrected.
    """
    with_correction = [rank for label, rank in ranks if label.corrections]
    right = sum(rank is not None and rank < most for rank in with_correction)
    wrong = len(with_correction) - right
    return Counts(right, wrong, wrong)


def _sentences(sample: Sample, report: Report) -> tuple[Scored, ...]:
    """Each judged sentence with the highest of the scores that lie in it."""
    judged = sample.judged(score.span for score in report.scores)
    return tuple(
        Scored(max((own.score for own in report.sentences_at(span)), default=0.0), damaged)
        for span, damaged in judged
    )


def _article(sample: Sample, report: Report) -> tuple[Scored, ...]:
    return () if sample.paraphrased is None else (Scored(report.article_score, sample.paraphrased),)


def _binaries(scored: Iterable[Scored]) -> Counts:
    return total(binary(actual=damaged, said=score >= THRESHOLD) for score, damaged in scored)


def _confusion(
    sample: Sample, findings: Sequence[Finding]
) -> tuple[tuple[Artifact | None, Artifact | None], ...]:
    """Pairs of the same artifact first, then pairs of what is left, then what stands alone."""
    if sample.sentences is not None:
        return ()
    pairs = match(sample, findings, sample.labels)
    found, there = {f for f, _ in pairs}, {k for _, k in pairs}
    left = [finding for f, finding in enumerate(findings) if f not in found]
    missed = [label for k, label in enumerate(sample.labels) if k not in there]
    others = match(sample, left, missed, any_artifact=True)
    taken, named = {f for f, _ in others}, {k for _, k in others}
    return (
        *((findings[f].artifact, findings[f].artifact) for f, _ in pairs),
        *((missed[k].artifact, left[f].artifact) for f, k in others),
        *((label.artifact, None) for k, label in enumerate(missed) if k not in named),
        *((None, finding.artifact) for f, finding in enumerate(left) if f not in taken),
    )
