"""A sentence that retells a neighbour and says one of its numbers again."""

from itertools import pairwise

from detector.annotators.quotes import QUOTES
from detector.detectors._retold import sense_of, spoken
from detector.detectors._retold_far import names_known, starts_of
from detector.detectors._sentence_facts import denies, is_furniture
from detector.text import Document, Sentence

NEAR = 2  # sentences
_SHORTEST, _LONGEST = 8, 36  # tokens
_SHARED, _SHARE = 5, 40  # senses, and per cent of those of the later sentence
_MONTHS = frozenset(
    """january february march april may june july august september october november december some in about
    nearly around almost over by""".split()
)  # a number behind another name is part of it: "Expo 2024"
_GOING_ON = frozenset(
    """another other others also more again however but still yet meanwhile of which this these that
    those""".split()
)


def retold_near(
    document: Document,
    one: Sentence,
    other: Sentence,
    senses: dict[int, frozenset[str]],
    starts: dict[int, frozenset[str]],
) -> float:
    """Say how sure it is that a sentence, with a number of its neighbour, says the same in other words."""
    if not _SHORTEST <= len(other.tokens) <= _LONGEST or other.tokens[-1].norm != ".":
        return 0.0
    numbers = {
        token[3]
        for before, token in pairwise(other.tokens)
        if token[3][0].isdigit() and (before[2].islower() or not before[2].isalpha() or before[3] in _MONTHS)
    }
    if not numbers or not numbers <= {token[3] for token in one.tokens}:
        return 0.0
    earlier, later = sense_of(one, senses), sense_of(other, senses)
    shared = len(earlier & later)
    if shared < _SHARED or 100 * shared < _SHARE * len(later) or earlier == later:
        return 0.0
    if other.tokens[0].norm in _GOING_ON or not names_known(starts_of(one, starts), other) or spoken(other):
        return 0.0
    covers = document[QUOTES].covers
    if covers(one.span.start) or covers(other.span.start) or covers(other.span.end - 2):
        return 0.0
    if denies(one) != denies(other) or is_furniture(document, one) or is_furniture(document, other):
        return 0.0
    return 0.7 if 2 * shared >= len(later) else 0.6
