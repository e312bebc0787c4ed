"""How to read: format, encoding, field names and limits."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class InputFormat(StrEnum):
    """What a file holds; `auto` goes by the file's ending."""

    AUTO = "auto"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


ENDINGS = {
    ".txt": InputFormat.TEXT,
    ".text": InputFormat.TEXT,
    ".md": InputFormat.MARKDOWN,
    ".markdown": InputFormat.MARKDOWN,
    ".html": InputFormat.HTML,
    ".htm": InputFormat.HTML,
    ".xhtml": InputFormat.HTML,
    ".json": InputFormat.JSON,
    ".jsonl": InputFormat.JSONL,
    ".ndjson": InputFormat.JSONL,
    ".csv": InputFormat.CSV,
    ".tsv": InputFormat.CSV,
    ".parquet": InputFormat.PARQUET,
}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read; `max_chars` bounds one article, in code points."""

    format: InputFormat = InputFormat.AUTO
    encoding: str = "utf-8"
    text_field: str = "text"
    id_field: str = "id"
    max_chars: int = 5_000_000

    def format_of(self, name: str) -> InputFormat:
        """Give the format of a file by this name; an unknown ending is plain text."""
        if self.format is not InputFormat.AUTO:
            return self.format
        return ENDINGS.get(PurePath(name).suffix.lower(), InputFormat.TEXT)
