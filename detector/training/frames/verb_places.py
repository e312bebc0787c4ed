"""verb_forms.txt: in which places a form of a verb hardly ever stands, a letter each."""

from typing import NamedTuple

from detector.detectors._broken_complements import PREPOSITIONS
from detector.detectors._broken_frames import FRAMES, GOVERNED, TO
from detector.detectors._verb_forms import Verb
from detector.training.frames.tokens import Counts, Tokens

HEAD = """\
# verb past participle -s -ing, and the places where a form of it hardly ever stands, a letter each:
# base: b behind be, h have, n he or she or it, a an article or owner, w a day of the week, o of or in, f for,
# p another preposition; past: m behind will or can, t to, d didn't; participle: i behind be;
# -s: s behind will or can, u to, e didn't, y I or they; -ing: g behind will or can;
# and x the base, z the -s form is hardly ever a noun
"""
_LETTERS = "bhmsgtudeynaiofpwzx"


class _Limit(NamedTuple):
    """A form may stand in a place once in so many of its times, or as often as `most` if it is frequent."""

    once_in: int
    most: int = 4
    least: int = 30


_LIMITS = {
    "b": _Limit(4000, 2), "h": _Limit(4000, 2), "m": _Limit(3000), "s": _Limit(3000), "g": _Limit(4000),
    "t": _Limit(4000, 3), "u": _Limit(4000, 3), "d": _Limit(2000), "e": _Limit(2000), "y": _Limit(5000, 3),
    "n": _Limit(8000, 1), "a": _Limit(6000, 2), "w": _Limit(4000, 4, 60), "o": _Limit(6000, 3),
    "f": _Limit(6000, 3), "p": _Limit(4000),
}  # fmt: skip
_FREQUENT = 1500
_ARTICLES = "the a an his its their our my every each some any no".split()
_BEFORE_MANY = "the a an these those many some of his her its their our two three several".split()
_PASSIVE, _PERFECT = "be been being is are was were".split(), "have has had having".split()
# By hand: verbs whose passive is rare but right, and some whose passive is frequent for other reasons.
_HAS_PASSIVE = frozenset(
    """failed begun insisted embarked garnered weathered signaled declined suffered undergone sat fled lagged
    got ceased slipped swung lacked outperformed""".split()
)
_NO_PASSIVE = frozenset("arrived collapsed disappeared participated expired prevailed surfaced".split())


def rows(verbs: dict[str, Verb], marked: dict[str, set[str]]) -> list[str]:
    """Give the lines of verb_forms.txt."""
    return [
        " ".join((*verb, "".join(letter for letter in _LETTERS if verb.base in marked[letter]) or "-"))
        for verb in verbs.values()
    ]


def by_letter(tokens: Tokens, verbs: dict[str, Verb]) -> dict[str, set[str]]:
    """Give the bases of the verbs that each letter marks."""
    return {
        **_behind_words(tokens, verbs),
        **_behind_prepositions(tokens, verbs),
        "z": _no_plural(tokens, verbs),
        "i": _intransitive(tokens, verbs),
    }


def _behind_words(tokens: Tokens, verbs: dict[str, Verb]) -> dict[str, set[str]]:
    governed = tokens.mask(GOVERNED) | tokens.figures
    found = {}
    for frame in FRAMES:
        row = (~tokens.mask(frame.barred), tokens.mask(frame.first), None)
        counts = tokens.counts(*row, governed) if frame.first is TO else tokens.counts(*row)
        found[frame.letter] = _rare(tokens, counts, verbs, frame.form, _LIMITS[frame.letter])
    return found


def _behind_prepositions(tokens: Tokens, verbs: dict[str, Verb]) -> dict[str, set[str]]:
    pure = _no_noun(tokens, verbs)
    found = {"x": pure}
    for letter, first in (("o", ("of", "in")), ("f", ("for",)), ("p", PREPOSITIONS)):
        counts = tokens.counts(tokens.mask(first), None)
        found[letter] = pure & _rare(tokens, counts, verbs, "base", _LIMITS[letter])
    return found


def _no_noun(tokens: Tokens, verbs: dict[str, Verb]) -> set[str]:
    """Give the bases of the verbs whose base hardly ever stands behind an article."""
    counts = tokens.counts(tokens.mask(_ARTICLES), None)
    known = (base for base in _alone(verbs, "base") if base in tokens.places)
    return {base for base in known if tokens.of(counts, base) <= 0.03 * tokens.seen(base)}


def _no_plural(tokens: Tokens, verbs: dict[str, Verb]) -> set[str]:
    """Give the bases of the verbs whose -s form hardly ever stands as a noun does."""
    counts = tokens.counts(tokens.mask(_BEFORE_MANY), None)
    known = ((base, verb.third) for base, verb in verbs.items() if tokens.seen(verb.third) >= 25)
    return {base for base, word in known if tokens.of(counts, word) <= 0.06 * tokens.seen(word)}


def _rare(tokens: Tokens, counts: Counts, verbs: dict[str, Verb], form: str, limit: _Limit) -> set[str]:
    """Give the bases of the verbs whose form is nothing else and hardly ever counted."""
    found = set()
    for base in _alone(verbs, form):
        word = getattr(verbs[base], form)
        seen, count = tokens.seen(word), tokens.of(counts, word)
        rare = count * limit.once_in <= seen or (count <= limit.most and seen >= _FREQUENT)
        if rare and seen >= limit.least:
            found.add(base)
    return found


def _alone(verbs: dict[str, Verb], form: str) -> set[str]:
    """Give the bases of the verbs whose form is no base, or, if it is the base, no past or participle."""
    others = {word for verb in verbs.values() for word in (verb.past, verb.participle)}
    if form != "base":
        others = set(verbs)
    return {base for base, verb in verbs.items() if getattr(verb, form) not in others}


def _intransitive(tokens: Tokens, verbs: dict[str, Verb]) -> set[str]:
    """Give the bases of the verbs that stand often behind "have", and hardly ever behind "be"."""
    passive = tokens.counts(tokens.mask(_PASSIVE), None)
    perfect = tokens.counts(tokens.mask(_PERFECT), None)
    found = set()
    for verb in verbs.values():
        word = verb.participle
        have = tokens.of(perfect, word)
        rare = have >= 60 and 40 * tokens.of(passive, word) <= have and word not in _HAS_PASSIVE
        if word not in verbs and (rare or word in _NO_PASSIVE):
            found.add(verb.base)
    return found
