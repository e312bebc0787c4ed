"""An adjective for an adverb and an adverb for an adjective: "significant higher", "a rapidly growth"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, pairs_of
from detector.detectors._broken_nouns import COUNTED, PLURALS
from detector.text import Document

_AFTER = frozenset("of in were are have has was is who which that to on . ; ! ? , said by will".split())


_ADVERBS = {
    "significant": "significantly", "considerable": "considerably", "substantial": "substantially",
    "slight": "slightly", "remarkable": "remarkably", "extreme": "extremely", "relative": "relatively",
    "particular": "particularly", "incredible": "incredibly", "extraordinary": "extraordinarily",
}  # fmt: skip
_ADVERBS_WORDS = frozenset(_ADVERBS)
_DEGREES = frozenset(
    """more less higher lower bigger smaller larger faster slower stronger weaker better worse cheaper
    longer shorter difficult important dangerous serious popular common rare sensitive expensive
    useful likely""".split()
)
_ADJECTIVES = {adverb: adjective for adjective, adverb in _ADVERBS.items()} | {
    "recently": "recent", "rapidly": "rapid", "quickly": "quick", "seriously": "serious",
    "currently": "current",
    "previously": "previous", "suddenly": "sudden", "strongly": "strong", "increasingly": "increasing",
    "importantly": "important", "actually": "actual", "originally": "original",
}  # fmt: skip
_ADJECTIVES_WORDS = frozenset(_ADJECTIVES)
_NOUNS = (
    COUNTED | PLURALS | frozenset("increase growth rise decline drop fall loss demand support role".split())
)


def adverbs(document: Document) -> Iterator[Broken]:
    """Give each "significant higher" and "a rapidly growth"."""
    for place, one, other in pairs_of(document, _ADVERBS_WORDS, _DEGREES):
        after = norm_at(document, place + 2)
        if not adjoin(document, place) or (other in {"more", "less"} and after in {"than", ""}):
            continue
        if other in {"more", "less", "common", "likely"} and not after.isalpha():
            continue
        if one in {"particular", "relative"} and other not in {
            "difficult",
            "important",
            "dangerous",
            "sensitive",
        }:
            continue
        right = _ADVERBS[one]
        yield Broken(
            document.tokens[place].span, 0.72, (right,), f"“{one} {other}” should be “{right} {other}”."
        )
    for place, one, noun in pairs_of(document, _ADJECTIVES_WORDS, _NOUNS):
        determined = norm_at(document, place - 1) in {"a", "an", "the", "its", "their"}
        if determined and norm_at(document, place + 2) in _AFTER and adjoin(document, place - 1, 3):
            right = _ADJECTIVES[one]
            why = f"“{one} {noun}” should be “{right} {noun}”."
            yield Broken(document.tokens[place].span, 0.75, (right,), why)
