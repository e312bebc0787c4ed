"""Bare verb forms that are (nearly) nothing else, and the forms made from them."""

from functools import cache
from pathlib import Path

from detector.detectors._broken_inflect import irregular

_DATA = Path(__file__).parents[1] / "data"
# Verbs that double their last letter before -ed.
_DOUBLE = frozenset(
    """abet abhor acquit admit ban bar beg chat compel confer control dip defer deter dispel drag drop emit
    enrol equip excel expel fit grab grin grip hug infer instil jot knit mar nod omit patrol permit
    plan plot propel rebel recur refer rob rub scan ship shop shun skip slam slip snap spot star
    step stir stop strip submit transmit trap trim trip unplug wrap""".split()
)
_SAME = {"cost": "cost", "cut": "cut", "hit": "hit", "let": "let", "put": "put", "set": "set", "shut": "shut"}


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    lines = (_DATA / "plain_verbs.txt").read_text(encoding="utf-8").splitlines()
    plain = [word for line in lines if line[0] not in "#+*" for word in line.split()]
    other = [word for line in lines if line[0] == "+" for word in line[1:].split()]
    return frozenset(plain), frozenset(other)


def plain_verbs() -> frozenset[str]:
    """Give the verbs whose bare form is no noun."""
    return _lists()[0]


@cache
def all_verbs() -> frozenset[str]:
    """Give those, and the verbs that are counted nouns too."""
    return _lists()[0] | _lists()[1]


@cache
def every_verb() -> frozenset[str]:
    """Give all verbs of the table, those that are nouns of any kind too."""
    lines = (_DATA / "plain_verbs.txt").read_text(encoding="utf-8").splitlines()
    return all_verbs() | {word for line in lines if line[0] == "*" for word in line[1:].split()}


@cache
def every_s_form() -> dict[str, str]:
    """Give the bare form of every -s form of the table."""
    return {s_form(base): base for base in every_verb()}


@cache
def past_participles() -> dict[str, str]:
    """Give the participle of each past that is not its own."""
    return {past: participle for _, past, participle in irregular() if past not in {participle, "was"}}


@cache
def one_verbs() -> frozenset[str]:
    """Give the bare verbs that are looked for behind a subject that is one."""
    return plain_verbs() | {"lead", "stand"}


@cache
def no_participles() -> frozenset[str]:
    """Give what cannot stand behind "be": the plain verbs and the pasts with another participle."""
    return plain_verbs() | past_participles().keys()


@cache
def _irregular_forms() -> dict[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in irregular()}


def participle_of(base: str) -> str:
    """Give the past participle of a bare form."""
    return _irregular_forms()[base][1] if base in _irregular_forms() else _regular(base)


def past_of(base: str) -> str:
    """Give the past of a bare form."""
    return _irregular_forms()[base][0] if base in _irregular_forms() else _regular(base)


def _regular(base: str) -> str:
    if base in _SAME:
        return _SAME[base]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLE else "") + "ed"


def s_form(base: str) -> str:
    """Give the form for he, she and it."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("ch", "sh", "s", "x", "z", "o")) else "s")


@cache
def s_forms() -> dict[str, str]:
    """Give the bare form of each verb's form for he, she and it."""
    return {s_form(base): base for base in plain_verbs()}
