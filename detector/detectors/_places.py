"""Countries by every name that a text calls them: name, people, chief cities."""

import re
from functools import cache
from importlib.resources import files

from detector.text import Document, Span


@cache
def countries() -> dict[str, str]:
    """Give for each name, demonym and city in the table the name of its country.

    >>> countries()["Naypyidaw"], countries()["Dutch"]
    ('Myanmar', 'the Netherlands')
    """
    found: dict[str, str] = {}
    text = (files("detector") / "data" / "countries.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            fields = [field.strip() for field in line.split("|")]
            name = fields[0].rstrip("*")
            found[name.removeprefix("the ")] = name
            for field in fields[1:]:
                found.update({entry.strip(): name for entry in field.split(",") if entry.strip()})
    return found


@cache
def place_words() -> frozenset[str]:
    """Give every word of the table, so that none is taken for a person's surname."""
    return frozenset(word for name in countries() for word in name.split())


_CAPITALISED = re.compile(r"(?:[A-Z][\w’'.]*(?: (?=[A-Z]))?)+")


def countries_in(document: Document, span: Span) -> list[str]:
    """Give the countries that a stretch of the text names, in order and each time."""
    table = countries()
    found = []
    for run in _CAPITALISED.finditer(document.text, span.start, span.end):
        words = [re.sub(r"[’']s$|[’'.]+$", "", word) for word in re.split(r"[ -]", run.group()) if word]
        place = 0
        while place < len(words):
            for length in (4, 3, 2, 1):
                country = table.get(" ".join(words[place : place + length]))
                if country:
                    found.append(country)
                    place += length - 1
                    break
            place += 1
    return found
