"""One for several beside a word that tells: "three man", "One of the student was", "This reports were"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, opens, pairs_of, places_of
from detector.detectors._broken_nouns import COUNTED, GROUPS, PLURALS, plural
from detector.detectors._broken_plain import every_s_form, s_forms
from detector.text import Document

_FOLK = {"man": "men", "woman": "women", "child": "children"}
_COUNTS = frozenset("two three four five six seven eight nine ten these those many several both".split())
_CLOSES = frozenset("was were is are has have had who said . ; in from".split())
_VERBS = frozenset("was is has had said who".split())
_MANY_VERBS = frozenset("were are have".split())
_NEAR = frozenset(["this"])
_MANY = frozenset("dozens hundreds thousands scores two three four five six seven eight nine ten".split())
_WHO = frozenset("who that".split())
_THOSE = frozenset("those people".split())
_SEVERAL = PLURALS | _THOSE
_TO_MANY = {"was": "were", "is": "are", "has": "have"}
_COUNTED = COUNTED - GROUPS


def _mend(document: Document, place: int, right: str) -> Iterator[Broken]:
    token = document.tokens[place]
    right = like(token, right)
    yield Broken(token.span, 0.77, (right,), f"“{token.text}” should be “{right}” here.")


def one_for_many(document: Document) -> Iterator[Broken]:
    """Give "man" of "three man were", "student" of "One of the student was", "This" of "This rules were"."""
    for place, _, word in pairs_of(document, _COUNTS, _FOLK):
        if norm_at(document, place + 2) in _CLOSES and adjoin(document, place):
            yield from _mend(document, place + 1, _FOLK[word])
    for place in places_of(document, {"one"}):
        word = norm_at(document, place + 3)
        if norm_at(document, place + 1) != "of" or word not in _COUNTED:
            continue
        owned = norm_at(document, place + 2) in {"the", "its", "their", "his", "her"}
        if owned and norm_at(document, place + 4) in _VERBS and adjoin(document, place, 4):
            yield from _mend(document, place + 3, plural(word))
    for place, _, _ in pairs_of(document, _NEAR, PLURALS):
        if opens(document, place) and norm_at(document, place + 2) in _MANY_VERBS and adjoin(document, place):
            yield from _mend(document, place, "these")


def there_was_many(document: Document) -> Iterator[Broken]:
    """Give "was" of "there was dozens of", and "are" of "There are a problem"."""
    for place in places_of(document, {"there"}):
        verb, after = norm_at(document, place + 1), norm_at(document, place + 2)
        if not adjoin(document, place, 3) or not document.tokens[place + 1].text.islower():
            continue
        noun, end = norm_at(document, place + 3), norm_at(document, place + 4)
        if verb in _TO_MANY and after in _MANY and (noun == "of" or noun in PLURALS):
            yield from _mend(document, place + 1, _TO_MANY[verb])
        single = verb in {"are", "were"} and after in {"a", "an"} and noun in _COUNTED
        if single and end in {".", "with", "in", "for"}:
            yield from _mend(document, place + 1, "is" if verb == "are" else "was")


def those_who(document: Document) -> Iterator[Broken]:
    """Give "lives" of "People who lives nearby", where the plural opens the sentence."""
    for place, one, _ in pairs_of(document, _SEVERAL, _WHO):
        forms = every_s_form() if one in _THOSE else s_forms()
        verb = norm_at(document, place + 2)
        if verb not in forms and verb not in _TO_MANY:
            continue
        clear = (one == "those" or norm_at(document, place + 1) == "who") and opens(document, place)
        if clear and adjoin(document, place, 3) and document.tokens[place + 2].text.islower():
            yield from _mend(document, place + 2, _TO_MANY.get(verb) or forms[verb])
