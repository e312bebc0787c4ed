"""Two wordings of one source: a name and its office, a house and its number, a name and its letters."""

import re

from detector.detectors._sources import is_office, passes_on
from detector.text import Document, Token

# Lines of wordings that stand for one source.
_HOUSES = (
    "downing street|no 10|number 10|number ten|no. 10|the prime minister's office",
    "the white house|the us administration|the administration|the executive mansion",
    "the kremlin|the russian presidency|the presidential office in moscow",
    "the pentagon|the defense department|the department of defense|the us defense department",
    "the state department|the department of state|foggy bottom|the us state department",
    "the vatican|the holy see",
    "the elysee|the élysée|the french presidency|the elysee palace|the élysée palace",
    "scotland yard|the metropolitan police|the met|the met police",
    "the treasury|the exchequer|hm treasury",
    "the un|the united nations|the world body",
    "the eu|the european union|the bloc|brussels",
    "the imf|the fund|the international monetary fund",
    "the who|the world health organization|the world health organisation",
    "the foreign office|the fco|the fcdo",
    "the home office|the interior ministry",
    "buckingham palace|the palace",
    "whitehall|the government|ministers",
    "police|the police|officers|the force|detectives",
    "the fed|the federal reserve|the us central bank",
)
_LINE_OF = {name: number for number, line in enumerate(_HOUSES) for name in line.split("|")}
_ROLE_WORDS = frozenset(
    """minister secretary premier president chief head director manager chair chairman chairwoman coach
    captain mayor governor commissioner inspector superintendent professor analyst economist lawyer
    attorney spokesman spokeswoman spokesperson leader executive officer boss principal engineer curator
    prosecutor judge scientist researcher historian astronomer mediator striker skipper""".split()
)


def one_source(document: Document, one: tuple[Token, ...], other: tuple[Token, ...]) -> bool:
    """Whether two sources are one by what the article or the table says of them."""
    first, second = _spelled(one), _spelled(other)
    if first != second and _LINE_OF.get(first, -1) == _LINE_OF.get(second, -2):
        return True
    if initials(one) == second.removeprefix("the ") or initials(other) == first.removeprefix("the "):
        return True
    return _holds(document, one, other) or _holds(document, other, one)


def _spelled(source: tuple[Token, ...]) -> str:
    return " ".join(token.norm for token in source if token.norm != ".").removesuffix(" 's")


def initials(source: tuple[Token, ...]) -> str:
    """Give the letters of a name of several words: "un" for "the United Nations"."""
    capitals = [token.text[0] for token in source if token.text[0].isupper() and token.norm != "the"]
    return "".join(capitals).lower() if len(capitals) > 1 else "-"


def _holds(document: Document, named: tuple[Token, ...], role: tuple[Token, ...]) -> bool:
    """Whether the article gives a person the role: "Finance chief Anders Lykke" and "the finance chief"."""
    if len(role) < 2 or role[0].norm != "the" or passes_on(role) or not named[-1].text.istitle():
        return False
    head = role[-1]
    if not (is_office(head) or head.norm in _ROLE_WORDS) or any(t.text[0].isupper() for t in role[1:]):
        return False
    words = r"\s".join(re.escape(token.norm) for token in role[1:])
    name = re.escape(named[-1].text)
    before = rf"(?i:\b{words}),? (?:of [\w ]{{3,30}}, )?(?:[A-Z][\w.’'-]+ ){{0,3}}{name}\b"
    behind = rf"\b{name}, (?i:(?:the |an? |its |their |his |her )?[\w’' -]{{0,30}}{words})\b"
    return bool(re.search(f"{before}|{behind}", document.text))
