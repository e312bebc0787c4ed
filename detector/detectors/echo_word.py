"""Words that echo each other: "estimates estimate", "critics have criticized", "the the"."""

from collections.abc import Iterator

from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._echo_clauses import across
from detector.detectors._echo_cognates import cognates
from detector.detectors._echo_doubled import SURE, doubled, recurring, span_of
from detector.detectors._echo_means import means
from detector.detectors._echo_mends import mended
from detector.detectors._echo_pleonasms import pleonasms
from detector.detectors._echo_shapes import shaped
from detector.findings import Artifact, Finding, Safety
from detector.text import Document, Span

ID = "echo-word"
_QUOTED = 0.25  # speech repeats itself, and a quotation is not the writer's to mend


def find(document: Document) -> Iterator[Finding]:
    """Give the doubled words, the words of one root in one construction, and the doubled senses."""
    norms = [token[3] for token in document.tokens]
    twos = recurring(norms, 2)
    for start, kept, end, sureness in doubled(document, norms, twos):
        better: tuple[str, ...] = (document.text[slice(*span_of(document, start, kept))],)
        safe = kept - start == 1 and norms[start] in SURE
        yield _finding(document, span_of(document, start, end), sureness, better, safe=safe)
    taken: set[int] = set()
    for span, sureness, better in (
        *shaped(document, norms, twos),
        *across(document, norms),
        *means(document, norms),
        *pleonasms(document),
    ):
        taken.add(span.start)
        yield _finding(document, span, sureness, better)
    for echo in cognates(document, norms):
        if document.tokens[echo.first].start not in taken:
            yield _finding(document, *mended(document, echo))


def _finding(
    document: Document, span: Span, sureness: float, better: tuple[str, ...], *, safe: bool = False
) -> Finding:
    quoted = document[QUOTES].covers(span.start)
    words = " ".join(document.text[slice(*span)].split())
    return Finding(
        span,
        Artifact.ECHO_WORD,
        ID,
        sureness - _QUOTED if quoted else sureness,
        f"“{words}” says one thing twice.",
        better[:5],
        Safety.SAFE if safe and not quoted else Safety.RISKY,
    )


DETECTOR = Detector(
    id=ID,
    summary="A word that echoes its neighbour: doubled, or of the same root in one construction.",
    find=find,
    needs=frozenset({QUOTES, WORDS}),
)
