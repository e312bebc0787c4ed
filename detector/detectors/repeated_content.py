"""Content said twice: a sentence retold, a clause or paragraph pasted again, a list item named twice."""

from collections.abc import Iterator

from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._repeated_items import copies
from detector.detectors._repeated_sentences import repeats
from detector.findings import Artifact, Finding
from detector.text import Document, Span

ID = "repeated-content"
_SHOWN = 60


def find(document: Document) -> Iterator[Finding]:
    """Give the later of each two stretches that say one thing."""
    for earlier, later, sureness in repeats(document):
        message = f"The sentence says again what “{_short(document, earlier)}” said."
        yield Finding(later, Artifact.REPEATED_CONTENT, ID, sureness, message, ("",))
    for span, sureness, edit, mend in copies(document):
        if document[QUOTES].covers(span.start):
            continue
        words = _short(document, span).strip(", ")
        yield Finding(
            span,
            Artifact.REPEATED_CONTENT,
            ID,
            sureness,
            f"“{words}” stands twice in the sentence.",
            (mend,),
            edit=None if edit == span else edit,
        )


def _short(document: Document, span: Span) -> str:
    words = " ".join(document.text[slice(*span)].split())
    return words if len(words) <= _SHOWN else words[: words.rfind(" ", 0, _SHOWN)] + " …"


DETECTOR = Detector(
    id=ID,
    summary="A sentence, clause or list item that says again what the article has said.",
    find=find,
    needs=frozenset({QUOTES, WORDS}),
)
