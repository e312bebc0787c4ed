"""What was missed and what was a false alarm, in the order of the text or the worst first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detector.evaluate.judge import Outcome
from detector.evaluate.samples import Label, Sample
from detector.findings import Finding


@dataclass(frozen=True, slots=True)
class Error:
    """A miss, whose mark is a label, or a false alarm, whose mark is a finding.

    `score` is the highest score of the sentences in which a miss lies, or the confidence of a false alarm.
    """

    sample: Sample
    mark: Label | Finding
    score: float


def errors(outcomes: Iterable[Outcome]) -> Iterator[Error]:
    """Give every miss and every false alarm, article by article, in the order of the text."""
    for outcome in outcomes:
        own = [*_misses(outcome), *_alarms(outcome)]
        yield from sorted(own, key=lambda e: (e.mark.span, e.mark.artifact, isinstance(e.mark, Label)))


def worst(outcomes: Sequence[Outcome], most: int) -> tuple[list[Error], list[Error]]:
    """Give the misses in the sentences with the lowest scores, and the surest false alarms."""
    misses = [error for outcome in outcomes for error in _misses(outcome)]
    alarms = [error for outcome in outcomes for error in _alarms(outcome)]
    misses.sort(key=lambda error: (error.score, error.sample.id, error.mark.span))
    alarms.sort(key=lambda error: (-error.score, error.sample.id, error.mark.span))
    return misses[:most], alarms[:most]


def _misses(outcome: Outcome) -> Iterator[Error]:
    for label in outcome.missed:
        scores = (own.score for own in outcome.report.sentences_at(label.span))
        yield Error(outcome.sample, label, max(scores, default=0.0))


def _alarms(outcome: Outcome) -> Iterator[Error]:
    for finding in outcome.alarms:
        yield Error(outcome.sample, finding, finding.confidence)
