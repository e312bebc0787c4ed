"""Prepositions that cannot follow each other: "in at", "of to", "prior before"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, pairs_of, stretch
from detector.detectors._noun_forms import nouns, plurals
from detector.text import Document

# The first word, and the words that never stand right behind it in clean prose, not even behind a verb that
# leaves its preposition standing ("paid for by", "dealt with in", "going on at").
_NEVER = {
    "of": "at with to from into".split(),
    "at": "of for with to on".split(),
    "for": "of at into".split(),
    "with": "at to from into".split(),
    "to": "of for from on into".split(),
    "from": "of at to for with by into".split(),
    "into": "of at for to from".split(),
    "by": "of at for with from into".split(),
    "in": "of at into on".split(),
    "on": "of".split(),
}
_NEVER_WORDS = frozenset(_NEVER)
_SECONDS = frozenset(word for words in _NEVER.values() for word in words)
_AT_LEAST = frozenset("least most all once times present home best first any last".split())
# Verbs with the particle "in" ("came in at 40th"), and those that never have it.
_PARTICLE = frozenset(
    """hand handed hands handing turn turned turning drop dropped called come comes came coming clock
    clocked clocks tune tuned tuning weigh weighs weighed weighing look looks looked looking himself
    herself themselves him her them it got get getting break broke breaking let checked checking
    check moved move moving signed sign logged was were is are been step stepped stepping put puts""".split()
)
_STRANDED = frozenset("to for with on of by at from about".split())
_NO_PARTICLE = frozenset(
    "concluding ending ended starting started beginning began held scheduled arrived born".split()
)
_TWINS = {
    "regarding": "about concerning on", "concerning": "about regarding", "prior": "before", "before": "prior",
    "despite": "although of", "although": "despite", "due": "because", "because": "due", "amid": "among in",
    "during": "in on at", "within": "in", "since": "from", "until": "by", "upon": "on", "towards": "to",
    "toward": "to",
    "against": "to with", "via": "by through", "between": "among", "among": "between", "following": "after",
    "near": "by",
}  # fmt: skip
_TWINS_WORDS = frozenset(_TWINS)
_TWIN_SECONDS = frozenset(" ".join(_TWINS.values()).split())
_BEFORE_NOUN = frozenset("the a an this that his her its their our".split())


def link_pair(document: Document) -> Iterator[Broken]:
    """Give each two prepositions that cannot stand together."""
    for place, one, other in pairs_of(document, _NEVER_WORDS, _SECONDS):
        if other in _NEVER[one] and one != other and adjoin(document, place, 3):
            first, second = document.tokens[place], document.tokens[place + 1]
            if (
                not second.text.islower()
                or not first.text.islower()
                or _may_stand(document, place, one, other)
            ):
                continue
            why = f"“{one} {other}”: two words that do not go together."
            yield Broken(stretch(document, place, place + 1), 0.7, (first.text, second.text), why)


def _may_stand(document: Document, place: int, one: str, other: str) -> bool:
    before, after = norm_at(document, place - 1), norm_at(document, place + 2)
    if other == "at" and after in _AT_LEAST:
        return True
    if one in _STRANDED and before not in nouns() and before not in plurals():
        return True  # "bribes were asked for at the gates", "the people we connect to on the site"
    if one == "in" and other == "on":
        return before not in _NO_PARTICLE
    if one == "in":
        return before in _PARTICLE or not after.isalpha() or (other == "of" and before.endswith("ing"))
    return after in {"course", "now", "then", "how", "what", "whom", "which", "where"}


def link_twins(document: Document) -> Iterator[Broken]:
    """Give each two prepositions of one sense: "prior before the fire", "regarding about a glove"."""
    for place, one, other in pairs_of(document, _TWINS_WORDS, _TWIN_SECONDS):
        if other not in _TWINS[one].split() or not adjoin(document, place, 3):
            continue
        first, second = document.tokens[place], document.tokens[place + 1]
        after = norm_at(document, place + 2)
        if not second.text.islower() or not (
            after in _BEFORE_NOUN or document.tokens[place + 2].text[0].isupper()
        ):
            continue
        better = (second.text, first.text) if one == "prior" else (first.text, second.text)
        why = f"“{one} {other}”: two words of one sense."
        yield Broken(stretch(document, place, place + 1), 0.72, better, why)
