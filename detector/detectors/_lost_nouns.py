"""Definite phrases with nothing before them to refer to: "the country", "the organization"."""

from collections.abc import Iterator
from typing import NamedTuple

from detector.annotators.words import places_of
from detector.detectors._places import countries, countries_in
from detector.text import Document, Span


class Lost(NamedTuple):
    """A phrase with nothing to refer to, what it should say, and how sure that is."""

    span: Span
    options: tuple[str, ...]
    confidence: float


LANDS = frozenset({"country", "nation", "republic", "country's", "nation's", "republic's"})
BODIES = frozenset(
    """organization organisation institution agency body company firm corporation association establishment
    foundation entity organization's organisation's institution's agency's company's firm's
    corporation's association's entity's""".split()
)
_STARTED = frozenset(
    "founded established created formed instituted introduced inaugurated set launched started".split()
)
_RULERS = {
    "president": ("the presidency", "the office", "the post"),
    "presidents": ("the presidency", "the office", "the post"),
    "premier": ("the premiership", "the office", "the post"),
    "prime": ("the premiership", "the office", "the post"),
    "chancellor": ("the chancellorship", "the office", "the post"),
    "governor": ("the governorship", "the office", "the post"),
    "mayor": ("the mayoralty", "the office", "the post"),
    "king": ("the monarchy", "the throne"),
    "monarch": ("the monarchy", "the throne"),
}
_STATES = frozenset(
    "state's country's nation's republic's kingdom's city's province's island's territory's".split()
)
# What a state has and a company has not.
_OF_STATES = frozenset(
    "borders citizens citizenry parliament electorate airspace coastline constitution gdp voters "
    "independence".split()
)
_FIRST_WORDS = frozenset(
    "in on at during after before since for as with while when by from following amid".split()
)
_EVERYWHERE = frozenset({"across", "around", "throughout", "over", "of"})


def lost_nouns(document: Document) -> Iterator[Lost]:
    """Give the lost countries of the lead, and the organizations that can be none."""
    tokens = document.tokens
    for place in places_of(document, LANDS):
        if tokens[place].start > 600:
            break
        if place and tokens[place - 1].norm == "the":
            yield from _land(document, place)
    for place in places_of(document, BODIES):
        if place and tokens[place - 1].norm == "the":
            yield from _office(document, place)
            yield from _state(document, place)


def _land(document: Document, place: int) -> Iterator[Lost]:
    """Read "The leader of the country, Senior General …, met … in Naypyidaw"."""
    tokens, text = document.tokens, document.text
    start, end = tokens[place - 1].start, tokens[place].end
    sentence = document.sentence_at(start)
    if sentence is None or sentence.index > 1 or countries_in(document, Span(0, start)):
        return
    if tokens[place].text[0].isupper() or text[end : end + 4] == " of ":
        return  # "the Republic of Ireland"
    before = [token.norm for token in tokens[sentence.first : place - 1]]
    if before[-1:] and before[-1] in _EVERYWHERE - {"of"}:
        return
    if before[:1] and before[0] in _FIRST_WORDS and "," not in before:
        return  # "In his first visit to the country, …": the name follows as it should
    after = countries_in(document, Span(end, sentence.span.end))
    if not after or len(set(after)) > 2:
        return
    name = after[0]
    ending = text[end - 2 : end] if tokens[place].norm.endswith("'s") else ""
    ending = ending[: 1 if name.endswith("s") else 2]
    if not before:
        name = name[0].upper() + name[1:]
    yield Lost(Span(start, end), (name + ending,), 0.75 if len(set(after)) == 1 else 0.6)


def _office(document: Document, place: int) -> Iterator[Lost]:
    """Read "Since the organization was founded in 1994, he has been the state’s first president"."""
    tokens = document.tokens
    sentence = document.sentence_at(tokens[place].start)
    if sentence is None:
        return
    norms = [token.norm for token in sentence.tokens]
    at = place - sentence.first
    if at < 2 or norms[at - 2] not in {"since", "when", "after", "until", "before"}:
        return
    if not any(norm in _STARTED for norm in norms[at + 1 : at + 5]):
        return
    rest = norms[at + 3 :]
    ruler = next((norm for norm in rest if norm in _RULERS), "")
    lands = {country.lower() for country in countries()}
    ruled = any(norm in _STATES or norm.removesuffix("'s") in lands for norm in rest if "'" in norm)
    if ruler and ruled:
        yield Lost(Span(tokens[place - 1].start, tokens[place].end), _RULERS[ruler], 0.75)


def _state(document: Document, place: int) -> Iterator[Lost]:
    """Read "the organization’s borders"."""
    tokens, text = document.tokens, document.text
    owned = tokens[place].norm.endswith("'s") and place + 1 < len(tokens)
    if owned and tokens[place + 1].norm in _OF_STATES:
        start, end = tokens[place - 1].start, tokens[place].end
        the = text[start : start + 3]
        yield Lost(Span(start, end), (f"{the} country{text[end - 2 : end]}",), 0.6)
