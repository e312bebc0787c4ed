"""A sentence that retells in other words what an earlier one said, the lede most of all."""

from detector.annotators.quotes import QUOTES
from detector.detectors._retold import sense_of, spoken
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
    document: Document,
    one: Sentence,
    other: Sentence,
    senses: dict[int, frozenset[str]],
    starts: dict[int, frozenset[str]],
) -> float:
    """Say how sure it is that a sentence says what an earlier one, not next to it, has said.

    `senses` and `starts` keep what was worked out for a sentence, for the next pair that it is in.
    """
    if not _SHORTEST <= len(other.tokens) <= _LONGEST or len(one.tokens) < _SHORTEST:
        return 0.0
    if other.tokens[-1].norm != ".":
        return 0.0
    if not names_known(starts_of(one, starts), other):
        return 0.0
    earlier, later = (sense_of(sentence, senses) for sentence in (one, other))
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


def starts_of(sentence: Sentence, starts: dict[int, frozenset[str]]) -> frozenset[str]:
    """Give the first letters of the words of a sentence, of those in a compound too."""
    known = starts.get(sentence.index)
    if known is None:
        norms = [token[3] for token in sentence.tokens]
        parts_of = [part[:_PREFIX] for norm in norms if "-" in norm for part in norm.split("-")]
        known = starts[sentence.index] = frozenset([*(norm[:_PREFIX] for norm in norms), *parts_of])
    return known


def names_known(known: frozenset[str], other: Sentence) -> bool:
    """Whether every name and number of a sentence begins as a word that is known."""
    first = True
    for _, _, text, norm in other.tokens:
        if (
            (not text[0].islower())
            and (text[0].isdigit() or (not first and text[0].isupper()))
            and norm[:_PREFIX] not in known
            and norm.removesuffix("'s")[:_PREFIX] not in known
        ):
            return False
        first = False
    return True
