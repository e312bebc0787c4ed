"""The wrong form behind "be" and "have": "had vote", "has been tighten", "been took", "were discover"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, pairs_of, places_of
from detector.detectors._broken_plain import (
    all_verbs,
    no_participles,
    participle_of,
    past_participles,
    plain_verbs,
)
from detector.text import Document

_HAVE = frozenset("have has had having he've they've we've i've who've".split())
_BE = frozenset("is are was were being be".split())
_BETWEEN = frozenset("not also already never just since always recently now only still".split())
_DO = frozenset("do does did done doing is was".split())
# "is let go", "had become": forms that are participles too; "had hear": say.
_PARTICIPLES = frozenset("close include become overcome come run let set put cut hit shut cost".split())
_OTHER_SENSE = frozenset("was did bit saw fell ran wore tore".split())
# "has call centres", "had play areas": the noun behind the verb shows a compound.
_AFTER_NOUN_VERB = frozenset(
    """for against to by in on at from with into over the a an his her their its him them and , . that as
    until after before when while""".split()
)
_IDIOMS = frozenset(
    "call cause return turn push stop stand visit reach block promise raid lead climb".split()
)


def wrong_participle(document: Document) -> Iterator[Broken]:
    """Give each bare verb or past where a participle belongs."""
    yield from _behind_been(document)
    yield from _behind_have(document)
    yield from _behind_be(document)


def _found(document: Document, place: int, sureness: float) -> Iterator[Broken]:
    token = document.tokens[place]
    if token.text.islower():
        right = past_participles().get(token.norm) or participle_of(token.norm)
        before = norm_at(document, place - 1)
        yield Broken(token.span, sureness, (right,), f"“{before} {token.text}” should be “{before} {right}”.")


def _behind_been(document: Document) -> Iterator[Broken]:
    """Give the last word of "has been tighten" and "had been took"."""
    for place in places_of(document, {"been"}):
        verb = place + 1 + (norm_at(document, place + 1) in _BETWEEN)
        word = norm_at(document, verb)
        wrong = word in all_verbs() or word in past_participles()
        if wrong and word not in _PARTICIPLES | _OTHER_SENSE and adjoin(document, place, verb - place + 1):
            yield from _found(document, verb, 0.85)


def _behind_have(document: Document) -> Iterator[Broken]:
    """Give the last word of "had vote for"."""
    for place in places_of(document, _HAVE):
        verb = place + 1
        while norm_at(document, verb) in _BETWEEN and verb < place + 3:
            verb += 1
        word = norm_at(document, verb)
        if word not in all_verbs() or word in _PARTICIPLES or not adjoin(document, place, verb - place + 1):
            continue
        if word in plain_verbs() or (
            word not in _IDIOMS and norm_at(document, verb + 1) in _AFTER_NOUN_VERB and verb == place + 1
        ):
            yield from _found(document, verb, 0.8)


def _behind_be(document: Document) -> Iterator[Broken]:
    """Give the last word of "were discover" and "was took"; "what they did was destroy it" is sound."""
    for place, one, word in pairs_of(document, _BE, no_participles()):
        if word in _PARTICIPLES | _OTHER_SENSE or not adjoin(document, place):
            continue
        sentence = document.sentence_at(document.tokens[place].start)
        first = sentence.first if sentence else max(0, place - 30)
        before = {token.norm for token in document.tokens[first:place]}
        if before & _DO or (one in {"is", "was"} and before & {"what", "all", "to", "thing", "job", "aim"}):
            continue
        yield from _found(document, place + 1, 0.8)
