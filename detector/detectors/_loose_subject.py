"""Fragments that begin otherwise: "Speaking to us, who said that", "The minister, who said that"."""

from collections.abc import Iterator

from detector.annotators.attributions import SAYING
from detector.detectors._clauses import has_finite, main_clause_follows
from detector.detectors._loose_source import Loose, mended
from detector.detectors._predicates import ING, WHO, read
from detector.text import Document, Sentence, Span, Token

_LONGEST = 26
_NO_SUBJECT = frozenset(
    """take see consider meet enter remember in on at by for from with of to but and or if when while
    after before as since because although though among during despite under over what those these there
    it he she they we i you one anyone""".split()
)


def speaking(document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge a sentence that begins with "Speaking to", "Citing" or "In a statement"."""
    tokens, strict = sentence.tokens, False
    for at in range(2, min(len(tokens) - 1, _LONGEST)):
        if tokens[at - 1].norm != ",":
            continue
        predicate = read(tokens, at, comma=True)
        if predicate is None and not _verb_before_comma(tokens, at):
            strict = True
            if tokens[0].norm == "in":
                return
            continue  # "Speaking to us, the farmer, who said that"
        if predicate is None or tokens[at].norm in ING or tokens[at].norm == "that":
            return
        start, end = sentence.first + predicate.last + 1, sentence.first + len(tokens)
        if main_clause_follows(document, start, end, strict=strict):
            return
        if tokens[at].norm in WHO or tokens[predicate.last].norm == "that":
            yield Span(tokens[0].start, tokens[predicate.last].end), 0.75, None
        return


def _verb_before_comma(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the stretch up to the next comma has a verb, or no comma comes soon."""
    comma = next((place for place in range(at + 1, min(at + 8, len(tokens))) if tokens[place].norm == ","), 0)
    return not comma or has_finite(tokens[at:comma])


def relative(document: Document, sentence: Sentence, at: int) -> Iterator[Loose]:
    """Judge "The minister, who said that the talks failed." where "who" stands at a place of the sentence."""
    tokens = sentence.tokens
    subject = tokens[: at - 1]
    if not 0 < len(subject) < 13 or tokens[at - 1].norm != "," or tokens[0].norm in _NO_SUBJECT:
        return
    predicate = read(tokens, at, comma=True)
    if predicate is None or not tokens[0].text[0].isupper() or not _is_source(subject):
        return
    last = predicate.last
    if main_clause_follows(document, sentence.first + last + 1, sentence.first + len(tokens), strict=True):
        return
    said = any(token.norm in SAYING or token.norm in {"quoted", "cited"} for token in tokens[at : last + 1])
    rest = tokens[last + 1 :]
    if said and len(rest) > 3 and not any(token.norm in SAYING for token in rest):
        for span, confidence, mend in mended(
            document, sentence, Span(int(tokens[0].norm == "per"), len(subject)), predicate, 0.75
        ):
            yield span, confidence, None if tokens[0].norm.endswith("ing") else mend


def _is_source(subject: tuple[Token, ...]) -> bool:
    """Whether a sentence's first words are a name or a short noun phrase, and nothing that has a verb."""
    common = sum(token.text.islower() and token.norm not in {"the", "a", "of", "for"} for token in subject)
    return common < 4 and not has_finite(subject) and not any(token.norm in ",:;" for token in subject)
