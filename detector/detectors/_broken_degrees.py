"""Degrees and quantities: "more bigger", "most fastest", "much people"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, places_of, stretch
from detector.text import Document

_SHORT = """
big:bigg small high low fast slow large:larg great short long strong weak young old new late:lat
early:earli wide:wid narrow deep rich poor cheap safe:saf hard soft easy:easi heavy:heavi light clear
close:clos near dark bright cold warm hot:hott cool clean dirty:dirti simple:simpl quick quiet smart
strict tough rough loud happy:happi busy:busi ugly:ugli pretty:pretti tall thin:thinn thick broad brief
bold brave:brav dense:dens fair fresh grand harsh healthy:healthi kind mild nice:nic odd plain proud
pure:pur rare:rar sharp sick sweet tight tiny:tini vast wealthy:wealthi wise:wis angry:angri steep bleak
dear stern calm crisp firm fierce:fierc fine:fin wild swift sunny:sunni windy:windi stormy:stormi
funny:funni hungry:hungri thirsty:thirsti friendly:friendli lively:liveli lovely:loveli gentle:gentl
humble:humbl noble:nobl sad:sadd mad:madd fat:fatt flat:flatt wet:wett slim:slimm dull damp dry:dri shy
chilly:chilli greedy:greedi bloody:bloodi rainy:raini risky:riski tricky:tricki scary:scari crazy:crazi
lazy:lazi lonely:loneli sturdy:sturdi handy:handi dreary:dreari stiff stout sour mean neat lean
lucky:lucki lengthy:lengthi deadly:deadli costly:costli mighty:mighti noisy:noisi
"""


def _forms(ending: str) -> dict[str, str]:
    pairs = (entry.partition(":") for entry in _SHORT.split())
    return {(stem or word) + ending: word for word, _, stem in pairs}


_HIGHER = _forms("er") | {"better": "good", "worse": "bad", "farther": "far"}
_HIGHEST = _forms("est") | {"best": "good", "worst": "bad"}
_INTRODUCES = frozenset(
    """a an the even much far is are was were be been being becomes became become becoming and or slightly
    little""".split()
)
# No writer counts "weaker students"; of "older people" there may be more.
_NEVER_COUNTED = frozenset(
    "weaker easier harder worse faster slower happier clearer simpler deeper safer tougher".split()
)
_CLOSES = frozenset("than . , ; : ! ? and or but for in on at to ) by when after since this that now".split())


def two_degrees(document: Document) -> Iterator[Broken]:
    """Give each comparative or superlative with a second mark of its degree."""
    for place in places_of(document, {"more", "most", "less", "least"}):
        degree, word = norm_at(document, place), norm_at(document, place + 1)
        if not (word in _HIGHER or word in _HIGHEST) or not adjoin(document, place):
            continue
        if document.text[document.tokens[place + 1].end :][:1] in {"-", "–"}:
            continue  # "most lower- and middle-income taxpayers"
        sureness = _sureness(document, place, degree, word)
        if sureness:
            first = document.tokens[place]
            plain = (_HIGHER | _HIGHEST)[word]
            better = [like(first, word)]
            if degree in {"less", "least"}:
                better = [f"{first.text} {plain}"]
            span = stretch(document, place, place + 1)
            why = f"“{document.text[slice(*span)]}”: the degree is marked twice."
            yield Broken(span, sureness, tuple(better), why)


def _sureness(document: Document, place: int, degree: str, word: str) -> float:
    if degree in {"most", "least"}:
        return 0.9 if (word in _HIGHEST and degree == "most") or word in _HIGHER else 0.0
    if word in _HIGHEST:
        return 0.85 if norm_at(document, place - 1) in {"the", "a"} else 0.0
    following = document.tokens[place + 2].text if place + 2 < len(document.tokens) else "."
    if degree == "less":
        return 0.8 if following == "than" else 0.0
    if following in _CLOSES:
        return 0.9
    before = norm_at(document, place - 1)
    if word in _NEVER_COUNTED and following.islower():
        return 0.75
    many = following.endswith("s") and before not in {"a", "an", "is", "are", "was", "were"}
    return 0.85 if before in _INTRODUCES and following.islower() and not many else 0.0
