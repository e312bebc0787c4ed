"""An act of saying named twice in one lead: "In his submission, he submitted", "As stated in it, he said"."""

import re
from collections.abc import Iterator

from detector.detectors._echo_roots import cognate
from detector.detectors._loose_attributions import DONE, VERBS
from detector.text import Span

_LEAD = re.compile(
    r"\bIn (?P<whose>an?|his|her|its|their|the) (?P<noun>\w+), (?P<main>(?:[\w’'&-]+ ){1,7})"
    rf"|\bAs (?:was )?{DONE} in (?:an?|his|her|its|their|the) (?:\w+ )?\w+, (?P<then>(?:[\w’'&-]+ ){{1,7}})"
)
# "In a report, the agency reported" and "In a statement, the firm stated" are what hurried writers write.
_PLAIN = frozenset("statement report".split())


def said_in_saying(text: str) -> Iterator[tuple[Span, str]]:
    """Give each lead that names its act of saying twice, and the main clause's words to keep."""
    for match in _LEAD.finditer(text):
        noun, words = match["noun"], (match["main"] or match["then"]).split(" ")[:-1]
        if noun:
            owned = match["whose"] in {"his", "her", "its", "their"}
            own = owned or noun not in _PLAIN
            fits = [own and word in VERBS and cognate(noun, word) for word in words]
        else:
            fits = [word in VERBS for word in words]
        if True in fits[1:]:
            start = match.start("main" if noun else "then")
            end = start + len(" ".join(words[: fits.index(True, 1) + 1]))
            yield Span(match.start(), end), text[start].upper() + text[start + 1 : end]
