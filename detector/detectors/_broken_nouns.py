"""The counted nouns of news, and their plurals."""

from pathlib import Path


def plural(noun: str) -> str:
    """Give the plural of a counted noun."""
    if noun == "person":
        return "people"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "s", "x")) else "s")


def _read() -> frozenset[str]:
    file = Path(__file__).parents[1] / "data" / "counted_nouns.txt"
    return frozenset(
        line for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    )


COUNTED = _read()
PLURALS = frozenset(map(plural, COUNTED))
