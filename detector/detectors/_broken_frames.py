"""A verb form behind a word that never has it: "is schedule", "will announced", "they gets"."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from detector.detectors._broken import Broken, adjoin, norm_at, opens, pairs_of, places_of, stretch
from detector.detectors._broken_countables import nouns, plurals
from detector.detectors._verb_forms import Verb, bases, ings, listed, never, pasts
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
_TO = frozenset(["to"])
_GOVERNED = frozenset(
    """the a an this that these those his her its their our my your him them us me it in on at for from with
    by about into over of to up out down back . , ; all any some more two three four""".split()
)
_DONT = "didn't don't doesn't"
_OTHERS = frozenset("by without from with about at after before".split())
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_Better = Callable[[Verb], tuple[str, ...]]


class _Frame(NamedTuple):
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
    not neither never""".split()
)
_SUBJECTS = frozenset("he she it they we you i who which that and or".split())
_BEFORE_DAY = frozenset("to will would can could may might must should did not and".split())
_FRAMES = (
    _Frame(frozenset(_BE.split()), "b", "base", lambda verb: (verb.participle, verb.ing), adverb=True),
    _Frame(frozenset(_HAVE.split()), "h", "base", _participle, adverb=True),
    _Frame(_MODAL, "m", "past", _base, adverb=True),
    _Frame(_MODAL, "s", "third", _base, adverb=True),
    _Frame(_MODAL, "g", "ing", lambda verb: (verb.base, f"be {verb.ing}")),
    _Frame(_TO, "t", "past", _base),
    _Frame(_TO, "u", "third", _base),
    _Frame(frozenset(_DONT.split()), "d", "past", _base),
    _Frame(frozenset(_DONT.split()), "e", "third", _base),
    _Frame(frozenset(_MANY.split()), "y", "third", lambda verb: (verb.base, verb.past), adverb=True),
    _Frame(
        frozenset("he she it".split()),
        "n",
        "base",
        lambda verb: (verb.third, verb.past),
        adverb=True,
        barred=_BARE_TOO,
    ),
    _Frame(frozenset("the a an his its their our my every each".split()), "a", "base", lambda _: ()),
    _Frame(frozenset(_DAYS.split()), "w", "base", lambda verb: (verb.past,), barred=_BEFORE_DAY),
)  # fmt: skip


def misplaced_form(document: Document) -> Iterator[Broken]:
    """Give each verb form behind a word that never has it."""
    for frame in _FRAMES:
        forms = never(frame.letter, frame.form)
        for place in places_of(document, frame.first):
            verb = place + 1 + (frame.adverb and norm_at(document, place + 1) in _ADVERBS)
            word = norm_at(document, verb)
            if word not in forms or not adjoin(document, place, verb - place + 1):
                continue
            if document.tokens[verb].text.islower() and not _may_stand(document, place, verb, frame):
                yield _put(document, verb, document.tokens[place].text, frame.better(forms[word]))


def _may_stand(document: Document, place: int, verb: int, frame: _Frame) -> bool:
    """Whether the words around a form make it right."""
    first, before = document.tokens[place], norm_at(document, place - 1)
    word, after = norm_at(document, verb), norm_at(document, verb + 1)
    if before == "there" or before in frame.barred or norm_at(document, place - 2) in frame.barred:
        return True  # "There were rescue boats", "did he go"
    if frame.first is _MODAL:  # "Should losing an election mean", "in May amounts to", "should talks fail"
        return not first.text.islower() or (
            first.norm == "should" and word[-1] == "s" and before not in _SUBJECTS
        )
    if frame.first is _TO:  # "responded to repeated calls", "that he chose not to tells us"
        return after not in _GOVERNED or before == "not"
    if first.norm == "i":  # "Phase I requires"
        return document.tokens[place - 1].text[:1].isupper() and not opens(document, place)
    return after in plurals() or (word in nouns() and after in nouns())  # "has call centres"


