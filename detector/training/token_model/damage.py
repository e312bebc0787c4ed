"""Damage to form: function words swapped, dropped, doubled; inflection; word order."""

import random
from collections.abc import Callable

from detector.training.token_model.inflect import forms, inflect
from detector.training.token_model.lexicon import Lexicon
from detector.training.token_model.words import DAMAGED, IGNORED, Draft, Word
from detector.wording import cased_like

_PREPOSITIONS = "of in on at by for with from to into onto over about off as upon".split()
_SETS = [
    _PREPOSITIONS,
    "is are be being been was were".split(),
    "has have had having".split(),
    "that which who whom what whose".split(),
    "they them their theirs".split(),
    "he him his".split(),
    "its it it's".split(),
    "the a an".split(),
    "this these those that".split(),
    "much many".split(),
    "and or but".split(),
    "when while where whether than then".split(),
    "do does did done".split(),
]
_FUNCTION = {word: group for group in reversed(_SETS) for word in group}
_INSERTED = "the of to be can is in that for a it".split()
_OTHER_TAGS = {
    "VB": ("VBG", "VBD", "VBZ", "VBN"),
    "VBP": ("VBZ", "VBG"),
    "VBZ": ("VB", "VBG"),
    "VBD": ("VB", "VBG"),
    "VBN": ("VB", "VBG", "VBZ"),
    "VBG": ("VB", "VBN"),
    "NN": ("NNS",),
    "NNS": ("NN",),
    "JJ": ("RB",),
    "RB": ("JJ",),
}


class Damager:
    """Damages the form of sentences; forms it makes are words of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lexicon."""
        self._lexicon = lexicon
        self._ways: dict[Callable[[Draft, random.Random], bool], float] = {
            swap_function_word: 0.32,
            self.change_form: 0.28,
            drop_word: 0.16,
            insert_word: 0.10,
            move_word: 0.14,
        }

    def damage(self, draft: Draft, rng: random.Random) -> bool:
        """Do one damage to the form of the sentence; say whether it could be done."""
        ways = rng.choices(list(self._ways), list(self._ways.values()), k=4)
        return any(way(draft, rng) for way in ways)

    def change_form(self, draft: Draft, rng: random.Random) -> bool:
        """Put a word in another of its forms: number, verb form, adverb for adjective."""
        i = _pick(draft, rng, lambda word: len(word.text) > 3 and bool(forms(word.text)))
        if i is None:
            return False
        word = draft.words[i]
        lemma, _, tag = rng.choice(forms(word.text))
        if tag not in _OTHER_TAGS:
            return False
        other = rng.choice(_OTHER_TAGS[tag])
        changed = _converted(word.text, other) if other in {"JJ", "RB"} else inflect(lemma, other)
        if changed == word.text or self._lexicon.count(changed) < 5:
            return False
        word.text, word.form, word.replaced = changed, DAMAGED, IGNORED
        return True


def swap_function_word(draft: Draft, rng: random.Random) -> bool:
    """Put another word of the same small class in the place of a function word."""
    i = _pick(draft, rng, lambda word: word.text.lower() in _FUNCTION)
    if i is None:
        return False
    word = draft.words[i]
    lower = word.text.lower()
    others = [other for other in _FUNCTION[lower] if {other, lower} != {"a", "an"}]
    word.text = cased_like(rng.choice([o for o in others if o != lower]), word.text)
    word.form, word.replaced = DAMAGED, IGNORED
    return True


def drop_word(draft: Draft, rng: random.Random) -> bool:
    """Drop a word, four times in five a function word; the next word is marked."""
    small = rng.random() < 0.8
    i = _pick(draft, rng, lambda word: word.text.islower() and (word.text in _FUNCTION) == small)
    if i is None or i + 1 >= len(draft.words) or draft.words[i + 1].touched:
        return False
    follower = draft.words[i + 1]
    if draft.words[i].gap.strip() or follower.gap.strip():
        return False
    follower.form, follower.replaced, follower.gap = DAMAGED, IGNORED, draft.words[i].gap
    del draft.words[i]
    return True


def insert_word(draft: Draft, rng: random.Random) -> bool:
    """Double a function word, or puts one where none belongs."""
    doubled = rng.random() < 0.4
    i = _pick(draft, rng, lambda word: not doubled or word.text in _FUNCTION)
    if i is None or i == 0:
        return False
    text = draft.words[i].text if doubled else rng.choice(_INSERTED)
    draft.words.insert(i + 1, Word(" ", text, replaced=IGNORED, form=DAMAGED))
    return True


def move_word(draft: Draft, rng: random.Random) -> bool:
    """Move a word one to three places on, within a run without punctuation."""
    i = _pick(draft, rng, lambda word: word.text.islower())
    if i is None:
        return False
    to = i + rng.choice((1, 1, 1, 2, 3))
    run = draft.words[i : to + 1]
    if i == 0 or to >= len(draft.words) or any(w.gap != " " or w.touched for w in run):
        return False
    if not all(word.text.islower() for word in run):
        return False
    moved = draft.words.pop(i)
    draft.words.insert(to, moved)
    moved.form, moved.replaced = DAMAGED, IGNORED
    draft.words[i].form, draft.words[i].replaced = DAMAGED, IGNORED
    return True


def _pick(draft: Draft, rng: random.Random, fits: Callable[[Word], bool]) -> int | None:
    places = [i for i, word in enumerate(draft.words) if not word.touched and fits(word)]
    return rng.choice(places) if places else None


def _converted(word: str, tag: str) -> str:
    if tag == "RB":
        return word[:-1] + "ily" if word.endswith("y") else word + "ly"
    return word.removesuffix("ly")
