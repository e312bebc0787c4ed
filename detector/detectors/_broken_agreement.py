"""A subject and its verb of different number: "he have", "they was", "The reports was", "revenue have"."""

from collections.abc import Iterator

from detector.detectors._broken import (
    SUBORDINATORS,
    Broken,
    adjoin,
    norm_at,
    opens,
    pairs_of,
    places_of,
)
from detector.detectors._broken_nouns import COUNTED, PLURALS
from detector.detectors._broken_several import looks_plural
from detector.text import Document, Token

_WRONG_PRONOUN = {
    ("he", "have"): "has", ("she", "have"): "has", ("it", "have"): "has", ("he", "are"): "is",
    ("she", "are"): "is",
    ("it", "are"): "is", ("they", "was"): "were", ("they", "is"): "are", ("they", "has"): "have",
    ("we", "was"): "were",
    ("we", "is"): "are", ("we", "has"): "have", ("they", "does"): "do", ("they", "says"): "say",
    ("they", "wants"): "want",
    ("they", "goes"): "go", ("they", "believes"): "believe", ("they", "makes"): "make",
    ("they", "knows"): "know",
    ("they", "claims"): "claim", ("they", "seems"): "seem", ("you", "was"): "were",
    ("he", "do"): "does", ("she", "do"): "does", ("he", "go"): "goes", ("she", "go"): "goes",
    ("he", "say"): "says",
    ("she", "say"): "says", ("he", "want"): "wants", ("he", "believe"): "believes",
    ("she", "believe"): "believes",
    ("there", "is"): "are", ("there", "was"): "were", ("he", "don't"): "doesn't", ("she", "don't"): "doesn't",
}  # fmt: skip
_PRONOUNS = frozenset(pronoun for pronoun, _ in _WRONG_PRONOUN)
_THEIR_VERBS = frozenset(verb for _, verb in _WRONG_PRONOUN)
_CLEAR = frozenset([",", "but", "because", "when", "while", "although", "which", "who"])
_OF_SUBJECT = frozenset("he she it".split())
_JOINED = frozenset("and or nor of if as what who".split())
_SEVERAL = frozenset("many several various numerous".split())
_INVERTS = frozenset(
    """did does do should would will can could may might must had have has were was let make makes made and
    or nor if lest see saw help that suggest recommend demand insist than""".split()
)


def pronoun_and_verb(document: Document) -> Iterator[Broken]:
    """Give each pronoun beside a verb of the other number."""
    for place, *words in pairs_of(document, _PRONOUNS, _THEIR_VERBS):
        pair = (words[0], words[1])
        if pair not in _WRONG_PRONOUN or not adjoin(document, place):
            continue
        verb = document.tokens[place + 1]
        before = norm_at(document, place - 1)
        clear = opens(document, place) or before in _CLEAR
        if pair[0] == "there":
            clear = norm_at(document, place + 2) in _SEVERAL and norm_at(document, place + 3).endswith("s")
        elif pair[0] in _OF_SUBJECT:
            clear = clear and before not in _INVERTS and norm_at(document, place - 2) not in _INVERTS
        else:
            clear = clear or before not in _JOINED
        if clear and verb.text.islower():
            right = _WRONG_PRONOUN[pair]
            yield Broken(verb.span, 0.82, (right,), f"“{pair[0]} {pair[1]}”: the verb should be “{right}”.")


_SINGULAR = {"have": "has", "are": "is", "were": "was", "do": "does"}
_SINGULAR_WORDS = frozenset(_SINGULAR)
_TO_PLURAL = {"has": "have", "is": "are", "was": "were", "does": "do"}
_BOTH = _SINGULAR_WORDS | _TO_PLURAL.keys()
_DETERMINERS = frozenset("the a an this his her its their our".split())
_COLLECTIVE = frozenset(
    "company party bank agency organization organisation university firm state nation market".split()
)
_MASS = frozenset("revenue profit income turnout inflation unemployment output growth demand supply".split())
_NOUNS = COUNTED | PLURALS | _MASS


def noun_and_verb(document: Document) -> Iterator[Broken]:
    """Give each short subject at the head of a clause whose verb has the other number."""
    for place in places_of(document, _BOTH):
        noun, verb = document.tokens[place - 1][3], document.tokens[place]
        if noun not in _NOUNS and not _is_many(document, place - 1, noun):
            continue
        single = (noun in COUNTED and noun not in _COLLECTIVE) or noun in _MASS
        wrong = (single and verb.norm in _SINGULAR) or (
            noun not in COUNTED | _MASS and verb.norm in _TO_PLURAL
        )
        if not wrong or not adjoin(document, place - 1) or not verb.text.islower():
            continue
        if _heads_clause(document, place - 1, document.tokens[place - 1]):
            right = (_SINGULAR | _TO_PLURAL)[verb.norm]
            yield Broken(verb.span, 0.78, (right,), f"“{noun} {verb.norm}”: the verb should be “{right}”.")


_OWNERS = frozenset("the these those their his her its our".split())
_FOLK = frozenset("children women men people".split())
_ONE_GAME = frozenset(
    """darts measles mumps rabies woods premises proceeds odds whereabouts ashes bowls cards draughts grounds
    masters finals dollars years days months weeks hours minutes miles thanks remains nations
    states""".split()
)


def _is_many(document: Document, place: int, noun: str) -> bool:
    """Whether a word of no list is a plural by its ending, and is all of a subject: "The prisoners was"."""
    if norm_at(document, place - 1) not in _OWNERS or noun in _ONE_GAME:
        return False
    return (noun in _FOLK or looks_plural(noun)) and opens(document, place - 1)


def _heads_clause(document: Document, place: int, noun: Token) -> bool:
    """Whether noun, with a determiner or alone, is all there is of the subject."""
    if opens(document, place):
        return noun.norm in PLURALS or noun.norm in _MASS
    if norm_at(document, place - 1) not in _DETERMINERS or not noun.text.islower():
        return False
    if opens(document, place - 1):
        return True
    before = norm_at(document, place - 2)
    return before in SUBORDINATORS - {"where", "if", "as", "so", "that", "though"} and noun.norm in PLURALS
