"""The noun that a relative clause belongs to: "a town that lose", "the workers who has"."""

from detector.detectors._broken import norm_at, opens
from detector.detectors._broken_heads import LINKS
from detector.detectors._broken_several import is_number, looks_plural
from detector.detectors._concord_subjects import SEVERAL, SINGULAR, is_many, is_one
from detector.detectors._noun_forms import marked, plurals
from detector.text import Document

_DEMANDS = frozenset(
    """proposal demand request recommendation suggestion order idea fact rule condition requirement likelihood
    plea call hope fear news way time day place reason law""".split()
)
_NEAR = 6


def of_relative(document: Document, place: int, *, several: bool, bare: bool) -> bool:
    """Whether the noun before "who" has the other number, and no noun before it may be meant."""
    noun = place - 1 - (norm_at(document, place - 1) == ",")
    word = norm_at(document, noun)
    if not (document.tokens[noun].text.islower() or opens(document, noun)) or (
        norm_at(document, place) == "that" and noun < place - 1
    ):
        return False
    if not several and norm_at(document, place) == "which":
        return False  # "loans, which hinders them"
    if (bare and word in _DEMANDS) or not (is_one(word) if several else is_many(word)):
        return False
    first = noun - 1
    while first > noun - 3 and norm_at(document, first) not in SINGULAR | SEVERAL and first >= 0:
        first -= 1
    if norm_at(document, first) not in (SINGULAR if several else SEVERAL):
        return not several and opens(document, noun) and word in marked("", "4")
    before = norm_at(document, first - 1)
    if before not in LINKS and before not in {"and", "or", "to", "as", "than"}:
        return not before[:1].isdigit()
    # "the workers of a firm that have", "the head of the firms that has": another noun may be meant.
    near = [norm_at(document, place) for place in range(max(0, first - _NEAR), first)]
    if not several or before in {"and", "or", "than"}:
        return False
    return not any(looks_plural(word) or is_number(word) or word in plurals() for word in near)
