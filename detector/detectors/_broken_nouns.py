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
# Singulars that may take a plural verb, and people and measures that do not.
GROUPS = frozenset(
    """number team group majority pair couple range variety percentage lot series total minority handful
    host company party bank agency organization organisation university firm state nation city
    region rest half third quarter town country community school village year month week person
    police press""".split()
)
ROLES = frozenset(
    """leader head chief chairman author owner cost size speed spread use loss lack search level rate pace
    fate value amount length death sale closure collapse arrest release owner wife father mother
    spokesman spokeswoman mayor governor captain coach minister""".split()
)
