"""The lists of tortured-phrase: read for the fit, and shown to the matcher without their marks."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import detector
from detector.detectors import _term_lexicon, _term_matches, _term_places
from detector.detectors._term_lexicon import STRONG, TAME, WEAK

DATA = Path(detector.__file__).parent / "data"
TERMS, SYNONYMS, LOOKALIKES = "terms.txt", "term_synonyms.txt", "term_lookalikes.txt"
MARKS = (STRONG, WEAK, TAME)  # by their places in a line of the synonyms
Pair = tuple[str, str]  # a word of terms, and what stands for it
Synonyms = dict[str, dict[str, int]]  # a word of terms → what stands for it → its mark


def read_list(path: Path) -> tuple[str, list[str]]:
    """Give the comment that a list begins with, and its entries."""
    lines = path.read_text(encoding="utf-8").splitlines()
    comment = "".join(f"{line}\n" for line in lines if line.startswith("#"))
    return comment, [line for line in lines if line and not line.startswith("#")]


def read_synonyms(data: Path) -> Synonyms:
    """Give the synonyms of a folder of lists with their marks, in the order of the list."""
    table: Synonyms = {}
    for line in read_list(data / SYNONYMS)[1]:
        word, _, rest = line.partition(":")
        groups = zip(MARKS, rest.split("|"), strict=False)
        table[word] = {synonym: mark for mark, group in groups for synonym in group.split()}
    return table


def read_terms(data: Path) -> dict[str, dict[str, int]]:
    """Give the terms of a folder of lists, in its order: first word → the whole term → its level."""
    groups: dict[str, dict[str, int]] = {}
    for line in read_list(data / TERMS)[1]:
        first, _, rests = line.partition(": ")
        groups[first] = {term_of(first, rest.rstrip("?")): rest.count("?") for rest in rests.split("; ")}
    return groups


def terms_of(data: Path) -> dict[str, int]:
    """Give all terms of a folder of lists with their levels."""
    return {term: level for group in read_terms(data).values() for term, level in group.items()}


def term_of(first: str, rest: str) -> str:
    """Give a term as the matcher names it.

    >>> [term_of("rain", "~water"), term_of("acid", "rain")]
    ['rain~water', 'acid rain']
    """
    return first + (rest if rest[:1] in {"-", "~"} else " " + rest)


def words_of(term: str) -> list[str]:
    """Give the words of a term as the matcher counts them."""
    return re.split("[ ~-]", term)


@contextmanager
def all_strong(data: Path) -> Iterator[None]:
    """Let the matcher read a folder of lists with every synonym marked strong, so that it sees each."""
    with TemporaryDirectory() as name, patch.object(_term_lexicon, "_DATA", Path(name)):
        for file in (TERMS, SYNONYMS):
            text = "\n".join(read_list(data / file)[1])
            (Path(name) / file).write_text(text.replace("|", " "), encoding="utf-8")
        (Path(name) / LOOKALIKES).touch()
        _forget()
        try:
            yield
        finally:
            _forget()


def _forget() -> None:
    """Drop what the matcher's modules keep of the lists that they have read."""
    for module in (_term_lexicon, _term_places, _term_matches):
        for value in vars(module).values():
            if clear := getattr(value, "cache_clear", None):
                clear()
