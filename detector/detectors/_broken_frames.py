"""A verb form behind a word that never has it: "is schedule", "will announced", "they gets"."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from detector.detectors._broken import Broken, adjoin, norm_at, opens, places_of
from detector.detectors._noun_forms import nouns, plurals
from detector.detectors._verb_forms import Verb, never
from detector.text import Document

_ADVERBS = frozenset(
    "not also never already just since now still always only even often recently long finally".split()
)
_BE = "is are was were be been being isn't aren't wasn't weren't"
_MODAL = frozenset(
    "will would can could may might must should cannot won't can't couldn't wouldn't shouldn't".split()
)
_HAVE = "has have had hasn't haven't hadn't having"
_MANY = "i we they you"
TO = frozenset(["to"])
GOVERNED = frozenset(
    """the a an this that these those his her its their our my your him them us me it in on at for from with
    by about into over of to up out down back . , ; all any some more two three four""".split()
)
_DONT = "didn't don't doesn't"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_Better = Callable[[Verb], tuple[str, ...]]


class Frame(NamedTuple):
    """Words, the letter and form of the verbs that never follow them, and what should stand there."""

    first: frozenset[str]
    letter: str
    form: str
    better: _Better
    adverb: bool = False
    barred: frozenset[str] = frozenset()


def _base(verb: Verb) -> tuple[str, ...]:
    return (verb.base,)


def _participle(verb: Verb) -> tuple[str, ...]:
    return (verb.participle,)


# Behind these "he go" may be right: "did he go", "insisted that he go".
_BARE_TOO = frozenset(
    """did does do should would will can could may might must let lets letting make makes made making help
    helps helped helping see saw watch watched hear heard that and or nor if lest have had has than only
    not neither never demand demands demanded insist insists insisted suggest suggests suggested recommend
    recommends recommended propose proposes proposed ask asks asked require requires required request
    requested order ordered urge urges urged prefer preferred like""".split()
)
_SUBJECTS = frozenset("he she it they we you i who which that and or".split())
_BEFORE_DAY = frozenset("to will would can could may might must should did not and".split())
FRAMES = (
    Frame(frozenset(_BE.split()), "b", "base", lambda verb: (verb.participle, verb.ing), adverb=True),
    Frame(frozenset(_HAVE.split()), "h", "base", _participle, adverb=True),
    Frame(_MODAL, "m", "past", _base, adverb=True),
    Frame(_MODAL, "s", "third", _base, adverb=True),
    Frame(_MODAL, "g", "ing", lambda verb: (verb.base, f"be {verb.ing}")),
    Frame(TO, "t", "past", _base),
    Frame(TO, "u", "third", _base),
    Frame(frozenset(_DONT.split()), "d", "past", _base),
    Frame(frozenset(_DONT.split()), "e", "third", _base),
    Frame(frozenset(_MANY.split()), "y", "third", lambda verb: (verb.base, verb.past), adverb=True),
    Frame(
        frozenset("he she it".split()),
        "n",
        "base",
        lambda verb: (verb.third, verb.past),
        adverb=True,
        barred=_BARE_TOO,
    ),
    Frame(frozenset("the a an his its their our my every each".split()), "a", "base", lambda _: ()),
    Frame(frozenset(_DAYS.split()), "w", "base", lambda verb: (verb.past,), barred=_BEFORE_DAY),
)  # fmt: skip


def misplaced_form(document: Document) -> Iterator[Broken]:
    """Give each verb form behind a word that never has it."""
    for frame in FRAMES:
        forms = never(frame.letter, frame.form)
        for place in places_of(document, frame.first):
            verb = place + 1 + (frame.adverb and norm_at(document, place + 1) in _ADVERBS)
            word = norm_at(document, verb)
            if word not in forms or not adjoin(document, place, verb - place + 1):
                continue
            if document.tokens[verb].text.islower() and not _may_stand(document, place, verb, frame):
                yield misplaced(document, verb, document.tokens[place].text, frame.better(forms[word]))


def _may_stand(document: Document, place: int, verb: int, frame: Frame) -> bool:
    """Whether the words around a form make it right."""
    first, before = document.tokens[place], norm_at(document, place - 1)
    word, after = norm_at(document, verb), norm_at(document, verb + 1)
    if before == "there" or before in frame.barred or norm_at(document, place - 2) in frame.barred:
        return True  # "There were rescue boats", "did he go"
    if frame.first is _MODAL:  # "Should losing an election mean", "in May amounts to", "should talks fail"
        return not first.text.islower() or (
            first.norm == "should" and word[-1] == "s" and before not in _SUBJECTS
        )
    if frame.first is TO:  # "responded to repeated calls", "that he chose not to tells us"
        named = before in nouns() or before in plurals()  # "access to subsidized, …", "responses to features"
        return after not in GOVERNED or before == "not" or named or word in plurals()
    if first.norm == "i":  # "Phase I requires"
        return document.tokens[place - 1].text[:1].isupper() and not opens(document, place)
    compound = word in nouns() and after not in GOVERNED  # "has call centres", "have compound interest"
    return after in plurals() or compound


def misplaced(document: Document, place: int, before: str, better: tuple[str, ...]) -> Broken:
    """Give the finding for a form behind a word that never has it."""
    word = document.tokens[place].text
    should = f"; it should be “{better[0]}”" if better else ""
    why = f"“{word}” does not stand behind “{before}”{should}."
    return Broken(document.tokens[place].span, 0.78, better, why)
