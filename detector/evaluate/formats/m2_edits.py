"""Labels and findings as M2, so that tools of grammatical-error correction can judge and be judged.

A block is a sentence; sentences that one label spans are one block, whatever was found in them, so that
labels and findings of the same samples have the same blocks. An edit covers whole tokens, and both what is
marked and the place where the correction goes; its correction is what then stands there. Where no
correction is known, an edit writes what stands there already.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detector.evaluate.formats.m2 import Edit, noop, places_of, span_of
from detector.evaluate.matching import place_of
from detector.evaluate.samples import Label, Sample, SampleError
from detector.findings import Artifact, Finding
from detector.segment import segment
from detector.text import Span


@dataclass(frozen=True, slots=True)
class _Tokens:
    """A sample and its tokens."""

    sample: Sample
    spans: tuple[Span, ...]

    def words(self, start: int, end: int) -> str:
        """The tokens from one place up to another, parted by spaces."""
        return " ".join(self.sample.text[slice(*token)] for token in self.spans[start:end])


@dataclass(frozen=True, slots=True)
class _Mark:
    """Tokens of a sample, and what may be written in their place: one text an annotator, at least one."""

    start: int
    end: int
    artifact: Artifact
    corrections: tuple[str, ...]


def labels_as_m2(samples: Iterable[Sample]) -> Iterator[str]:
    """Give the blocks of the labels; the second of two right corrections is a second annotator's.

    Raise SampleError where sentences were judged and not spans.
    """
    for sample in samples:
        if sample.sentences is not None:
            raise SampleError(f"{sample.source}: labels of whole sentences cannot be written as M2 edits")
        tokens = _Tokens(sample, sample.tokens)
        marks = [_of_label(tokens, label) for label in sample.labels]
        yield from _blocks(tokens, _cuts(tokens), marks)


def findings_as_m2(sample: Sample, findings: Iterable[Finding]) -> Iterator[str]:
    """Give the blocks of what was found in a sample, each finding with its first correction.

    A finding that goes on in the next block is an edit in each; the first carries the correction.
    """
    tokens = _Tokens(sample, sample.tokens)
    cuts = _cuts(tokens)
    yield from _blocks(tokens, cuts, [mark for f in findings for mark in _of_finding(tokens, f, cuts)])


def _of_label(tokens: _Tokens, label: Label) -> _Mark:
    text = tokens.sample.text
    places = [(place_of(text, label, correction), correction) for correction in label.corrections]
    return _mark(tokens, label.span, label.artifact, places)


def _of_finding(tokens: _Tokens, finding: Finding, cuts: Sequence[int]) -> Iterator[_Mark]:
    offered = [(finding.target, replacement) for replacement in finding.replacements[:1]]
    whole = _mark(tokens, finding.span, finding.artifact, offered)
    inner = [cut for cut in cuts if whole.start < cut < whole.end]
    for start, end in pairwise([whole.start, *inner, whole.end]):
        corrections = whole.corrections if start == whole.start else ("",)
        if not offered:
            corrections = (tokens.words(start, end),)
        yield _Mark(start, end, finding.artifact, corrections)


def _mark(tokens: _Tokens, span: Span, artifact: Artifact, places: Sequence[tuple[Span, str]]) -> _Mark:
    """What covers a stretch and the places of its corrections, in whole tokens."""
    text = tokens.sample.text
    both = [span, *(place for place, _ in places)]
    hull = Span(min(place.start for place in both), max(place.end for place in both))
    start, end = places_of(tokens.spans, hull)
    first, last = span_of(tokens.spans, start, end)
    first, last = min(first, hull.start), max(last, hull.end)
    texts = [_spaced(text[first : place.start] + new + text[place.end : last]) for place, new in places]
    return _Mark(start, end, artifact, tuple(texts) or (tokens.words(start, end),))


def _spaced(text: str) -> str:
    return " ".join(token.text for token in segment(text).tokens)


def _cuts(tokens: _Tokens) -> list[int]:
    """The tokens that begin a block, and the place behind the last token."""
    spans, sample = tokens.spans, tokens.sample
    if sample.given_tokens is not None or not spans:
        return [0, len(spans)]
    starts = [places_of(spans, sentence.span)[0] for sentence in segment(sample.text).sentences]
    marks = [_of_label(tokens, label) for label in sample.labels]
    return [cut for cut in starts if not any(m.start < cut < m.end for m in marks)] + [len(spans)]


def _blocks(tokens: _Tokens, cuts: Sequence[int], marks: Iterable[_Mark]) -> Iterator[str]:
    """A block for each stretch between cuts; what covers the same tokens as the same artifact is one edit."""
    single = {(mark.start, mark.end, mark.artifact): mark for mark in marks}
    in_order = [single[key] for key in sorted(single)]
    for first, last in pairwise(cuts):
        own = [mark for mark in in_order if first <= mark.start < last]
        annotators = range(max((len(mark.corrections) for mark in own), default=0))
        edits = [
            Edit(mark.start - first, mark.end - first, mark.artifact, _choice(mark, annotator), annotator)
            for annotator in annotators
            for mark in own
        ]
        lines = [edit.line for edit in edits or [noop()]]
        yield "\n".join([f"S {tokens.words(first, last)}", *lines]) + "\n\n"


def _choice(mark: _Mark, annotator: int) -> str:
    return mark.corrections[min(annotator, len(mark.corrections) - 1)]
