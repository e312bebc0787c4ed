"""Which finding is which label, and whether its correction is right."""

import re
from collections.abc import Iterable, Sequence

from detector.evaluate.samples import Label, Sample
from detector.findings import Artifact, Finding
from detector.text import Span

# Half of what the two cover together must be common to both: a finding that names one word too many is
# a hit, one that marks the whole sentence for a word is not.
OVERLAP = 0.5

Pair = tuple[int, int]


def overlap(one: Span, other: Span) -> float:
    """Give the share of code points common to both among those of either (intersection over union)."""
    common = min(one.end, other.end) - max(one.start, other.start)
    if common <= 0:
        return 0.0
    return common / (max(one.end, other.end) - min(one.start, other.start))


def match(
    sample: Sample, findings: Sequence[Finding], labels: Sequence[Label], *, any_artifact: bool = False
) -> list[Pair]:
    """Give pairs (finding, label) by place in the sequences; each occurs once at most.

    A finding is a label's if they overlap by half, or if they touch and make the same mend: one may mark
    `a` where the other marks `a objection`, and both write `an objection`. The best overlap is paired
    first; ties go to the earlier label, then to the earlier finding.
    """
    candidates = []
    for f, finding in enumerate(findings):
        for k, label in enumerate(labels):
            if any_artifact or finding.artifact is label.artifact:
                share = overlap(finding.span, label.span)
                if share >= OVERLAP or (share > 0 and rank_of_right(sample, finding, label) == 0):
                    candidates.append((share, f, k))
    return best_pairs(candidates)


def best_pairs(candidates: Iterable[tuple[float, int, int]]) -> list[Pair]:
    """Give the pairs of (overlap, one, other), best overlap first, in which nothing stands twice.

    Ties go to the earlier other, then to the earlier one.
    """
    pairs: list[Pair] = []
    ones: set[int] = set()
    others: set[int] = set()
    for _, other, one in sorted((-share, other, one) for share, one, other in candidates):
        if one not in ones and other not in others:
            pairs.append((one, other))
            ones.add(one)
            others.add(other)
    return sorted(pairs)


def rank_of_right(sample: Sample, finding: Finding, label: Label) -> int | None:
    """Give the rank, from 0, of the finding's first right replacement, or None.

    A replacement is right if the text it makes is the text that one of the label's corrections makes, but
    for white space, letter case, the style of quotation marks, doubled punctuation and which side of a
    mark it stands: a finding may
    replace `a hour` where the label marks `a` alone.
    """
    loose = _loose if sample.given_tokens is None else _looser
    wanted = {loose(text) for text in _mended(sample.text, label)}
    for rank, replacement in enumerate(finding.replacements):
        start, end = finding.target
        if loose(sample.text[:start] + replacement + sample.text[end:]) in wanted:
            return rank
    return None


def _mended(text: str, label: Label) -> list[str]:
    texts = []
    for correction in label.corrections:
        start, end = place_of(text, label, correction)
        texts.append(text[:start] + correction + text[end:])
    return texts


_MARKS = "\"'“”‘’«»„‹›`"


def place_of(text: str, label: Label, correction: str) -> Span:
    """Give where a correction goes: the label's place; for a lone quotation mark, where its words stand."""
    if label.artifact is not Artifact.OPEN_QUOTE or text[slice(*label.span)].strip(_MARKS):
        return label.span
    words = correction.strip(_MARKS)
    if not words:
        return label.span
    place = text.find(words, label.span.end)
    if correction[:1] in _MARKS and correction[-1:] not in _MARKS:
        place = text.rfind(words, 0, label.span.start)
    return Span(place, place + len(words)) if place >= 0 else label.span


def _loose(text: str) -> str:
    text = re.sub("[“”„«»]", '"', re.sub("[‘’‹›]", "'", text.casefold()))
    text = re.sub(r"\s+(?=[,.;:!?])", "", text)
    text = re.sub(r"[,.;:]+(?=[\"'])|(?<=[\"'])[,.;:]+|[,.;:](?=[,.;:])", "", text)
    return " ".join(text.split())


def _looser(text: str) -> str:
    """Where the text was given as tokens, the space around a mark is a guess."""
    return re.sub(r"\s*([^\w\s])\s*", r"\1", _loose(text))
