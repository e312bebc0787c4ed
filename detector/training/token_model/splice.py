"""Splices: a clause of one sentence run on with a clause of another of the same article."""

import random
from collections import defaultdict
from dataclasses import replace

from detector.training.token_model.words import DAMAGED, IGNORED, Draft

_SINGULAR = "is was has does".split()
_PLURAL = "are were have do".split()
_MODAL = "will would can could may might must should had did".split()
_PAST = (
    "went came took gave saw knew fell rose began wrote spoke broke chose drove flew grew threw drew said "
    "told left made won lost held met sent led kept paid sold brought built agreed accused warned refused "
    "promised"
).split()
_AGREEMENT = {
    word: key
    for key, words in (("singular", _SINGULAR), ("plural", _PLURAL), ("modal", _MODAL), ("past", _PAST))
    for word in words
}
_JOINTS = set("which who that where because while after before and but when as".split())
_MARKED = 8


def _cuts(draft: Draft, *, at_verb: bool) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(draft.words):
        if not 3 <= i < len(draft.words) - 3:
            continue
        if at_verb and word.text in _AGREEMENT:
            places[_AGREEMENT[word.text]].append(i)
        elif not at_verb and word.text in _JOINTS and "," in word.gap:
            places[word.text].append(i)
    return places


def can_be_cut(draft: Draft) -> bool:
    """Say whether a sentence has a place at which others are spliced."""
    return bool(_cuts(draft, at_verb=True))


def splice(first: Draft, second: Draft, rng: random.Random) -> Draft | None:
    """Give the start of one sentence with the end of another, or None where none fits.

    Both are cut before a verb of the same number (subject and predicate of two clauses) or,
    one time in four, before the same joint. The words after the seam are marked up to the
    next punctuation; the rest of the second sentence is left out of training.
    """
    at_verb = rng.random() < 0.75
    ours, theirs = _cuts(first, at_verb=at_verb), _cuts(second, at_verb=at_verb)
    shared = sorted(set(ours) & set(theirs))
    if not shared:
        return None
    key = rng.choice(shared)
    # A machine loses the thread most often where a clause stands between a subject and its verb.
    closed = [place for place in ours[key] if "," in first.words[place].gap]
    seam = rng.choice(closed if at_verb and closed and rng.random() < 0.6 else ours[key])
    resume = rng.choice(theirs[key])
    head = [replace(word) for word in first.words[:seam]]
    rest = [replace(word) for word in second.words[resume:]]
    rest[0].gap = first.words[seam].gap
    inside = True
    for n, word in enumerate(rest):
        inside = inside and n < _MARKED and (n == 0 or word.gap == " ")
        word.splice = DAMAGED if inside else IGNORED
        if inside:
            word.replaced = word.form = IGNORED
    return Draft(head + rest, second.tail)
