"""Document + detectors → sorted findings."""

from collections.abc import Iterable

from detector.detectors import Detector
from detector.findings import Finding
from detector.text import Document


def detect(document: Document, detectors: Iterable[Detector]) -> tuple[Finding, ...]:
    """Give the findings of all detectors in the order of the text, whatever the order of the detectors.

    The document must have the layers that the detectors need. The same span found as the same artifact
    by two detectors is one finding: the surer one stays.
    """
    found: dict[tuple[int, int, str], Finding] = {}
    for detector in detectors:
        for finding in detector.find(document):
            key = (finding.span.start, finding.span.end, finding.artifact)
            known = found.get(key)
            if known is None or (finding.confidence, finding.detector) > (known.confidence, known.detector):
                found[key] = finding
    return tuple(found[key] for key in sorted(found))
