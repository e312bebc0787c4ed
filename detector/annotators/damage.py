"""Where the network sees broken grammar, and in which sentences two clauses run together."""

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from detector.annotators.token_model import MODEL, TOKEN_MODEL, damage_rate
from detector.judge import read_judge
from detector.linear import sigmoid
from detector.network import ABSENT, network
from detector.text import Document, Layer, Sentence

Features = dict[str, float]
# Below this logit nothing is damaged.
_FORM, _SPLICE = -2.5, -4.5
_NEAR = 3
# A sentence that reports speech joins two subjects and two verbs, and is sound.
_SPEECH = frozenset(
    "said says say told tells added adds asked asks ask wrote writes according stated “ ” « »".split()
) | {'"'}


class Damage(NamedTuple):
    """A place in the document's tokens, and the chance that something is wrong there."""

    place: int
    chance: float


def broken_features(document: Document) -> Iterator[tuple[int, Features]]:
    """Give the places of the tokens at which grammar may be broken, with what tells whether it is."""
    values = document[TOKEN_MODEL]
    evidence = document[EVIDENCE]
    total = sum(evidence)
    for place, form in enumerate(values.form):
        if form < _FORM:
            continue
        token = document.tokens[place]
        near = values.form[max(0, place - _NEAR) : place] + values.form[place + 1 : place + 1 + _NEAR]
        features = {
            "form": form,
            "replaced": max(values.replaced[place], -8.0),
            "splice": max(values.splice[place], -8.0),
            "near": max(max(near, default=ABSENT), -8.0),
            "capital": float(token.text[0].isupper()),
            "small": float(len(token.text) <= 3),
            "article": damage_rate(document, total - evidence[place]),
        }
        yield place, features


def garbled_features(document: Document) -> Iterator[tuple[Sentence, int, Features]]:
    """Give the sentences that may be garbled, where their second clause begins, and what tells."""
    values = document[TOKEN_MODEL]
    evidence = document[EVIDENCE]
    total = sum(evidence)
    for sentence in document.sentences:
        last = sentence.first + len(sentence.tokens)
        own = range(sentence.first, last)
        place = max(own, key=values.splice.__getitem__)
        if values.splice[place] < _SPLICE or any(token.norm in _SPEECH for token in sentence.tokens):
            continue
        tops = sorted((max(values.splice[p], -8.0) for p in own), reverse=True)[:4]
        features = {
            "splice": tops[0],
            "more": sum(tops) / len(tops),
            "form": max(-8.0, *(values.form[p] for p in own)),
            "replaced": max(-8.0, *(values.replaced[p] for p in own)),
            "words": log(1 + len(sentence.tokens)),
            "article": damage_rate(document, total - sum(evidence[p] for p in own)),
        }
        yield sentence, place, features


def word_evidence(document: Document) -> tuple[float, ...]:
    """Give for each token how likely anything is wrong there, 0 where nothing looks so."""
    values = document[TOKEN_MODEL]
    pairs = zip(values.replaced, values.form, strict=True)
    return tuple(sigmoid(highest) if (highest := max(pair)) > -4 else 0.0 for pair in pairs)


def broken_words(document: Document) -> tuple[Damage, ...]:
    """Give the words at which the grammar may be broken, with the chance that it is."""
    judge = read_judge(network(document[MODEL]).folder)
    return tuple(Damage(place, judge.damaged.chance(own)) for place, own in broken_features(document))


def garbled_sentences(document: Document) -> tuple[Damage, ...]:
    """Give where second clauses may begin, one place a sentence at most, with the chance that they do."""
    judge = read_judge(network(document[MODEL]).folder)
    return tuple(Damage(place, judge.garbled.chance(own)) for _, place, own in garbled_features(document))


EVIDENCE = Layer[tuple[float, ...]]("evidence", word_evidence, (TOKEN_MODEL,))
BROKEN_WORDS = Layer[tuple[Damage, ...]]("broken-words", broken_words, (MODEL, TOKEN_MODEL, EVIDENCE))
GARBLED = Layer[tuple[Damage, ...]]("garbled", garbled_sentences, (MODEL, TOKEN_MODEL, EVIDENCE))
