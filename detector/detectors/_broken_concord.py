"""A subject and its verb of different number, whatever the words: "Growers blames", "a town that lose"."""

from collections.abc import Iterator
from functools import cache

from detector.detectors._broken import Broken, adjoin, norm_at, opens, places_of
from detector.detectors._broken_each import BREAKS
from detector.detectors._broken_heads import ADVERBS
from detector.detectors._concord_relatives import of_relative
from detector.detectors._concord_subjects import many_subject, one_subject
from detector.detectors._noun_forms import nouns, plurals
from detector.detectors._verb_forms import bases, never, participles, pasts, thirds
from detector.text import Document

_TO_MANY = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't", "isn't": "aren't",
            "wasn't": "weren't", "hasn't": "haven't"}  # fmt: skip
_TO_ONE = {many: one for one, many in _TO_MANY.items()}
_TELLS = frozenset("that because although while whereas but when".split())
_RELATIVES = frozenset("who which that".split())
_GOVERNED = frozenset(
    """the a an his her its their our my your that this these those him them us me it to on in at for from
    with by about how what whether why more less up out down back about nearly""".split()
)
_OBJECT = frozenset("a an his its their him them us how what whether".split())
_ASKS = frozenset("how what whether why where when includes include including".split())
_BEFORE_NOUN = frozenset("the a an his her its their our".split())
_REACH, _ASIDE = 9, 16
_SAME = frozenset(
    "cost cut hit let put set shut spread bet cast hurt quit split upset broadcast read lay".split()
)


@cache
def _plain() -> frozenset[str]:
    """Give the bare forms that are neither pasts nor participles."""
    return frozenset(bases()) - pasts().keys() - participles().keys() - _SAME


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_TO_MANY) | frozenset(_TO_ONE) | thirds().keys() | _plain()


def concord(document: Document) -> Iterator[Broken]:
    """Give each verb that does not agree with the subject before it."""
    for place in places_of(document, _verbs()):
        verb = document.tokens[place]
        if not verb.text.islower() or norm_at(document, place + 1) in {"-", "'"}:
            continue
        last = place - 1
        while norm_at(document, last) in ADVERBS:
            last -= 1
        several = verb.norm in _TO_ONE or verb.norm in _plain()
        sure = verb.norm in _TO_ONE or verb.norm in _TO_MANY
        bare = verb.norm in _plain()
        if norm_at(document, last) in _RELATIVES:
            sure = sure or norm_at(document, last) != "that" or _surely(document, place)
            wrong = sure and of_relative(document, last, several=several, bare=bare)
        elif sure or _surely(document, place):
            wrong = _of_clause(document, _before_aside(document, last), several=several, bare=bare)
        else:
            continue
        if wrong and adjoin(document, last + (norm_at(document, last) == ","), place - last):
            yield _mend(document, place, several=several)


def _mend(document: Document, place: int, *, several: bool) -> Broken:
    verb = document.tokens[place]
    word = verb.norm
    if several:
        better = (_TO_ONE[word],) if word in _TO_ONE else (bases()[word].third, bases()[word].past)
    else:
        better = (_TO_MANY[word],) if word in _TO_MANY else (thirds()[word].base, thirds()[word].past)
    why = f"“{verb.text}” does not agree with its subject; it should be “{better[0]}”."
    return Broken(verb.span, 0.75, better, why)


def _surely(document: Document, place: int) -> bool:
    """Whether a form that may be a noun is a verb: an object or a preposition stands behind it."""
    word, after = norm_at(document, place), norm_at(document, place + 1)
    if word not in never("z", "third") and word not in never("x", "base"):
        return after in _OBJECT
    return (
        after in plurals()
        or after in _GOVERNED
        or after[:1].isdigit()
        or after in {".", ","}
        or after.endswith("ly")
    )


def _begins_another(before: str, word: str) -> bool:
    """Whether a word begins another clause: "a vehicle the brothers", "questions about how"."""
    return word in _ASKS or (word in _BEFORE_NOUN and (before in nouns() or before in plurals()))


def _before_aside(document: Document, last: int) -> int:
    """Give the place before an aside between commas that ends here, the same place if there is none."""
    if norm_at(document, last) != ",":
        return last
    for comma in range(last - 2, max(0, last - _ASIDE), -1):
        word = norm_at(document, comma)
        if word in {".", ";", ":", "?", "!", "”", "“", '"', ""}:
            return last
        if word == ",":
            first = norm_at(document, comma + 1)
            aside = (
                first in {"who", "which", "whose"} or first.endswith(("ed", "ing")) or first in participles()
            )
            return comma - 1 if aside else last
    return last


def _of_clause(document: Document, last: int, *, several: bool, bare: bool) -> bool:
    """Whether a clause opens with a subject that ends here and has the other number."""
    for first in range(last, max(-1, last - _REACH), -1):
        word = norm_at(document, first)
        if not word.replace("-", "").isalnum() or word in BREAKS or word.endswith("ing"):
            return False
        if opens(document, first) or (norm_at(document, first - 1) in _TELLS and not bare):
            # A name keeps its capital, and is no noun here.
            words = [document.tokens[place].text for place in range(first, last + 1)]
            words[0] = words[0].lower() if opens(document, first) else words[0]
            if any(_begins_another(words[n - 1], words[n]) for n in range(1, len(words))):
                return False
            return one_subject(words) if several else many_subject(words)
    return False
