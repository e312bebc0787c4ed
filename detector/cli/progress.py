"""How far a long run is, on stderr where that is a terminal."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from detector.evaluate.resampling import Progress

T = TypeVar("T")


def progress(*, quiet: bool) -> "Progress":
    """Give what passes items through and shows how many are done; it shows nothing if quiet."""
    from detector.evaluate.resampling import silent

    return silent if quiet or not sys.stderr.isatty() else _bar


def _bar(items: Sequence[T], what: str) -> Iterable[T]:
    from rich.console import Console
    from rich.progress import track

    return track(items, what, console=Console(stderr=True), transient=True)
