"""One name in two transliterations, and a surname that became another like it: "Rexhepi" and "Redjepi"."""

import re
from collections.abc import Iterator

from detector.annotators.names import TITLES, Mention, Names
from detector.annotators.words import WORDS
from detector.detectors._places import place_words
from detector.detectors._surname_signs import sign
from detector.text import Document

Drift = tuple[Mention, str, str, float]  # a mention, the odd spelling, the usual one, how sure that is

# Letters that one sound is written with, in one language or another.
_SOUNDS = {
    **dict.fromkeys(("xh", "dj", "dzh", "dž", "gj", "đ"), "j"),
    **dict.fromkeys(("tsch", "tch", "cz", "tx", "ch", "č", "ć", "ç"), "ç"),
    **dict.fromkeys(("sch", "sz", "sh", "š", "ş"), "s"),
    **dict.fromkeys(("ph", "ff"), "f"),
    **dict.fromkeys(("kh", "ck", "kk", "cc", "q", "c"), "k"),
    **dict.fromkeys(("th", "tt"), "t"),
    **dict.fromkeys(("dh", "dd"), "d"),
    **dict.fromkeys(("bh", "bb", "b", "w"), "v"),
    **dict.fromkeys(("gh", "gg"), "g"),
    **dict.fromkeys(("ou", "oo"), "u"),
    **dict.fromkeys(("ie", "ee", "ij", "y", "iy", "ii"), "i"),
    **dict.fromkeys(("aa", "ah"), "a"),
    **{letter * 2: letter for letter in "lmnprsvz"},
}
_SPELT = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_SHORTEST, _SHORTEST_FIRST, _SHARED, _SPREAD = 5, 6, 5, 3
SAME_NAMES = frozenset(
    """theresa teresa anthony antony catherine katherine kathy cathy phillip philip phillips philips
    smyth smith     stephan stefan mathew matthew mohammad muhammad thorsten torsten martha marta bertha
    marie mary ruth rut sophie sofie sophia sofia kathryn cathryn""".split()
)

_NO_NAMES = TITLES | SAME_NAMES


def folded(document: Document, names: Names) -> Iterator[Drift]:
    """Give the mentions of a word alone that spells a word of a longer name as another language does."""
    longer = _known(names)
    known = {word for words in longer.values() for word in words}
    for odd, own in names.by_name.items():
        if (
            len(odd) < _SHORTEST
            or " " in odd
            or odd[0] not in longer
            or odd in known
            or not odd[1:].islower()
        ):
            continue
        near = longer[odd[0]]
        own_fold = ""
        alike = []
        for word in near:
            if word[-1] == odd[-1] and abs(len(word) - len(odd)) <= _SPREAD:
                own_fold = own_fold or fold(odd)
                if fold(word) == own_fold:
                    alike.append(word)
        if odd.lower() in _NO_NAMES:
            continue
        usual, confidence = _usual(document, names, odd, (sorted(alike), near))
        if usual:
            yield from ((mention, odd, usual, confidence) for mention in own)


def _known(names: Names) -> dict[str, set[str]]:
    """Give the first and the last words of longer names, and the titled names, by their first letter."""
    longer: dict[str, set[str]] = {}
    for name, own in names.by_name.items():
        if " " in name:
            first, last = name[: name.find(" ")], name[name.rfind(" ") + 1 :]
            if len(first) >= _SHORTEST_FIRST and first[1:].islower():
                longer.setdefault(first[0], set()).add(first)
        elif own[0].title:
            last = name
        else:
            continue
        if len(last) >= _SHORTEST and last[1:].islower():
            longer.setdefault(last[0], set()).add(last)
    return longer


def fold(word: str) -> str:
    """Write a word by its sounds: transliterations of one name become one."""
    return _SPELT.sub(lambda match: _SOUNDS[match.group()], word.lower())


def _usual(
    document: Document, names: Names, odd: str, known: tuple[list[str], set[str]]
) -> tuple[str, float]:
    """Give the word of a longer name that a word alone stands for, and how sure that is."""
    alike, same_start = known
    mentions = names.by_name[odd]
    for usual in alike:
        if not _common(document, odd, usual) and not _together(names, mentions, usual):
            return usual, 0.7
    swapped = [word for word in same_start if _swapped(odd, word)]
    if len(swapped) == 1 and any(sign(document.text, m) >= _SPEAKS for m in mentions):
        usual = swapped[0]
        earlier = any(m.start < mentions[0].start for m in _holding(names, usual))
        if earlier and len(mentions) <= 2 and not _common(document, odd, usual):
            return ("", 0.0) if _together(names, mentions, usual) else (usual, 0.65)
    return "", 0.0


_SPEAKS = 0.7


def _swapped(odd: str, word: str) -> bool:
    """Whether two surnames begin alike and end as other surnames do: "Pritchard" and "Pritchett"."""
    shared = next((at for at, pair in enumerate(zip(odd, word, strict=False)) if pair[0] != pair[1]), 0)
    if shared < _SHARED or abs(len(odd) - len(word)) > 1 or min(len(odd), len(word)) < shared + 2:
        return False
    return not {odd, word} & place_words() and not odd.endswith(("an", "ian", "ese", "ish", "ism", "ists"))


def _holding(names: Names, word: str) -> list[Mention]:
    return [m for name, own in names.by_name.items() if word in name.split(" ") for m in own]


def _together(names: Names, mentions: list[Mention], usual: str) -> bool:
    """Whether the two stand in one sentence, or the odd one is the more frequent."""
    own = _holding(names, usual)
    return bool({m.sentence for m in own} & {m.sentence for m in mentions}) or len(mentions) > len(own)


def _common(document: Document, odd: str, usual: str) -> bool:
    words, tokens = document[WORDS], document.tokens
    return any(
        tokens[place].text.islower() for word in (odd, usual) for place in words.get(word.lower(), ())[:20]
    )
