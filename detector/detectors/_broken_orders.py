"""Another language's order of words: "said had been freed 9 people", "In the night, returned the cold"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, is_figure, norm_at, opens, pairs_of, places_of, stretch
from detector.detectors._broken_turns import COUNTS
from detector.detectors._noun_forms import nouns, plurals
from detector.detectors._verb_forms import participles, pasts
from detector.text import Document

_HAVE = frozenset("had has have".split())
_BE = frozenset("were was are".split()) | _HAVE


def late_subject(document: Document) -> Iterator[Broken]:
    """Give "had been rescued 31 people" behind "said"."""
    for place, _, verb in pairs_of(document, frozenset("said says that".split()), _BE):
        last = place + 2 + (norm_at(document, place + 2) == "been")
        number = norm_at(document, last + 1)
        if norm_at(document, place + 1) in _HAVE and last == place + 2:
            continue  # "a quarrel that had left 40 villages dry"
        several = (is_figure(number) or number in COUNTS) and norm_at(document, last + 2) in plurals()
        if norm_at(document, last) in participles() and several and adjoin(document, place, last - place + 3):
            words = [token.text for token in document.tokens[place + 1 : last + 3]]
            right = " ".join(words[-2:] + words[:-2])
            why = f"“{verb} … {words[-1]}”: the subject stands before its verb."
            yield Broken(stretch(document, place + 1, last + 2), 0.78, (right,), why)


_OPENERS = frozenset("in on at during after before by later then yesterday earlier since".split())
_OBJECT = frozenset("the a an his her its their this".split())
_PARTICIPLES_TOO = frozenset(
    """given told asked shown offered handed denied granted taught paid sent considered called made left
    compared provided based supposed allowed""".split()
)


def verb_first(document: Document) -> Iterator[Broken]:
    """Give "returned the cold" of "In the night, returned the cold": no subject, or one behind its verb."""
    for place in places_of(document, (",",)):
        verb, object_ = norm_at(document, place + 1), norm_at(document, place + 2)
        if verb not in pasts() or verb in _PARTICIPLES_TOO or not document.tokens[place + 1].text.islower():
            continue
        if not (object_ in _OBJECT or object_ in COUNTS or (is_figure(object_) and int(object_) > 1)):
            continue
        if not adjoin(document, place, 3) or not _is_opening(document, place):
            continue
        noun = place + 3
        word = norm_at(document, noun)
        if (object_ in _OBJECT and word in nouns()) or word in plurals() or word.isalpha():
            verb_text, words = document.tokens[place + 1].text, document.text
            subject = words[document.tokens[place + 2].start : document.tokens[noun].end]
            why = f"“{verb_text} {subject}”: the verb has no subject before it."
            yield Broken(stretch(document, place + 1, noun), 0.72, (f"{subject} {verb_text}",), why)


def _is_opening(document: Document, comma: int) -> bool:
    """Whether a sentence opens with a short phrase of time or place that ends at the comma."""
    for first in range(comma - 1, max(-1, comma - 6), -1):
        if opens(document, first):
            words = [norm_at(document, place) for place in range(first, comma)]
            return words[0] in _OPENERS and all(word.isalnum() for word in words)
    return False
