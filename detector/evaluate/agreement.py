"""How far two annotators of the same texts agree: Cohen's kappa by sentence, F1 of their spans."""

from collections.abc import Sequence
from dataclasses import dataclass

from detector import __version__
from detector.evaluate.counts import Counts, binary, total
from detector.evaluate.matching import OVERLAP, best_pairs, overlap
from detector.evaluate.ranking import Weights
from detector.evaluate.resampling import RESAMPLES, Estimate, Family, Progress, bootstrap, silent
from detector.evaluate.samples import Label, Sample, SampleError, digest
from detector.findings import Artifact
from detector.segment import segment
from detector.text import Span

ANY = "any artifact"
SAME = "same artifact"
Pairs = Sequence[tuple[Sample, Sample]]


@dataclass(frozen=True, slots=True)
class Agreed:
    """What both marked (tp), only the first (fp), and only the second (fn): sentences, and spans."""

    name: str
    sentences: Counts
    spans: Counts
    kappa: Estimate
    f1: Estimate


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement on any artifact, on the span with its artifact, and on each artifact."""

    signature: str
    articles: int
    sentences: int
    agreed: tuple[Agreed, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """An article: how many sentences, and who marked what, by name."""

    items: int
    sentences: dict[str, Counts]
    spans: dict[str, Counts]


def kappa(counts: Counts, items: int) -> float | None:
    """Give Cohen's kappa of two annotators' yes or no on a number of items, from -1 to 1.

    None where chance alone would agree on everything: both said the same of all items, or there are none.

    >>> kappa(Counts(tp=20, fp=5, fn=10), 50)
    0.4
    """
    yes, other_yes = counts.tp + counts.fp, counts.tp + counts.fn
    # Both sides are multiplied by the square of the number of items, to stay with whole numbers.
    observed = items * (items - counts.fp - counts.fn)
    chance = yes * other_yes + (items - yes) * (items - other_yes)
    return (observed - chance) / (items**2 - chance) if items**2 != chance else None


def agree(
    one: Sequence[Sample], other: Sequence[Sample], *, seed: int = 0, progress: Progress = silent
) -> Agreement:
    """Give the agreement of two annotators. Raise SampleError unless their samples have the same texts."""
    rows = [_row(first, second) for first, second in progress(_paired(one, other), "comparing")]
    known = {name for row in rows for name in (*row.sentences, *row.spans)}
    names = [name for name in (ANY, SAME, *Artifact) if name in known]
    families = {name: _family(rows, name) for name in names}
    found = bootstrap(families, len(rows), seed=seed, progress=progress)
    signature = (
        f"detector|v:{__version__}|agreement|one:{digest(one)[:12]}|other:{digest(other)[:12]}"
        f"|articles:{len(rows)}|overlap:{OVERLAP:g}|bootstrap:{RESAMPLES}|seed:{seed}"
    )
    agreed = tuple(
        Agreed(
            name,
            total(row.sentences.get(name, Counts()) for row in rows),
            total(row.spans.get(name, Counts()) for row in rows),
            found[name]["kappa"],
            found[name]["f1"],
        )
        for name in names
    )
    return Agreement(signature, len(rows), sum(row.items for row in rows), agreed)


def _paired(one: Sequence[Sample], other: Sequence[Sample]) -> Pairs:
    """Pairs in the order of the ids, which differ where they are made of the files' names."""
    if len(one) != len(other):
        raise SampleError(f"the annotators have {len(one)} and {len(other)} samples; both must have the same")
    pairs = list(zip(one, other, strict=True))
    for first, second in pairs:
        if first.text != second.text:
            raise SampleError(
                f"{first.source} and {second.source} have different texts; ids pair the samples"
            )
        if _sentences(first) != _sentences(second):
            raise SampleError(f"{first.source} and {second.source} do not judge the same sentences")
    return pairs


def _sentences(sample: Sample) -> list[Span] | None:
    return None if sample.sentences is None else [sentence.span for sentence in sample.sentences]


def _row(one: Sample, other: Sample) -> _Row:
    spans = [sentence.span for sentence in segment(one.text).sentences]
    judged = list(zip(one.judged(spans), other.judged(spans), strict=True))
    sentences = {ANY: total(binary(actual=b.damaged, said=a.damaged) for a, b in judged)}
    if one.sentences is not None:
        return _Row(len(judged), sentences, {})
    marked = {ANY: _spans(one.labels, other.labels), SAME: Counts()}
    for artifact in sorted({label.artifact for label in (*one.labels, *other.labels)}):
        first = [label for label in one.labels if label.artifact is artifact]
        second = [label for label in other.labels if label.artifact is artifact]
        marked[artifact] = _spans(first, second)
        marked[SAME] += marked[artifact]
        sentences[artifact] = total(
            binary(actual=_marks(second, span), said=_marks(first, span)) for span in spans
        )
    return _Row(len(spans), sentences, marked)


def _spans(one: Sequence[Label], other: Sequence[Label]) -> Counts:
    shares = [
        (overlap(a.span, b.span), place, other_place)
        for place, a in enumerate(one)
        for other_place, b in enumerate(other)
    ]
    both = len(best_pairs(pair for pair in shares if pair[0] >= OVERLAP))
    return Counts(both, len(one) - both, len(other) - both)


def _marks(labels: Sequence[Label], span: Span) -> bool:
    return any(label.span.overlaps(span) for label in labels)


def _family(rows: Sequence[_Row], name: str) -> Family:
    items = [row.items for row in rows]
    sentences = [row.sentences.get(name, Counts()) for row in rows]
    spans = [row.spans.get(name, Counts()) for row in rows]

    def family(weights: Weights) -> dict[str, float | None]:
        counted = sum(weight * count for weight, count in zip(weights, items, strict=True))
        # "The same artifact" is a relation of two marks, and no sentence has it or lacks it.
        agreed = None if name == SAME else kappa(_weighed(sentences, weights), counted)
        return {"kappa": agreed, "f1": _weighed(spans, weights).f1}

    return family


def _weighed(rows: Sequence[Counts], weights: Weights) -> Counts:
    pairs = list(zip(rows, weights, strict=True))
    return Counts(
        sum(row.tp * weight for row, weight in pairs),
        sum(row.fp * weight for row, weight in pairs),
        sum(row.fn * weight for row, weight in pairs),
    )
