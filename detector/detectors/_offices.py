"""Offices and honorifics as they stand in a text: which office some tokens name, however they word it."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from detector.text import Token


class Office(NamedTuple):
    """An office as worded somewhere: tokens `start` up to `end`; a lower rank is a fuller wording."""

    start: int
    end: int
    key: str
    rank: int


_MINISTERS = frozenset({"minister", "secretary"})
_SHORTENED = frozenset("gov sen rep gen col maj capt lt sgt adm prof dr rev".split())
_HELPERS = frozenset({"the", "and", "of", "for"})
_PORTFOLIOS = {
    portfolio: words.split()[0]
    for words in (
        "foreign external outer overseas",
        "interior home internal",
        "defence defense defensive",
        "finance financial treasury fiscal",
        "health wellbeing wellness",
        "education",
        "justice",
        "trade commerce",
        "energy power",
        "environment ecology",
        "agriculture farming farm",
        "transport transportation",
        "labour labor employment",
        "tourism travel",
        "industry",
        "economy economic economics",
        "information communication communications",
        "housing",
        "water",
        "state",
        "culture",
        "sport sports",
        "planning",
        "press",
    )
    for portfolio in words.split()
}
# Words that a title's wording can end in: where to look.
_LAST = frozenset(
    """minister premier pm president potus vp veep chancellor cm governor gov guv mayor senator sen solon
    representative rep congressman congresswoman congressperson parliament mp parliamentarian speaker
    house ag cj dpm secretary dg md ed ceo c.e.o. officer executive exec cfo c.f.o. chief coo cto cmo
    chairman chairwoman chairperson chair spokesman spokesperson spokeswoman spox ambassador
    commissioner police constable king queen emperor prince princess pope pontiff father archbishop
    bishop general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm
    commander-in-chief ig justice judge professor prof dr doctor reverend rev coach manager director
    principal leader government headteacher headmaster teacher vice-president vice-chairman
    attorney-general solicitor-general secretary-general director-general inspector-general
    governor-general affairs state defence defense finance health education trade energy agriculture
    transport interior""".split()
)
TRIGGERS = _LAST


@cache
def _table() -> dict[tuple[str, ...], tuple[str, int]]:
    table: dict[tuple[str, ...], tuple[str, int]] = {}
    text = (files("detector") / "data" / "titles.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            key, _, surfaces = line.partition(": ")
            for rank, surface in enumerate(surfaces.split(" | ")):
                table[tuple(surface.lower().removesuffix(".").replace(". ", " . ").split())] = key, rank
    return table


def office_at(tokens: Sequence[Token], place: int) -> Office | None:
    """Give the longest office worded from a place on, with the stop of a shortened title.

    >>> from detector.segment import segment
    >>> def office(words): return office_at(segment(words).tokens, 0)
    >>> office("Minister for Foreign Affairs Lu").key, office("foreign minister").key
    ('minister foreign', 'minister foreign')
    >>> office("Gov. Roe").end
    2
    """
    found = _ministry(tokens, place)
    if found is None:
        table = _table()
        norms = tuple(token[3] for token in tokens[place : place + 4])
        for length in range(len(norms), 0, -1):
            if norms[:length] in table:
                key, rank = table[norms[:length]]
                found = Office(place, place + length, key, rank)
                break
    if (
        found
        and found.end - place == 1
        and tokens[place].norm in _SHORTENED
        and _norm(tokens, found.end) == "."
    ):
        return found._replace(end=found.end + 1)
    return found


def _norm(tokens: Sequence[Token], place: int) -> str:
    return tokens[place][3] if 0 <= place < len(tokens) else ""


def _ministry(tokens: Sequence[Token], place: int) -> Office | None:
    first, second = _norm(tokens, place), _norm(tokens, place + 1)
    if first in _PORTFOLIOS:  # "finance minister", "foreign affairs minister"
        head = place + 2 if second == "affairs" else place + 1
        rank = _norm(tokens, head)
        return Office(place, head + 1, f"{rank} {_PORTFOLIOS[first]}", 0) if rank in _MINISTERS else None
    if first in _MINISTERS and second in {"of", "for"}:
        end = place + 2
        named = []
        while _norm(tokens, end) in _PORTFOLIOS or _norm(tokens, end) in _HELPERS | {"affairs"}:
            named += [_PORTFOLIOS[name] for name in [tokens[end].norm] if name in _PORTFOLIOS]
            end += 1
        while tokens[end - 1].norm in _HELPERS:
            end -= 1
        return Office(place, end, f"{first} {' '.join(named)}", 1) if named else None
    if first == "minister":
        return Office(place, place + 1, "minister", 0)
    return None


def office_over(tokens: Sequence[Token], place: int) -> Office | None:
    """Give the office, begun at most three tokens earlier, in whose wording a token stands."""
    for start in range(max(0, place - 3), place + 1):
        office = office_at(tokens, start)
        if office and office.end > place:
            return office
    return None


def office_ending(tokens: Sequence[Token], end: int) -> Office | None:
    """Give the office whose wording ends where `end` says."""
    for start in range(max(0, end - 4), end):
        office = office_at(tokens, start)
        if office and office.end == end:
            return office
    return None


def wordings(text: str, tokens: Sequence[Token], *offices: Office, named: bool = True) -> tuple[str, ...]:
    """Give the wordings of the offices, the fullest first, capitalised as the first one is.

    Where no name follows, an abbreviation in capitals ("CEO") says nothing of how the others are written.
    """
    lead = tokens[offices[0].start].text
    capital = lead[0].isupper() and (named or not lead.isupper())
    found = []
    for office in sorted(offices, key=lambda office: (office.rank, office.start)):
        words = text[tokens[office.start].start : tokens[office.end - 1].end].split()
        if capital:
            words = [
                word if word in {"of", "for", "and", "the"} else word[0].upper() + word[1:] for word in words
            ]
        found.append(" ".join(words))
    return tuple(dict.fromkeys(found))
