"""A subject and its verb of different number, whatever the words: "Growers blames", "a town that lose"."""

from collections.abc import Iterator
from functools import cache

from detector.detectors._broken import Broken, adjoin, norm_at, opens, places_of
from detector.detectors._broken_countables import marked, nouns, plurals
from detector.detectors._broken_each import BREAKS
from detector.detectors._broken_heads import ADVERBS, LINKS
from detector.detectors._broken_nouns import GROUPS
from detector.detectors._broken_several import is_number, looks_plural
from detector.detectors._verb_forms import bases, never, participles, pasts, thirds
from detector.text import Document

_TO_MANY = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't", "isn't": "aren't",
            "wasn't": "weren't", "hasn't": "haven't"}  # fmt: skip
_TO_ONE = {many: one for one, many in _TO_MANY.items()}
_SINGULAR = frozenset("the a an this his her its their our my every each another".split())
_SEVERAL = frozenset("the these those many several some most few his her its their our my both all".split())
_TELLS = frozenset("that because although while whereas but when".split())
_RELATIVES = frozenset("who which that".split())
_GOVERNED = frozenset(
    """the a an his her its their our my your that this these those him them us me it to on in at for from
    with by about how what whether why more less up out down back about nearly""".split()
)
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
_OBJECT = frozenset("a an his its their him them us how what whether".split())
_ONE_ONLY = frozenset("a an this that each every another one either neither no what whatever".split()) | LINKS
_SHARES = frozenset("most all some much half".split())
_DEMANDS = frozenset(
    """proposal demand request recommendation suggestion order idea fact rule condition requirement likelihood
    plea call hope fear news way time day place reason law""".split()
)
_REACH, _ASIDE = 9, 16
_NEAR = 6
_SAME = frozenset(
    "cost cut hit let put set shut spread bet cast hurt quit split upset broadcast read lay".split()
)


@cache
def _plain() -> frozenset[str]:
    """Give the bare forms that are neither pasts nor participles."""
    return frozenset(bases()) - pasts().keys() - participles().keys() - _SAME


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_TO_MANY) | frozenset(_TO_ONE) | thirds().keys() | _plain()


def concord(document: Document) -> Iterator[Broken]:
    """Give each verb that does not agree with the subject before it."""
    for place in places_of(document, _verbs()):
        verb = document.tokens[place]
        if not verb.text.islower() or norm_at(document, place + 1) in {"-", "'"}:
            continue
        last = place - 1
        while norm_at(document, last) in ADVERBS:
            last -= 1
        several = verb.norm in _TO_ONE or verb.norm in _plain()
        sure = verb.norm in _TO_ONE or verb.norm in _TO_MANY
        bare = verb.norm in _plain()
        if norm_at(document, last) in _RELATIVES:
            sure = sure or norm_at(document, last) != "that" or _surely(document, place)
            wrong = sure and _of_relative(document, last, several=several, bare=bare)
        elif sure or _surely(document, place):
            wrong = _of_clause(document, _before_aside(document, last), several=several, bare=bare)
        else:
            continue
        if wrong and adjoin(document, last + (norm_at(document, last) == ","), place - last):
            yield _mend(document, place, several=several)


def _mend(document: Document, place: int, *, several: bool) -> Broken:
    verb = document.tokens[place]
    word = verb.norm
    if several:
        better = (_TO_ONE[word],) if word in _TO_ONE else (bases()[word].third, bases()[word].past)
    else:
        better = (_TO_MANY[word],) if word in _TO_MANY else (thirds()[word].base, thirds()[word].past)
    why = f"“{verb.text}” does not agree with its subject; it should be “{better[0]}”."
    return Broken(verb.span, 0.75, better, why)


def _surely(document: Document, place: int) -> bool:
    """Whether a form that may be a noun is a verb: an object or a preposition stands behind it."""
    word, after = norm_at(document, place), norm_at(document, place + 1)
    if word not in never("z", "third") and word not in never("x", "base"):
        return after in _OBJECT
    return (
        after in plurals()
        or after in _GOVERNED
        or after[:1].isdigit()
        or after in {".", ","}
        or after.endswith("ly")
    )


