"""Sentences that are nothing but an attribution: "According to the minister.", "Said the minister."."""

from collections.abc import Iterator

from detector.annotators.attributions import MARKS, SAYING, TELLING
from detector.detectors._clauses import has_finite, main_clause_follows
from detector.detectors._predicates import AGO, BY, ING, WHO
from detector.detectors._sources import is_medium, is_office
from detector.text import Document, Sentence, Span, Token

Loose = tuple[Span, float, str | None]

_PRESS = frozenset("reporters journalists newsmen correspondents conference briefing".split())
_AMOUNTS = frozenset("much many kind sort one is was".split())
_POINTS = frozenset(",:;?")
_ISSUED = frozenset("published released issued obtained compiled conducted carried cited based named".split())
_IDIOMS = frozenset("plan schedule law tradition custom legend".split())
_DETERMINERS = frozenset("the a an this that his her their its one".split())
_NO_SOURCE = frozenset("i we you who what as no any all none nobody some".split())


def bare_source(_document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge "According to the minister.", "As the minister said.", "As reported by the agency."."""
    tokens = _words(sentence)
    tokens = _without_apposition(tokens)
    if not 3 <= len(tokens) <= 16 or any(token.norm in _POINTS for token in tokens):
        return
    whole = Span(tokens[0].start, sentence.tokens[-2].end)
    if tokens[0].norm == "according":
        rest = tuple(token for token in tokens[2:] if token.norm not in _ISSUED)
        if tokens[1].norm == "to" and not has_finite(rest) and tokens[2].norm not in _IDIOMS:
            yield whole, 0.85 if len(tokens) < 9 else 0.7, None
    elif (by := _by(tokens)) and not has_finite(tokens[by + 1 :]):
        yield whole, 0.8, None
    elif tokens[-2].norm == "put" and tokens[-1].norm == "it" and _named(tokens[1:-2]):
        yield whole, 0.7, None
    elif tokens[-1].norm in SAYING - TELLING and len(tokens) < 9 and _named(tokens[1:-1]):
        yield whole, 0.75, None


def _by(tokens: tuple[Token, ...]) -> int:
    """Give the place of "by" in "As reported by", "As first reported by"; 0 if it is not there."""
    at = 1 + (tokens[1].norm in AGO)
    return at + 1 if len(tokens) > at + 2 and tokens[at].norm in BY and tokens[at + 1].norm == "by" else 0


def _without_apposition(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Strike ", the head of the union" or ", who saw it" from the end of a sentence."""
    commas = [at for at, token in enumerate(tokens) if token.norm == ","]
    if len(commas) != 1 or len(tokens) - commas[0] > 10:
        return tokens
    last = tokens[commas[0] + 1 :]
    if last and last[0].norm in {"who", "whose"}:
        return tokens[: commas[0]]
    office = any(is_office(token) for token in last[1:4])
    return (
        tokens[: commas[0]]
        if last and last[0].norm in _DETERMINERS and office and not has_finite(last)
        else tokens
    )


def _named(source: tuple[Token, ...]) -> bool:
    if not source:
        return False
    first = source[0]
    return (first.norm in _DETERMINERS or first.text[0].isupper()) and not has_finite(source)


def told(_document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge "Said the minister." and "Told reporters on Friday."."""
    tokens = _words(sentence)
    if not 2 <= len(tokens) <= 14 or any(token.norm in _POINTS for token in tokens):
        return
    rest = tokens[1:]
    if has_finite(rest) or any(token.norm == "that" for token in rest):
        return
    first = rest[0]
    if tokens[0].norm in TELLING:
        hears = press(rest)
    else:
        hears = first.norm in _DETERMINERS | {"he", "she", "they"} or first.text[0].isupper()
    if hears:
        yield Span(tokens[0].start, tokens[-1].end), 0.8, None


def cut_off(document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge "Was what he told me.", "Was quoted as saying that …", "Who said that …", "Adding that …"."""
    tokens = sentence.tokens
    if len(tokens) < 5 or tokens[-1].norm == "?":
        return
    first, second = tokens[0].norm, tokens[1].norm
    if first == "was":
        asked = second == "what" and any(token.norm in SAYING for token in tokens[2:5])
        if asked and len(tokens) < 14 and tokens[-1].norm == ".":
            yield Span(tokens[0].start, tokens[-2].end), 0.7, None
        last = next(
            (at for at in range(2, 12) if [t.norm for t in tokens[at - 1 : at + 1]] == ["as", "saying"]), 0
        )
        if second == "quoted" and last:
            yield Span(tokens[0].start, tokens[last].end), 0.75, None
        return
    if first in SAYING and second != "that":
        return
    if main_clause_follows(document, sentence.first + 2, sentence.first + len(tokens), strict=True):
        return
    if first in SAYING:  # "Added that the team was tired."
        yield Span(tokens[0].start, tokens[1].end), 0.75, None
        return
    said = first in WHO and second in SAYING - {"asked", "wrote"} and "that" in {t.norm for t in tokens[2:6]}
    if said or (first in ING and second == "that" and tokens[2].norm not in _AMOUNTS):
        yield Span(tokens[0].start, tokens[1].end), 0.7, None


def _words(sentence: Sentence) -> tuple[Token, ...]:
    """Give a sentence's tokens without its full stop; nothing if it has marks or ends otherwise."""
    tokens = sentence.tokens
    if tokens[-1].norm != "." or any(token.norm in MARKS for token in tokens):
        return ()
    return tokens[:-1]


def press(hearers: tuple[Token, ...]) -> bool:
    """Whether the first words of a stretch name the press: "reporters", "AFP", "the newspaper"."""
    first = hearers[:3]
    return is_medium(first) or any(token.norm in _PRESS or token.text.isupper() for token in first)
