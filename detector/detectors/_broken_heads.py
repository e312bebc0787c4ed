"""A short plural subject at the head of its sentence and a verb of one: "Core samples also reveals"."""

from collections.abc import Iterator
from functools import cache

from detector.detectors._broken import SUBORDINATORS, Broken, adjoin, norm_at, opens, places_behind
from detector.detectors._broken_each import BREAKS
from detector.detectors._broken_nouns import PLURALS
from detector.detectors._broken_plain import past_of, plain_verbs, s_forms
from detector.text import Document

ADVERBS = frozenset("also often still now already usually clearly reportedly currently soon".split())
_REACH = 5
_FAR = 8
_TELLS = frozenset("that because although while but when".split())
LINKS = frozenset(
    """of in on from for at with by between against across near inside outside along around under over
    behind off into about without within through during after before than not no""".split()
)
_SINGLE = frozenset("a an this that each every one another neither either another's".split())
_MEASURES = frozenset(
    """years months weeks days hours minutes seconds miles kilometres kilometers dollars pounds euros
    percent metres meters times states nations series news politics economics mathematics physics
    lots series species headquarters means athletics gymnastics works games sports towers rangers
    services gas perhaps always sometimes perhaps nevertheless besides overseas yes plus whereas
    thus afterwards nowadays regardless""".split()
)
_MANY = ("ers", "ors", "ists", "ians", "ants", "ents", "tions", "ities", "ures", "ials", "ples", "ings")
_NOUNS_TOO = """become come run know go be collapse display express invite say want try install exhibit
    extract suspect divide try elaborate deliberate articulate mature purchase fail bury
    defeat grant combine convict hide build isolate wear surround take get keep earn foster repay"""


@cache
def _s_words() -> frozenset[str]:
    return frozenset(s_forms())


@cache
def bare_verbs() -> frozenset[str]:
    """Give the verbs whose bare form is no noun behind another noun."""
    return plain_verbs() - frozenset(_NOUNS_TOO.split())


def many_and_s(document: Document) -> Iterator[Broken]:
    """Give each -s form whose subject is one short plural: "Core samples also reveals"."""
    tokens = document.tokens
    for place in places_behind(document, _s_words(), BREAKS):
        noun = place - 1 - (norm_at(document, place - 1) in ADVERBS)
        word = norm_at(document, noun)
        if word in BREAKS or word == "," or not tokens[place].text.islower():
            continue
        subject = _is_plural(word) and _is_subject(document, noun, place)
        if subject or (tokens[place][3] != "says" and _headed(document, place)):
            verb = s_forms()[tokens[place].norm]
            why = f"“{tokens[place].text}” does not agree with its subject, which is several."
            yield Broken(tokens[place].span, 0.75, (verb, past_of(verb)), why)


def _is_subject(document: Document, noun: int, place: int) -> bool:
    """Whether a plural is the head of a few words that open a sentence or a clause."""
    if not document.tokens[noun].text[1:].islower():
        return False
    first = _first(document, noun)
    if first < 0 or not adjoin(document, first, place - first + 1):
        return False
    return first < noun or norm_at(document, noun) in PLURALS or norm_at(document, noun - 1) in _TELLS


def _headed(document: Document, place: int) -> bool:
    """Whether a sentence opens with a plural and a phrase: "Farmers in the valley complains"."""
    sentence = document.sentence_at(document.tokens[place].start)
    if sentence is None or not 3 <= place - sentence.first <= _FAR:
        return False
    words = [token.norm for token in document.tokens[sentence.first : place]]
    noun = words[0] in {"the", "these", "those", "many", "some", "most"}
    if not _is_plural(words[noun]) or words[noun + 1] not in {"in", "from", "at", "near", "of", "around"}:
        return False
    return not any(word in BREAKS or word == "," or word.endswith("ing") for word in words)


def _is_plural(word: str) -> bool:
    if word in _MEASURES or len(word) < 5:
        return False
    return word in PLURALS or word.endswith(_MANY)


def _first(document: Document, noun: int) -> int:
    """Give the first word of a subject that is a few words and nothing else, or -1."""
    tokens = document.tokens
    for first in range(noun, max(-1, noun - _REACH), -1):
        word = tokens[first][3]
        inner = first < noun
        if not word.isalpha() or word in _SINGLE or word in BREAKS or word in LINKS:
            return -1
        if inner and (word.endswith(("ing", "ed")) or word in bare_verbs()):
            return -1
        if opens(document, first):
            return first
        if tokens[first].text[0].isupper():
            return -1
        before = norm_at(document, first - 1)
        if not inner and before in _TELLS:
            return first
        if (
            inner
            and word in {"the", "these", "those", "their"}
            and before in SUBORDINATORS - {"as", "so", "since"}
        ):
            return first
    return -1
