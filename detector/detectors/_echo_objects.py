"""Whether a verb and its object echo each other: "announced an announcement"."""

from detector.detectors._echo_roots import PASTS, ROOTS
from detector.detectors._echo_subjects import MODALS, NOMINAL
from detector.text import Token

_SUBJECTS = frozenset("to i we you they he she it who".split()) | MODALS
_STOPS = frozenset(
    """of to in on at for from by with and or but that which who is are was were will would has have had as
    it he she they we not after before during about over under against into since until while when if
    because than more without through despite near among across outside inside via amid per behind
    yesterday today again between next last early late soon monday tuesday wednesday thursday friday
    saturday sunday""".split()
)
# Endings of people, adverbs and adjectives: no object that the verb brings about.
_WANTS = frozenset("need needs want wants lack lacks use uses help helps seek seeks require requires".split())
_OTHERS = ("ed", "er", "ers", "or", "ors", "ees", "ly", "ic", "ive")


def object_of(tokens: tuple[Token, ...], first: int, last: int, gap: list[str]) -> float:
    """Say how sure it is that the second word is the object of the first, with only a determiner between."""
    one, other = tokens[first].norm, tokens[last].norm
    before = tokens[first - 1].norm if first else ""
    following = tokens[last + 1].text if last + 1 < len(tokens) else "."
    verbal = one.endswith(("ed", "ing")) or one in PASTS or before in _SUBJECTS or before.endswith("ly")
    verbal = verbal or (one in _WANTS and gap == ["the"] and following == "of")
    adjectives = gap[1:]
    if not verbal or len(adjectives) > 1 or (other.endswith(_OTHERS) and one.removesuffix("s") != other):
        return 0.0
    if any(not word.isalpha() or word in _STOPS for word in adjectives):
        return 0.0
    if one == other and before not in _SUBJECTS and not before.endswith("ly"):
        return 0.0
    if (following.isalpha() and following not in _STOPS) or not _is_noun(other):
        return 0.0
    if adjectives and (adjectives[0] == "other" or not other.endswith(NOMINAL)):
        return 0.0  # "smiling a secret smile": English does that
    if one == other:
        return 0.6
    return 0.8 if other.endswith(NOMINAL) and not adjectives else 0.65


def _is_noun(norm: str) -> bool:
    return not norm.endswith(("ing", "al")) or norm.endswith(("sal", "val")) or norm in ROOTS
