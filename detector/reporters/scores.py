"""Score records → JSON Lines, CSV or Parquet, written as they come."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

from detector.findings import Failure, Report
from detector.reporters.records import score_record


class ScoreFormat(StrEnum):
    """The formats of scores."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


class MissingPackageError(RuntimeError):
    """A format needs a package that is not installed; the message says which."""


def lines(items: Iterable[Report | Failure], format_: ScoreFormat) -> Iterator[str]:
    """Give the lines of a text format. In CSV, `sentences` is the JSON of the record's list."""
    if format_ is ScoreFormat.JSONL:
        for item in items:
            yield json.dumps(score_record(item), ensure_ascii=False) + "\n"
        return
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\n")
    rows.writerow(("id", "source", "article_score", "error", "sentences"))
    for item in items:
        record = score_record(item)
        sentences = json.dumps(record["sentences"], ensure_ascii=False) if "sentences" in record else ""
        row = (record["id"], record["source"], record.get("article_score"), record.get("error"), sentences)
        rows.writerow(["" if value is None else value for value in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def write_parquet(items: Iterable[Report | Failure], path: Path, *, rows: int = 1000) -> None:
    """Write a Parquet file, `rows` records at a time. Raise MissingPackageError or OSError."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise MissingPackageError("Parquet needs one more package: pip install 'detector[parquet]'") from None
    schema = _schema(pyarrow)
    records = (_row(score_record(item)) for item in items)
    with parquet.ParquetWriter(path, schema) as writer:
        while chunk := list(islice(records, rows)):
            writer.write_table(pyarrow.Table.from_pylist(chunk, schema))


def _row(record: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "source", "article_score", "error", "sentences")
    return {name: record.get(name) for name in names}


def _schema(pyarrow: Any) -> Any:  # noqa: ANN401 (untyped library)
    sentence = pyarrow.struct(
        [
            ("start", pyarrow.int64()),
            ("end", pyarrow.int64()),
            ("score", pyarrow.float64()),
            ("reasons", pyarrow.list_(pyarrow.string())),
        ]
    )
    return pyarrow.schema(
        [
            ("id", pyarrow.string()),
            ("source", pyarrow.string()),
            ("article_score", pyarrow.float64()),
            ("error", pyarrow.string()),
            ("sentences", pyarrow.list_(sentence)),
        ]
    )
