"""A place where the grammar is damaged → the edits that mend it, ranked by the network's own judgement.

The edits are those that a rewriter's slip calls for: another form of the word, another small word in its
place, a small word too few or too many, two words in the wrong order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detector.annotators.token_model import MODEL, TOKEN_MODEL
from detector.candidates import stretch
from detector.network import Network, network
from detector.text import Document, Sentence, Span
from detector.word_tables import word_tables
from detector.wording import cased_like

# So many of the small words that the network expects in a gap are tried.
_TRIED = 4
# An edit is judged by the worst form value within so many tokens of it.
_NEAR = 4
_MASK = "<mask>"
_SMALL = frozenset(
    """the a an of in on at by for with from to into onto over about off as upon is are be being been was were
    has have had having that which who whom what whose they them their he him his it its this these those
    and or but when while where whether than then do does did not would will can could may must should until
    since through during against among between after before under up out there so if because no""".split()
)


@dataclass(frozen=True, slots=True)
class Mend:
    """An edit (what stands at `span` becomes `text`) and the worst form value that is left around it."""

    span: Span
    text: str
    left: float


def mends(document: Document, place: int) -> tuple[Mend, ...]:
    """Give the edits of a damaged place (in the document's tokens), best first."""
    sentence = document.sentence_at(document.tokens[place].start)
    if sentence is None:
        return ()
    own = network(document[MODEL])
    edits = list(dict.fromkeys(_edits(document, sentence, place, own)))
    texts, starts = [], []
    for span, text in edits:
        whole, offsets = _edited(document, sentence, place, span, text)
        texts.append(whole)
        starts.append(offsets)
    readings = own.read(texts, starts)
    found = [
        Mend(span, text, max(max(row[1], row[0]) for row in reading.rows))
        for (span, text), reading in zip(edits, readings, strict=True)
    ]
    return tuple(sorted(found, key=lambda mend: (mend.left, mend.span, mend.text)))


def worst(document: Document, place: int) -> float:
    """Give the worst form value around a place as it stands, which a mend must better."""
    values = document[TOKEN_MODEL]
    near = range(max(0, place - _NEAR), min(len(document.tokens), place + _NEAR + 1))
    return max(max(values.form[p], values.replaced[p]) for p in near)


def _edits(document: Document, sentence: Sentence, place: int, own: Network) -> Iterator[tuple[Span, str]]:
    tokens = document.tokens
    token = tokens[place]
    before = tokens[place - 1] if place > sentence.first else None
    tables = word_tables(own.folder)
    for form in tables.near(token.norm, "forms"):
        yield token.span, cased_like(form, token.text)
    expected, between = _expected(document, sentence, place, own)
    if token.norm in _SMALL:
        for word in expected:
            yield token.span, cased_like(word, token.text)
        yield token.span, ""
    if before is None:
        return
    gap = document.text[before.end : token.start]
    if gap == " ":
        for word in between:
            yield Span(before.start, token.end), f"{before.text} {word} {token.text}"
        if before.norm in _SMALL or before.norm == token.norm:
            yield before.span, ""
        if before.text.islower() and token.text.islower():
            yield Span(before.start, token.end), f"{token.text} {before.text}"
        for form in tables.near(before.norm, "forms"):
            yield before.span, cased_like(form, before.text)


def _expected(
    document: Document, sentence: Sentence, place: int, own: Network
) -> tuple[Sequence[str], Sequence[str]]:
    """Give the small words that the network expects in the place of a word, and before it."""
    token = document.tokens[place]
    start, end = stretch(sentence, place)
    head, tail = document.text[start : token.start], document.text[token.end : end]
    texts = [head + _MASK + tail, f"{head}{_MASK} {token.text}{tail}"]
    readings = own.read(texts, [[len(head)], [len(head)]], suspicious=-1e9)
    found = own.expected([reading.states[0] for reading in readings if 0 in reading.states])
    if len(found) < 2:
        return (), ()
    small = [[w for w in one.best(60) if w in _SMALL and w != token.norm][:_TRIED] for one in found]
    return small[0], small[1]


def _edited(
    document: Document, sentence: Sentence, place: int, span: Span, text: str
) -> tuple[str, list[int]]:
    """Give the stretch with an edit made, and the starts of the words near it there."""
    start, end = stretch(sentence, place)
    source = document.text
    cut = span.end
    if not text and source[cut : cut + 1] == " ":
        cut += 1
    whole = source[start : span.start] + text + source[cut:end]
    shift = len(text) - (cut - span.start)
    near = document.tokens[max(sentence.first, place - _NEAR) : place + _NEAR + 1]
    offsets = [t.start - start for t in near if t.end <= span.start]
    offsets += [span.start - start + n for n in _word_starts(text)]
    offsets += [t.start + shift - start for t in near if t.start >= cut and t.end <= end]
    return whole, offsets


def _word_starts(text: str) -> Iterator[int]:
    at = 0
    for word in text.split(" "):
        if word:
            yield at
        at += len(word) + 1
