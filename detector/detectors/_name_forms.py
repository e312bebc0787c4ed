"""What makes two names one: the sound of their consonants, known variants, synonyms within a long name."""

import re
from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize

# Vowels and marks fall away; consonants that transliterations and slips swap become one sign.
_SOUNDS: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "aeiouyhjáéíóúàèìòùâêîôûäëïöüåãõøæœāēīōūăĕığ'’-."), None),
    **dict(zip(map(ord, "bdgcqzwßşşšśçćčžźżłñńňřťď"), "ptkkksvsssssskksslnnnrtt", strict=False)),
    ord("x"): "ks",
    ord("f"): "v",
}
# What makes another word of a name: plurals, languages, peoples, followers.
_ENDINGS = frozenset(
    """s es n an ian ean i y ish ese er ers ist ists ism a o ic in land ni ns ans ians is ry ies ia ine ina
    ene yo ly te cy t cracy""".split()
)
_DIFFERENT = frozenset(
    """colombia columbia|frances francis|carolina caroline|christina christine|austria australia
    stephan stephen|andersen anderson|petersen peterson|julian julien|latina latino
    ministers ministries|palestine palestinian|argentina argentine|franciscan franciscans
    gabriel gabriela|daniel daniela|marianne mariana|britain briton|congress congressman
    filipina filipino|philippine philippines|hispanic hispania|jackson jacksons|santiago santigo
    victoria victor|johnson johnston|virginia virgin|macedonia macedon|minister ministry
    georgia georgian|presidency president|senator senate|catherine katherine|catholic catholics
    brendan brandon|michael michelle|michele michelle|vladimir volodymyr|muslim moslem
    katarina catarina|madison medicine|natalie natalia|mariana marina|giovanna giovanni
    patrice patricia|valerie valeria|general generals|republic republics""".replace("\n", "|").split("|")
)


def sound_key(word: str) -> str:
    """Give the consonants of a word by sound, each once: names that differ in spelling alone share it.

    >>> sound_key("Lukashenko") == sound_key("Lukashenka"), sound_key("Maxim") == sound_key("Maksim")
    (True, True)
    """
    word = word.lower()
    if "c" in word:
        word = word.replace("ce", "se").replace("ci", "si")
    return "".join(dict.fromkeys(word.translate(_SOUNDS)))


def close(one: str, other: str) -> bool:
    """Whether two words differ by a slip or a transliteration and not as two words or forms do."""
    one, other = sorted((one.lower().replace("’", "'"), other.lower().replace("’", "'")))
    alike = _skeleton(one) == _skeleton(other)
    if one == other or (not alike and min(len(one), len(other)) < 6):
        return False
    one, other = sorted((_bare(one), _bare(other)), key=lambda word: (len(word), word))
    if one == other:
        return True
    if (
        len(one) < 6
        and one[0] != other[0]
        and {one[0], other[0]} not in ({"c", "k"}, {"g", "j"}, {"i", "y"}, {"o", "u"}, {"e", "i"})
    ):
        return False
    if len(other) - len(one) > 2 or " ".join(sorted((one, other))) in _different():
        return False
    stem = next((place for place in range(len(one)) if one[place] != other[place]), len(one))
    if stem == len(one) and other[stem:] in _ENDINGS and one[-1] != other[stem]:
        return False
    ends = _ENDINGS | {"e"}
    if stem >= 3 and one[stem:] in ends and other[stem:] in ends and not _rhyme(one[stem:], other[stem:]):
        return False
    from rapidfuzz.distance import OSA  # 20 ms that most texts do not need

    distance: int = OSA.distance(one, other, score_cutoff=2)
    return distance <= (2 if len(one) > 8 or (len(one) > 6 and alike) else 1) or _gallic(one, other)


def _gallic(one: str, other: str) -> bool:
    """Whether one is the other with a French ending: "Salamanca" and "Salamanque"."""
    return re.sub("que$", "ca", one) == re.sub("que$", "ca", other)


def _skeleton(word: str) -> str:
    sounds = word.replace("ce", "se").replace("ci", "si").translate(_SOUNDS)
    return "".join(sound for place, sound in enumerate(sounds) if sounds[place - 1 : place] != sound)


def _bare(word: str) -> str:
    """Write a word without marks over its letters and "ks" as "x"."""
    word = word.replace("ks", "x")
    if word.isascii():
        return word
    return "".join(sign for sign in normalize("NFKD", word) if not combining(sign))


def accents(word: str) -> str:
    """Write a word without the marks over its letters."""
    return _bare(word) if not word.isascii() else word.replace("ks", "x")


def slip(one: str, other: str) -> bool:
    """Whether two short words differ as a misspelling does: not by a vowel alone ("Hall", "Hill")."""
    vowels = "aeiouy"
    pairs = [(a, b) for a, b in zip(one.lower(), other.lower(), strict=False) if a != b]
    return len(one) != len(other) or not all(a in vowels and b in vowels for a, b in pairs)


def _rhyme(one: str, other: str) -> bool:
    """Whether two short endings are one in another spelling: "-ko" and "-ka", "-y" and "-iy"."""
    return len(one) == len(other) == 1 and {one, other} in ({"a", "o"}, {"a", "e"}, {"i", "y"}, {"e", "i"})


@cache
def _different() -> frozenset[str]:
    return frozenset(" ".join(sorted(pair.split())) for pair in _DIFFERENT)


def _lines(name: str) -> list[str]:
    text = (files("detector") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def variants() -> dict[str, tuple[int, int]]:
    """Give for each known variant of a name its line and its place there, the usual one first."""
    lines = enumerate(_lines("name_variants.txt"))
    return {word: (number, at) for number, line in lines for at, word in enumerate(line.split())}


@cache
def synonyms() -> dict[str, frozenset[int]]:
    """Give for each word of official names the lines of the table of synonyms that it stands in."""
    places: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("name_synonyms.txt")):
        for word in line.split():
            places.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in places.items()}


@cache
def expansions() -> dict[str, str]:
    """Give for each well-known abbreviation the one name that it stands for."""
    return dict(line.split(": ") for line in _lines("organisations.txt"))
