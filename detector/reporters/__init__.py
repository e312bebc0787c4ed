"""One module a format: each turns a stream of reports and failures into chunks of text as they come."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from detector.findings import Failure, Report


class Format(StrEnum):
    """The formats of findings."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Style:
    """How to print: with colours or not, how wide, and the signature of the run."""

    signature: str
    color: bool = False
    width: int = 100


Render = Callable[[Iterable[Report | Failure], Style], Iterator[str]]


def load(name: Format) -> Render:
    """Give the function that renders a format."""
    render: Render = import_module(f"{__name__}.{name.value}").render
    return render
