"""One module a detector: the file's name is the detector's id, and the folder is the catalogue."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from detector.findings import Finding
from detector.text import Document, Layer


@dataclass(frozen=True, slots=True)
class Detector:
    """A named pure function from a document to its findings, and the layers it reads.

    `yields` says how general its suspicion is: its findings give way to those that detectors with a lower
    number have of the same words.
    """

    id: str
    summary: str
    find: Callable[[Document], Iterator[Finding]]
    needs: frozenset[Layer[Any]]
    yields: int = 0

    def uses(self, layer: Layer[Any]) -> bool:
        """Whether the detector reads a layer, itself or through another layer."""
        return any(needed.rests_on(layer) for needed in self.needs)


class UnknownDetectorError(ValueError):
    """A detector was asked for that does not exist."""


@cache
def detector_ids() -> tuple[str, ...]:
    """Give the ids of all detectors, sorted, from the names of the files; none of them is imported."""
    files = Path(__file__).parent.glob("[!_]*.py")
    return tuple(sorted(file.stem.replace("_", "-") for file in files))


def load(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Detector, ...]:
    """Give the detectors with the ids in `select` (all, if it is empty) less those in `ignore`.

    Raise UnknownDetectorError, naming the known ids, for an id that is no detector's.
    """
    known = detector_ids()
    wanted, unwanted = tuple(select), tuple(ignore)
    for name in (*wanted, *unwanted):
        if name not in known:
            raise UnknownDetectorError(f"no detector {name!r}; there are: {', '.join(known)}")
    chosen = [name for name in known if (not wanted or name in wanted) and name not in unwanted]
    return tuple(import_module(f"{__name__}.{name.replace('-', '_')}").DETECTOR for name in chosen)
