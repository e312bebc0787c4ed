"""What every detector promises: a page, samples, exact spans, corrections that mend."""

import json
from pathlib import Path
from typing import Any

import pytest

from detector.annotate import annotate
from detector.detect import detect
from detector.detectors import Detector, detector_ids, load
from detector.findings import Artifact, Finding
from detector.segment import segment
from detector.suggest import apply, suggest

ROOT = Path(__file__).parents[1]
HEADINGS = [
    "What it finds",
    "Why it marks machine paraphrase",
    "Examples",
    "Not flagged",
    "Limits",
    "Sources",
]
KINDS = {"wild", "synthetic", "negative"}

Sample = dict[str, Any]


def samples(detector_id: str) -> list[Sample]:
    file = ROOT / "samples" / "detectors" / f"{detector_id}.jsonl"
    if not file.exists():
        return []  # test_detector_has_enough_samples says so
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def cases() -> list[Any]:
    return [
        pytest.param(
            detector_id,
            sample,
            id=f"{detector_id}-{number}",
            marks=[pytest.mark.xfail(strict=True)] if sample["expect"] == "fail" else [],
        )
        for detector_id in detector_ids()
        for number, sample in enumerate(samples(detector_id), start=1)
    ]


def find(detector: Detector, text: str) -> tuple[Finding, ...]:
    document = annotate(segment(text), detector.needs)
    return tuple(f for f in detect(document, [detector]) if f.confidence >= 0.5)


@pytest.mark.parametrize("detector_id", detector_ids())
def test_detector_is_described(detector_id: str) -> None:
    (detector,) = load([detector_id])
    assert detector.id == detector_id
    assert detector.summary.strip()
    page = (ROOT / "docs" / "detectors" / f"{detector_id}.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]
    assert headings == HEADINGS
    assert page.startswith(f"# {detector_id}\n")


@pytest.mark.parametrize("detector_id", detector_ids())
def test_detector_has_enough_samples(detector_id: str) -> None:
    own = samples(detector_id)
    assert own, f"samples/detectors/{detector_id}.jsonl is missing"
    flagged = [sample for sample in own if sample["spans"]]
    assert len(flagged) >= 8
    assert len(own) - len(flagged) >= 12
    assert {sample["kind"] for sample in own} <= KINDS
    assert all((sample["kind"] == "negative") == (not sample["spans"]) for sample in own)
    assert len({sample["text"] for sample in own}) == len(own)


@pytest.mark.parametrize(("detector_id", "sample"), cases())
def test_sample(detector_id: str, sample: Sample) -> None:
    (detector,) = load([detector_id])
    text = sample["text"]
    findings = find(detector, text)
    assert [list(finding.span) for finding in findings] == sample["spans"]
    for finding, corrections in zip(findings, sample["corrections"], strict=True):
        assert list(finding.replacements[: len(corrections)]) == corrections
        assert bool(finding.replacements) == bool(corrections)
    if "fixed" in sample:
        fixed = apply(text, suggest(findings))
        assert fixed == sample["fixed"]
        assert find(detector, fixed) == ()


@pytest.mark.parametrize("detector_id", detector_ids())
def test_findings_keep_the_laws(detector_id: str) -> None:
    (detector,) = load([detector_id])
    for sample in samples(detector_id):
        document = annotate(segment(sample["text"]), detector.needs)
        starts = {token.start for token in document.tokens}
        ends = {token.end for token in document.tokens}
        for finding in detector.find(document):
            assert finding.span.start in starts
            assert finding.span.end in ends
            assert 0 < finding.confidence < 1
            assert finding.artifact in set(Artifact)
            assert finding.detector == detector_id
            assert finding.message
            assert document.text[slice(*finding.target)] not in finding.replacements
            assert len(finding.replacements) <= 5
