"""Sentences and paragraphs that say again what an earlier one said."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import combinations

from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS
from detector.detectors._retold import retold
from detector.detectors._retold_far import LEDE, retold_far
from detector.detectors._retold_near import NEAR, retold_near
from detector.detectors._sentence_facts import (
    COMMON,
    content,
    facts,
    facts_agree,
    is_furniture,
    is_pull_quote,
)
from detector.text import Document, Sentence, Span

_RARE = 6  # a word in more sentences than this says nothing about two of them
_NEAR, _COPIED, _FAR = 6, 20, 40  # sentences apart, for a retelling and for a copy
_SHARED = 3
_SHORTEST = 4  # words of content
Repeat = tuple[Span, Span, float]  # the earlier, the later, how sure


def repeats(document: Document) -> Iterator[Repeat]:
    """Give the later of each pair of sentences that say one thing, the first such pair of each."""
    told: set[int] = set()
    senses: dict[int, frozenset[str]] = {}
    contents: dict[int, frozenset[str]] = {}
    starts: dict[int, frozenset[str]] = {}
    counts = _alike(document)
    for first, second in sorted([pair for pair, count in counts.items() if _enough(*pair, count)]):
        if second in told:
            continue
        one, other = document.sentences[first], document.sentences[second]
        sureness = 0.0
        if counts[first, second] >= _SHARED and second - first <= _COPIED:
            told_of = (_known(sentence, contents) for sentence in (one, other))
            sureness = _sureness(document, one, other, *told_of)
        if not sureness and second - first == 1 and other.paragraph - one.paragraph < 2:
            sureness = retold(document, one, other, senses)
        if not sureness and second - first > 1 and (first < LEDE or second - first == 2):
            sureness = retold_far(document, one, other, senses, starts)
        if not sureness and second - first <= NEAR:
            sureness = retold_near(document, one, other, senses, starts)
        if sureness:
            told.add(second)
            yield one.span, other.span, sureness


def _enough(first: int, second: int, count: int) -> bool:
    """Whether two sentences share as many rare words as they must to be compared."""
    return count >= _SHARED or first < LEDE or second - first == 1 or (count == 2 and second - first <= NEAR)


def _alike(document: Document) -> dict[tuple[int, int], int]:
    """Count, for pairs of sentences, the rare words that both have."""
    firsts = [sentence.first for sentence in document.sentences]
    pairs: dict[tuple[int, int], int] = {}
    for norm, places in document[WORDS].items():
        if 1 < len(places) <= _RARE and (len(norm) > 3 or norm[0].isdigit()) and norm not in COMMON:
            homes = [bisect_right(firsts, place) - 1 for place in places]
            for pair in combinations(homes, 2):
                if 0 < pair[1] - pair[0] <= _FAR:
                    pairs[pair] = pairs.get(pair, 0) + 1
    return pairs


def _known(sentence: Sentence, contents: dict[int, frozenset[str]]) -> frozenset[str]:
    known = contents.get(sentence.index)
    if known is None:
        known = contents[sentence.index] = content(sentence)
    return known


def _sureness(
    document: Document, one: Sentence, other: Sentence, ours: frozenset[str], theirs: frozenset[str]
) -> float:
    if len(theirs) < _SHORTEST or len(ours) < _SHORTEST:
        return 0.0
    shared = len(ours & theirs)
    told, telling = shared / len(theirs), shared / len(ours)
    if told < 0.6 or telling < 0.3 or not facts_agree(one, other):
        return 0.0
    if is_furniture(document, one) or is_furniture(document, other):
        return 0.0
    if told >= 0.95 and telling >= 0.95 and len(theirs) >= 6:
        return 0.0 if is_pull_quote(document, one, other) else 0.85
    quoted = document[QUOTES].covers(one.span.start) or document[QUOTES].covers(other.span.start)
    if quoted or other.index - one.index > _NEAR:
        return 0.0
    return _retelling(one, other, told, telling)


def _retelling(one: Sentence, other: Sentence, told: float, telling: float) -> float:
    from rapidfuzz.fuzz import token_sort_ratio  # few articles get here

    known, size = facts(other), len(content(other))
    closeness = token_sort_ratio(" ".join(sorted(content(one))), " ".join(sorted(content(other))))
    if not known or closeness < 50:
        return 0.0
    if size >= 6 and told >= 0.7 and telling >= 0.6:
        return 0.75
    adjacent = other.index - one.index <= 2
    if size == _SHORTEST:
        numbered = any(fact[0].isdigit() for fact in known)
        return 0.65 if adjacent and numbered and told == 1 and telling >= 0.8 else 0.0
    if adjacent and told >= 0.85 and telling >= 0.4:
        return 0.65
    return 0.55 if adjacent and size >= 7 and telling >= 0.5 and told >= 0.65 else 0.0
