"""Tokens → the text that they were cut from, as it is printed, and where each of them stands in it.

M2 parts all tokens by spaces, marks included; a detector that read it so would find a fault at each comma.
"""

import re
from collections.abc import Iterable, Sequence

from detector.text import Span

_TO_THE_LEFT = re.compile(r"[.,;:!?%)\]}…’”»]+|''|n['’]t|['’](?:s|m|d|re|ve|ll)", re.IGNORECASE)
_TO_THE_RIGHT = re.compile(r"[(\[{“‘«$€£¥]+|``")
_STRAIGHT = ('"', "'")


def closed_up(tokens: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """Give the text and the place of each token, which are the tokens as they came.

    Straight quotation marks open and close by turns.

    >>> closed_up(["“", "We", "do", "n't", ",", "”", "she", "said", "."])[0]
    "“We don't,” she said."
    """
    text = ""
    spans: list[Span] = []
    attached = True  # to what stands before: nothing, or an opening mark
    open_marks: set[str] = set()
    for token in tokens:
        left, right = _sides(token, text, open_marks)
        text += "" if attached or left else " "
        spans.append(Span(len(text), len(text) + len(token)))
        text += token
        attached = right
    return text, tuple(spans)


def _sides(word: str, before: str, open_marks: set[str]) -> tuple[bool, bool]:
    """Whether a word is written close to what stands before it, and to what comes behind it."""
    if word in _STRAIGHT:
        closes = word in open_marks or (word == "'" and before.endswith("s"))
        (open_marks.discard if closes else open_marks.add)(word)
        return closes, not closes
    return bool(_TO_THE_LEFT.fullmatch(word)), bool(_TO_THE_RIGHT.fullmatch(word))


def printed(words: Iterable[str]) -> str:
    """Give the text of tokens."""
    return closed_up(tuple(words))[0]