def _before_aside(document: Document, last: int) -> int:
    """Give the place before an aside between commas that ends here, the same place if there is none."""
    if norm_at(document, last) != ",":
        return last
    for comma in range(last - 2, max(0, last - _ASIDE), -1):
        word = norm_at(document, comma)
        if word in {".", ";", ":", "?", "!", "”", "“", '"', ""}:
            return last
        if word == ",":
            first = norm_at(document, comma + 1)
            aside = (
                first in {"who", "which", "whose"} or first.endswith(("ed", "ing")) or first in participles()
            )
            return comma - 1 if aside else last
    return last


def _is_many(word: str) -> bool:
    return (word in plurals() or word.endswith(_PEOPLE)) and word not in _MIXED and word not in _MEASURES


def _is_one(word: str) -> bool:
    return word in nouns() and word not in _MIXED and word not in plurals()


def _of_relative(document: Document, place: int, *, several: bool, bare: bool) -> bool:
    """Whether the noun before "who" has the other number, and no noun before it may be meant."""
    noun = place - 1 - (norm_at(document, place - 1) == ",")
    word = norm_at(document, noun)
    if not (document.tokens[noun].text.islower() or opens(document, noun)) or (
        norm_at(document, place) == "that" and noun < place - 1
    ):
        return False
    if not several and norm_at(document, place) == "which":
        return False  # "loans, which hinders them"
    if (bare and word in _DEMANDS) or not (_is_one(word) if several else _is_many(word)):
        return False
    first = noun - 1
    while first > noun - 3 and norm_at(document, first) not in _SINGULAR | _SEVERAL and first >= 0:
        first -= 1
    if norm_at(document, first) not in (_SINGULAR if several else _SEVERAL):
        return not several and opens(document, noun) and word in marked("", "4")
    before = norm_at(document, first - 1)
    if before not in LINKS and before not in {"and", "or", "to", "as", "than"}:
        return not before[:1].isdigit()
    # "the workers of a firm that have", "the head of the firms that has": another noun may be meant.
    near = [norm_at(document, place) for place in range(max(0, first - _NEAR), first)]
    if not several or before in {"and", "or", "than"}:
        return False
    return not any(looks_plural(word) or is_number(word) or word in plurals() for word in near)


def _of_clause(document: Document, last: int, *, several: bool, bare: bool) -> bool:
    """Whether a clause opens with a subject that ends here and has the other number."""
    for first in range(last, max(-1, last - _REACH), -1):
        word = norm_at(document, first)
        if not word.replace("-", "").isalnum() or word in BREAKS or word.endswith("ing"):
            return False
        if opens(document, first) or (norm_at(document, first - 1) in _TELLS and not bare):
            # A name keeps its capital, and is no noun here.
            words = [document.tokens[place].text for place in range(first, last + 1)]
            words[0] = words[0].lower() if opens(document, first) else words[0]
            return _one_subject(words) if several else _many_subject(words)
    return False


def _head(words: list[str]) -> str:
    """Give the last word before the first preposition."""
    end = next((n for n, word in enumerate(words) if word in LINKS), len(words))
    return words[end - 1] if end else ""


def _one_subject(words: list[str]) -> bool:
    if words[0] in _SHARES or words[:2] == ["nearly", "all"]:  # "most of the action"
        of = words.index("of") if "of" in words else len(words)
        words = words[of + 1 :]
        return len(words) > 1 and words[0] in _SINGULAR and _is_one(_head(words)) and not _has_verb(words)
    head = _head(words)
    known = _is_one(head) or (words[0] in {"a", "an", "every", "each"} and _may_be_one(head))
    return words[0] in _SINGULAR and known and not _has_verb(words)


def _may_be_one(word: str) -> bool:
    """Whether a word of no list is a noun that is one, by its ending."""
    return word not in _MIXED and word.endswith(
        ("or", "er", "ist", "ian", "ment", "tion", "ness", "ship", "ity")
    )


def _many_subject(words: list[str]) -> bool:
    return (
        words[0] not in _ONE_ONLY
        and not is_number(words[0])
        and _is_many(_head(words))
        and not _has_verb(words)
    )


def _has_verb(words: list[str]) -> bool:
    """Whether a word of a subject may be its verb already."""
    known = nouns().keys() | plurals()
    return any(
        (word in bases() or word in thirds() or word in pasts()) and word not in known for word in words[1:]
    )
