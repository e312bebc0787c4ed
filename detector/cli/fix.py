"""`suggest --fix` and `--diff`: the corrections made in the files, or shown as a diff."""

import codecs
import difflib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from detector.cli.output import OutputError, replacing, write
from detector.findings import Failure, Report, Safety
from detector.read import STDIN, InputFormat, ReadOptions
from detector.suggest import apply

# In these the text that was examined is the file's text, so that a correction has its place there.
_FIXABLE = {InputFormat.TEXT, InputFormat.MARKDOWN}


def run(
    items: Iterable[Report | Failure], *, diff: bool, unsafe: bool, output: Path | None, reading: ReadOptions
) -> int:
    """Write the corrected files in place, or (with `diff`) a unified diff; standard input goes to stdout.

    Give the number of files that could not be written; each is told on stderr.
    """
    failed: list[str] = []
    reports = _fixable(items, reading)
    chunks = _diffs(reports, unsafe) if diff else _fixed(reports, unsafe, reading.encoding, failed)
    write(chunks, output)
    return len(failed)


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
    failed: list[str],
) -> Iterator[str]:
    for report in reports:
        text = corrected(report, unsafe=unsafe)
        if report.path == STDIN:
            yield text
        elif report.path is not None and text != report.text:
            _mend(report.path, text, encoding, report.source, failed)


def _mend(path: Path, text: str, encoding: str, source: str, failed: list[str]) -> None:
    try:
        _replace(path, text, encoding)
    except (OutputError, OSError, UnicodeEncodeError) as error:
        failed.append(source)
        print(f"detector: {source} is not mended: {error}", file=sys.stderr)
    else:
        print(f"mended {source}", file=sys.stderr)


def _fixable(items: Iterable[Report | Failure], reading: ReadOptions) -> Iterator[Report]:
    for item in items:
        if isinstance(item, Failure):
            continue
        if item.path is not None and reading.format_of(item.source) in _FIXABLE:
            yield item
        else:
            message = "only plain text and Markdown can be corrected in place; take the findings as JSON"
            print(f"detector: {item.source}: {message}", file=sys.stderr)


def _replace(path: Path, text: str, encoding: str) -> None:
    """Write beside the file and move it there, so that no reader sees half a file; a BOM stays."""
    data = _encoded(text, encoding, path.read_bytes()[:4])
    mode = path.stat().st_mode
    with replacing(path) as partial:
        partial.write_bytes(data)
        partial.chmod(mode)


def _encoded(text: str, encoding: str, start: bytes) -> bytes:
    """Give the bytes of a text, with the byte order mark and the byte order that the file began with."""
    name = codecs.lookup(encoding).name
    if name == "utf-8" and start.startswith(codecs.BOM_UTF8):
        return text.encode("utf-8-sig")
    if name == "utf-16" and start.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    if name == "utf-16" and start.startswith(codecs.BOM_UTF16_LE):
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    return text.encode(encoding)
