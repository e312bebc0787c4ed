"""A path or standard input → articles."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """A text to examine, where it came from, and the id it had there, if any."""

    source: str
    text: str
    id: str | None = None
