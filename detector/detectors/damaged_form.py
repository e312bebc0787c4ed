"""Grammar that no writer would leave: a form, a small word or an order that a rewriting machine broke."""

from collections.abc import Iterator

from detector.annotators.damage import BROKEN_WORDS
from detector.annotators.token_model import TOKEN_MODEL
from detector.detectors import Detector
from detector.findings import Artifact, Finding
from detector.mends import Mend, mends, worst
from detector.text import Document

_LEAST = 0.85
_APART = 3
# A mend is offered if it leaves no more than this, and so much less than there was.
_LEFT, _GAINED = -1.5, 3.0
_MOST = 3


def find(document: Document) -> Iterator[Finding]:
    """Yield the damaged places, the surest of those that stand close together."""
    values = document[TOKEN_MODEL]
    sure = {damage.place: damage.chance for damage in document[BROKEN_WORDS] if damage.chance >= _LEAST}
    taken = -_APART
    for place, chance in sure.items():
        near = [sure.get(p, 0.0) for p in range(place - _APART + 1, place + _APART)]
        if chance == max(near) and place - taken >= _APART and values.replaced[place] <= values.form[place]:
            taken = place
            yield _finding(document, place, chance)


def _finding(document: Document, place: int, confidence: float) -> Finding:
    token = document.tokens[place]
    least = min(_LEFT, worst(document, place) - _GAINED)
    good = [mend for mend in mends(document, place) if mend.left <= least]
    edits = [mend for mend in good if mend.span == good[0].span][:_MOST]
    span = edits[0].span if edits else token.span
    message = f"The grammar is broken at “{document.text[slice(*span)]}”{_deed(edits)}."
    return Finding(
        span,
        Artifact.BROKEN_FORM,
        "damaged-form",
        round(confidence, 3),
        message,
        tuple(mend.text for mend in edits),
    )


def _deed(edits: list[Mend]) -> str:
    if not edits:
        return "; no single change mends it"
    return "; the word is one too many" if not edits[0].text else ""


DETECTOR = Detector(
    id="damaged-form",
    summary="Grammar that a rewriting machine broke: forms, small words, word order.",
    find=find,
    needs=frozenset({BROKEN_WORDS, TOKEN_MODEL}),
    yields=2,
)
