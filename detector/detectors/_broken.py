"""What the families of broken-form share: the shape of what they find, and small looks at the tokens."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from detector.annotators.words import WORDS
from detector.text import Document, Span, Token


class Broken(NamedTuple):
    """A broken form: where, how sure, what it should be, why, and whether the mend is certain."""

    span: Span
    sureness: float
    better: tuple[str, ...]
    why: str
    safe: bool = False


_MARKS = 3  # that may stand before the first word of a sentence
Family = Callable[[Document], Iterator[Broken]]

SUBORDINATORS = frozenset(
    "that because but when while although though if since as where whether whereas so".split()
)


def places_of(document: Document, triggers: Collection[str]) -> list[int]:
    """Give the places of the tokens whose norm is a trigger; the cost is that of the smaller side."""
    words = document[WORDS]
    if len(triggers) < len(words):
        found = [words[trigger] for trigger in triggers if trigger in words]
    else:
        found = [places for word, places in words.items() if word in triggers]
    if len(found) == 1:
        return found[0]
    return sorted(place for places in found for place in places)


def stretch(document: Document, first: int, last: int) -> Span:
    """Give the stretch from one token to another, both included."""
    return Span(document.tokens[first].start, document.tokens[last].end)


def is_figure(word: str) -> bool:
    """Say whether a word is a number in figures that `int` reads, and no serial number."""
    return word.isdecimal() and len(word) < 10


def norm_at(document: Document, place: int) -> str:
    """Give the norm of a token, "" outside the text and across the end of a line."""
    return document.tokens[place].norm if 0 <= place < len(document.tokens) else ""


def places_behind(document: Document, triggers: Collection[str], barred: frozenset[str]) -> list[int]:
    """Give what places_of gives, save where a barred word stands right before."""
    tokens, words = document.tokens, document[WORDS]
    if len(triggers) < len(words):
        spots = [words[trigger] for trigger in triggers if trigger in words]
    else:
        spots = [places for word, places in words.items() if word in triggers]
    return sorted(place for places in spots for place in places if tokens[place - 1][3] not in barred)


def pairs_of(
    document: Document, first: Collection[str], second: Collection[str]
) -> Iterator[tuple[int, str, str]]:
    """Give each place where a word of `first` stands before one of `second`, with both words."""
    tokens, words, last = document.tokens, document[WORDS], len(document.tokens) - 1
    if len(first) < len(words):
        spots = [words[word] for word in first if word in words]
    else:
        spots = [places for word, places in words.items() if word in first]
    found = [place for places in spots for place in places if place < last and tokens[place + 1][3] in second]
    found.sort()
    for place in found:
        yield place, tokens[place][3], tokens[place + 1][3]


def pairs_before(
    document: Document, first: Collection[str], second: Collection[str]
) -> Iterator[tuple[int, str, str]]:
    """Give what pairs_of gives, starting from the second words: for those that are the rarer ones."""
    tokens = document.tokens
    for place in places_of(document, second):
        if place and tokens[place - 1][3] in first:
            yield place - 1, tokens[place - 1][3], tokens[place][3]


def adjoin(document: Document, first: int, count: int = 2) -> bool:
    """Whether so many tokens from a place stand one space apart, in one sentence."""
    if first < 0 or first + count > len(document.tokens):
        return False
    for place in range(first, first + count - 1):
        end = document.tokens[place].end
        if document.tokens[place + 1].start != end + 1 or document.text[end] != " ":
            return False
    return True


def opens(document: Document, place: int) -> bool:
    """Whether a token is the first of its sentence, quotation marks aside."""
    token = document.tokens[place]
    sentence = document.sentence_at(token.start)
    if sentence is None:
        return True
    if place - sentence.first > _MARKS:
        return False
    return all(not t.norm[0].isalnum() for t in document.tokens[sentence.first : place])


def place_at(document: Document, offset: int) -> int:
    """Give the place of the token that covers a code point."""
    return bisect_right(document.tokens, (offset + 1,)) - 1


def like(model: Token, word: str) -> str:
    """Give the word with the capital that its model has."""
    return word[:1].upper() + word[1:] if model.text[:1].isupper() else word
