"""Where results go: standard output, or a file that appears only when it is whole."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from detector.findings import Failure, Report


class OutputError(Exception):
    """Results cannot be written; the message says where they are and why."""


class Tally:
    """Passes a run's results through, counts them, and ends the stream in good order on Ctrl-C."""

    def __init__(self, items: Iterable[Report | Failure]) -> None:
        """Wrap a run."""
        self._items = items
        self.reports = self.failures = self.findings = self.safe = 0
        self.highest = 0.0
        self.interrupted = False

    def __iter__(self) -> Iterator[Report | Failure]:
        """Give each result; tell of each failure on stderr."""
        try:
            for item in self._items:
                self._count(item)
                yield item
        except KeyboardInterrupt:
            self.interrupted = True

    def _count(self, item: Report | Failure) -> None:
        if isinstance(item, Failure):
            self.failures += 1
            print(f"detector: {item.source}: {item.message}", file=sys.stderr)
            return
        self.reports += 1
        self.findings += len(item.findings)
        self.safe += sum(s.finding.safety == "safe" for s in item.suggestions)
        self.highest = max([self.highest, *(finding.confidence for finding in item.findings)])


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the file to write, which is moved to `path` when it is whole.

    If the disk fills up, what was written stays in FILE.partial. Raise OutputError.
    """
    partial = path.with_name(path.name + ".partial")
    try:
        yield partial
        partial.replace(path)
    except OSError as error:
        left = f"; the results so far are in {partial}" if partial.exists() else ""
        raise OutputError(f"cannot write {path}: {error.strerror or error}{left}") from None


def write(chunks: Iterable[str], path: Path | None) -> None:
    """Write chunks as they come, to standard output or to a file that appears when it is whole.

    A reader who has seen enough (`| head`) ends the writing in good order. Raise OutputError.
    """
    if path is None:
        _write_stdout(chunks)
        return
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(chunks)


def _write_stdout(chunks: Iterable[str]) -> None:
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    try:
        for chunk in chunks:
            sys.stdout.write(chunk)
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes stdout once more at its exit, and must not fail on it then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputError(f"cannot write to standard output: {error.strerror or error}") from None


def use_color(choice: str, path: Path | None) -> bool:
    """Whether to print in colours: as asked, else on a terminal that is not dumb, unless NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return path is None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
