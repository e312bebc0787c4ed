"""JSON, JSON Lines, CSV and Parquet → articles, one a record; a bad record is a failure, not an end."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from detector.findings import Failure
from detector.read.article import Article
from detector.read.decode import UnreadableError, checked, decode
from detector.read.options import ReadOptions

# A line may hold other fields beside the text, and its escapes take up to six bytes a code point.
_BYTES_A_CHAR = 8


def read_json(data: bytes, *, source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    """Give the article of a JSON object, or those of an array of objects. Raise UnreadableError."""
    text = decode(data, options)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"not JSON: {_reason(error)}") from None
    if not isinstance(value, list):
        yield _record(value, source, options)
        return
    for number, item in enumerate(value, start=1):
        yield _record(item, f"{source}:{number}", options)


def read_jsonl(stream: IO[bytes], *, source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    """Give an article or a failure for each line that is not blank; the file is read as a stream."""
    limit = options.max_chars * _BYTES_A_CHAR
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        place = f"{source}:{number}"
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)
            yield Failure(place, f"the line is longer than {limit:,} bytes; split it or raise --max-chars")
        elif line.strip():
            yield _line(line, place, options)


def _line(line: bytes, place: str, options: ReadOptions) -> Article | Failure:
    try:
        return _record(json.loads(decode(line, options).rstrip()), place, options)
    except UnreadableError as error:
        return Failure(place, str(error))
    except (ValueError, RecursionError) as error:
        return Failure(place, f"not JSON: {_reason(error)}; mend or remove this line")


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.colno}" + (
            f" of line {error.lineno}" if error.lineno > 1 else ""
        )
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def read_csv(
    stream: IO[str], *, source: str, options: ReadOptions, tabs: bool
) -> Iterator[Article | Failure]:
    """Give an article or a failure for each row; the first row names the fields. Raise UnreadableError."""
    csv.field_size_limit(min(options.max_chars * _BYTES_A_CHAR, 2**31 - 1))
    rows = csv.DictReader(stream, delimiter="\t" if tabs else ",")
    number = 1
    try:
        fields = rows.fieldnames or []
        if options.text_field not in fields:
            raise UnreadableError(_no_field(options, fields))
        for row in rows:
            number += 1
            yield _record(row, f"{source}:{number}", options)
    except csv.Error as error:
        raise UnreadableError(f"not CSV in row {number + 1}: {error}") from None


def read_parquet(path: Path, *, source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    """Give an article or a failure for each row, a few at a time. Raise UnreadableError."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise UnreadableError("Parquet needs one more package: pip install 'detector[parquet]'") from None
    try:
        table = parquet.ParquetFile(path)
        if options.text_field not in table.schema_arrow.names:
            raise UnreadableError(_no_field(options, table.schema_arrow.names))
        wanted = [name for name in (options.id_field, options.text_field) if name in table.schema_arrow.names]
        number = 0
        for batch in table.iter_batches(batch_size=64, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _record(row, f"{source}:{number}", options)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"not Parquet: {str(error).splitlines()[0]}") from None


def _no_field(options: ReadOptions, fields: Iterable[str]) -> str:
    known = ", ".join(sorted(str(field) for field in fields)) or "none"
    return f"no field {options.text_field!r} (fields: {known}); name the text's with --text-field"


def _record(value: Any, place: str, options: ReadOptions) -> Article | Failure:  # noqa: ANN401 (JSON)
    if not isinstance(value, Mapping):
        return Failure(place, f"a record must be an object, not {type(value).__name__}")
    identity = value.get(options.id_field)
    name = None if identity is None else str(identity).encode(errors="backslashreplace").decode()
    if options.text_field not in value:
        return Failure(place, _no_field(options, value), name)
    text = value[options.text_field]
    if not isinstance(text, str):
        return Failure(place, f"field {options.text_field!r} is {type(text).__name__}, not text", name)
    try:
        return Article(place, checked(text, options), name)
    except UnreadableError as error:
        return Failure(place, str(error), name)
