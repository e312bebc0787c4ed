"""A verb form that the word before it does not take: "was arrived", "for ask", "voted to accepting"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, pairs_of, places_of, stretch
from detector.detectors._broken_frames import misplaced
from detector.detectors._verb_forms import bases, ings, listed, never, pasts
from detector.text import Document

PREPOSITIONS = frozenset("by without from with about at after before".split())
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
    places |= dict.fromkeys(PREPOSITIONS, never("p", "base"))
    for place in places_of(document, places.keys()):
        one, word = document.tokens[place], norm_at(document, place + 1)
        last = place + 1 + (word == "to" and one.norm not in {"in", "about", "for"})  # "is about to face"
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
        if not adjoin(document, place) or not document.tokens[place + 1].text.islower() or one.text.isupper():
            continue
        if word == "to":
            after = norm_at(document, place + 2)
            if not adjoin(document, place + 1):
                continue
            if after in ings() and one.norm in kinds["ing-behind-to"]:
                yield misplaced(document, place + 2, f"{one.text} to", (ings()[after].base,))
            elif after in pasts() and after not in verbs and one.norm in kinds["ing-behind-to"]:
                yield misplaced(document, place + 2, f"{one.text} to", (pasts()[after].base,))
            elif (after in verbs or after in _TO_ING) and one.norm in kinds["to"]:
                right = _TO_ING.get(after) or verbs[after].ing
                reason = f"“{one.text} to {after}”: “{one.text}” takes “{right}”."
                yield Broken(stretch(document, place + 1, place + 2), 0.75, (right,), reason)
        elif word in ings() and one.norm in kinds["ing"]:
            yield misplaced(document, place + 1, one.text, (f"to {ings()[word].base}",))
        elif word in plain and one.norm in kinds["bare"]:
            yield misplaced(document, place + 1, one.text, (f"to {word}",))


_TO_ING = {"have": "having", "be": "being", "do": "doing"}
