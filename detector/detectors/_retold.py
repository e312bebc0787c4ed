"""A sentence that retells the one before it in other words."""

from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from detector.annotators.quotes import QUOTES
from detector.annotators.stems import stem
from detector.detectors._sentence_facts import denies, is_furniture
from detector.text import Document, Sentence

_FILE = Path(__file__).parents[1] / "data" / "same_sense.txt"
_LIGHT = frozenset(
    """the a an of to in on at for by and or but who is are was were be been being had has have it its he
    she his her not per cent percent mr mrs ms dr if so up out all both no do does did can may two one
    new added adding that this these those with from will would about after before into over said also
    than more their they there when where which while what whom whose could should other some such only
    most many much very says say tell told according part took take taken made make makes least less
    need any around among under against being got going impose imposed because since while nor neither
    whether wherever rather about people according that's which's little bit him them just then too
    again there's it's""".split()
)
_SPOKEN = frozenset("i we you my our your me us i'm we're you're i've we've i'll we'll don't let's".split())
_LONGEST = 24  # tokens; a longer sentence tells something new


def retold(document: Document, one: Sentence, other: Sentence, senses: dict[int, frozenset[str]]) -> float:
    """Say how sure it is that the second sentence has nothing that the first has not."""
    if len(other.tokens) > _LONGEST or other.tokens[-1].norm not in {".", "!"} or one.tokens[-1].norm != ".":
        return 0.0
    if any(token.norm in _SPOKEN or token.norm in '“"' for token in other.tokens):
        return 0.0
    covers = document[QUOTES].covers
    if covers(one.span.start) or covers(other.span.start):
        return 0.0
    earlier, later = sense_of(one, senses), sense_of(other, senses)
    if not later <= earlier or not _names(other) <= {token.norm.removesuffix("'s") for token in one.tokens}:
        return 0.0
    if denies(one) != denies(other) or is_furniture(document, one) or is_furniture(document, other):
        return 0.0
    if len(later) == 2:
        return 0.6 if earlier == later else 0.0
    if len(later) < 2:
        return 0.0
    return 0.75 if _names(other) or "said" in {token.norm for token in other.tokens[-4:]} else 0.65


def sense_of(sentence: Sentence, senses: dict[int, frozenset[str]]) -> frozenset[str]:
    """Give the senses of a sentence, compounds taken apart and possessives without their ending."""
    known = senses.get(sentence.index)
    if known is None:
        words = map(_senses, {token[3] for token in sentence.tokens})
        known = senses[sentence.index] = frozenset(chain.from_iterable(words))
    return known


@lru_cache(maxsize=1 << 16)
def _senses(norm: str) -> tuple[str, ...]:
    if not norm[0].isalnum():
        return ()
    words = norm.replace("’", "'").removesuffix("'s").split("-")
    groups = _groups()
    return tuple(groups.get(word) or stem(word) for word in words if word and word not in _LIGHT)


def spoken(sentence: Sentence) -> bool:
    """Whether a sentence is speech, or has a quotation in it."""
    return any(token.norm in _SPOKEN or token.norm in '“"' for token in sentence.tokens)


def _names(sentence: Sentence) -> frozenset[str]:
    """Give the names and numbers of a sentence; its first word may be no name."""
    capitals = (
        t for place, t in enumerate(sentence.tokens) if t.text[0].isdigit() or (place and t.text[0].isupper())
    )
    return frozenset(t.norm.removesuffix("'s") for t in capitals if t.norm not in _LIGHT)


@cache
def _groups() -> dict[str, str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {word: row[0] for row in rows for word in row}
