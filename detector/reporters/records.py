"""Reports and failures as plain values, the ones that docs/json-schema.md describes."""

from typing import Any

from detector.findings import Failure, Finding, Report

SCHEMA = 1
OFFSET_UNIT = "codepoint"


def finding_record(report: Report, finding: Finding) -> dict[str, Any]:
    """Give a finding as a JSON object; `edit` is where a replacement goes."""
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "text": report.text[slice(*finding.span)],
        "artifact": finding.artifact.value,
        "detector": finding.detector,
        "confidence": round(finding.confidence, 4),
        "message": finding.message,
        "replacements": list(finding.replacements),
        "safety": finding.safety.value,
        "edit": {"start": finding.target.start, "end": finding.target.end},
    }


def report_record(report: Report) -> dict[str, Any]:
    """Give a report as a JSON object, with its findings and the score of every sentence."""
    return {
        "source": report.source,
        **({"id": report.id} if report.id is not None else {}),
        "article_score": round(report.article_score, 6),
        "sentences": [
            {"start": s.span.start, "end": s.span.end, "score": round(s.score, 6)} for s in report.scores
        ],
        "findings": [finding_record(report, finding) for finding in report.findings],
        **({"notes": list(report.notes)} if report.notes else {}),
    }


def failure_record(failure: Failure) -> dict[str, Any]:
    """Give a failure as a JSON object."""
    return {
        "source": failure.source,
        **({"id": failure.id} if failure.id is not None else {}),
        "message": failure.message,
    }


def score_record(item: Report | Failure) -> dict[str, Any]:
    """Give the record that `score` prints for an article."""
    head = {"schema": SCHEMA, "id": item.id, "source": item.source}
    if isinstance(item, Failure):
        return {**head, "error": item.message}
    return {
        **head,
        "offset_unit": OFFSET_UNIT,
        "article_score": round(item.article_score, 6),
        "sentences": [
            {
                "start": score.span.start,
                "end": score.span.end,
                "score": round(score.score, 6),
                "reasons": sorted({finding.artifact.value for finding in score.reasons}),
            }
            for score in item.scores
        ],
        **({"notes": list(item.notes)} if item.notes else {}),
    }
