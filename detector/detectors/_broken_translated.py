"""Small words of another grammar: "I not know", "at 1994", "in whole county", "she name is", "per acres"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, opens, pairs_of, places_of, stretch
from detector.detectors._broken_countables import closes
from detector.detectors._noun_forms import nouns, plurals
from detector.detectors._verb_forms import bases, ings, never, pasts
from detector.text import Document

_SUBJECTS = frozenset("i he she they we it you".split())
_OWNED = {"i": "my", "he": "his", "she": "her", "they": "their", "we": "our"}
_INVERTS = frozenset(
    """did does do should would will can could may might must why how have had has is are was were let help
    make makes made see saw if that than""".split()
)
_MINUTES = frozenset("00 15 30 45".split())
_AFTER_YEAR = frozenset(". , ; by and with".split())
_UNITS = frozenset("hour year month mile week day".split())
_BEFORE_CLAUSE = frozenset([",", "and", "but", "because", "that"])


def translated(document: Document) -> Iterator[Broken]:
    """Give each turn of these kinds."""
    for family in (_not_know, _year, _whole, _and_half, _owner, _per, _doubled_do, _use_to, _have_being):
        yield from family(document)


def _mend(document: Document, first: int, last: int, right: str, sureness: float = 0.77) -> Broken:
    span = stretch(document, first, last)
    right = like(document.tokens[first], right)
    return Broken(span, sureness, (right,), f"“{document.text[slice(*span)]}” should be “{right}”.")


def _not_know(document: Document) -> Iterator[Broken]:
    """Give "not know" of "I not know what I wanted"."""
    for place, one, _ in pairs_of(document, _SUBJECTS, frozenset(["not"])):
        verb, before = norm_at(document, place + 2), norm_at(document, place - 1)
        if verb in never("x", "base") and before not in _INVERTS and adjoin(document, place, 3):
            do = "does" if one in {"he", "she", "it"} else "do"
            better = (f"did not {verb}", f"{do} not {verb}")
            why = f"“{one} not {verb}” lacks its “did” or “{do}”."
            yield Broken(stretch(document, place + 1, place + 2), 0.77, better, why)


def _year(document: Document) -> Iterator[Broken]:
    """Give "at" of "came back at 1994", which is no time of day."""
    for place in places_of(document, ("at",)):
        year = norm_at(document, place + 1)
        dated = len(year) == 4 and year.isdigit() and year[:2] in {"19", "20"} and year[2:] not in _MINUTES
        if dated and norm_at(document, place + 2) in _AFTER_YEAR and adjoin(document, place):
            yield _mend(document, place, place, "in", 0.7)


def _whole(document: Document) -> Iterator[Broken]:
    """Give "in whole" of "in whole county"."""
    for place, first, word in pairs_of(
        document, frozenset("in of for across over through at on".split()), frozenset(["whole", "entire"])
    ):
        noun = place + 2
        if norm_at(document, noun) in nouns() and closes(document, noun) and adjoin(document, place, 3):
            yield _mend(document, place, place + 1, f"{first} the {word}")


def _and_half(document: Document) -> Iterator[Broken]:
    """Give "hour and half" of "for hour and half"."""
    for place in places_of(document, ("half",)):
        unit, before = norm_at(document, place - 2), norm_at(document, place - 3)
        if norm_at(document, place - 1) != "and" or unit not in _UNITS:
            continue
        if before in {"for", "about", "of", "in", "after"} and adjoin(document, place - 3, 4):
            article = "an" if unit == "hour" else "a"
            yield _mend(document, place - 2, place, f"{article} {unit} and a half")
        elif before in {"a", "an", "one"} and adjoin(document, place - 3, 4):
            yield _mend(document, place, place, "a half")


def _owner(document: Document) -> Iterator[Broken]:
    """Give "She name" of "She name is Eira"."""
    for place, one, noun in pairs_of(document, frozenset(_OWNED), nouns()):
        after = norm_at(document, place + 2)
        if after not in {"is", "was", "are", "were", "has", "had"} or noun in {"one", "all", "both", "lot"}:
            continue
        clear = opens(document, place) or norm_at(document, place - 1) in _BEFORE_CLAUSE
        if clear and adjoin(document, place, 3) and document.tokens[place + 1].text.islower():
            yield _mend(document, place, place + 1, f"{_OWNED[one]} {noun}")


def _per(document: Document) -> Iterator[Broken]:
    """Give "acres" of "per acres"."""
    one = {many: single for single, many in nouns().items()}
    for place, _, many in pairs_of(document, frozenset(["per"]), plurals()):
        if norm_at(document, place - 1) != "as" and adjoin(document, place) and closes(document, place + 1):
            yield _mend(document, place + 1, place + 1, one[many])


def _doubled_do(document: Document) -> Iterator[Broken]:
    """Give "doesn't" of "they doesn't", and the verb of "does not believing" and "they did sorted"."""
    for place, _, _ in pairs_of(document, frozenset("i we they you".split()), frozenset(["doesn't"])):
        if adjoin(document, place):
            yield _mend(document, place + 1, place + 1, "don't")
    for place in places_of(document, ("do", "does", "did")):
        verb = place + 1 + (norm_at(document, place + 1) == "not")
        word, before = norm_at(document, verb), norm_at(document, place - 1)
        subject = (before in _SUBJECTS or before in nouns()) and norm_at(document, place - 2) not in _INVERTS
        if not adjoin(document, place, verb - place + 1):
            continue
        if word in ings() and word not in nouns() and verb > place + 1:
            yield _mend(document, verb, verb, ings()[word].base)
        elif word in pasts() and word not in bases() and verb == place + 1 and subject:
            yield _mend(document, verb, verb, pasts()[word].base)


def _use_to(document: Document) -> Iterator[Broken]:
    """Give "use" of "she use to earn"."""
    for place, _, _ in pairs_of(document, frozenset(["use"]), frozenset(["to"])):
        subject = norm_at(document, place - 1) in _SUBJECTS and norm_at(document, place - 2) not in _INVERTS
        if subject and norm_at(document, place + 2) in bases() and adjoin(document, place - 1, 4):
            yield _mend(document, place, place, "used")


def _have_being(document: Document) -> Iterator[Broken]:
    """Give "being" of "might have being a good year"."""
    for place, _, _ in pairs_of(document, frozenset("have has had".split()), frozenset(["being"])):
        if adjoin(document, place, 3) and norm_at(document, place + 2).isalpha():
            yield _mend(document, place + 1, place + 1, "been")
