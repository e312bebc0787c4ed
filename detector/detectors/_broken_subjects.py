"""A subject and its verb far apart: "Three rounds of talks has failed", "Each hour of delay heighten"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, is_figure, norm_at, places_behind
from detector.detectors._broken_each import BREAKS
from detector.detectors._broken_nouns import COUNTED, GROUPS, PLURALS, ROLES
from detector.text import Document

_PLURAL = {"has": "have", "is": "are", "was": "were"}
_PLURAL_WORDS = frozenset(_PLURAL)
_SINGULAR = {"have": "has", "are": "is", "were": "was"}
_BOTH = _PLURAL_WORDS | _SINGULAR.keys()
_REACH = 18  # tokens from the head of the sentence to its verb
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten dozens hundreds thousands several both".split()
)
_SHARES = frozenset(
    """half most many some all few third quarter quarters two-thirds three-quarters two
        three four five dozens hundreds thousands several both""".split()
)
_DETERMINERS = frozenset(
    "the these those his her its their our two three four five six seven several many".split()
)
_LINKS = frozenset(
    """of in on from for at with by between against across near inside outside along around
        under over behind off""".split()
)
_MEASURES = frozenset(
    """years months weeks days hours minutes miles kilometres kilometers dollars pounds euros percent metres
    meters times states nations series news politics economics lots""".split()
)
_HEADS = (
    frozenset(
        """rounds schools rows houses homes hundreds dozens thousands votes results members leaders critics
    supporters opponents relatives parents survivors forces troops clashes protests rebels soldiers
    fighters shares sales prices profits exports imports talks efforts attempts signs parts copies
    images pictures reports letters calls sources details demands tests trials levels rates cases
    deaths workers doctors nurses pupils teachers farmers owners residents students fans players
    councillors democrats liberals conservatives socialists greens republicans islands ministers
    officials lawmakers""".split()
    )
    | PLURALS
)
_BEFORE_COUNT = frozenset("and least another some about nearly almost which whom of".split())
_AFTER_COUNT = frozenset(
    "missing injured killed wounded hurt arrested detained in still rescued treated taken".split()
)


def distant_verb(document: Document) -> Iterator[Broken]:
    """Give each "has", "is" or "was" of several, and each "have" of one, far behind its head."""
    for place in places_behind(document, _BOTH, BREAKS):
        verb = document.tokens[place]
        if not verb.text.islower():
            continue
        plural = verb.norm in _PLURAL
        if plural and _counted_before(document, place):
            yield _wrong(document, place, _PLURAL[verb.norm])
            continue
        head = _head(document, place)
        if head < 0:
            continue
        if _several(document, head) if plural else _one(document, head):
            yield _wrong(document, place, _PLURAL[verb.norm] if plural else _SINGULAR[verb.norm])


def _wrong(document: Document, place: int, *better: str) -> Broken:
    verb = document.tokens[place].text
    return Broken(
        document.tokens[place].span, 0.75, better, f"“{verb}” should be “{better[0]}”, as its subject is."
    )


def _counted_before(document: Document, place: int) -> bool:
    """Whether a number alone is the subject: "and 26 was missing"."""
    number, before = norm_at(document, place - 1), norm_at(document, place - 2)
    several = (is_figure(number) and number != "1" and not 1900 <= int(number) < 2100) or number in _NUMBERS
    return (
        several
        and before in _BEFORE_COUNT
        and norm_at(document, place + 1) in _AFTER_COUNT
        and adjoin(document, place - 2, 3)
    )


def _head(document: Document, place: int) -> int:
    """Give the first word of a sentence whose subject reaches unbroken to its verb, or -1."""
    sentence = document.sentence_at(document.tokens[place].start)
    if sentence is None or not 3 <= place - sentence.first <= _REACH:
        return -1
    between = document.tokens[sentence.first : place]
    if any(token.norm in BREAKS or token.norm == "," for token in between[2 * (between[1].norm == "than") :]):
        return -1
    return sentence.first


def _several(document: Document, head: int) -> bool:
    """Whether a subject is "Three rounds of", "The members of", "More than half of the schools"."""
    head += 2 * (norm_at(document, head) in {"more", "less"} and norm_at(document, head + 1) == "than")
    words = [norm_at(document, head + step) for step in range(5)]
    if words[0] == "a":
        words = words[1:]
    if words[0] in _SHARES and words[1] == "of":
        return words[2] in {"the", "these", "those", "its", "their"} and words[3] in _HEADS
    noun = 1 if words[1].endswith("s") else 2
    of_several = words[0] in _DETERMINERS and words[noun] in _HEADS - _MEASURES
    return of_several and words[noun + 1] in _LINKS and (noun == 1 or words[1].isalpha())


def _one(document: Document, head: int) -> bool:
    """Whether a subject is "The leader of the rebels", "Each of the schools", "One of the men"."""
    words = [norm_at(document, head + step) for step in range(4)]
    if words[0] in {"each", "one", "neither"}:
        return words[1] == "of" and words[2] in {"the", "these", "those", "his", "its", "their"}
    singular = words[0] in {"the", "a", "an", "this"} and words[1] in (COUNTED | ROLES) - GROUPS
    return singular and words[2] in {"of", "between", "for", "from"}
