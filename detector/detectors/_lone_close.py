"""Closing quotation marks that nothing opens, and where the quotation should open."""

from bisect import bisect_left
from collections.abc import Iterator

from detector.annotators.attributions import SAYING, Kind
from detector.annotators.quotes import QUOTES, Mark
from detector.detectors._quote_mends import FIRST_PERSON, Mend, attributions_in, opening, twice
from detector.text import Document, Token

_POINTS = frozenset(",.!?…")
_ENDS = frozenset(".!?…")


def lone_close(document: Document, mark: Mark) -> Iterator[tuple[float, str, Mend | None]]:
    """Judge a closing mark that has no partner."""
    text, paragraph = document.text, document.paragraphs[mark.paragraph]
    sign = text[slice(*mark.span)]
    spoken = _followed(document, mark)
    if sign in "«»‹›" or not (mark.double or (spoken and text[mark.start - 1] in _POINTS)):
        return
    if text.endswith((sign, sign + " "), 0, mark.start):
        yield 0.9, f"The mark {sign} stands twice.", twice(document, mark)
        return
    if _broken_off(document, mark):
        return
    place = _place(document, mark, spoken=spoken)
    if place is None and not spoken and paragraph.start == document.paragraphs[0].start:
        return  # the text may begin in the middle of a quotation
    sure = 0.6 if place is None else 0.85
    mend = None if place is None else opening(document, sign, place, mark.end)
    yield sure + 0.05 * spoken, f"The mark {sign} closes a quotation that nothing opens.", mend


def _followed(document: Document, mark: Mark) -> bool:
    """Whether an attribution stands right behind the mark."""
    return any(one.kind is Kind.AFTER for one in attributions_in(document, mark.end, mark.end + 3))


def _broken_off(document: Document, mark: Mark) -> bool:
    """Whether the paragraph begins in the middle of a sentence, because a line was broken there."""
    text, paragraph = document.text, document.paragraphs[mark.paragraph]
    if text[paragraph.start].islower():
        return True
    before = document.paragraphs[mark.paragraph - 1] if mark.paragraph else None
    return before is not None and text[before.end - 1] in ",-–—" and len(text[slice(*before)]) > 40


def _place(document: Document, mark: Mark, *, spoken: bool) -> int | None:
    """Give where the quotation opens, None if that is not sure."""
    sentence = document.sentence_at(mark.start)
    paragraph = document.paragraphs[mark.paragraph]
    if sentence is None:
        return None
    marks = document[QUOTES].marks
    before = marks[bisect_left(marks, mark) - 1]
    quoted = paragraph.start <= before.start < mark.start
    low = before.end if quoted else paragraph.start
    resumed = _resumed(document, low, mark) if low > sentence.span.start else None
    if resumed is not None:
        return resumed
    introduced = _introduced(document, max(low, sentence.span.start), mark)
    if introduced is not None or low > sentence.span.start:
        return introduced or None
    if sentence.span.start == paragraph.start or (quoted and _just_before(document, low, sentence.index)):
        return sentence.span.start if spoken or document.text[mark.start - 1] in _ENDS else None
    return None


def _introduced(document: Document, low: int, mark: Mark) -> int | None:
    """Give the place behind "He said:", or behind "said" where a capital or the first person follows.

    0 if something is said but the place is not sure; None if nothing is.
    """
    sentence = document.sentence_at(low)
    if sentence is None:
        return None
    own = sentence.tokens
    tokens = own[bisect_left(own, low, key=_start) : bisect_left(own, mark.start, key=_start)]
    for at, token in enumerate(tokens[:-2]):
        following = tokens[at + 1]
        if token.text == ":" and (following.text[0].isupper() or following.norm in FIRST_PERSON):
            return following.start
        if token.norm in SAYING and at:
            rest = following if following.norm not in {"that", ",", ":"} else tokens[at + 2]
            starts = rest.norm in FIRST_PERSON or (rest.text in {"The", "It", "This", "There", "You", "They"})
            return rest.start if starts else 0  # the quotation may begin anywhere behind "said"
    return None


def _start(token: Token) -> int:
    return token.start


def _just_before(document: Document, low: int, index: int) -> bool:
    """Whether the quotation before ends, with its attribution, in the sentence right before this one."""
    return (
        index > 0
        and document.sentences[index - 1].span.start <= low <= document.sentences[index - 1].span.end
    )


def _resumed(document: Document, low: int, mark: Mark) -> int | None:
    """Give the place in “We won,” he said, we are proud.”: behind the attribution and its comma."""
    for one in attributions_in(document, low, mark.start):
        after = document.tokens[one.last + 1]
        if one.kind is Kind.AFTER and after.norm == "," and after.end < mark.start - 3:
            return document.tokens[one.last + 2].start
    return None
