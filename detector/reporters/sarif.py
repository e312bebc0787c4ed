"""SARIF 2.1.0, for code-scanning services.

Specification: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from detector import __version__
from detector.baseline import keys
from detector.detectors import load
from detector.findings import Failure, Finding, Report, Severity
from detector.reporters import Style
from detector.reporters.lines import Lines
from detector.resources import page
from detector.text import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(items: Iterable[Report | Failure], style: Style) -> Iterator[str]:
    """Give one log with one run; what could not be read is a notification of the run."""
    results: list[dict[str, Any]] = []
    failures: list[Failure] = []
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        else:
            lines = Lines(item.text)
            results += [_result(item, finding, key, lines) for finding, key in keys(item)]
    driver = {"name": "detector", "version": __version__, "rules": _rules()}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(failures)],
        "results": results,
        "properties": {"signature": style.signature},
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": detector.id,
            "name": detector.id,
            "shortDescription": {"text": detector.summary},
            "fullDescription": {"text": detector.summary},
            "help": {"text": detector.summary, "markdown": page(detector.id)},
        }
        for detector in load()
    ]


def _result(report: Report, finding: Finding, key: str, lines: Lines) -> dict[str, Any]:
    location = {"artifactLocation": {"uri": _uri(report.source)}, "region": _region(finding.span, lines)}
    result: dict[str, Any] = {
        "ruleId": finding.detector,
        "level": _LEVELS[Severity.of(finding.confidence)],
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"detector/v1": key},
    }
    if finding.replacements:
        result["fixes"] = [_fix(report, finding, replacement, lines) for replacement in finding.replacements]
    return result


def _fix(report: Report, finding: Finding, replacement: str, lines: Lines) -> dict[str, Any]:
    change = {
        "artifactLocation": {"uri": _uri(report.source)},
        "replacements": [
            {"deletedRegion": _region(finding.target, lines), "insertedContent": {"text": replacement}}
        ],
    }
    text = f"Write “{replacement}”." if replacement else "Delete these words."
    return {"description": {"text": text}, "artifactChanges": [change]}


def _region(span: Span, lines: Lines) -> dict[str, int]:
    line, column = lines.at(span.start)
    end_line, end_column = lines.at(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _uri(source: str) -> str:
    return quote(PurePath(source).as_posix())


def _invocation(failures: list[Failure]) -> dict[str, Any]:
    notes = [
        {"level": "error", "message": {"text": f"{failure.source}: {failure.message}"}}
        for failure in failures
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": notes}
