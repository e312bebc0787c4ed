"""A role in the same words on both sides of a name: "dog handler Eva Roe, the dog handler,"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detector.detectors._offices import TRIGGERS
from detector.text import Span


class Role(NamedTuple):
    """A role said twice, and the words to keep."""

    span: Span
    kept: str
    confidence: float


_APPOSITION = re.compile(
    r", (?:the|an?) ((?:[a-z][a-z’'-]* ){0,3}[a-z][a-z-]+)(?=[,.;)]| of | at | for | with )"
)
_OF = re.compile(r" of the ([a-z]+)(?=[,.;])")
_JOIN = re.compile(r" (?:of|at|for|with) ")
_GLUE = frozenset("of the a an who which that in on and for at with first former new other same only".split())


def same_roles(text: str) -> Iterator[Role]:
    """Give each role that a name has before it and again behind it."""
    for match in _APPOSITION.finditer(text):
        phrase = _JOIN.split(match.group(1), maxsplit=1)[0]
        head = phrase.rpartition(" ")[2]
        tail = text[max(0, match.start() - 90) : match.start()].rpartition("\n")[2]
        if head in tail.lower() and head not in TRIGGERS:
            role = _role(text, match, tail.split(" "), phrase)
            if role:
                yield role


def _role(text: str, match: re.Match[str], tail: list[str], role: str) -> Role | None:
    phrase, role_end = role.replace("’s", "").replace("'s", "").split(" "), match.start(1) + len(role)
    words = tail[:-1] if tail[-1].isdigit() and len(tail) > 1 and tail[-2].endswith(",") else tail
    at = next((place for place in range(len(words) - 1, -1, -1) if words[place].lower() == phrase[-1]), None)
    if (
        at is None
        or not 0 < len(words) - at - 1 < 5
        or not all(word[:1].isupper() for word in words[at + 1 :])
    ):
        return None
    begin, said = at, set(phrase)
    of = _OF.match(text, role_end)
    while begin and at - begin < 3 and words[begin - 1].lower() in said | {of.group(1) if of else ""}:
        begin -= 1
    if not {*phrase[:-1]} <= {word.lower() for word in words[begin:at]} or said & _GLUE:
        return None
    start = match.start() - len(" ".join(tail[begin:]))
    kept = text[start : match.start()]
    end = of.end() if of else role_end
    if not of and text[role_end] == " ":  # the second one goes on: "a professor of chemistry"
        return Role(
            Span(start, role_end), text[start + len(" ".join(words[begin : at + 1])) + 1 : role_end], 0.55
        )
    if text[end] == ",":
        follows = text[end + 1 : end + 5]
        kept += "," if follows.startswith((" who", " whi", " whe")) or words is not tail else ""
        end += 1
    return Role(Span(start, end), kept, 0.75)
