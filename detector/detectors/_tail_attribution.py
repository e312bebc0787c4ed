"""A second attribution that trails behind: "…,” as he told the paper", "the clubs said, it was announced"."""

import re
from collections.abc import Iterator

from detector.annotators.attributions import SAYING, Attribution, Kind
from detector.annotators.words import places_of
from detector.detectors._quote_mends import attributions_in
from detector.detectors._sources import PRONOUNS, passes_on, words
from detector.text import Document, Sentence, Span

Tail = tuple[Span, str, float]  # the words said again, what may stand there, how sure that is

_PASSIVE = re.compile(
    r", (?:as )?it (?:was|is|has been|had been|is being) (?:\w+ly )?"
    r"(?:announced|reported|said|stated|declared|claimed|confirmed|revealed|disclosed|noted|understood|"
    r"alleged|added|explained|told)\b(?! that)"
)
_VIEW = re.compile(
    r"\b[Ii]n (?:his|her|their|its) (?:opinion|view|estimation|judge?ment|eyes|words), (?:he|she|they|it) "
    r"(?:believes?|thinks?|feels?|considers?|said|says|stated|opines?|opined|holds|reckons?)\b"
    r"|\b(?:believes?|thinks?|feels?|opines?|reckons?)(?: that)?,? in (?:his|her|their|its) (?:opinion|view|"
    r"estimation|judg(?:e)?ment)\b"
)
# "The study found that mice slept less, according to the study."
_PAPER = re.compile(
    r", (?:according to )?(?:the|that|this) (study|report|statement|survey|audit|letter|paper|poll|review|"
    r"memo|"
    r"analysis|inquiry|document|filing|lawsuit|complaint|indictment|affidavit|verdict|ruling|census|dossier|"
    r"bulletin)(?: (?:found|said|says|shows|showed|stated|adds|added|noted|notes|concluded|claims))?(?=\.)"
)
_ARTICLES = r"[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir"
_SHOWN = (
    r"found|said|says|shows|showed|finds|stated?|concluded|warned|warns|suggests|suggested|alleged|alleges|"
    r"claims|claimed|noted|notes|estimated|estimates|revealed|argued|argues"
)
_ENDS = frozenset(". , ; ! ?".split())
_CLOSING = frozenset("” \" ’ ' »".split())
_SHORT = frozenset("mr mrs ms dr prof sen gov rep gen".split())
_PUT = frozenset("put puts".split())


def tails(document: Document) -> Iterator[Tail]:
    """Give each attribution behind another of the same statement that no pair of plain ones shows."""
    yield from _passive(document)
    yield from _paper(document)
    yield from _as(document)
    for match in _VIEW.finditer(document.text):
        first, comma, second = match.group().partition(", ")
        keep = second[0].upper() + second[1:] if first[0] == "I" and comma else second
        if comma and first[:2].lower() == "in":
            yield Span(*match.span()), keep, 0.65
        else:
            verb = match.group().partition(" ")[0]
            yield Span(*match.span()), f"{verb} that", 0.65


def _passive(document: Document) -> Iterator[Tail]:
    """Find "the two clubs announced, it was announced"."""
    text = document.text
    for match in _PASSIVE.finditer(text):
        for one in attributions_in(document, max(0, match.start() - 60), match.end()):
            if one.kind in {Kind.AFTER, Kind.ACCORDING} and one.span.end == match.start():
                yield Span(one.span.start, match.end()), text[slice(*one.span)], 0.75
                break


def _paper(document: Document) -> Iterator[Tail]:
    """Find "The audit found that …, the audit showed": one paper before a statement and behind it."""
    for match in _PAPER.finditer(document.text):
        sentence = document.sentence_at(match.start())
        bare = match.group().endswith(match.group(1)) and "according" not in match.group()
        if sentence is None or bare:
            continue
        before = document.text[sentence.span.start : match.start()]
        lead = (
            rf"\b(?:{_ARTICLES}) (?:[\w’'-]+ ){{0,2}}{match.group(1)}\b(?:,? [\w’'-]+){{0,6}}? (?:{_SHOWN})\b"
        )
        if not set(before) & set('“”"') and re.search(lead, before[:_LEAD]):
            yield Span(*match.span()), "", 0.7


_LEAD = 120  # code points in which a sentence names its source


def _as(document: Document) -> Iterator[Tail]:
    """Find "as Tighe put it" and "as he told the newspaper" in a sentence that is attributed already."""
    tokens = document.tokens
    for place in places_of(document, {"as"}):
        before = tokens[place - 1].norm if place else "."
        if before != "," and before not in _CLOSING:
            continue
        verb = next((at for at in range(place + 2, min(place + 7, len(tokens))) if _says(document, at)), None)
        if verb is None:
            continue
        sentence = document.sentence_at(tokens[place].start)
        who = [token for token in tokens[place + 1 : verb] if token.norm not in {"the", "has", "had"}]
        end = verb + (tokens[verb].norm in _PUT)
        while end + 1 < len(tokens) and tokens[end + 1].norm not in _ENDS and end - verb < 9:
            end += 1
        if end + 1 < len(tokens) and tokens[end + 1].norm == "." and tokens[end].norm in _SHORT:
            continue  # "as he said to Mr. Cornyn"
        if sentence is None or not who or end + 1 >= len(tokens) or tokens[end + 1].norm not in {",", "."}:
            continue
        if _attributed(document, sentence, place, who[-1].norm):
            yield _struck(document, place, end)


def _says(document: Document, at: int) -> bool:
    token = document.tokens[at]
    return token.norm in SAYING or (
        token.norm in _PUT and at + 1 < len(document.tokens) and document.tokens[at + 1].norm == "it"
    )


def _attributed(document: Document, sentence: Sentence, place: int, who: str) -> bool:
    """Whether the words before a place have an attribution to the same speaker."""
    tokens = document.tokens
    opening = [token.norm for token in tokens[sentence.first : sentence.first + 4]]
    if opening == ["in", "the", "words", "of"]:
        return who in PRONOUNS or who in {t.norm for t in tokens[sentence.first + 4 : place]}
    begin = sentence.span.start
    for one in attributions_in(document, begin, tokens[place].start):
        own = [token.norm for token in words(document, one)]
        alike = who in own or (who in PRONOUNS and not passes_on(words(document, one)))
        if one.last == place - 2:
            return False  # "she said, as she put it" is a pair
        if alike and (one.first == sentence.first or _leads(document, one)):
            return True
    return False


def _leads(document: Document, one: Attribution) -> bool:
    """Whether an attribution leads into a quotation: "told the Post: “"."""
    tokens = document.tokens
    return one.last + 1 < len(tokens) and tokens[one.last + 1].norm in {":", ","}


def _struck(document: Document, place: int, end: int) -> Tail:
    """Give the words to strike: with both commas inside a sentence, with none behind a quotation."""
    tokens = document.tokens
    if tokens[place - 1].norm == "," and tokens[end + 1].norm == ",":
        return Span(tokens[place - 1].start, tokens[end + 1].end), "", 0.75
    if tokens[place - 1].norm == ",":
        return Span(tokens[place - 1].start, tokens[end].end), "", 0.75
    return Span(tokens[place].start, tokens[end].end), "", 0.75
