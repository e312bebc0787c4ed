"""A form of address said twice: "Dr. Eva Roe, M.D.,", "Councillor Cllr Eva Roe"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detector.text import Span


class Again(NamedTuple):
    """A role said twice, how sure that is, and what may stand there instead."""

    span: Span
    confidence: float
    options: list[str]


# "Dr. Eva Roe, M.D.,"
_DEGREE = re.compile(r", (?:M\.?D\.?|Ph\.?D\.?|D\.?Phil\.?|MBBS|Esq\.?|DDS|D\.O\.)(?=[,.;) ]|$)(,?)")
_TITLED = re.compile(r"\b(Dr|Doctor|Mr|Mrs|Ms)\.? ((?:[A-Z][\w’'.-]*[ ]?){1,4})$")
_DEGREES_OF = {"Dr": "MPD", "Doctor": "MPD", "Mr": "E", "Mrs": "E", "Ms": "E"}
# Forms of address and their short forms.
_SHORT = (
    "Councillor:Cllr Doctor:Dr Professor:Prof Reverend:Rev Senator:Sen Governor:Gov Captain:Capt General:Gen "
    "Colonel:Col Lieutenant:Lt Sergeant:Sgt Representative:Rep Barrister:Barr Engineer:Engr Advocate:Adv "
    "Superintendent:Supt Inspector:Insp Lieutenant:Lieut Major:Maj Archdeacon:Ven Honourable:Hon"
)
_PAIRS = "|".join(r"{0}\.? {1}\b|{1}\.? {0}\b".format(*pair.split(":")) for pair in _SHORT.split())
_SPELLED = re.compile(rf"\b(?:{_PAIRS})\.?(?= [A-Z])")


def spelled_again(text: str) -> Iterator[Again]:
    """Give each form of address that stands before a name both in full and short."""
    for match in _SPELLED.finditer(text):
        yield Again(Span(*match.span()), 0.8, match.group().split(" "))


def degrees_again(text: str) -> Iterator[Again]:
    """Give each doctor who is called one before the name and behind it."""
    for match in _DEGREE.finditer(text):
        titled = _TITLED.search(text, max(0, match.start() - 60), match.start())
        if titled and match.group()[2].upper() in _DEGREES_OF[titled.group(1)]:
            name = titled.group(2)
            options = [text[titled.start() : match.start()], name + match.group()]
            yield Again(Span(titled.start(), match.end()), 0.7, options)
