"""A surname, phrase or pronoun whose first mention is missing: "met with Lukashenko" in the lead."""

from collections.abc import Iterator

from detector.annotators.names import NAMES
from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._lost_abbreviations import lost_abbreviations
from detector.detectors._lost_bodies import lost_bodies
from detector.detectors._lost_capitals import lost_capitals
from detector.detectors._lost_nouns import lost_nouns
from detector.detectors._lost_openings import lost_openings
from detector.detectors._places import countries, countries_in, place_words
from detector.detectors._surnames import leaders, unintroduced
from detector.findings import Artifact, Finding
from detector.text import Document, Span

_PRONOUNS = frozenset({"he", "she", "they"})
_SAID = frozenset("said told added says stated claimed noted explained insisted warned announced".split())

_SURE, _OFTEN = 2, 2
_MOST = 2


def find(document: Document) -> Iterator[Finding]:
    """Give the phrases that refer to nothing the article has named."""
    for span, options, confidence in (
        *lost_nouns(document),
        *lost_bodies(document),
        *lost_capitals(document),
        *lost_abbreviations(document),
        *lost_openings(document),
    ):
        yield _finding(document, span, confidence, options, "refers to nothing that was named before")
    yield from _surnames(document)
    if not any(lost.span.start == 0 for lost in lost_openings(document)):
        yield from _pronoun(document)


def _surnames(document: Document) -> Iterator[Finding]:
    names = document[NAMES]
    found = list(unintroduced(document, names, place_words()))
    for mention, weight in found:
        if len(found) > _MOST and weight < _SURE:
            continue  # an article that calls its people by one name: interviews, where full ones would harm
        times = len(names.by_name[mention.name])
        confidence = 0.6 if weight < _SURE else 0.65 if times < _OFTEN else 0.75
        options = _full_names(document, mention.name)
        ending = mention.possessive if len(mention.possessive) == 2 else ""
        full = tuple(option + ending for option in options)
        yield _finding(
            document, mention.span, confidence, full, "names a person whom the article never introduces"
        )


def _full_names(document: Document, surname: str) -> tuple[str, ...]:
    """Give the full name of a known leader, first with the office if the article is about that country."""
    full, office = leaders().get(surname, ("", ""))
    if not full:
        return ()
    home = next((countries()[word] for word in _prefixes(office) if word in countries()), "")
    if not office or (home and home not in countries_in(document, Span(0, len(document.text)))):
        return (full,)
    return f"{office} {full}", full


def _prefixes(office: str) -> list[str]:
    words = office.split(" ")
    return [" ".join(words[:2]), words[0]]


def _pronoun(document: Document) -> Iterator[Finding]:
    """Read "He said" as an article's first words, with nobody named after it in the sentence."""
    if not document.sentences:
        return
    first = document.sentences[0]
    words = first.tokens[:3]
    if len(words) < 3 or words[0].norm not in _PRONOUNS or not {words[1].norm, words[2].norm} & _SAID:
        return
    if not any(m.title or " " in m.name for m in document[NAMES].mentions if m.sentence == 0):
        yield _finding(document, words[0].span, 0.6, (), "stands first, with nobody named before it")


def _finding(
    document: Document, span: Span, confidence: float, options: tuple[str, ...], why: str
) -> Finding:
    message = f"“{document.text[slice(*span)]}” {why}."
    return Finding(span, Artifact.LOST_REFERENT, "lost-referent", confidence, message, options)


DETECTOR = Detector(
    id="lost-referent",
    summary="A surname, a definite phrase or a pronoun refers to nothing that the article has named.",
    find=find,
    needs=frozenset({NAMES, WORDS}),
)
