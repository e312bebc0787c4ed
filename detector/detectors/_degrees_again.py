"""A form of address said twice: "Dr. Eva Roe, M.D.,", "Councillor Cllr Eva Roe"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detector.annotators.words import places_of
from detector.text import Document, Span


class Again(NamedTuple):
    """A role said twice, how sure that is, and what may stand there instead."""

    span: Span
    confidence: float
    options: list[str]


# "Dr. Eva Roe, M.D.,"
_DEGREE = re.compile(r", (?:M\.?D\.?|Ph\.?D\.?|D\.?Phil\.?|MBBS|Esq\.?|DDS|D\.O\.)(?=[,.;) ]|$)(,?)")
_TITLED = re.compile(r"\b(Dr|Doctor|Mr|Mrs|Ms)\.? ((?:[A-Z][\w’'.-]*[ ]?){1,4})$")
_DEGREES_OF = {"Dr": "MPD", "Doctor": "MPD", "Mr": "E", "Mrs": "E", "Ms": "E"}
_SHORT = dict(
    pair.split(":")
    for pair in (
        "cllr:councillor dr:doctor prof:professor rev:reverend sen:senator gov:governor gen:general "
        "col:colonel lt:lieutenant sgt:sergeant rep:representative barr:barrister engr:engineer adv:advocate "
        "capt:captain supt:superintendent insp:inspector maj:major ven:archdeacon hon:honourable"
    ).split()
)
_SHORTENED = frozenset(_SHORT)


def spelled_again(document: Document) -> Iterator[Again]:
    """Give each form of address that stands before a name both in full and short: "Councillor Cllr Roe"."""
    tokens = document.tokens
    for place in places_of(document, _SHORTENED):
        point = place + 1 < len(tokens) and tokens[place + 1].text == "."
        for one, other in ((place - 1, place), (place, place + 1 + point)):
            if one < 0 or other + 1 >= len(tokens):
                continue
            pair = {tokens[one].norm, tokens[other].norm}
            last = other + (one != place and point)
            if (
                pair == {tokens[place].norm, _SHORT[tokens[place].norm]}
                and tokens[last + 1].text[0].isupper()
            ):
                kept = [tokens[one].text, tokens[other].text]
                yield Again(Span(tokens[one].start, tokens[last].end), 0.8, kept)


def degrees_again(text: str) -> Iterator[Again]:
    """Give each doctor who is called one before the name and behind it."""
    for match in _DEGREE.finditer(text):
        titled = _TITLED.search(text, max(0, match.start() - 60), match.start())
        if titled and match.group()[2].upper() in _DEGREES_OF[titled.group(1)]:
            name = titled.group(2)
            options = [text[titled.start() : match.start()], name + match.group()]
            yield Again(Span(titled.start(), match.end()), 0.7, options)
