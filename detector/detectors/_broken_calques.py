"""Turns of another language, word for word: "is of 5 euros", "has 30 years old", "since five years"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, pairs_of, places_of, stretch
from detector.text import Document

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty".split()
)
_SPELLS = frozenset("years months weeks days hours decades".split())
_FAR = frozenset("kilometres kilometers miles km".split())
_BE = frozenset("is was are were".split())
_WHO = frozenset("he she they who".split())
_DIRECT = {
    "discussed": "about", "discuss": "about", "discusses": "about", "discussing": "about",
    "mentioned": "about",
    "emphasised": "on", "emphasized": "on", "approached": "to", "contacted": "with",
    "criticised": "to", "criticized": "to", "supported": "to", "visited": "to", "resembles": "to",
    "resembled": "to", "influenced": "to", "violated": "to", "lacks": "of",
}  # fmt: skip
_DIRECT_WORDS = frozenset(_DIRECT)
_DETERMINERS = frozenset("the a an this that these those his her its their our".split())


def _is_number(norm: str) -> bool:
    return norm.replace(",", "").replace(".", "").isdigit() or norm in _NUMBERS


def word_for_word(document: Document) -> Iterator[Broken]:
    """Give each turn of another language."""
    for family in (_of_amount, _has_old, _since_years, _told_to, _direct, _at_far, _year_of):
        yield from (broken for _, broken in family(document))


_Found = Iterator[tuple[int, Broken]]


def _pair(
    document: Document, place: int, better: str, sureness: float = 0.78, last: int = 1
) -> tuple[int, Broken]:
    span = stretch(document, place, place + last)
    right = like(document.tokens[place], better)
    return place, Broken(span, sureness, (right,), f"“{document.text[slice(*span)]}” should be “{right}”.")


def _of_amount(document: Document) -> _Found:
    for place, one, _ in pairs_of(document, _BE, frozenset({"of"})):
        amount = norm_at(document, place + 2)
        if (amount[:1].isdigit() or amount in {"$", "£", "€"}) and adjoin(document, place, 3):
            yield _pair(document, place, one)


def _has_old(document: Document) -> _Found:
    for place, _, number in pairs_of(document, frozenset({"has", "had", "have"}), document_numbers(document)):
        if norm_at(document, place + 2) == "years" and norm_at(document, place + 3) == "old" and number:
            right = {"has": "is", "had": "was", "have": "are"}[norm_at(document, place)]
            yield _pair(document, place, right, last=0)


def document_numbers(document: Document) -> frozenset[str]:
    """Give the numbers that stand before "years" in a text."""
    before = (norm_at(document, place - 1) for place in places_of(document, _SPELLS))
    return frozenset(norm for norm in before if _is_number(norm))


def _since_years(document: Document) -> _Found:
    for place, _, number in pairs_of(document, frozenset({"since"}), document_numbers(document)):
        after = norm_at(document, place + 3)
        year = number.isdigit() and len(number) == 4
        if (
            norm_at(document, place + 2) in _SPELLS
            and after not in {"ago", "before", "earlier", "after"}
            and not year
        ):
            yield _pair(document, place, "for", 0.72, last=0)


def _told_to(document: Document) -> _Found:
    for place, _, other in pairs_of(document, frozenset({"told"}), frozenset({"to"})):
        after = norm_at(document, place + 2)
        if (
            norm_at(document, place - 1) in _WHO
            and (after in _DETERMINERS or after in {"reporters", "journalists"})
            and other
        ):
            yield _pair(document, place, "told")


def _direct(document: Document) -> _Found:
    for place, one, other in pairs_of(document, _DIRECT_WORDS, frozenset(_DIRECT.values())):
        after = norm_at(document, place + 2)
        passive = norm_at(document, place - 1) in _BE | {
            "been",
            "be",
            "being",
            "much",
            "not",
            "as",
            "the",
        }
        if _DIRECT[one] == other and after in _DETERMINERS and not passive and adjoin(document, place, 3):
            yield _pair(document, place, document.tokens[place].text, 0.72)


def _at_far(document: Document) -> _Found:
    for place in places_of(document, _FAR):
        number = _is_number(norm_at(document, place - 1)) and norm_at(document, place - 2) == "at"
        if number and norm_at(document, place + 1) in {"from", "of"} and adjoin(document, place - 2, 4):
            yield _pair(document, place - 2, document.tokens[place - 1].text)


def _year_of(document: Document) -> _Found:
    for place, _, other in pairs_of(document, frozenset({"year"}), frozenset({"of"})):
        year = norm_at(document, place + 2)
        before = norm_at(document, place - 2)
        the = norm_at(document, place - 1) == "the" and bool(other)
        if the and len(year) == 4 and year.isdigit() and before in {"in", "since", "until", "by", "from"}:
            yield _pair(document, place - 1, year, last=3)
