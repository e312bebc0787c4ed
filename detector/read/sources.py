"""Paths, directories, globs and standard input → the articles in them, in order."""

import glob
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from detector.findings import Failure
from detector.read.article import Article
from detector.read.decode import UnreadableError, decode
from detector.read.html import read_html
from detector.read.markdown import read_markdown
from detector.read.options import ENDINGS, InputFormat, ReadOptions
from detector.read.records import read_csv, read_json, read_jsonl, read_parquet

STDIN = Path("-")


def read(
    names: Iterable[str], options: ReadOptions, *, stdin: IO[bytes], stdin_name: str = "<stdin>"
) -> Iterator[Article | Failure]:
    """Give the articles of each path in turn; what cannot be read is a failure that says why.

    A directory is walked for files of known endings, sorted by name; a name with `*`, `?` or `[` that
    is no file is a glob; `-` is standard input.
    """
    for name in names:
        yield from _guarded(name, _named(name, options, stdin, stdin_name))


def _named(name: str, options: ReadOptions, stdin: IO[bytes], stdin_name: str) -> Iterator[Article | Failure]:
    if not name:
        raise UnreadableError("an empty path names no file; check the command")
    if name == "-":
        yield from _guarded(stdin_name, _of_bytes(stdin_name, stdin, options, STDIN))
    elif Path(name).is_dir():
        yield from _directory(name, options)
    elif not Path(name).exists() and glob.has_magic(name):
        yield from _glob(name, options)
    else:
        yield from _file(Path(name), options)


def _directory(folder: str, options: ReadOptions) -> Iterator[Article | Failure]:
    unreadable: list[OSError] = []
    files = sorted(
        Path(place, name)
        for place, _, names in os.walk(folder, onerror=unreadable.append)
        for name in names
        if Path(name).suffix.lower() in ENDINGS and Path(place, name).is_file()
    )
    for error in unreadable:
        yield Failure(printable(str(error.filename)), _cannot_open(error))
    if not files and not unreadable:
        endings = " ".join(sorted(ENDINGS))
        yield Failure(printable(folder), f"no text in this directory; files must end in one of {endings}")
    for path in files:
        yield from _file(path, options)


def _glob(pattern: str, options: ReadOptions) -> Iterator[Article | Failure]:
    files = sorted(Path(name) for name in glob.iglob(pattern, recursive=True) if Path(name).is_file())
    if not files:
        yield Failure(printable(pattern), "no file matches this pattern")
    for path in files:
        yield from _file(path, options)


def _file(path: Path, options: ReadOptions) -> Iterator[Article | Failure]:
    name = printable(str(path))
    if options.format_of(name) is InputFormat.PARQUET and path.is_file():
        yield from _guarded(name, read_parquet(path, source=name, options=options))
        return
    try:
        stream = path.open("rb")
    except OSError as error:
        yield Failure(name, _cannot_open(error))
        return
    with stream:
        yield from _guarded(name, _of_bytes(name, stream, options, path))


def printable(name: str) -> str:
    """Give a file's name as text; bytes of it that are none are shown as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _cannot_open(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path"
    return f"cannot be read: {error.strerror or error}"


def _guarded(name: str, articles: Iterator[Article | Failure]) -> Iterator[Article | Failure]:
    try:
        yield from articles
    except UnreadableError as error:
        yield Failure(printable(name) or "(empty path)", str(error))
    except OSError as error:
        yield Failure(printable(name), _cannot_open(error))


def _of_bytes(name: str, stream: IO[bytes], options: ReadOptions, path: Path) -> Iterator[Article | Failure]:
    kind = options.format_of(name)
    if kind is InputFormat.JSONL:
        yield from read_jsonl(stream, source=name, options=options)
    elif kind is InputFormat.CSV:
        encoding = "utf-8-sig" if options.encoding.lower().replace("-", "") == "utf8" else options.encoding
        with io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="") as text:
            yield from read_csv(text, source=name, options=options, tabs=name.lower().endswith(".tsv"))
    elif kind is InputFormat.PARQUET:
        raise UnreadableError("Parquet cannot be read from standard input; give the file's path")
    elif kind is InputFormat.JSON:
        yield from read_json(_all(stream, options), source=name, options=options)
    else:
        yield replace(_document(decode(_all(stream, options), options), name, kind), path=path)


def _document(text: str, name: str, kind: InputFormat) -> Article:
    if kind is InputFormat.MARKDOWN:
        return read_markdown(text, source=name)
    if kind is InputFormat.HTML:
        return read_html(text, source=name)
    return Article(name, text)


def _all(stream: IO[bytes], options: ReadOptions) -> bytes:
    """Read everything, but no more than a text within the limit can have."""
    limit = options.max_chars * 8
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(
            f"the file is over {limit:,} bytes, too long for one article; split it or raise --max-chars"
        )
    return data
