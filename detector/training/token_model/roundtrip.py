"""Sentences put through a rule-based translator and back, with the words that changed."""

import random
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from detector.training.token_model.inflect import related
from detector.training.token_model.replace import STOP
from detector.training.token_model.words import DAMAGED, IGNORED, Draft, Word, split_words

_TOGETHER = 200


class Translators:
    """Apertium's language pairs, each there and back; sentences wait until they are many."""

    def __init__(self, pairs: Sequence[Sequence[str]]) -> None:
        """Take the names of the directions, each pair a way there and a way back."""
        self._pairs = [tuple(pair) for pair in pairs]
        self._waiting: dict[tuple[str, ...], list[str]] = defaultdict(list)

    def add(self, sentence: str, rng: random.Random) -> list[Draft]:
        """Take a sentence, and gives labelled translations of many now and then."""
        if not self._pairs:
            return []
        pair = rng.choice(self._pairs)
        waiting = self._waiting[pair]
        waiting.append(sentence)
        if len(waiting) < _TOGETHER:
            return []
        reworded = waiting
        for direction in pair:
            reworded = translate(reworded, direction)
        labelled = [label_changes(*both) for both in zip(waiting, reworded, strict=True) if all(both)]
        waiting.clear()
        return labelled


def translate(sentences: Sequence[str], direction: str) -> list[str]:
    """Give the sentences translated; empty ones where the translator lost count."""
    program = shutil.which("apertium")
    if program is None:
        raise FileNotFoundError("apertium is not installed")
    done = subprocess.run(  # noqa: S603 - the directions are the caller's own
        [program, "-u", direction],
        input="\n\n".join(sentences) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [line.strip() for line in done.stdout.rstrip("\n").split("\n\n")]
    return lines if len(lines) == len(sentences) else [""] * len(sentences)


def label_changes(original: str, reworded: str) -> Draft:
    """Give the reworded sentence; changed words are marked as replaced or as damaged form."""
    draft = split_words(reworded)
    before = [word.text.lower() for word in split_words(original).words]
    after = [word.text.lower() for word in draft.words]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for change, start, end, first, last in matcher.get_opcodes():
        if change == "delete" and first < len(draft.words):
            _mark_form(draft.words[first])
        elif change in {"insert", "replace"}:
            for word in draft.words[first:last]:
                _mark(word, before[start:end])
    return draft


def _mark(word: Word, gone: Sequence[str]) -> None:
    lower = word.text.lower()
    if not gone or lower in STOP or any(related(lower, other) for other in gone):
        _mark_form(word)
    elif not word.touched:
        word.replaced, word.form = DAMAGED, IGNORED


def _mark_form(word: Word) -> None:
    if not word.touched:
        word.replaced, word.form = IGNORED, DAMAGED
