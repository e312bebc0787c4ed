"""Every frequent noun that is counted, with its plural, and in which places neither of them stands."""

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "noun_forms.txt"


@cache
def nouns() -> dict[str, str]:
    """Give the plural of each frequent noun that is counted."""
    return {row[0]: row[1] for row in _rows()}


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line[0] != "#")
    return tuple((one, many, letters) for one, many, letters in rows)


@cache
def never_one(letter: str) -> frozenset[str]:
    """Give the singulars that never stood in the place that the letter names (see the data)."""
    return frozenset(one for one, _, letters in _rows() if letter in letters)


@cache
def never_many(letter: str) -> dict[str, str]:
    """Give the singular of each plural that never stood in the place that the letter names."""
    return {many: one for one, many, letters in _rows() if letter in letters}


@cache
def plurals() -> frozenset[str]:
    """Give the plurals of those nouns."""
    return frozenset(nouns().values())


@cache
def marked(one_letter: str, many_letter: str) -> frozenset[str]:
    """Give the singulars that the one letter marks and the plurals that the other marks."""
    ones = {one for one, _, letters in _rows() if one_letter in letters}
    return frozenset(ones | {many for _, many, letters in _rows() if many_letter in letters})
