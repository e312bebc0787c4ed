"""Sentences that name a source and what it said, with no main clause: "According to X, who said that"."""

from collections.abc import Iterator

from detector.annotators.attributions import SAYING
from detector.detectors._clauses import has_finite, main_clause_follows
from detector.detectors._joined_source import joined_source
from detector.detectors._predicates import AGO, BY, WHO, Predicate, read
from detector.text import Document, Sentence, Span, Token

Loose = tuple[Span, float, str | None]

_LONGEST = 26


def source_first(document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge a sentence that begins with "According to", "As per", "As stated by" or "As the minister"."""
    tokens = sentence.tokens
    low = _lead(tokens)
    if not low or len(tokens) < low + 3:
        return
    for at in range(low + 1, min(len(tokens) - 1, _LONGEST)):
        comma = tokens[at - 1].norm == ","
        if comma and tokens[at].norm in {"and", "in", "according", "with", "for", "to", "by", "then"}:
            joined = list(joined_source(document, sentence, low))
            if joined:
                yield from joined
                return
        predicate = read(tokens, at, comma=comma)
        if predicate is None:
            continue
        if tokens[0].norm == "in" and tokens[predicate.last].norm not in {"that", ":"}:
            return
        if tokens[at - 1].norm == "and" and tokens[at].norm in WHO:
            yield from mended(document, sentence, Span(low, at - 1), predicate, 0.75)
            return
        high = _source_end(tokens, low, at - comma, who=tokens[at].norm in WHO)
        if not _may_lack(tokens, low, high, at):
            return
        yield from mended(document, sentence, Span(low, high), predicate, 0.92 if comma else 0.8)
        return
    joined = list(joined_source(document, sentence, low))
    yield from joined
    if low > 1 and not joined:
        yield from _called(document, sentence, low)


def _called(document: Document, sentence: Sentence, low: int) -> Iterator[Loose]:
    """Judge "According to the analyst, who described it as “bold”.": no verb of saying, but a quotation."""
    tokens = sentence.tokens
    for at in range(low + 1, min(len(tokens) - 1, _LONGEST)):
        if tokens[at].norm not in {"who", "which"} or tokens[at - 1].norm != ",":
            continue
        for last in range(at + 1, min(at + 6, len(tokens) - 1)):
            if tokens[last + 1].norm in {"“", '"', "‘"}:
                words = document.text[tokens[at + 1].start : tokens[last].end]
                yield from mended(document, sentence, Span(low, at - 1), Predicate(last, words), 0.8)
                return
        rest = (*tokens[low : at - 1], *tokens[at:])
        if low == 2 and tokens[-1].norm == "." and not any(token.norm in {",", ":", ";"} for token in rest):
            yield Span(tokens[0].start, tokens[-2].end), 0.75, None
        return


def _lead(tokens: tuple[Token, ...]) -> int:
    """Give the place where the source begins, 0 if the sentence does not begin with one."""
    first, second = tokens[0].norm, tokens[1].norm
    if first == "according":
        fits = second == "to" and tokens[2:] and tokens[2].norm not in {"what", "whom", "who", "which"}
        return 2 if fits else 0
    if first == "in" and [token.norm for token in tokens[1:4:2]] == ["the", "of"]:
        return 4 if tokens[2].norm in {"words", "opinion", "view", "telling", "account"} else 0
    if first != "as":
        return 0
    if second in {"per", "for"}:
        return 2
    by = 2 + (second in AGO)
    if len(tokens) > by + 1 and tokens[by - 1].norm in BY and tokens[by].norm in {"by", "in"}:
        return by + 1
    return 1 if second in {"the", "a", "an"} or tokens[1].text[0].isupper() else 0


def _source_end(tokens: tuple[Token, ...], low: int, high: int, *, who: bool) -> int:
    """Give the place behind the source; of "As the minister noted", the verb does not belong to it."""
    if low != 1:
        return high
    if who:
        return next((at for at in range(low + 1, high) if tokens[at].norm in SAYING), high)
    return high - 1 if high - 1 > low and tokens[high - 1].norm in SAYING else high


def _may_lack(tokens: tuple[Token, ...], low: int, high: int, at: int) -> bool:
    """Whether the words before a predicate are a source and nothing that has a verb or another subject."""
    who = tokens[at].norm in WHO
    if low == 1 and not who and tokens[high].norm == ",":
        return False  # no verb of saying in "As the minister"
    commas = sum(token.norm == "," for token in tokens[low:high])
    comma = tokens[at - 1].norm == ","
    return commas <= (comma and who) and (comma or not has_finite(tokens[low:high])) and at > low


def mended(
    document: Document, sentence: Sentence, source: Span, predicate: Predicate, confidence: float
) -> Iterator[Loose]:
    """Give the fragment with its source as the subject, if no main clause follows it."""
    tokens = sentence.tokens
    last = predicate.last
    if main_clause_follows(document, sentence.first + last + 1, sentence.first + len(tokens)):
        return
    name = document.text[tokens[source.start].start : tokens[source.end - 1].end]
    if predicate.owned:
        mend = name + ("’s " if "’" in document.text else "'s ") + predicate.words
    else:
        mend = name + (", " if "," in name else " ") + predicate.words
    yield Span(tokens[0].start, tokens[last].end), confidence, mend[0].upper() + mend[1:]
