"""Articles from the packed corpora, split by the hash of their id."""

import hashlib
import json
import lzma
import random
from collections.abc import Iterator
from pathlib import Path

from detector.training.token_model.words import split_sentences

_HELD_OUT_OF = 50
# A prime, so that a share of the articles has nothing to do with which of them are held out.
_PARTS = 997
_WINDOW = 2500
_LIMITS = (5, 60)


def bucket(article: str, of: int) -> int:
    """Give the stable bucket of an article id, 0 <= bucket < of."""
    return int.from_bytes(hashlib.sha256(article.encode()).digest()[:8], "big") % of


def is_held_out(article: str) -> bool:
    """Say whether the article is for measuring only: one in fifty, by its id."""
    return bucket(article, _HELD_OUT_OF) == 0


def documents(path: Path) -> Iterator[tuple[str, str]]:
    """Give id and text of every article of a `.jsonl.xz` file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], record["text"]


def some_texts(path: Path, share: float) -> Iterator[str]:
    """Give the texts of a share of the articles that are not held out; the same in every run."""
    for article, text in documents(path):
        if not is_held_out(article) and bucket(article, _PARTS) < _PARTS * share:
            yield text


def window(text: str, rng: random.Random) -> list[str]:
    """Give the whole sentences of a random stretch of the article, in order."""
    start = rng.randrange(max(1, len(text) - _WINDOW + 1))
    stretch = text[start : start + _WINDOW]
    sentences = [one for part in stretch.split("\n") for one in split_sentences(part)]
    if start > 0:
        sentences = sentences[1:]
    return sentences if start + _WINDOW >= len(text) else sentences[:-1]


def is_prose(sentence: str) -> bool:
    """Say whether a sentence is fit to train on: of fair length, mostly letters."""
    words = sentence.split()
    if not _LIMITS[0] <= len(words) <= _LIMITS[1] or len(sentence) > 480:
        return False
    letters = sum(letter.isalpha() or letter == " " for letter in sentence)
    return letters >= 0.85 * len(sentence)
