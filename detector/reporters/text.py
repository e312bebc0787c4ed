"""Findings for a person: where, what, the sentence with the words marked, why, and the correction."""

import textwrap
from collections.abc import Iterable, Iterator

from detector.findings import Failure, Finding, Report, Severity
from detector.reporters import Style
from detector.reporters.lines import Lines
from detector.text import Span

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(items: Iterable[Report | Failure], style: Style) -> Iterator[str]:
    """Give a block of lines for each finding; failures are the command's to tell."""
    for item in items:
        if isinstance(item, Report):
            lines = Lines(item.text)
            for finding in item.findings:
                yield _block(item, finding, lines, style)


def _block(report: Report, finding: Finding, lines: Lines, style: Style) -> str:
    line, column = lines.at(finding.span.start)
    color = _COLORS[Severity.of(finding.confidence)]
    head = f"{_paint(f'{report.source}:{line}:{column}', '1', style)}: "
    head += f"{_paint(finding.artifact, color, style)} ({finding.confidence:.2f})"
    body = [
        head,
        _wrap(_in_sentence(report, finding), "    ", style),
        _wrap(_visible(finding.message), "  why: ", style),
    ]
    body.append(_wrap(_paint(_visible(_correction(report, finding)), "32", style), "  fix: ", style))
    return "\n".join(body) + "\n\n"


def _correction(report: Report, finding: Finding) -> str:
    if not finding.replacements:
        return "no correction is sure"
    shown = [repr_of(replacement) for replacement in finding.replacements]
    if finding.edit is not None:
        return f"write {' or '.join(shown)} for {repr_of(report.text[slice(*finding.edit)])}"
    return " or ".join(shown)


def repr_of(replacement: str) -> str:
    """Give a replacement as it is shown to a person: between brackets, or the word for a deletion."""
    return f"[{' '.join(replacement.split())}]" if replacement.strip() else "delete it"


def _in_sentence(report: Report, finding: Finding) -> str:
    """The sentences that the finding lies in, with the words marked; long ones are cut at both ends."""
    around = [score.span for score in report.sentences_at(finding.span)]
    start = min([finding.span.start, *(span.start for span in around)])
    end = max([finding.span.end, *(span.end for span in around)])
    before = _cut(report.text[start : finding.span.start], from_left=True)
    after = _cut(report.text[finding.span.end : end], from_left=False)
    return _visible(f"{before}[{_squeezed(report.text, finding.span)}]{after}")


def _squeezed(text: str, span: Span) -> str:
    words = text[slice(*span)]
    return words if len(words) <= 400 else f"{words[:200]} … {words[-200:]}"


def _cut(text: str, *, from_left: bool, most: int = 160) -> str:
    if len(text) <= most:
        return text
    return "…" + text[-most:].split(" ", 1)[-1] if from_left else text[:most].rsplit(" ", 1)[0] + "…"


def _wrap(text: str, lead: str, style: Style) -> str:
    return textwrap.fill(
        " ".join(text.split()),
        style.width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


# A terminal obeys control characters, and an article is no one to give it orders.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"}


def _visible(text: str) -> str:
    return text.translate(_CONTROLS)


def _paint(text: str, code: str, style: Style) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if style.color else text
