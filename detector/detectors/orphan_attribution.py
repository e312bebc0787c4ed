"""Finds attributions without a statement, and sources that never get their main clause."""

from collections.abc import Callable, Iterator

from detector.annotators.attributions import ATTRIBUTIONS
from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS, places_of
from detector.detectors import Detector
from detector.detectors._asked import ASKED, asked, quoted_saying
from detector.detectors._bare_attribution import bare_source, cut_off, told
from detector.detectors._joined_source import held_source, told_whole
from detector.detectors._loose_source import Loose, source_first
from detector.detectors._loose_subject import relative, speaking
from detector.detectors._lost_statement import lost_statements
from detector.detectors._predicates import ING
from detector.findings import Artifact, Finding
from detector.text import Document, Sentence, Span, Token

ID = "orphan-attribution"
_ENDS = frozenset(".”\"’'")
_STARTS: dict[str, tuple[Callable[[Document, Sentence], Iterator[Loose]], ...]] = {
    "according": (source_first, bare_source),
    "as": (source_first, bare_source),
    **dict.fromkeys(("was", *ING, "who", "which"), (cut_off,)),
    **dict.fromkeys(("speaking", "citing", "quoting"), (speaking,)),
    **dict.fromkeys(
        ("said", "says", "told", "added", "stated", "explained", "declared"),
        (told, told_whole, cut_off),
    ),
    **dict.fromkeys(
        """remarked noted announced warned recalled insisted commented observed confirmed replied argued
        reiterated affirmed stressed concluded lamented cautioned conceded""".split(),
        (told_whole,),
    ),
    "in": (held_source, source_first),
    **dict.fromkeys(ASKED, (asked,)),
}
_WHO = frozenset({"who", "which", "whose"})
_HELD = frozenset({"statement", "interview"})
_WITHIN = _WHO | _HELD
_TRIGGERS = _WITHIN | frozenset(_STARTS)


def find(document: Document) -> Iterator[Finding]:
    """Look at sentences that begin with an attribution's word, and at said-clauses that stand alone."""
    for place in places_of(document, _TRIGGERS):
        token = document.tokens[place]
        if not _may_judge(token):
            continue
        sentence = document.sentence_at(token.start)
        if sentence is None or document.text[sentence.span.end - 1] not in _ENDS:
            continue
        for span, confidence, mend in _judge(document, sentence, place - sentence.first):
            yield _finding(document, span, confidence, mend)
            break
    for span, confidence in (*lost_statements(document), *quoted_saying(document)):
        yield _finding(document, span, confidence, None)


def _may_judge(token: Token) -> bool:
    return token.norm in _STARTS if token.text.istitle() else token.text in _WITHIN


def _judge(document: Document, sentence: Sentence, at: int) -> Iterator[Loose]:
    norm = sentence.tokens[at].norm
    if at == 0:
        for judge in _STARTS.get(norm, ()):
            yield from judge(document, sentence)
    elif norm in _WHO and sentence.tokens[0].norm not in _STARTS:
        yield from relative(document, sentence, at)
    elif norm in _HELD and at == 2 and sentence.tokens[0].norm == "in":
        yield from speaking(document, sentence)


def _finding(document: Document, span: Span, confidence: float, mend: str | None) -> Finding:
    words = document.text[slice(*span)]
    message = f"“{words}” attributes, but the statement or the main clause is missing."
    replacements = (mend,) if mend else ()
    return Finding(span, Artifact.ORPHAN_ATTRIBUTION, ID, confidence, message, replacements)


DETECTOR = Detector(
    id=ID,
    summary="An attribution with no main clause, or with its statement gone.",
    find=find,
    needs=frozenset({ATTRIBUTIONS, QUOTES, WORDS}),
)
