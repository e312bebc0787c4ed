"""A model's tables of words: how often each occurs, and which words it may be mistaken for."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

_NONE = 65535


@dataclass(frozen=True, slots=True, eq=False)
class WordTables:
    """What detector/training/word_tables.py made: rows of neighbours, by kind, for each frequent word."""

    words: list[str]
    places: dict[str, int]
    counts: "NDArray[numpy.uint32]"
    neighbours: dict[str, "NDArray[numpy.uint16]"]

    def count(self, word: str) -> int:
        """Give how often a lower-case word was seen in the corpora, 0 if it is not in the tables."""
        place = self.places.get(word)
        return 0 if place is None else int(self.counts[place])

    def near(self, word: str, kind: str) -> list[str]:
        """Give the neighbours of a lower-case word, nearest first: none if it is not in the tables.

        The kinds are company, spelling, prefixes, thesaurus and forms.
        """
        place = self.places.get(word)
        if place is None:
            return []
        return [self.words[other] for other in self.neighbours[kind][place].tolist() if other != _NONE]


@cache
def word_tables(folder: Path) -> WordTables:
    """Give the tables of a model's folder, read once."""
    import numpy

    words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")[:-1]
    with numpy.load(folder / "words.npz", allow_pickle=False) as packed:
        arrays = {name: packed[name] for name in packed.files}
    counts = arrays.pop("counts")
    return WordTables(words, {word: place for place, word in enumerate(words)}, counts, arrays)
