"""Suspicious words in their places → what may have stood there.

Candidates are the words that the network itself would write there, words spelt alike or with another prefix,
and words of like meaning or company. The likeliest go back into the sentence, and the same network says how
they fit: a right word is suspected less than the wrong one was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from detector.network import ABSENT, Expected, Network
from detector.text import Document, Sentence
from detector.word_tables import WordTables
from detector.wording import article_for, cased_like

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

# So many of the words that the network expects are in the pool, besides the neighbours in the tables: five
# times as many brought no right word more among the first.
_EXPECTED = 300
# Stands for the expectation of a word that is more than one token, which the network cannot name.
_UNKNOWN = -5.0
# Candidates are tried within this stretch of the sentence, in tokens to either side.
_REACH = 40
_KINDS = ("prefixes", "thesaurus", "company", "spelling")
FEATURES = (
    "expected",
    "unknown",
    "likeness",
    "likeness_over_half",
    "beginning",
    "ending",
    "frequency",
    "form",
    *_KINDS,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word for a place: what speaks for it before it is tried there, and what the network says of it then.

    `prior` is the log-odds of being the right word; `replaced` and `form` are the network's logits.
    """

    word: str
    prior: float
    replaced: float = ABSENT
    form: float = ABSENT


def pool(word: str, expected: Expected, tables: WordTables) -> tuple[list[str], "NDArray[numpy.float64]"]:
    """Give the words that may belong in the place of a lower-case word, and a row of FEATURES for each."""
    import numpy
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import cdist

    near = {kind: {other: n for n, other in enumerate(tables.near(word, kind))} for kind in _KINDS}
    words = list(dict.fromkeys([*expected.best(_EXPECTED), *(w for kind in _KINDS for w in near[kind])]))
    words = [other for other in words if other != word and len(other) > 1]
    likeness = cdist([word], words, scorer=OSA.normalized_similarity)[0].astype(float)
    forms = set(tables.near(word, "forms"))
    values = [expected.of(other) for other in words]
    columns = [
        [_UNKNOWN if value is None else value for value in values],
        [value is None for value in values],
        likeness,
        numpy.maximum(likeness - 0.5, 0.0),
        [other[0] == word[0] for other in words],
        [other[-2:] == word[-2:] for other in words],
        numpy.log1p([tables.count(other) for other in words]),
        [other in forms for other in words],
        # The first of a row is nearest; the tenth is worth half of it.
        *([1 / (1 + 0.1 * near[k][other]) if other in near[k] else 0.0 for other in words] for k in _KINDS),
    ]
    return words, numpy.array(columns, float).T


def gather(
    word: str, expected: Expected, tables: WordTables, weights: "NDArray[numpy.float64]", most: int
) -> list[Candidate]:
    """Give the likeliest candidates for a lower-case word, likeliest first.

    `weights` are those of FEATURES, and last the intercept.
    """
    import numpy

    words, rows = pool(word, expected, tables)
    values = rows @ weights[:-1] + weights[-1]
    order = numpy.argsort(-values, kind="stable")[:most]
    return [Candidate(words[place], float(values[place])) for place in order]


def tried(
    document: Document, places: Sequence[int], gathered: Sequence[Sequence[Candidate]], own: Network
) -> Iterator[tuple[Candidate, ...]]:
    """Give for each place its candidates with the network's values for them there."""
    texts, starts = [], []
    for place, candidates in zip(places, gathered, strict=True):
        for candidate in candidates:
            text, start = _with_word(document, place, candidate.word)
            texts.append(text)
            starts.append([start])
    rows = iter([reading.rows[0] for reading in own.read(texts, starts)])
    for candidates in gathered:
        values = [next(rows) for _ in candidates]
        yield tuple(
            replace(one, replaced=replaced, form=form)
            for one, (replaced, form, _) in zip(candidates, values, strict=True)
        )


def _with_word(document: Document, place: int, word: str) -> tuple[str, int]:
    """Give the stretch around a place with another word in it, and where in the stretch the word starts."""
    token = document.tokens[place]
    sentence = document.sentence_at(token.start)
    start, end = stretch(sentence, place) if sentence else (token.start, token.end)
    head = _with_article(document.text[start : token.start], word)
    return head + cased_like(word, token.text) + document.text[token.end : end], len(head)


def stretch(sentence: Sentence, place: int) -> tuple[int, int]:
    """Give the start and end of what is read around a place (in the document's tokens) of a sentence."""
    tokens = sentence.tokens
    own = place - sentence.first
    return tokens[max(0, own - _REACH)].start, tokens[min(len(tokens), own + _REACH + 1) - 1].end


def _with_article(head: str, word: str) -> str:
    """Give what stands before a word with its last word, if that is an article, fitting the word."""
    before, space, article = head.rstrip(" ").rpartition(" ")
    if article.lower() not in {"a", "an"} or not head.endswith(" "):
        return head
    return f"{before}{space}{cased_like(article_for(word), article)} "
