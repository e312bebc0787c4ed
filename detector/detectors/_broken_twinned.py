"""Two words of one sense in a row, and small words left out: "just only", "on main square", "depends the"."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from detector.detectors._broken import Broken, adjoin, like, norm_at, pairs_of, places_of, stretch
from detector.text import Document

_TWINS = {
    "just": "only merely", "merely": "only just", "simply": "merely only", "solely": "only",
    "each": "every", "every": "each", "about": "approximately roughly",
    "approximately": "about around roughly", "roughly": "about around approximately", "nearly": "almost",
    "almost": "nearly", "often": "frequently", "frequently": "often", "currently": "now presently",
    "now": "currently presently", "maybe": "perhaps", "perhaps": "maybe",
    "usually": "generally normally", "mainly": "mostly chiefly primarily", "mostly": "mainly chiefly",
    "primarily": "mainly", "largely": "mainly mostly", "quickly": "rapidly swiftly",
    "rapidly": "quickly swiftly", "previously": "before formerly", "formerly": "previously",
    "many": "several numerous", "several": "many numerous", "numerous": "several many", "few": "several",
    "some": "several", "another": "other", "until": "till", "till": "until", "thus": "therefore hence",
    "therefore": "thus hence", "very": "extremely", "extremely": "very", "again": "anew",
    "immediately": "instantly promptly", "suddenly": "abruptly", "especially": "particularly",
    "particularly": "especially", "soon": "shortly", "enough": "sufficient sufficiently",
    "jointly": "together",
}  # fmt: skip
_FIRSTS = frozenset(_TWINS)
_SECONDS = frozenset(" ".join(_TWINS.values()).split())
_BEFORE_TWIN = frozenset("and or not the".split())


def twinned(document: Document) -> Iterator[Broken]:
    """Give each "just only" and "each every"."""
    for place, one, other in pairs_of(document, _FIRSTS, _SECONDS):
        if other not in _TWINS[one].split() or not adjoin(document, place, 3):
            continue
        first, second = document.tokens[place], document.tokens[place + 1]
        if second.text.islower() and norm_at(document, place - 1) not in _BEFORE_TWIN:
            better = (like(first, second.text), first.text)
            why = f"“{one} {other}”: two words of one sense."
            yield Broken(stretch(document, place, place + 1), 0.75, better, why)


_LINKS = frozenset("on in at near from to through outside behind across into of".split())
_MAIN = frozenset(
    """square road street entrance building station gate hall stage highway hospital airport market bridge
    terminal door stadium""".split()
)
_SAME = frozenset("way year period place month reason week manner direction city time".split())
_ORDINALS = frozenset("first second third fourth fifth final last".split())
_ORDERED = frozenset("ball attempt meeting visit session innings floor game match goal verse chapter".split())
_BETWEEN = frozenset("new official successive".split())
_UNTIL = frozenset("until before during after".split())
_HIGHEST = frozenset("largest biggest oldest busiest richest poorest worst best youngest smallest".split())
_NO_COMPOUND = frozenset("of in , . ; and on at from with as for where that which is was to by who".split())
_NOUNS = {"main": _MAIN, "same": _SAME}


def lacking_definite(document: Document) -> Iterator[Broken]:
    """Give each "on main square of", "until second new ball", "one of biggest"."""
    tokens, last = document.tokens, len(document.tokens) - 2
    for place in places_of(document, frozenset(_NOUNS) | _ORDINALS | _HIGHEST):
        if not 0 < place < last:
            continue
        before, word = tokens[place - 1][3], tokens[place][3]
        end = place + 1 + (tokens[place + 1][3] in _BETWEEN)
        noun = norm_at(document, end)
        if word in _HIGHEST:
            sure = before == "of" and norm_at(document, place - 2) == "one"
        elif norm_at(document, end + 1) not in _NO_COMPOUND:
            continue
        elif word in _NOUNS:
            sure = before in _LINKS and noun in _NOUNS[word]
        else:
            sure = before in _UNTIL and noun in _ORDERED and before != "of"
        sure = sure and adjoin(document, place - 1, 3) and tokens[place].text.islower()
        if sure:
            why = f"“{before} {word}” lacks its “the”."
            better = f"{tokens[place - 1].text} the {tokens[place].text}"
            yield Broken(stretch(document, place - 1, place), 0.72, (better,), why)


_FILE = Path(__file__).parents[1] / "data" / "needed_prepositions.txt"
_DETERMINERS = frozenset("the a an his her its their our these those".split())
_TIMES = frozenset(
    """day days night week weeks month months year years morning evening moment moments minute minutes
    second weekend afternoon hour hours summer winter spring autumn while time times way long
    lifetime whole life turn""".split()
)


@cache
def _needed() -> dict[str, tuple[str, ...]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if line[:1] not in {"#", ""}]
    return {word: tuple(links.split()) for words, links in rows for word in words.split()}


def needs_preposition(document: Document) -> Iterator[Broken]:
    """Give each "depends the" and "waiting the"."""
    needed, tokens = _needed(), document.tokens
    for place in places_of(document, needed.keys()):
        after = norm_at(document, place + 1)
        if after not in _DETERMINERS:
            continue
        if norm_at(document, place + 2) in _TIMES or norm_at(document, place + 3) in _TIMES:
            continue
        verb, following = tokens[place], tokens[place + 1]
        if verb.text.islower() and following.text.islower() and adjoin(document, place, 3):
            better = tuple(f"{verb.text} {link} {following.text}" for link in needed[verb.norm])
            why = f"“{verb.text} {following.text}” lacks its “{needed[verb.norm][0]}”."
            yield Broken(stretch(document, place, place + 1), 0.75, better, why)
