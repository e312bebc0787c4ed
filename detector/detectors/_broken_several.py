"""Number and measure: "86 complaints was", "one senior whips"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, is_figure, norm_at, opens, places_of
from detector.detectors._broken_inflect import NO_S, base_of
from detector.detectors._broken_nouns import PLURALS
from detector.detectors._broken_plain import s_forms
from detector.text import Document

_TO_MANY = {"was": "were", "is": "are", "has": "have"}
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    eighteen twenty thirty forty fifty sixty seventy eighty ninety dozen many several both few most
    all""".split()
)
_TELLS = frozenset("that said says say because but while although where when".split())
_MEASURES = frozenset(
    """years months weeks days hours minutes seconds miles kilometres kilometers dollars pounds euros metres
    meters times percent points games degrees goals""".split()
)
_SINGULAR = frozenset("a an one every each another".split())
_ADJECTIVES = frozenset(
    """senior former big large new small young local good bad great old major minor serious recent simple
    single possible potential leading top key famous strong clear difficult different important special
    foreign regional national military political federal British American French German Russian
    Chinese retired veteran prominent huge massive separate fellow rival""".lower().split()
)
_CLOSES = frozenset(". ; who whose was has told said in at on from with for of".split())
_NO_PLURALS = frozenset(
    """news series species means headquarters politics works gas boss business sports sales access canvas
    chaos class process affairs arms goods economics physics mathematics athletics always times ones
    games services lens crossroads gallows barracks summons this his times bus plus""".split()
)


def counted_and_one(document: Document) -> Iterator[Broken]:
    """Give "was" of "86 complaints was": a number and a plural at the head of a clause."""
    for place in places_of(document, frozenset(_TO_MANY)):
        noun = norm_at(document, place - 1)
        if not looks_plural(noun) or noun in _MEASURES:
            continue
        number = place - 2
        if not is_number(norm_at(document, number)):
            number -= 1
        if not is_number(norm_at(document, number)) or not norm_at(document, place - 2).isalnum():
            continue
        if not document.tokens[place - 1].text.islower() or not adjoin(document, number, place - number + 1):
            continue
        if opens(document, number) or norm_at(document, number - 1) in _TELLS:
            verb = norm_at(document, place)
            right = _TO_MANY[verb]
            why = f"“{noun} {verb}”: the verb should be “{right}”."
            yield Broken(document.tokens[place].span, 0.78, (right,), why)


def is_number(word: str) -> bool:
    """Whether a word counts several: a number that is no year."""
    return word in _NUMBERS or (is_figure(word) and word not in {"1", "0"} and not 1900 <= int(word) < 2100)


def looks_plural(word: str) -> bool:
    """Whether a word looks like a plural and is on no list of other words in -s."""
    if len(word) < 5 or not word.endswith("s") or not word.isalpha():
        return False
    return not word.endswith(("ss", "us", "is", "ics", "as", "os")) and word not in _NO_PLURALS | NO_S


def one_and_several(document: Document) -> Iterator[Broken]:
    """Give "whips" of "one senior whips"."""
    tokens, last = document.tokens, len(document.tokens) - 2
    for place in places_of(document, _ADJECTIVES):
        if (
            not 0 < place < last
            or tokens[place - 1][3] not in _SINGULAR
            or tokens[place + 2][3] not in _CLOSES
        ):
            continue
        word = tokens[place + 1][3]
        if norm_at(document, place - 2) in {"and", "or", "both"}:
            continue  # "three current and one former members"
        if not looks_plural(word) or (word in s_forms() and word not in PLURALS):
            continue
        if not tokens[place + 1].text.islower() or not adjoin(document, place - 1, 3):
            continue
        right = base_of(word)
        why = f"“{tokens[place - 1].text} … {word}” should be “{right}”."
        yield Broken(tokens[place + 1].span, 0.78, (right,), why)
