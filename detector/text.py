"""The nouns of text: where a stretch lies (Span), and a text cut into sentences and tokens (Document).

All are frozen. Offsets are Unicode code points of the text as given, half-open.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """A stretch of a text: code points `start` up to, not including, `end`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Token(NamedTuple):
    """A word, number or mark as it stands, and its norm: lower case, straight apostrophes.

    A tuple and not a dataclass: a text is mostly tokens, and a tuple is made in half the time.
    """

    start: int
    end: int
    text: str
    norm: str

    @property
    def span(self) -> Span:
        """Where the token lies in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens; `first` is the place of its first token in the document's tokens."""

    index: int
    paragraph: int
    span: Span
    first: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, eq=False)
class Layer(Generic[T]):
    """A fact about a document, computed once for all detectors that need it.

    `compute` reads the document, including the layers named in `needs`; a layer is its own key.
    """

    name: str
    compute: Callable[["Document"], T]
    needs: tuple["Layer[Any]", ...] = ()

    def rests_on(self, layer: "Layer[Any]") -> bool:
        """Whether a layer is this one, or one that this one needs, however far down."""
        return self is layer or any(needed.rests_on(layer) for needed in self.needs)


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its paragraphs, sentences and tokens, and the layers computed so far."""

    source: str
    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    layers: Mapping[Layer[Any], Any] = field(default_factory=dict)

    def __getitem__(self, layer: Layer[T]) -> T:
        """Give the value of a computed layer; KeyError if the detector did not declare it in `needs`."""
        value: T = self.layers[layer]
        return value

    def with_layer(self, layer: Layer[T], value: T) -> "Document":
        """Give a new document that has the layer too."""
        return replace(self, layers={**self.layers, layer: value})

    def sentence_at(self, offset: int) -> Sentence | None:
        """Give the sentence that covers a code point, or None between sentences."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            sentence = self.sentences[middle]
            if sentence.span.end <= offset:
                low = middle + 1
            elif sentence.span.start > offset:
                high = middle
            else:
                return sentence
        return None
