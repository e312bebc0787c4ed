"""One where several are meant, or several for one: "every schools", "nobody have", "dozens people"."""

from collections.abc import Iterator

from detector.detectors._broken import (
    SUBORDINATORS,
    Broken,
    adjoin,
    norm_at,
    opens,
    pairs_of,
    stretch,
)
from detector.detectors._broken_nouns import COUNTED, PLURALS, plural
from detector.text import Document

_SINGLE = {plural(noun): noun for noun in COUNTED}
_AFTER = frozenset("of in were are have has was is who which that to on . ; ! ? , said by will".split())
_NOBODY = frozenset(
    "nobody everyone everybody someone somebody anyone anybody nothing everything something".split()
)
_TO_ONE = {"have": "has", "are": "is", "were": "was", "do": "does"}
_SCORES = frozenset("dozens hundreds thousands lots tens".split())
_CROWDS = PLURALS | {"people", "villagers", "refugees", "migrants"}
_EVERY = frozenset("every each another".split())
_NO_NOUN = frozenset("results".split())


def indefinite(document: Document) -> Iterator[Broken]:
    """Give each plural behind "every", each plural verb behind "nobody", each "dozens people"."""
    yield from _every(document)
    for place, one, verb in pairs_of(document, _NOBODY, _TO_ONE):
        clear = opens(document, place) or (norm_at(document, place - 1) in SUBORDINATORS - {"if", "as", "so"})
        if clear and adjoin(document, place, 3) and norm_at(document, place + 2) != "the":
            why = f"“{one} {verb}” should be “{one} {_TO_ONE[verb]}”."
            yield Broken(document.tokens[place + 1].span, 0.8, (_TO_ONE[verb],), why)
    for place, one, noun in pairs_of(document, _SCORES, _CROWDS):
        if (
            noun in _NO_NOUN
            or not adjoin(document, place)
            or norm_at(document, place - 1) in {"the", "by", "in"}
        ):
            continue
        better = f"{document.tokens[place].text} of {document.tokens[place + 1].text}"
        yield Broken(stretch(document, place, place + 1), 0.78, (better,), f"“{one} {noun}” lacks its “of”.")
    for place, _, other in pairs_of(document, frozenset({"the"}), frozenset({"both"})):
        noun = norm_at(document, place + 2)
        if noun.endswith("s") and len(noun) > 4 and adjoin(document, place, 3):
            right = "Both" if document.tokens[place].text == "The" else other
            yield Broken(
                stretch(document, place, place + 1),
                0.75,
                (right,),
                "“The both”: no article stands before “both”.",
            )


def _every(document: Document) -> Iterator[Broken]:
    for place, one, noun in pairs_of(document, _EVERY, _SINGLE):
        token = document.tokens[place + 1]
        if norm_at(document, place + 2) in _AFTER and token.text.islower() and adjoin(document, place):
            right = _SINGLE[noun]
            yield Broken(token.span, 0.8, (right,), f"“{one} {noun}” should be “{one} {right}”.")
