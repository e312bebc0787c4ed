"""An act of saying named twice in one lead: "In his submission, he submitted", "As stated in it, he said"."""

import re
from collections.abc import Iterator

from detector.detectors._echo_roots import cognate
from detector.detectors._loose_attributions import DONE, VERB, VERBS
from detector.text import Span

_LEAD = re.compile(
    r"\bIn (?P<whose>an?|his|her|its|their|the) (?P<noun>\w+), (?P<main>(?:[\w’'&-]+ ){1,7})"
    rf"|\bAs (?:was )?{DONE} in (?:an?|his|her|its|their|the) (?:\w+ )?\w+, (?P<then>(?:[\w’'&-]+ ){{1,7}})"
)
# "In a report, the agency reported" and "In a statement, the firm stated" are what hurried writers write.
_PLAIN = frozenset("statement report".split())
# "he explains, by way of explanation", "answered, answering her, that", "says, as told by her, that"
_BY_WAY = re.compile(r", (?:by way of|in) ([a-z]+)(?=[.,;])")
_ANSWERING = re.compile(r", ([a-z]{3,}ing)(?: (?:her|him|them|it|so|back|thus)\b)?(?=,? that\b|[.;])")
_AS_TOLD = re.compile(rf", (?:as {DONE} by|according to|as per) (?:him|her|them|it),(?= that\b)")
_WHO = re.compile(r", (?:who|which),? according to (?:him|her|them|it)\b")
_REACH = 80  # code points
_SOURCE = re.compile(r"[Aa]ccording to [^,.;“”\"]{2,60}$")
# "In a speech, Boadi in his speech said"
_HELD_AGAIN = re.compile(
    r"\bIn (?:an?|his|her|its|their) (?P<noun>\w+), (?P<name>[\w’' -]{2,40}?) in (?:his|her|its|their|the) "
    rf"(?P=noun) (?P<verb>{VERB})\b"
)
_OWN = re.compile(
    r"\bBy (?:his|her|their) own (?:account|admission|telling|reckoning), (?P<keep>(?:he|she|they) "
    r"(?:recounts?|says|said|tells|told|admits?|admitted|reckons?|recounted|recalls?|recalled)\b)"
)


def said_over(text: str) -> Iterator[tuple[Span, str]]:
    """Give each verb of saying that its own noun or participle follows, and what to keep."""
    for pattern in (_BY_WAY, _ANSWERING, _AS_TOLD):
        for match in pattern.finditer(text):
            start = text.rfind(" ", 0, match.start()) + 1
            verb = text[start : match.start()]
            if verb in VERBS and (not match.lastindex or cognate(verb, match.group(1))):
                yield Span(start, match.end()), verb
    for match in _HELD_AGAIN.finditer(text):
        yield Span(match.start("name"), match.end()), f"{match['name']} {match['verb']}"
    for match in _WHO.finditer(text):
        source = _SOURCE.search(text, max(0, match.start() - _REACH), match.start())
        if source:
            yield Span(source.start(), match.end()), source.group()
    for match in _OWN.finditer(text):
        yield Span(*match.span()), match["keep"][0].upper() + match["keep"][1:]


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
