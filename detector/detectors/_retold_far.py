"""A sentence that retells in other words what an earlier one said, the lede most of all."""

from detector.annotators.quotes import QUOTES
from detector.detectors._retold import parts, spoken
from detector.detectors._sentence_facts import denies, is_furniture
from detector.text import Document, Sentence

LEDE = 3  # the sentences that retellings come back to
_BACK = 10  # sentences from the lede to a retelling of it that may leave more out
_SHORTEST, _LONGEST = 7, 36  # tokens
_PREFIX = 5  # letters that a name and its adjective share: Kyrgyzstan, Kyrgyz
_ANAPHORS = frozenset(
    """another other others also more again however but still yet later meanwhile earlier previously
    since""".split()
)


def retold_far(
    document: Document, one: Sentence, other: Sentence, senses: dict[int, frozenset[str]]
) -> float:
    """Say how sure it is that a sentence says what an earlier one, not next to it, has said."""
    if not _SHORTEST <= len(other.tokens) <= _LONGEST or len(one.tokens) < _SHORTEST:
        return 0.0
    if other.tokens[-1].norm != "." or not _names_known(one, other):
        return 0.0
    earlier, later = (_sense_of(sentence, senses) for sentence in (one, other))
    shared = len(earlier & later)
    back = one.index < LEDE and other.index - one.index >= _BACK
    if shared < 4 or earlier == later or 100 * shared < (65 if back else 80) * len(later):
        return 0.0
    if spoken(other):
        return 0.0
    covers = document[QUOTES].covers
    if covers(one.span.start) or covers(other.span.start) or covers(other.span.end - 2):
        return 0.0
    if denies(one) != denies(other) or is_furniture(document, one) or is_furniture(document, other):
        return 0.0
    if _ANAPHORS.intersection(token.norm for token in other.tokens):
        return 0.0
    return 0.7 if shared >= 5 and 4 * shared >= 3 * len(later) else 0.6


def _sense_of(sentence: Sentence, senses: dict[int, frozenset[str]]) -> frozenset[str]:
    known = senses.get(sentence.index)
    if known is None:
        known = senses[sentence.index] = parts(sentence)
    return known


def _names_known(one: Sentence, other: Sentence) -> bool:
    """Whether the earlier sentence has every name and number of the later."""
    known = {part[:_PREFIX] for token in one.tokens for part in token.norm.split("-")}
    return all(
        token.norm[:_PREFIX] in known or token.norm.removesuffix("'s")[:_PREFIX] in known
        for place, token in enumerate(other.tokens)
        if token.text[0].isdigit() or (place and token.text[0].isupper())
    )
