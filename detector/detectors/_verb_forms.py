"""Every frequent verb with its forms, and behind which words none of them stands."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parents[1] / "data"


class Verb(NamedTuple):
    """The forms of a verb."""

    base: str
    past: str
    participle: str
    third: str
    ing: str


@cache
def _rows() -> tuple[tuple[Verb, str], ...]:
    lines = (_DATA / "verb_forms.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line[0] != "#"]
    return tuple((Verb(*row[:5]), row[5]) for row in rows)


@cache
def never(letter: str, form: str) -> dict[str, Verb]:
    """Give the verb of each word that never stood in the place that the letter names (see the data)."""
    return {getattr(verb, form): verb for verb, letters in _rows() if letter in letters}


@cache
def bases() -> dict[str, Verb]:
    """Give each verb by its base."""
    return {verb.base: verb for verb, _ in _rows()}


@cache
def ings() -> dict[str, Verb]:
    """Give each verb by its -ing form."""
    return {verb.ing: verb for verb, _ in _rows()}


@cache
def pasts() -> dict[str, Verb]:
    """Give each verb by its past."""
    return {verb.past: verb for verb, _ in _rows()}


@cache
def participles() -> dict[str, Verb]:
    """Give each verb by its past participle."""
    return {verb.participle: verb for verb, _ in _rows()}


@cache
def thirds() -> dict[str, Verb]:
    """Give each verb by its form for he, she and it."""
    return {verb.third: verb for verb, _ in _rows()}


@cache
def listed(file: str) -> dict[str, frozenset[str]]:
    """Give the words of each line of a data file, "key | words", by its key."""
    lines = (_DATA / file).read_text(encoding="utf-8").splitlines()
    rows = (line.split(" | ") for line in lines if line[0] != "#")
    return {key: frozenset(words.split()) for key, words in rows}
