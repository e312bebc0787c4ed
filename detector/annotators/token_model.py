"""The token model's judgement of every word: whether a machine put it there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from math import log
from typing import TYPE_CHECKING

from detector.annotators.language import ENGLISH
from detector.network import ABSENT, network
from detector.text import Document, Layer, Sentence

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

# Logit above which a word is worth a second look; one word in forty of clean copy.
SUSPICIOUS = -2.5
# So many sentences are read at a time, which bounds the memory of a long text.
_SENTENCES = 512
_UNSEEN, _USUAL = 400, 0.0165


@dataclass(frozen=True, slots=True)
class TokenValues:
    """One logit a token of the document for each of the network's heads; marks have a very low one.

    `states` holds what the network keeps of the suspicious words, by their place in the document's tokens.
    """

    replaced: tuple[float, ...]
    form: tuple[float, ...]
    splice: tuple[float, ...]
    states: Mapping[int, "NDArray[numpy.float32]"]


def token_values(document: Document) -> TokenValues:
    """Give the network's values for every token of a document.

    Sentences that are not English or have no word have none.
    """
    rows = [(ABSENT, ABSENT, ABSENT)] * len(document.tokens)
    states: dict[int, NDArray[numpy.float32]] = {}
    english = document[ENGLISH]
    own = network(document[MODEL])
    sentences = (one for one in document.sentences if english[one.index] and any(True for _ in _words(one)))
    while chunk := list(islice(sentences, _SENTENCES)):
        readings = own.read(
            [document.text[slice(*sentence.span)] for sentence in chunk],
            [[token.start - sentence.span.start for token in sentence.tokens] for sentence in chunk],
            SUSPICIOUS,
        )
        for sentence, reading in zip(chunk, readings, strict=True):
            for place in _words(sentence):
                rows[sentence.first + place] = reading.rows[place]
                if place in reading.states:
                    states[sentence.first + place] = reading.states[place]
    replaced, form, splice = zip(*rows, strict=True) if rows else ((), (), ())
    return TokenValues(replaced, form, splice, states)


def _words(sentence: Sentence) -> Iterator[int]:
    return (place for place, token in enumerate(sentence.tokens) if any(map(str.isalpha, token.text)))


def damage_rate(document: Document, evidence: float) -> float:
    """Give how many words of an article look damaged, as a logarithm: per 100 words.

    `evidence` is the sum of their chances. A machine seldom damages one word only. What a short text does
    not say is made up for with 400 words of a clean article's evidence.
    """
    return log(100 * (evidence + _USUAL * _UNSEEN) / (len(document.tokens) + _UNSEEN))


# The name of the model; a pipeline that uses another gives its documents this layer beforehand.
MODEL = Layer[str]("model", lambda _: "token-model")
TOKEN_MODEL = Layer[TokenValues]("token-model", token_values, (MODEL, ENGLISH))
