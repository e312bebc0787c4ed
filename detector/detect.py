"""Document + detectors → sorted findings."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import groupby

from detector.detectors import Detector
from detector.findings import Finding
from detector.text import Document, Span


def detect(document: Document, detectors: Iterable[Detector]) -> tuple[Finding, ...]:
    """Give the findings of all detectors in the order of the text, whatever the order of the detectors.

    The document must have the layers that the detectors need. The same span found as the same artifact
    by two detectors is one finding: the surer one stays. A finding of a detector that yields is dropped
    where one that yields less speaks of the same words.
    """
    found: dict[tuple[int, int, str], Finding] = {}
    ordered = sorted(detectors, key=lambda detector: detector.yields)
    for rank, group in groupby(ordered, key=lambda detector: detector.yields):
        taken = _merged(finding.span for finding in found.values()) if rank else []
        for detector in group:
            for finding in detector.find(document):
                if _touches(finding.span, taken):
                    continue
                key = (finding.span.start, finding.span.end, finding.artifact)
                found[key] = max(finding, found.get(key, finding), key=_sureness)
    return tuple(found[key] for key in sorted(found))


def _sureness(finding: Finding) -> tuple[float, str]:
    return finding.confidence, finding.detector


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Give spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _touches(span: Span, taken: list[Span]) -> bool:
    """Whether a span overlaps one of some ordered spans that do not overlap each other."""
    place = bisect_left(taken, span.start, key=lambda other: other.end)
    return any(span.overlaps(other) for other in taken[place : place + 2])
