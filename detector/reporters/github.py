"""Annotations for GitHub Actions: one workflow command a finding.

Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterable, Iterator

from detector.findings import Failure, Finding, Report, Severity
from detector.reporters import Style
from detector.reporters.lines import Lines
from detector.reporters.text import repr_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(items: Iterable[Report | Failure], style: Style) -> Iterator[str]:  # noqa: ARG001 (one signature)
    """Give a line for each finding, and an error for each file that could not be read."""
    for item in items:
        if isinstance(item, Failure):
            yield f"::error file={_property(item.source)},title=detector::{_data(item.message)}\n"
            continue
        lines = Lines(item.text)
        for finding in item.findings:
            yield _command(item, finding, lines)


def _command(report: Report, finding: Finding, lines: Lines) -> str:
    line, column = lines.at(finding.span.start)
    end_line, end_column = lines.at(finding.span.end)
    place = f"file={_property(report.source)},line={line},endLine={end_line}"
    if line == end_line:  # GitHub refuses columns on an annotation of several lines
        place += f",col={column},endColumn={end_column}"
    message = finding.message
    if finding.replacements:
        message += f" Correction: {repr_of(finding.replacements[0])}."
    command = _COMMANDS[Severity.of(finding.confidence)]
    return f"::{command} {place},title=detector {_property(finding.artifact)}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
