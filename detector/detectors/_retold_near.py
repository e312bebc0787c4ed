"""A sentence that retells one before it, or two, and says a number of theirs again."""

from itertools import pairwise

from detector.annotators.quotes import QUOTES
from detector.detectors._retold import sense_of, spoken
from detector.detectors._retold_far import names_known, starts_of
from detector.detectors._sentence_facts import denies, is_furniture
from detector.text import Document, Sentence

NEAR = 12  # sentences
_BESIDE = 2
_SHORTEST, _LONGEST = 8, 36  # tokens
_SHARED, _SHARE, _SHARE_FAR = 5, 40, 55  # senses, and per cent of those of the later sentence
_IN_PASSING = 20  # tokens of a sentence in which a denial may be of a detail
_MONTHS = frozenset(
    """january february march april may june july august september october november december some in about
    nearly around almost over by""".split()
)  # a number behind another name is part of it: "Expo 2024"
_GOING_ON = frozenset(
    """another other others also more again however but still yet meanwhile of which this these that
    those""".split()
)
_FURTHER = frozenset(
    """additional further extra latest remaining another other others also again however
    still yet meanwhile if""".split()
)


def retold_near(
    document: Document,
    one: Sentence,
    other: Sentence,
    senses: dict[int, frozenset[str]],
    starts: dict[int, frozenset[str]],
) -> float:
    """Say how sure it is that a sentence says one with its number, or two, in other words."""
    if not _SHORTEST <= len(other.tokens) <= _LONGEST or other.tokens[-1].norm != ".":
        return 0.0
    numbers = _numbers(other)
    if not numbers or not numbers & {_figure(token[3]) for token in one.tokens}:
        return 0.0
    if other.tokens[0].norm in _GOING_ON or spoken(other):
        return 0.0
    far = other.index - one.index > _BESIDE
    if far and (not any(_telling(number) for number in numbers) or _goes_on(other)):
        return 0.0
    models = _models(document, one, other) if far or not _holds(numbers, (one,)) else ((one,),)
    for model in models:
        sureness = _covered(model, other, numbers, (senses, starts), far=far)
        if sureness and not _excluded(document, one, other):
            return sureness
    return 0.0


def _numbers(sentence: Sentence) -> set[str]:
    """Give the numbers of a sentence that belong to no name."""
    return {
        _figure(token[3])
        for before, token in pairwise(sentence.tokens)
        if token[3][-1].isdigit()
        and _figure(token[3])[0].isdigit()
        and (before[2].islower() or not before[2].isalpha() or before[3] in _MONTHS)
    }


def _figure(norm: str) -> str:
    """Give a number without the currency before it: "nz$31.4" and "r640,000"."""
    return norm.lstrip("abcdefghijklmnopqrstuvwxyz$£€₹¥") if norm[-1].isdigit() else norm


def _telling(number: str) -> bool:
    """Whether a number is seldom met twice by chance: two digits or more, and no year."""
    digits = sum(sign.isdigit() for sign in number)
    return (
        digits > 1 and "-" not in number and not (digits == len(number) == 4 and number[:2] in {"19", "20"})
    )


def _models(document: Document, one: Sentence, other: Sentence) -> tuple[tuple[Sentence, ...], ...]:
    """Give the sentence alone, and with the one behind or before it, if they stand together."""
    found: list[tuple[Sentence, ...]] = [(one,)]
    for place in (one.index + 1, one.index - 1):
        if 0 <= place < other.index:
            beside = document.sentences[place]
            if abs(beside.paragraph - one.paragraph) < 1:
                found.append((one, beside))
    return tuple(found)


def _holds(numbers: set[str], model: tuple[Sentence, ...]) -> bool:
    return numbers <= {_figure(token[3]) for sentence in model for token in sentence.tokens}


def _covered(
    model: tuple[Sentence, ...],
    other: Sentence,
    numbers: set[str],
    memory: tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]],
    *,
    far: bool,
) -> float:
    """Say how sure it is that a sentence has nothing that its model has not."""
    senses, starts = memory
    later = sense_of(other, senses)
    earlier = frozenset[str]().union(*(sense_of(sentence, senses) for sentence in model))
    shared = len(earlier & later)
    several = sum(map(_telling, numbers)) > 1
    share = _SHARE_FAR if (far or len(model) > 1) and not several else _SHARE
    if (
        shared < _SHARED
        or 100 * shared < share * len(later)
        or earlier == later
        or not _holds(numbers, model)
    ):
        return 0.0
    figures = (
        _figure(token[3])[:5] for sentence in model for token in sentence.tokens if token[3][-1].isdigit()
    )
    known = frozenset(figures).union(*(starts_of(sentence, starts) for sentence in model))
    if not names_known(known, other):
        return 0.0
    return 0.7 if 2 * shared >= len(later) else 0.6


def _goes_on(sentence: Sentence) -> bool:
    """Whether a word says that this is something further: "another", "also"."""
    return any(token.norm in _FURTHER for token in sentence.tokens)


def _excluded(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether one is speech or furniture, or only one of them denies, the earlier not just in passing."""
    covers = document[QUOTES].covers
    if covers(one.span.start) or covers(other.span.start) or covers(other.span.end - 2):
        return True
    if denies(one) != denies(other) and (denies(other) or len(one.tokens) < _IN_PASSING):
        return True
    return is_furniture(document, one) or is_furniture(document, other)
