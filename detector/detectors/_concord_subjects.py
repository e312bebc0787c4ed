"""What the words of a subject say of its number."""

from detector.detectors._broken_heads import LINKS
from detector.detectors._broken_nouns import GROUPS
from detector.detectors._broken_several import is_number
from detector.detectors._noun_forms import nouns, plurals
from detector.detectors._verb_forms import bases, pasts, thirds

SINGULAR = frozenset("the a an this his her its their our my every each another".split())
SEVERAL = frozenset("the these those many several some most few his her its their our my both all".split())
# Nouns of one form with a verb of the other, rightly: groups, shares, measures, names of one thing.
_MIXED = GROUPS | frozenset(
    """government council committee cabinet board crew squad staff band cast club side army navy force public
    administration opposition coalition federation commission association delegation population
    generation department parliament audience management leadership family couple pair trio crowd
    majority minority bulk mix lot lots plenty kind type sort part fraction share proportion all none
    average mass youth elite flock herd string host array selection variety wave flurry rash spate collection
    people police media data news politics economics series species headquarters means works
    """.split()
)
_MEASURES = frozenset(
    """years months weeks days hours minutes seconds miles kilometres kilometers metres meters dollars pounds
    euros rupees percent times points degrees pounds ounces tons tonnes feet inches acres hectares
    games sports darts ashes odds states nations sales""".split()
)
_PEOPLE = ("growers", "makers", "workers", "ists", "ologists", "ians", "holders", "owners", "goers")
_ONE_ONLY = frozenset("a an this that each every another one either neither no what whatever".split()) | LINKS
_SHARES = frozenset("most all some much half".split())


def is_many(word: str) -> bool:
    """Whether a noun is a plural that has no singular verb."""
    return (word in plurals() or word.endswith(_PEOPLE)) and word not in _MIXED and word not in _MEASURES


def is_one(word: str) -> bool:
    """Whether a noun is a singular that has no plural verb."""
    return word in nouns() and word not in _MIXED and word not in plurals()


def _head(words: list[str]) -> str:
    """Give the last word before the first preposition."""
    end = next((n for n, word in enumerate(words) if word in LINKS), len(words))
    return words[end - 1] if end else ""


def one_subject(words: list[str]) -> bool:
    """Whether the words of a subject are surely one thing."""
    if words[0] in _SHARES or words[:2] == ["nearly", "all"]:  # "most of the action"
        of = words.index("of") if "of" in words else len(words)
        words = words[of + 1 :]
        return len(words) > 1 and words[0] in SINGULAR and is_one(_head(words)) and not _has_verb(words)
    head = _head(words)
    known = is_one(head) or (words[0] in {"a", "an", "every", "each"} and _may_be_one(head))
    return words[0] in SINGULAR and known and not _has_verb(words)


def _may_be_one(word: str) -> bool:
    """Whether a word of no list is a noun that is one, by its ending."""
    return word not in _MIXED and word.endswith(
        ("or", "er", "ist", "ian", "ment", "tion", "ness", "ship", "ity")
    )


def many_subject(words: list[str]) -> bool:
    """Whether the words of a subject are surely several things."""
    return (
        words[0] not in _ONE_ONLY
        and not is_number(words[0])
        and is_many(_head(words))
        and not _has_verb(words)
    )


def _has_verb(words: list[str]) -> bool:
    """Whether a word of a subject may be its verb already."""
    known = nouns().keys() | plurals()
    return any(
        (word in bases() or word in thirds() or word in pasts()) and word not in known for word in words[1:]
    )
