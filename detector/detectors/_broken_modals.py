"""What a modal verb cannot have behind it: "will went", "can will", "should to", "must be can be"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, opens, places_of, stretch
from detector.detectors._broken_inflect import NO_PAST, NO_S, base_of, pasts
from detector.detectors._broken_plain import s_forms
from detector.text import Document

_MODALS = frozenset("will would can could may might must should cannot shall".split())
_COMMON = frozenset("not also make go take get do see come give say the a n't".split())
_PRONOUNS = frozenset("he she it they we you i who which that this".split())
_AHEAD = 60  # tokens in which a question mark is looked for
_NEVER_TO = frozenset("should must could would cannot".split())
_NOT_VERBS = frozenset(
    "the a an this that his her its their my our your no any whose good ill free political own".split()
)
_GOVERNED = frozenset("the a an his her its their this that these to in on at for with by next . ,".split())
_HAVE = frozenset("have has had".split())
_BE = frozenset("is are was were".split())
_BEFORE_INVERSION = frozenset(
    "how why what when where who whom only neither nor so then but and or , : ; as than".split()
)
_INVERTING = frozenset("only not neither nor never rarely seldom no under nowhere little so".split())
_NO_VERB_ENDINGS = ("ss", "us", "is", "'s")
# Pasts that are bases of other verbs, or the same as their base.
_BASES_TOO = frozenset("left felt found saw fell bit come run overcome become".split())


def modal_group(document: Document) -> Iterator[Broken]:
    """Give each modal verb before another modal, a past, an -s form or "to"."""
    for place in places_of(document, _MODALS):
        word = norm_at(document, place + 1)
        if word in _COMMON or not document.tokens[place].text.islower() or not adjoin(document, place):
            continue
        before = norm_at(document, place - 1)
        if before in _NOT_VERBS or before.endswith("'s"):
            continue  # "the country's will was broken"
        if word == "to":
            yield from _modal_to(document, place)
        elif word in _MODALS:
            yield from _two_modals(document, place)
        elif word in {"be", "have"}:
            yield from _modal_be_modal(document, place)
        elif _is_finite(word) and (_is_sure(document, place, word) or not _is_inverted(document, place)):
            yield from _modal_past(document, place)


def _modal_to(document: Document, place: int) -> Iterator[Broken]:
    token = document.tokens[place]
    if token.norm in _NEVER_TO and adjoin(document, place, 3) and norm_at(document, place + 2).isalpha():
        better = (token.text, "ought to" if token.norm == "should" else f"{token.text} have to")
        why = f"“{token.text} to”: “{token.text}” takes the bare verb."
        yield Broken(stretch(document, place, place + 1), 0.85, better, why)


def _modal_past(document: Document, place: int) -> Iterator[Broken]:
    modal, verb = document.tokens[place], document.tokens[place + 1]
    why = f"“{modal.text} {verb.text}”: “{modal.text}” takes the bare verb."
    if not verb.text.islower():
        return
    if verb.norm == "had" and norm_at(document, place + 2) == "to":
        yield Broken(stretch(document, place, place + 2), 0.85, ("had to", f"{modal.text} have to"), why)
        return
    right = "have" if verb.norm in _HAVE else "be" if verb.norm in _BE else base_of(verb.norm)
    yield Broken(verb.span, 0.8, (right,), why)


def _is_inverted(document: Document, place: int) -> bool:
    """Whether a subject may stand behind the modal: "how will victims respond", "only then can members"."""
    if opens(document, place) or norm_at(document, place - 1) in _BEFORE_INVERSION:
        return True
    sentence = document.sentence_at(document.tokens[place].start)
    if document.tokens[place].norm == "should" and norm_at(document, place + 1).endswith("s"):
        return norm_at(document, place - 1) not in _PRONOUNS  # "should talks fail"
    ahead = document.tokens[place : place + _AHEAD]
    if sentence is None or any(t.norm == "?" for t in ahead if t.start < sentence.span.end):
        return True
    return any(token.norm in _INVERTING for token in sentence.tokens[:3])


def _is_sure(document: Document, place: int, word: str) -> bool:
    """Whether "and will wears the" can be no question: a verb's own -s form before what it governs."""
    joined = norm_at(document, place - 1) in {"and", "or", "but", ",", "what", "who", "which"}
    return joined and word in s_forms() and norm_at(document, place + 2) in _GOVERNED


def _is_finite(word: str) -> bool:
    if word in _BE or word in {"has", "had"}:
        return True
    if word.endswith("ed"):
        return len(word) > 4 and word not in NO_PAST
    if word in pasts():
        return word not in _BASES_TOO
    return len(word) > 4 and word.endswith("s") and not word.endswith(_NO_VERB_ENDINGS) and word not in NO_S


def _two_modals(document: Document, place: int) -> Iterator[Broken]:
    one, other = document.tokens[place], document.tokens[place + 1]
    verb = norm_at(document, place + 2)
    if one.norm != other.norm and other.text.islower() and verb.isalpha() and adjoin(document, place, 3):
        why = f"“{one.text} {other.text}”: one verb of this kind is too many."
        yield Broken(stretch(document, place, place + 1), 0.8, (one.text, other.text), why)


def _modal_be_modal(document: Document, place: int) -> Iterator[Broken]:
    """Give "must be can be"; "who they will be can change" is sound."""
    words = [token.text for token in document.tokens[place : place + 4]]
    if len(words) == 4 and words[3] == words[1] and words[2] in _MODALS and adjoin(document, place, 4):
        better = (" ".join(words[:2]), " ".join(words[2:]))
        why = f"“{' '.join(words)}” is two verbs run together."
        yield Broken(stretch(document, place, place + 3), 0.9, better, why)
