"""One self-contained page: each article with its findings marked, and a table of corrections."""

from collections.abc import Iterable, Iterator
from html import escape

from detector.findings import Failure, Finding, Report, Severity
from detector.reporters import Style
from detector.reporters.lines import Lines
from detector.reporters.text import repr_of

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>detector: findings</title>
<style>
body{font:16px/1.6 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
h1,h2,table,p.note{font-family:system-ui,sans-serif}
h1{font-size:1.3em}h2{font-size:1.05em;margin-top:2.5em;overflow-wrap:anywhere}
p.note{color:#555;font-size:.85em;overflow-wrap:anywhere}
article{white-space:pre-wrap;overflow-wrap:anywhere;border-left:4px solid #ddd;padding-left:1em}
mark{background:none;color:inherit;border-bottom:3px solid}
mark.error{border-color:#b2182b;background:#fde8e4}
mark.warning{border-color:#c77700;background:#fff1d6}
mark.note{border-color:#2166ac;background:#e6f0fa}
mark sup{font:600 .65em system-ui,sans-serif;padding-left:.15em}
table{border-collapse:collapse;font-size:.85em;width:100%;margin:1em 0}
th,td{border-bottom:1px solid #ddd;padding:.35em .5em;text-align:left;vertical-align:top}
@media print{body{margin:0;max-width:none}}
</style></head><body>
<h1>Findings</h1>
"""


def render(items: Iterable[Report | Failure], style: Style) -> Iterator[str]:
    """Give the page piece by piece, an article at a time."""
    yield _HEAD + f'<p class="note">{escape(style.signature)}</p>\n'
    for item in items:
        if isinstance(item, Failure):
            yield f"<h2>{escape(item.source)}</h2>\n<p>Not read: {escape(item.message)}</p>\n"
        else:
            yield _article(item)
    yield "</body></html>\n"


def _article(report: Report) -> str:
    count = len(report.findings)
    head = f"{escape(report.source)} — score {report.article_score:.2f}, {count} finding{'s' * (count != 1)}"
    lines = Lines(report.text)
    rows = "".join(_row(number, finding, lines) for number, finding in enumerate(report.findings, start=1))
    heading = "<tr><th>#</th><th>Line</th><th>Artifact</th><th>Why</th><th>Correction</th></tr>"
    table = f"<table>{heading}{rows}</table>" if rows else ""
    return f"<h2>{head}</h2>\n<article>{_marked(report)}</article>\n{table}\n"


def _row(number: int, finding: Finding, lines: Lines) -> str:
    fixes = "<br>".join(escape(repr_of(replacement)) for replacement in finding.replacements)
    line, _ = lines.at(finding.span.start)
    artifact = f"{finding.artifact} ({finding.confidence:.2f})"
    cells = (str(number), str(line), artifact, escape(finding.message), fixes or "none is sure")
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _marked(report: Report) -> str:
    """The text with each finding marked; of two that overlap, the later one starts where the first ends."""
    pieces: list[str] = []
    position = 0
    for number, finding in enumerate(report.findings, start=1):
        start, end = max(position, finding.span.start), finding.span.end
        pieces.append(escape(report.text[position:start]))
        words = escape(report.text[start:end])
        severity = Severity.of(finding.confidence)
        title = escape(f"{finding.artifact}: {finding.message}")
        pieces.append(f'<mark class="{severity}" title="{title}">{words}<sup>{number}</sup></mark>')
        position = max(position, end)
    return "".join(pieces) + escape(report.text[position:])
