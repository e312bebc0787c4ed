"""The bare verb of one: "Each hour of delay in giving antibiotics heighten the risk"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, norm_at, opens, places_of
from detector.detectors._broken_plain import past_of, plain_verbs, s_form
from detector.text import Document

# A word that brings another clause, or joins another subject.
BREAKS = frozenset(
    """that which who whom whose where when what and or but if as because while after before said says is
    are was were has have had will would can could may might must do does did not it he she they to
    : ; — – ( ) “ ” \" since until than you we i there let""".split()
)
_REACH = 18


def each_of(document: Document) -> Iterator[Broken]:
    """Give the bare verb of each sentence that "each" or "every" opens."""
    for place in places_of(document, {"each", "every"}):
        if opens(document, place):
            yield from _each(document, place)


def _each(document: Document, place: int) -> Iterator[Broken]:
    """Give the bare verb of "Each hour of delay in giving antibiotics heighten the"."""
    for step in range(2, _REACH):
        verb = place + step
        word, before = norm_at(document, verb), norm_at(document, verb - 1)
        if not word or word in BREAKS - {"to"} or word == ",":
            return
        after = norm_at(document, verb + 1)
        if (
            word in plain_verbs()
            and before not in BREAKS
            and after in {"the", "a", "an", "its", "their", "his", "by"}
        ):
            if document.tokens[verb].text.islower():
                better = (s_form(word), past_of(word))
                yield Broken(document.tokens[verb].span, 0.75, better, f"“{word}” should be “{better[0]}”.")
            return
