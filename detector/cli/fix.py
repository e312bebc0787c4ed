"""`suggest --fix` and `--diff`: the corrections made in the files, or shown as a diff."""

import difflib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from detector.cli.output import write
from detector.findings import Failure, Report, Safety
from detector.read import InputFormat, ReadOptions
from detector.suggest import apply

# In these the text that was examined is the file's text, so that a correction has its place there.
_FIXABLE = {InputFormat.TEXT, InputFormat.MARKDOWN}


def run(
    items: Iterable[Report | Failure],
    *,
    diff: bool,
    unsafe: bool,
    output: Path | None,
    reading: ReadOptions,
    stdin_name: str | None,
) -> None:
    """Write the corrected files in place, or (with `diff`) a unified diff; standard input goes to stdout."""
    reports = _fixable(items, reading, stdin_name)
    write(_diffs(reports, unsafe) if diff else _fixed(reports, unsafe, reading.encoding, stdin_name), output)


def corrected(report: Report, *, unsafe: bool) -> str:
    """Give the text with the safe corrections made, or with `unsafe` all of them."""
    chosen = [s for s in report.suggestions if unsafe or s.finding.safety is Safety.SAFE]
    return apply(report.text, chosen)


def _diffs(reports: Iterable[Report], unsafe: bool) -> Iterator[str]:  # noqa: FBT001
    for report in reports:
        text = corrected(report, unsafe=unsafe)
        lines = difflib.unified_diff(
            report.text.splitlines(keepends=True),
            text.splitlines(keepends=True),
            report.source,
            report.source,
        )
        for line in lines:
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _fixed(
    reports: Iterable[Report],
    unsafe: bool,  # noqa: FBT001
    encoding: str,
    stdin_name: str | None,
) -> Iterator[str]:
    for report in reports:
        text = corrected(report, unsafe=unsafe)
        if report.source == stdin_name:
            yield text
        elif text != report.text:
            _replace(Path(report.source), text, encoding)
            print(f"mended {report.source}", file=sys.stderr)


def _fixable(
    items: Iterable[Report | Failure], reading: ReadOptions, stdin_name: str | None
) -> Iterator[Report]:
    for item in items:
        if isinstance(item, Failure):
            continue
        whole = item.source == stdin_name or Path(item.source).is_file()  # no record of a larger file
        if whole and reading.format_of(item.source) in _FIXABLE:
            yield item
        else:
            message = "only plain text and Markdown can be corrected in place; take the findings as JSON"
            print(f"detector: {item.source}: {message}", file=sys.stderr)


def _replace(path: Path, text: str, encoding: str) -> None:
    """Write beside the file and move it there, so that no reader sees half a file; a BOM stays."""
    had_mark = encoding.lower().replace("-", "") == "utf8" and path.read_bytes()[:3] == b"\xef\xbb\xbf"
    partial = path.with_name(path.name + ".partial")
    partial.write_bytes(text.encode("utf-8-sig" if had_mark else encoding))
    partial.chmod(path.stat().st_mode)
    partial.replace(path)
