"""A short singular subject at the head of its sentence and a bare verb: "The warning also weigh on"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, norm_at, opens, places_behind, places_of
from detector.detectors._broken_each import BREAKS
from detector.detectors._broken_heads import ADVERBS, LINKS, bare_verbs
from detector.detectors._broken_nouns import COUNTED, GROUPS, ROLES
from detector.detectors._broken_plain import every_verb, past_of, plain_verbs, s_form
from detector.text import Document

_ONE_ENDINGS = ("tion", "ment", "ness", "ing", "ance", "ence", "ship", "ism", "ity")
_GROUP_NOUNS = GROUPS | frozenset(
    """administration opposition coalition federation commission association organisation delegation
    population congregation generation department parliament government community majority minority
    university authority leadership audience management institution corporation nation union
    constitution following being rising living working evening morning management establishment""".split()
)
_OPENERS = frozenset("at in on from by after before during with under for since as despite until".split())
_HALF_MODALS = frozenset("need dare lay shut cut hit put set cost let come become overcome".split())
_BEFORE_VERB = frozenset(
    """to and or not will would can could may might must should n't they we you i do did does who that which
    people don't didn't can't won't , the a""".split()
)
_ONE = frozenset("he she it".split())
_NO_INDICATIVE = frozenset(
    """did does do should would will can could may might must let make makes made making see saw help helps
    helped lest that suggest recommend demand insist watch watched hear heard had have has than only
    not neither never nor and or to if having letting seeing helping""".split()
)


def one_and_bare(document: Document) -> Iterator[Broken]:
    """Give each bare verb whose subject is one: "The warning also weigh on", "At dusk it glow"."""
    tokens = document.tokens
    for place in places_behind(document, bare_verbs(), _BEFORE_VERB):
        word = tokens[place - 1][3]
        noun = place - 1 - (word in ADVERBS)
        if _is_single(tokens[noun][3]):
            yield from _bare(document, noun, place)
    for place in places_of(document, ADVERBS):
        following = norm_at(document, place + 1)
        if _is_single(tokens[place - 1][3]) and following in every_verb() and following not in bare_verbs():
            yield from _bare(document, place - 1, place + 1)
    for place in places_of(document, _ONE):
        verb = place + 1 + (norm_at(document, place + 1) in ADVERBS)
        word = norm_at(document, verb)
        if word not in every_verb() or word in _HALF_MODALS:
            continue
        if not tokens[verb].text.islower() or not adjoin(document, place, verb - place + 1):
            continue
        if opens(document, place) or _after_opener(document, place):
            yield _agree(document, verb, norm_at(document, place))


def _bare(document: Document, noun: int, place: int) -> Iterator[Broken]:
    plain = document.tokens[place].text.islower()
    if plain and _opens_with_one(document, noun, place):
        yield _agree(document, place, document.tokens[noun].norm)


def _agree(document: Document, place: int, subject: str) -> Broken:
    word = norm_at(document, place)
    why = f"“{subject} … {word}”: the verb does not agree with its subject."
    return Broken(document.tokens[place].span, 0.75, (s_form(word), past_of(word)), why)


def _is_single(word: str) -> bool:
    if word in _GROUP_NOUNS:
        return False
    return word in COUNTED or word in ROLES or (len(word) > 5 and word.endswith(_ONE_ENDINGS))


def _opens_with_one(document: Document, noun: int, place: int) -> bool:
    """Whether "The warning" or "A new report" opens the sentence."""
    for first in range(noun - 1, max(-1, noun - 4), -1):
        word = norm_at(document, first)
        if word in {"the", "a", "an", "this", "that", "his", "her", "its", "their"}:
            return opens(document, first) and adjoin(document, first, place - first + 1)
        if not word.isalpha() or word in BREAKS or word in LINKS or not document.tokens[first].text.islower():
            return False
    return False


def _after_opener(document: Document, place: int) -> bool:
    """Whether "it" stands behind an opening phrase with no verb: "At that distance it"."""
    sentence = document.sentence_at(document.tokens[place].start)
    if sentence is None or not 2 <= place - sentence.first <= 8:
        return False
    words = [token.norm for token in document.tokens[sentence.first : place]]
    if words[0] not in _OPENERS or any(word in _NO_INDICATIVE for word in words[:1] + words[2:]):
        return False
    return not any(word.endswith("ing") or word in plain_verbs() for word in words[1:-1])
