"""Finds a statement that is attributed twice, as in "according to our leader, according to the minister"."""

from collections.abc import Iterator
from itertools import pairwise

from detector.annotators.attributions import ATTRIBUTIONS, SAYING, Attribution, Kind
from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS, places_of
from detector.detectors import Detector
from detector.detectors._adjoined_attribution import beside, twice
from detector.detectors._enclosing_attribution import enclosing, without
from detector.detectors._loose_pairs import loose_pairs
from detector.detectors._said_again import quoted_again, said_again
from detector.detectors._said_in_saying import said_in_saying, said_over
from detector.detectors._sources import weight, words
from detector.detectors._tail_attribution import tails
from detector.findings import Artifact, Finding
from detector.text import Document, Span, Token

ID = "repeated-attribution"
_STOPS = frozenset(".!?")
_HELD = frozenset("statement interview".split())
_PASSING = frozenset("reported reports wrote writes".split())
_VAGUE = frozenset("reported reports claims claimed notes announced revealed".split())


def find(document: Document) -> Iterator[Finding]:
    """Give the statements attributed twice; where the wordings known best find nothing, any wording."""
    known = list(_known(document))
    yield from known
    for span, keep, confidence in loose_pairs(document):
        if not any(finding.span.overlaps(span) for finding in known):
            yield _loose(document, span, keep, confidence)


def _loose(document: Document, span: Span, keep: str | None, confidence: float) -> Finding:
    words_again = document.text[slice(*span)]
    if keep is not None:
        message = f"One statement is attributed twice: “{words_again}”."
        return Finding(span, Artifact.REPEATED_ATTRIBUTION, ID, confidence, message, (keep,))
    message = f"“{words_again}” attributes again what has its source already."
    edit = Span(document.text.rindex(",", 0, span.start), span.end)
    return Finding(span, Artifact.REPEATED_ATTRIBUTION, ID, confidence, message, ("",), edit=edit)


def _known(document: Document) -> Iterator[Finding]:
    """Look at each two attributions of a sentence that follow each other."""
    found: tuple[Attribution, ...] = document[ATTRIBUTIONS]
    for one, other in pairwise(found):
        if other.first <= one.first:
            continue
        if one.sentence == other.sentence and beside(document, one, other):
            yield from _adjacent(document, one, other)
        else:
            confidence = enclosing(document, one, other)
            if confidence:
                yield _second(document, one, other, confidence)
    for span, keep in said_again(document):
        first = document.text[slice(*span)]
        message = f"One statement is attributed twice: “{first}”."
        yield Finding(span, Artifact.REPEATED_ATTRIBUTION, ID, 0.8, message, (keep,))
    for span, keep in (*said_in_saying(document.text), *said_over(document.text)):
        message = f"“{document.text[slice(*span)]}” says twice that something was said."
        yield Finding(span, Artifact.REPEATED_ATTRIBUTION, ID, 0.65, message, (keep,))
    for span, keep, confidence in tails(document):
        message = f"“{document.text[slice(*span)]}” attributes again what has its source already."
        yield Finding(span, Artifact.REPEATED_ATTRIBUTION, ID, confidence, message, (keep,))
    for other in quoted_again(document):
        words_again = document.text[slice(*other.span)]
        message = f"“{words_again}” names the speaker of the paragraph again."
        edit, mend = without(document, other)
        yield Finding(other.span, Artifact.REPEATED_ATTRIBUTION, ID, 0.65, message, (mend,), edit=edit)
    yield from _same_medium(document)


def _adjacent(document: Document, one: Attribution, other: Attribution) -> Iterator[Finding]:
    """Judge "according to X, according to Y", "X said, Y said" and "X said X said"."""
    confidence = twice(document, one, other)
    if not confidence:
        return
    text = document.text
    first, second = text[slice(*one.span)], text[slice(*other.span)]
    keep, drop = first, second
    if weight(words(document, other)) > weight(words(document, one)):
        keep, drop = second, first
    if one.kind is Kind.ACCORDING and other.kind is Kind.BEFORE:
        keep = _told(document, one, other)
    if one.first == document.sentences[one.sentence].first:
        keep = keep[0].upper() + keep[1:]
    message = f"One statement is attributed twice: “{first}” and “{second}”."
    span = Span(one.span.start, other.span.end)
    replacements = (keep,) if drop[0].isupper() or drop == keep else (keep, drop)
    yield Finding(span, Artifact.REPEATED_ATTRIBUTION, ID, confidence, message, replacements)


def _second(document: Document, one: Attribution, other: Attribution, confidence: float) -> Finding:
    """Mark the second of two attributions that stand around one statement."""
    first, second = document.text[slice(*one.span)], document.text[slice(*other.span)]
    message = f"“{second}” attributes again what “{first}” has attributed."
    edit, replacement = without(document, other)
    artifact = Artifact.REPEATED_ATTRIBUTION
    return Finding(other.span, artifact, ID, confidence, message, (replacement,), edit=edit)


def _same_medium(document: Document) -> Iterator[Finding]:
    """Find "in a statement" twice in a sentence: "In a statement, the firm said in a statement"."""
    tokens = document.tokens
    for place, following in pairwise(places_of(document, _HELD)):
        stretches = [tokens[at - 2 : at + 1] for at in (place, following)]
        said = {token.norm for token in tokens[place:following]} & SAYING
        if following - place < 20 and said and all(_in_a(stretch) for stretch in stretches):
            if tokens[place].norm != tokens[following].norm or any(
                t.norm in ".!?" for t in tokens[place:following]
            ):
                continue
            span = Span(stretches[1][0].start, tokens[following].end)
            message = f"“{document.text[slice(*span)]}” stands twice with one attribution."
            yield Finding(span, Artifact.REPEATED_ATTRIBUTION, ID, 0.75, message, ("",))


def _cut(stretch: tuple[Token, ...]) -> bool:
    return any(token.norm in _STOPS for token in stretch)


def _in_a(stretch: tuple[Token, ...]) -> bool:
    return len(stretch) == 3 and stretch[0].norm == "in" and stretch[1].norm in {"a", "an"}


def _told(document: Document, one: Attribution, other: Attribution) -> str:
    """Give "The minister said" for "According to the minister, he said"."""
    source = one if weight(words(document, one)) >= weight(words(document, other)) else other
    return document.text[slice(*source.source)] + document.text[other.source.end : other.span.end]


DETECTOR = Detector(
    id=ID,
    summary="One statement attributed twice.",
    find=find,
    needs=frozenset({ATTRIBUTIONS, QUOTES, WORDS}),
)
