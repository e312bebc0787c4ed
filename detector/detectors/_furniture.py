"""The wordings of page furniture (data/furniture.txt), found by their first word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

_NEXT = re.compile(r"[\s\xa0:|»>’'–—-]*([^\W\d_]+(?:['’-][^\W\d_]+)*|\d)")
_GLUED = re.compile(r"[A-Z]?[a-z]+(?=[A-Z][a-z])|[A-Z]+(?=[A-Z][a-z])")
# What may stand before a wording on its line, and the first word, digit or sign that it is found by.
DECOR = re.compile(r"[\s\-–—•·*»>|\[(▶►→+=~_:/✉☰]*")
_KEY = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.:]*(?:[KkMm]\b)?|[©«←#]")
_NAME = (
    r"(?-i:(?:[A-Z0-9@“\"(\[][^\s]*|of|the|and|for|via|by|in|on|at|de|la|del|van|von|&|/|\||-|–|"
    r"[a-z0-9-]+\.[a-z]{2,}\S*|https?:\S+)(?:\s+|$)){1,8}$"
)
_PARTS = {
    ":": r"\s*(?:[:|»>–—]+|\s-{1,2}\s)\s*",
    "@": rf"\s*{_NAME}",
    "*": r"[^\n]{0,160}",
    "**": r"[^\n]{0,200}$",
}
_SPACE = r"[\s\xa0]+"
# A wording ends where its word ends, or where dropped markup glued the next word to it ("AdvertisementThe").
_END = r"(?:(?!\w)|(?-i:(?<=[a-z\d])(?=[A-Z])|(?=[A-Z][a-z])))"


@dataclass(frozen=True, eq=False)
class Wording:
    """One line of the table: a family, how sure it is, and the words."""

    family: str
    grade: str
    pattern: str

    @property
    def leads(self) -> bool:
        """Whether prose may follow on the same line."""
        return self.grade.endswith("^")

    @property
    def rest(self) -> bool:
        """Whether it takes the rest of the line."""
        return "**" in self.pattern or self.pattern.endswith((": @", "/"))

    @property
    def open(self) -> bool:
        """Whether it takes words that are not in the table."""
        return "*" in self.pattern or "@" in self.pattern

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The words as a regular expression, made when first needed."""
        return re.compile(_regex(self.pattern), re.IGNORECASE)


def key_at(text: str, offset: int) -> str:
    """Give the key of the word at an offset: the word, "0" for a number, or the sign."""
    match = _KEY.match(text, offset)
    return _key(match.group()) if match else ""


def _key(word: str) -> str:
    return "0" if word[0].isdigit() else word.lower().replace("’", "'")


def lookup(text: str, offset: int) -> list[Wording]:
    """Give the wordings that may begin at an offset, also where the next word is glued on ("TweetShare")."""
    match = _KEY.match(text, offset)
    if match is None:
        return []
    found = wordings().get(_key(match.group()))
    if found is None:
        glued = _GLUED.match(text, offset)
        return [wording for wording, _ in wordings().get(glued.group().lower(), ())] if glued else []
    after = _NEXT.match(text, match.end())
    second = _key(after.group(1)) if after else ""
    glued = _GLUED.match(text, after.start(1)) if after else None
    part = glued.group().lower() if glued else second
    return [wording for wording, seconds in found if not seconds or second in seconds or part in seconds]


@cache
def wordings() -> Mapping[str, Sequence[tuple[Wording, frozenset[str]]]]:
    """Give, for each first word, its wordings, each with the second words it must have (none: any)."""
    table: dict[str, list[tuple[Wording, frozenset[str]]]] = {}
    file = Path(__file__).parents[1] / "data" / "furniture.txt"
    for wording in _lines(file.read_text(encoding="utf-8")):
        for key, seconds in _keys(wording.pattern).items():
            table.setdefault(key, []).append((wording, frozenset(seconds)))
    return table


def _lines(text: str) -> Iterator[Wording]:
    family, names = "", {}
    for line in text.splitlines():
        if line.startswith("$"):
            name, _, words = line.partition(" = ")
            names[name] = words
        elif line.startswith("["):
            family = line.strip("[]")
        elif line and line[0] in "!=~":
            grade, _, pattern = line.partition(" ")
            pattern = re.sub(r"\$[a-z]+", lambda match: names[match.group()], pattern.strip())
            yield Wording(family, grade, pattern)


def _keys(pattern: str) -> dict[str, set[str]]:
    """Give the first words of a wording and, for each, the words of which one must follow (empty: any)."""
    if pattern.startswith("/"):
        return {pattern.split("/")[1]: set()}
    first, _, rest = pattern.partition(" ")
    part = rest.partition(" ")[0]
    fixed = part and not part.endswith("?") and part not in _PARTS and re.fullmatch(r"[\w'|-]+", part)
    seconds = {_key(word.split("_")[0]) for word in part.split("|")} if fixed else set()
    keys: dict[str, set[str]] = {}
    for alternative in first.split("|"):
        word, _, more = alternative.partition("_")
        follow = {key_at(more, 0)} - {""} if more else seconds
        key = "0" if word.startswith("#") else key_at(word, 0)
        known = keys.get(key)
        keys[key] = follow if known is None else known | follow if known and follow else set()
    return keys


def _regex(pattern: str) -> str:
    if pattern.startswith("/"):
        return pattern.split("/", 2)[2]
    made = ""
    parts = pattern.split()
    for number, part in enumerate(parts):
        bare = part.rstrip("?") if part != "?" else part
        if bare in _PARTS:
            piece = _PARTS[bare]
        else:
            words = sorted(bare.split("|"), key=len, reverse=True)
            piece = f"(?:{'|'.join(_word(word) for word in words)})"
            if number and parts[number - 1] not in {":", "*", "**"}:
                piece = (r"\s*" if any(re.match(r"[^\w#]", word) for word in words) else _SPACE) + piece
        made += f"(?:{piece})?" if part.endswith("?") else piece
    return made if parts[-1] in {"@", "*", "**"} else made + _END


def _word(word: str) -> str:
    return re.escape(word).replace("_", _SPACE).replace(r"\#", r"\d[\d,.:]*[KkMm]?").replace("'", "['’]?")
