"""A source named again beside an attribution, by another verb: "according to an audit, the audit found"."""

from collections.abc import Iterator
from itertools import pairwise

from detector.annotators.attributions import ATTRIBUTIONS, Attribution, Kind
from detector.annotators.words import places_of
from detector.detectors._adjoined_attribution import norms
from detector.detectors._one_source import initials
from detector.detectors._quote_mends import attributions_in
from detector.detectors._sources import PRONOUNS, same, words
from detector.text import Document, Span

_SHOWING = frozenset(
    """found find finds showed shows show suggested suggests suggest indicated indicates indicate
    reported revealed""".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_STOPS = frozenset(",.;:")
_OPENING, _CLOSING = frozenset('“‘"'), frozenset("”’\"'")
_HEARERS = 3  # words behind the verb that may name the press
_NEAR = 4  # sentences that the second quotation may have


def said_again(document: Document) -> Iterator[tuple[Span, str]]:
    """Find an attribution beside another that has no verb of saying, and give the words to keep."""
    tokens, text = document.tokens, document.text
    for one in document[ATTRIBUTIONS]:
        if one.kind is Kind.ACCORDING:
            end, start = _shown(document, one), _ascribed(document, one)
            if end is not None:
                yield Span(one.span.start, tokens[end].end), text[slice(*one.span)]
            if start is not None:
                keep = text[tokens[start].start : tokens[one.first - 2].end]
                yield Span(tokens[start].start, one.span.end), keep
        elif one.kind is Kind.AFTER and (start := _bare_name(document, one)) is not None:
            name, verb = text[tokens[start].start : tokens[one.first - 2].end], tokens[one.verb].text
            yield Span(tokens[start].start, one.span.end), f"{name.removeprefix('so ')} {verb}"
    yield from _as_put(document)


def quoted_again(document: Document) -> Iterator[Attribution]:
    """Find "“…,” he said. “…,” Roe said.": the second quotation of a paragraph with the same bare verb."""
    tokens = document.tokens
    for one, other in pairwise(one for one in document[ATTRIBUTIONS] if not one.quoted):
        if (
            one.kind is not Kind.AFTER
            or other.kind is not Kind.AFTER
            or other.sentence - one.sentence > _NEAR
        ):
            continue
        first, second = document.sentences[one.sentence], document.sentences[other.sentence]
        if first.paragraph != second.paragraph or _plain(document, one, other):
            continue
        before, following = tokens[one.first - 1].norm, tokens[one.last + 1 : one.last + 3]
        if before not in _CLOSING or len(following) < 2 or following[0].norm != ".":
            continue
        if following[1].norm not in _OPENING or tokens[other.first - 1].norm not in _CLOSING:
            continue
        inside = tokens[one.last + 3 : other.first - 1]
        if other.last - other.verb > _HEARERS and words(document, other)[-1].end <= tokens[other.verb].start:
            continue  # "Roe told the meeting of the board" says more than "he said"
        ended = other.last + 1 >= len(tokens) or tokens[other.last + 1].norm == "."
        if ended and not any(token.norm in _CLOSING - {"’", "'"} for token in inside):
            yield other


def _plain(document: Document, one: Attribution, other: Attribution) -> bool:
    """Whether two attributions are not one: other verbs, or a pronoun in the second as writers do."""
    tokens = document.tokens
    first, second = words(document, one), words(document, other)
    verb, again = tokens[one.verb].norm, tokens[other.verb].norm
    if second[0].norm in PRONOUNS or (verb != again and {verb, again} - {"said", "told", "stated"}):
        return True
    if first[-1].norm == second[-1].norm and second[-1].text.istitle():
        return False
    return not (same(first, second) or (first[0].norm in PRONOUNS and second[-1].text.istitle()))


def _as_put(document: Document) -> Iterator[tuple[Span, str]]:
    """Find "she said, as she put it"."""
    tokens = document.tokens
    for place in places_of(document, {"put"}):
        spelled = [token.norm for token in tokens[max(0, place - 3) : place + 2]]
        if spelled[:2] == [",", "as"] and spelled[-1:] == ["it"]:
            for one in attributions_in(document, tokens[max(0, place - 30)].start, tokens[place].start):
                if one.kind is Kind.AFTER and one.last == place - 4:
                    yield Span(one.span.start, tokens[place + 1].end), document.text[slice(*one.span)]


def _shown(document: Document, one: Attribution) -> int | None:
    """Give the place of "found" in "according to an audit, the audit found"."""
    tokens = document.tokens
    if one.last + 1 >= len(tokens) or tokens[one.last + 1].norm != ",":
        return None
    end = one.last + 2
    while end < len(tokens) and end - one.last < 16 and tokens[end].norm not in _STOPS:
        end += 1
    if tokens[end - 1].norm not in _SHOWING or end - one.last < 3:
        return None
    source, again = words(document, one), tokens[one.last + 2 : end - 1]
    telling = {t.norm for t in source if len(t.norm) > 4 or t.text.isupper()} | {initials(source)}
    short = {t.norm for t in source if t.text.isupper() and len(t.text) > 1}
    return end - 1 if telling & {t.norm for t in again} or initials(again) in short else None


def _ascribed(document: Document, one: Attribution) -> int | None:
    """Give the place of "the firm" in "which the firm ascribed, according to the firm,"."""
    tokens = document.tokens
    source = words(document, one)
    low = one.first - 2 - len(source)
    if low < 0 or tokens[one.first - 1].norm != "," or not tokens[one.first - 2].norm.endswith("ed"):
        return None
    return low if norms(tokens[low : one.first - 2]) == norms(source) else None


def _bare_name(document: Document, one: Attribution) -> int | None:
    """Give the place of the name in ““…,” Okello, she said."."""
    tokens = document.tokens
    if tokens[one.first - 1].norm != "," or words(document, one)[0].norm not in {"he", "she"}:
        return None
    start = one.first - 2
    while start > one.first - 6 and tokens[start].text.istitle() and tokens[start].norm not in _DAYS:
        start -= 1
    if start == one.first - 2:
        return None
    start += tokens[start].norm != "so"
    quoted = tokens[start - 1].norm in {"”", '"'} and tokens[start - 2].norm == ","
    return start if quoted and document.sentences[one.sentence].first < start else None
