"""The verbs and counted nouns of a corpus with their forms, by how often these occur."""

from detector.detectors._broken_inflect import irregular
from detector.detectors._broken_plain import every_verb, s_form
from detector.detectors._verb_forms import Verb
from detector.training.frames.tokens import Tokens

_VERBAL = "to will would can could may might must should cannot didn't don't doesn't did".split()
_ARTICLES = "the a an this that his her its their every each another no any".split()
_SEVERAL = "two three four five six seven eight nine ten several many few these those both".split()
_VOWELS = "aeiou"
# No verbs, or verbs whose forms stand where those of no other verb do.
_OMITTED = frozenset("his not zero us me like used wan gon your have be do is to it relief bore".split())
# Those that irregular_verbs.txt leaves out.
_IRREGULAR = {"beat": ("beat", "beaten"), "lay": ("laid", "laid")} | {
    base: (base, base)
    for base in """bet broadcast burst cast cost cut hit hurt let put quit set shed shut split spread
    upset""".split()
}
_PLURALS = {
    "child": "children", "person": "people", "foot": "feet", "tooth": "teeth", "goose": "geese",
    "mouse": "mice", "life": "lives", "wife": "wives", "knife": "knives", "leaf": "leaves", "half": "halves",
    "thief": "thieves", "shelf": "shelves", "wolf": "wolves", "loaf": "loaves", "hero": "heroes",
    "potato": "potatoes", "tomato": "tomatoes", "veto": "vetoes", "crisis": "crises",
    "analysis": "analyses", "basis": "bases",
}  # fmt: skip


def verbs(tokens: Tokens) -> dict[str, Verb]:
    """Give each frequent verb by its base, and the verbs of plain_verbs.txt."""
    behind = tokens.counts(tokens.mask(_VERBAL), None)
    listed = every_verb()
    odd = _IRREGULAR | {base: (past, participle) for base, past, participle in irregular()}
    found = {}
    for base in sorted(listed.union(tokens.words)):
        seen = tokens.seen(base)
        frequent = seen >= 40 and tokens.of(behind, base) >= max(12, 0.04 * seen)
        if not _usable(base) or not (frequent or base in listed):
            continue
        past, participle = odd.get(base) or (_likest(tokens, _regular(base)),) * 2
        ing = _likest(tokens, _ings(base))
        formed = (base in odd or tokens.seen(past) >= 12) and tokens.seen(ing) >= 8
        if formed or base in listed:
            found[base] = Verb(base, past, participle, s_form(base), ing)
    return found


def _usable(base: str) -> bool:
    return base.isalpha() and base.isascii() and base not in _OMITTED and (len(base) > 2 or base == "go")


def _likest(tokens: Tokens, forms: tuple[str, ...]) -> str:
    return max(forms, key=tokens.seen)


def _regular(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (base[:-1] + "ied",)
    return (base + "ed", f"{base}{base[-1]}ed")


def _ings(base: str) -> tuple[str, ...]:
    if base.endswith("ie"):
        return (base[:-2] + "ying",)
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return (base[:-1] + "ing", base + "ing")
    return (base + "ing", f"{base}{base[-1]}ing")


def nouns(tokens: Tokens) -> dict[str, str]:
    """Give the plural of each frequent noun that is counted."""
    article = tokens.counts(tokens.mask(["a", "an"]), None)
    owned = tokens.counts(tokens.mask(_ARTICLES), None)
    several = tokens.counts(tokens.mask(_SEVERAL), None)
    found = {}
    for one in sorted(tokens.words):
        seen, many = tokens.seen(one), plural(one)
        if seen < 30 or len(one) < 3 or not (one.isalpha() and one.isascii()) or tokens.seen(many) < 15:
            continue
        alone = tokens.of(article, one) >= max(5, 0.008 * seen) and tokens.of(owned, one) >= 0.15 * seen
        if alone and tokens.of(several, many) >= 3:
            found[one] = many
    return found


def plural(noun: str) -> str:
    """Give the plural of a noun.

    >>> [plural(noun) for noun in ("city", "coach", "gunman", "life")]
    ['cities', 'coaches', 'gunmen', 'lives']
    """
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun == "man" or noun.endswith(("sman", "woman", "nman", "eman", "rman")):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "s", "x", "z")) else "s")
