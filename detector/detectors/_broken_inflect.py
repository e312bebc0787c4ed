"""The base of a verb form, its participle and its -ing form, well enough to offer them as corrections."""

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "irregular_verbs.txt"
_E_ENDINGS = (
    "at",
    "iz",
    "is",
    "uc",
    "ur",
    "iv",
    "ag",
    "us",
    "av",
    "ov",
    "ot",
    "ud",
    "as",
    "os",
    "id",
    "ir",
    "ar",
    "or",
    "ang",
    "eng",
)
# Words in -ed and -s that are base forms, or no verbs at all.
NO_PAST = frozenset(
    """need feed seed embed exceed proceed succeed bleed breed speed heed weed shed wed bed shred sled
    indeed supersede red united limited hundred sacred naked ted fed biped""".split()
)
NO_S = frozenset(
    """always perhaps thus yes besides nevertheless sometimes afterwards afterward nowadays regardless
    across towards upwards downwards backwards forwards nonetheless plus versus less its his this us as
    is was has does hers theirs ours yours indoors outdoors overseas bias focus canvas witness business
    means series whereas was alas twice doubtless unless news politics needs overnights process
    access""".split()
)


@cache
def irregular() -> tuple[tuple[str, str, str], ...]:
    """Give (base, past, participle) of each irregular verb."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return tuple((base, past, participle) for base, past, participle in rows)


@cache
def pasts() -> dict[str, str]:
    """Give the base of each irregular past."""
    return {past: base for base, past, _ in irregular()}


@cache
def bare_pasts() -> dict[str, str]:
    """Give the participle of each irregular past that is not its own participle."""
    return {past: participle for _, past, participle in irregular() if past != participle}


def base_of(norm: str) -> str:
    """Give the base of a past or -s form."""
    if norm in pasts():
        return pasts()[norm]
    if norm.endswith(("ies", "ied")) and len(norm) > 5:
        return norm[:-3] + "y"
    if norm.endswith("s"):
        return norm[:-2] if norm.endswith(("shes", "ches", "sses", "xes", "oes")) else norm[:-1]
    stem = norm[:-2] if norm.endswith("ed") else norm[:-3]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    silent = (
        stem[-1] in "cvuz" or stem.endswith(_E_ENDINGS) or (stem[-1] in "lg" and stem[-2] not in "aeiounl")
    )
    return (
        stem + "e"
        if silent and not stem.endswith(("eat", "oot", "eas", "air", "ear", "our", "oor", "sit"))
        else stem
    )


def ing(base: str) -> str:
    """Give the -ing form of a base."""
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + "ing"