def _put(document: Document, place: int, before: str, better: tuple[str, ...]) -> Broken:
    word = document.tokens[place].text
    should = f"; it should be “{better[0]}”" if better else ""
    why = f"“{word}” does not stand behind “{before}”{should}."
    return Broken(document.tokens[place].span, 0.78, better, why)


_PERFECT = {"is": "has ", "are": "have ", "was": "", "were": "", "been": "", "be": "", "being": ""}
_SIMPLE = frozenset("was were".split())


def passive_of_none(document: Document) -> Iterator[Broken]:
    """Give each passive of a verb that has none: "was arrived", "has been fallen"."""
    forms = never("i", "participle")
    for place, one, word in pairs_of(document, frozenset(_PERFECT), forms):
        led = norm_at(document, place + 2) in {"at", "upon"}  # "the price was arrived at"
        if adjoin(document, place) and document.tokens[place + 1].text.islower() and not led:
            verb = forms[word]
            better = _PERFECT[one] + (verb.past if one in _SIMPLE else verb.base if one == "be" else word)
            also = (f"had {word}",) if one in _SIMPLE else ()
            why = f"“{one} {word}”: “{verb.base}” has no passive."
            yield Broken(stretch(document, place, place + 1), 0.75, (better, *also), why)


def bare_behind_preposition(document: Document) -> Iterator[Broken]:
    """Give each preposition before a bare verb: "for ask", "by use", "without to stop"."""
    places = {"for": never("f", "base"), "of": never("o", "base"), "in": never("o", "base")}
    places |= dict.fromkeys(_OTHERS, never("p", "base"))
    for place in places_of(document, places.keys()):
        one, word = document.tokens[place], norm_at(document, place + 1)
        last = place + 1 + (word == "to" and one.norm != "in")
        word = norm_at(document, last)
        verb = bases().get(word) if last > place + 1 else places[one.norm].get(word)
        if verb and adjoin(document, place, last - place + 1) and document.tokens[last].text.islower():
            better: tuple[str, ...] = (f"{one.text} {verb.ing}",)
            if one.norm == "for":
                better = (*better, f"to {verb.base}")
            why = f"“{one.text} {word}”: behind “{one.norm}” a verb ends in -ing."
            yield Broken(stretch(document, place, last), 0.76, better, why)


def wrong_complement(document: Document) -> Iterator[Broken]:
    """Give each "voted to accepting", "unable withdrawing", "expected reopen" and "consider to sell"."""
    kinds, verbs = listed("complements.txt"), bases()
    plain = never("a", "base")
    for place in places_of(document, kinds["ing-behind-to"] | kinds["ing"] | kinds["bare"] | kinds["to"]):
        one, word = document.tokens[place], norm_at(document, place + 1)
        if not adjoin(document, place) or not document.tokens[place + 1].text.islower():
            continue
        if word == "to":
            after = norm_at(document, place + 2)
            if not adjoin(document, place + 1):
                continue
            if after in ings() and one.norm in kinds["ing-behind-to"]:
                yield _put(document, place + 2, f"{one.text} to", (ings()[after].base,))
            elif after in pasts() and after not in verbs and one.norm in kinds["ing-behind-to"]:
                yield _put(document, place + 2, f"{one.text} to", (pasts()[after].base,))
            elif (after in verbs or after in _TO_ING) and one.norm in kinds["to"]:
                right = _TO_ING.get(after) or verbs[after].ing
                reason = f"“{one.text} to {after}”: “{one.text}” takes “{right}”."
                yield Broken(stretch(document, place + 1, place + 2), 0.75, (right,), reason)
        elif word in ings() and one.norm in kinds["ing"]:
            yield _put(document, place + 1, one.text, (f"to {ings()[word].base}",))
        elif word in plain and one.norm in kinds["bare"]:
            yield _put(document, place + 1, one.text, (f"to {word}",))


_TO_ING = {"have": "having", "be": "being", "do": "doing"}
