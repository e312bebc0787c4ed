"""What a second look at the suspicious words says: how likely each is wrong, and what belongs there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import exp, log

from detector.annotators.token_model import MODEL, TOKEN_MODEL, damage_rate
from detector.candidates import Candidate, gather, tried
from detector.judge import Judge, read_judge
from detector.linear import sigmoid
from detector.network import Expected, Network, network
from detector.text import Document, Layer
from detector.word_tables import WordTables, word_tables
from detector.wording import cased_like

# Logit from which a word is looked at again, and chance of being wrong from which candidates are tried:
# most words that look suspicious at first are cleared by what the network expects in their place.
_LEAST, _DOUBTED = -2.2, 0.1
# Trying more candidates finds no more wrong words, and hardly more right ones.
_TRIED = 6
# A sentence in which one word is wrong looks odd around it: the less suspicious words of a sentence need
# log-odds higher by this to count.
_LESSER = 1.5
_CHUNK = 64
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word's place in the document's tokens, the chance that it is wrong, and corrections, best first.

    Each correction has the chance that it is the right one if the word is wrong.
    """

    place: int
    chance: float
    corrections: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Suspect:
    """A suspicious word: its place, its own expectation, its features so far and its candidates."""

    place: int
    features: Features
    candidates: tuple[Candidate, ...]


def suspects(document: Document, judge: Judge) -> Iterator[Suspect]:
    """Give the suspicious words, with what speaks for and against them before candidates are tried."""
    own = network(document[MODEL])
    tables, states = word_tables(own.folder), document[TOKEN_MODEL].states
    weights = judge.pool_weights()
    evidence = {place: sigmoid(document[TOKEN_MODEL].replaced[place]) for place in states}
    total = sum(evidence.values())
    remaining = iter(open_places(document))
    while places := list(islice(remaining, _CHUNK)):
        expectations = own.expected([states[place] for place in places])
        for place, expected in zip(places, expectations, strict=True):
            found = tuple(gather(document.tokens[place].norm, expected, tables, weights, _TRIED))
            features = _features(document, place, expected, found, tables)
            features["article"] = damage_rate(document, total - evidence[place])
            yield Suspect(place, features, found)


def tried_suspects(document: Document, found: Sequence[Suspect], own: Network) -> Iterator[Suspect]:
    """Give the suspects after their candidates were tried in their places."""
    places = [suspect.place for suspect in found]
    rows = tried(document, places, [suspect.candidates for suspect in found], own)
    for suspect, candidates in zip(found, rows, strict=True):
        fits = sorted(one.replaced for one in candidates)
        best, third = (fits[0], fits[min(2, len(fits) - 1)]) if fits else (0.0, 0.0)
        yield Suspect(suspect.place, {**suspect.features, "best": best, "third": third}, candidates)


def candidate_features(candidate: Candidate) -> Features:
    """Give what tells the right candidate from the others."""
    return {"prior": candidate.prior, "replaced": candidate.replaced, "form": candidate.form}


def open_places(document: Document) -> list[int]:
    """Give the places of the words that get a second look: suspicious, of letters, and no names."""
    values = document[TOKEN_MODEL]
    return [p for p in sorted(values.states) if values.replaced[p] >= _LEAST and _is_open(document, p)]


def _is_open(document: Document, place: int) -> bool:
    text = document.tokens[place].text
    if len(text) < 3 or not text.isalpha() or not text.isascii():
        return False
    if text.islower():
        return True
    sentence = document.sentence_at(document.tokens[place].start)
    # A capital proves nothing at the start of a sentence.
    return text.istitle() and sentence is not None and _opens(document, sentence.first, place)


def _opens(document: Document, first: int, place: int) -> bool:
    return not any(document.tokens[p].text[0].isalnum() for p in range(first, place))


def _features(
    document: Document, place: int, expected: Expected, found: Sequence[Candidate], tables: WordTables
) -> Features:
    values, token = document[TOKEN_MODEL], document.tokens[place]
    own = expected.of(token.norm)
    return {
        "replaced": values.replaced[place],
        "form": values.form[place],
        "splice": values.splice[place],
        "expected": -15.0 if own is None else max(own, -15.0),
        "unknown": float(own is None),
        "prior": found[0].prior if found else -10.0,
        "rarity": -log(1 + tables.count(token.norm)),
        "letters": min(len(token.norm), 12),
    }


def second_look(document: Document) -> tuple[Verdict, ...]:
    """Give the verdict on each word that is doubted, in the order of the text."""
    if not open_places(document):
        return ()
    own = network(document[MODEL])
    judge = read_judge(own.folder)
    doubted = [one for one in suspects(document, judge) if judge.doubt.chance(one.features) >= _DOUBTED]
    found = list(tried_suspects(document, doubted, own))
    odds = lessened(document, [(one.place, judge.wrong.value(one.features)) for one in found])
    return tuple(_verdict(document, *pair, judge) for pair in zip(found, odds, strict=True))


def lessened(document: Document, found: Sequence[tuple[int, float]]) -> list[float]:
    """Give the log-odds of places being wrong, lower for all but the likeliest place of a sentence."""
    sentences = [document.sentence_at(document.tokens[place].start) for place, _ in found]
    highest: dict[int, float] = {}
    for sentence, (_, value) in zip(sentences, found, strict=True):
        if sentence is not None:
            highest[sentence.index] = max(value, highest.get(sentence.index, value))
    return [
        value - _LESSER if sentence is not None and value < highest[sentence.index] else value
        for sentence, (_, value) in zip(sentences, found, strict=True)
    ]


def _verdict(document: Document, suspect: Suspect, odds: float, judge: Judge) -> Verdict:
    values = [judge.right.value(candidate_features(one)) for one in suspect.candidates]
    ranked = sorted(zip(values, suspect.candidates, strict=True), key=lambda pair: (-pair[0], pair[1].word))
    total = sum(map(exp, values))
    text = document.tokens[suspect.place].text
    corrections = tuple((cased_like(one.word, text), exp(value) / total) for value, one in ranked)
    return Verdict(suspect.place, sigmoid(odds), corrections)


SECOND_LOOK = Layer[tuple[Verdict, ...]]("second-look", second_look, (MODEL, TOKEN_MODEL))
