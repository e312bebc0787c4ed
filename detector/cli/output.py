"""Where results go: standard output, or a file that appears only when it is whole."""

import os
import signal
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
        self.interrupted = self._working = False

    def __iter__(self) -> Iterator[Report | Failure]:
        """Give each result; tell of each failure on stderr.

        Ctrl-C stops the work on an article at once, but never the writing of a result that is done.
        """
        before = signal.signal(signal.SIGINT, self._interrupt)
        items = iter(self._items)
        try:
            while not self.interrupted:
                self._working = True
                item = next(items)
                self._working = False
                self._count(item)
                yield item
        except (KeyboardInterrupt, StopIteration) as end:
            self.interrupted = self.interrupted or isinstance(end, KeyboardInterrupt)
        finally:
            self._working = False
            signal.signal(signal.SIGINT, before)

    def _interrupt(self, number: int, frame: object) -> None:  # noqa: ARG002 (the handler's signature)
        self.interrupted = True
        if self._working:
            raise KeyboardInterrupt

    def _count(self, item: Report | Failure) -> None:
        if isinstance(item, Failure):
            self.failures += 1
            print(f"detector: {item.source}: {item.message}", file=sys.stderr)
            return
        for note in item.notes:
            print(f"detector: {item.source}: {note}", file=sys.stderr)
        self.reports += 1
        self.findings += len(item.findings)
        self.safe += sum(s.finding.safety == "safe" for s in item.suggestions)
        self.highest = max([self.highest, *(finding.confidence for finding in item.findings)])


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the file to write, which is moved to `path` when it is whole.

    Links are followed; a device or a pipe is written to as it is. If the disk fills up, what was written
    stays beside the file, and the error says where. Raise OutputError.
    """
    target = path.resolve()
    if target.is_dir():
        raise OutputError(f"cannot write {path}: it is a directory")
    direct = target.exists() and not target.is_file()
    partial = target if direct else target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        yield partial
        if not direct:
            partial.replace(target)
    except OSError as error:
        left = f"; the results so far are in {partial.name}" if not direct and partial.exists() else ""
        raise OutputError(f"cannot write {path}: {error.strerror or error}{left}") from None


def write(chunks: Iterable[str], path: Path | None) -> None:
    """Write chunks as they come, to standard output or to a file that appears when it is whole.

    A reader who has seen enough (`| head`) ends the writing in good order. Raise OutputError.
    """
    if path is None:
        _write_stdout(iter(chunks))
        return
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(chunks)


def _write_stdout(chunks: Iterator[str]) -> None:
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    for chunk in chunks:  # an error of the producer is not one of the output
        try:
            sys.stdout.write(chunk)
            sys.stdout.flush()
        except OSError as error:
            # Python flushes stdout once more at its exit, and must not fail on it then.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):
                return
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
