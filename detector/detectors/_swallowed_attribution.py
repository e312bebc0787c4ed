"""Attributions that stand inside a quotation because its closing mark is missing."""

from collections.abc import Iterator

from detector.annotators.attributions import Attribution, Kind
from detector.annotators.quotes import Mark
from detector.detectors._clauses import has_finite
from detector.detectors._quote_mends import (
    FIRST_PERSON,
    Mend,
    attributions_in,
    closing,
    just_before,
    next_open,
)
from detector.text import Document

_ENDS = frozenset(".!?")
_SPEAKER = frozenset("i we you".split())


def swallowing(document: Document, mark: Mark, *, alone: bool) -> Iterator[tuple[float, str, Mend | None]]:
    """Give the attribution that stands inside a quotation because its closing mark is missing."""
    limit = next_open(document, mark)
    sign = document.text[slice(*mark.span)]
    for one in attributions_in(document, mark.end, limit):
        if not _reporter(document, one, mark):
            continue
        if not alone and not _ends_quotation(document, one, limit):
            continue
        who = document.text[slice(*one.span)]
        message = f"The quotation that {sign} opens is not closed before “{who}”."
        place = document.tokens[one.first - 1].end
        sure = _place_is_sure(document, mark, one)
        mend = closing(document, mark, place) if sure else None
        yield 0.93 if alone else 0.75, message, mend
        return


def _place_is_sure(document: Document, mark: Mark, one: Attribution) -> bool:
    """Whether the quotation must end before an attribution; not so in “The plan, he said, is dead."""
    tokens = document.sentences[one.sentence].tokens
    following = document.tokens[one.last + 1 : one.last + 2]
    said = [token for token in tokens if mark.end <= token.start < one.span.start]
    if following and following[0].norm == "," and len(said) < 6 and not has_finite(tuple(said)):
        return False
    return (
        _opens_speech(document, mark) or document.sentence_at(mark.start) is document.sentences[one.sentence]
    )


def _opens_speech(document: Document, mark: Mark) -> bool:
    """Whether a mark begins a sentence, or the speech behind "said:"."""
    before = just_before(document, mark)
    return not before or before[-1] in ".!?…:,”\"'’»"


def _reporter(document: Document, one: Attribution, mark: Mark) -> bool:
    """Whether an attribution is the reporter's and not the speaker's."""
    tokens = document.tokens
    if one.kind not in {Kind.AFTER, Kind.ACCORDING} or tokens[one.first - 1].start < mark.end:
        return False
    if one.kind is Kind.AFTER:
        source = document.text[slice(*one.source)].lower().split()[0]
        if tokens[one.first - 1].norm not in {",", "!", "?"} and not _inner(document, one, mark):
            return False
        return source not in _SPEAKER or (source == "i" and _stops(document, one))
    after = tokens[one.last + 1 : one.last + 3]
    if len(after) == 2 and after[0].norm == "," and after[1].norm == "according":
        return True
    return not after or after[0].norm in _ENDS or (_comma(document, one) and after[0].norm == ",")


def _inner(document: Document, one: Attribution, mark: Mark) -> bool:
    """Whether a quotation inside this one ends right before: “He said, ‘Go,’ Smith said."""
    before = document.tokens[one.first - 1]
    return mark.double and before.norm in {"’", "'"} and document.text[before.start - 1] in ",!?"


def _stops(document: Document, one: Attribution) -> bool:
    """Whether a sentence ends with the attribution, and a quotation or nothing follows in the paragraph."""
    text, end = document.text, one.span.end
    return text[end : end + 1] == "." and text[end + 1 : end + 3].strip(" ")[:1] in {"", "\n", "“", '"'}


def _comma(document: Document, one: Attribution) -> bool:
    return document.tokens[one.first - 1].norm == ","


def _ends_quotation(document: Document, one: Attribution, limit: int) -> bool:
    """Whether an attribution ends a quotation that the next paragraph seems to go on with."""
    if document.text[one.span.end : limit].strip(" \t.") or not _comma(document, one):
        return False
    own = document.sentences[one.sentence].tokens
    return one.kind is Kind.AFTER or any(token.norm in FIRST_PERSON for token in own)
