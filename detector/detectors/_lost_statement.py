"""Attributions that stand as a sentence of their own, with no statement: "The minister said on Monday."."""

from collections.abc import Iterator

from detector.annotators.attributions import ATTRIBUTIONS, MARKS, TELLING, Attribution, Kind
from detector.detectors._bare_attribution import press
from detector.detectors._clauses import has_finite
from detector.detectors._predicates import ING
from detector.detectors._sources import PRONOUNS
from detector.text import Document, Sentence, Span, Token

_DETERMINERS = frozenset("the a an this that his her their its one".split())
_NO_SOURCE = frozenset("i we you who what as no any all none nobody some".split())
_SPEAKING = frozenset("said says say told tells stated states announced noted added claimed".split())

_MATTER = 18  # the most words that name a matter
_MATTERS = tuple(
    f"{start} "
    for start in (
        "on the subject of|on the topic of|on the matter of|on the question of|on the issue of|"
        "with regard to|"
        "with respect to|with reference to|in regard to|in reference to|in relation to|in connection with|"
        "in response to|as regards|as to|regarding|concerning|referring to|speaking of|speaking about|"
        "talking about|talking of|in terms of|when asked about|asked about|about|alluding to"
    ).split("|")
)


def lost_statements(document: Document) -> Iterator[tuple[Span, float]]:
    """Find "The minister said on Monday." where no statement stands before or behind it."""
    tokens = document.tokens
    for one in document[ATTRIBUTIONS]:
        if one.quoted or one.kind not in {Kind.ALONE, Kind.BEFORE} or tokens[one.verb].norm not in _SPEAKING:
            continue
        sentence = document.sentences[one.sentence]
        if one.first != sentence.first or document.text[sentence.span.end - 1] != ".":
            continue
        if one.kind is Kind.BEFORE:
            about = _about(document, one, sentence)
            if about or (_goes_on(document, one) and _stopped_before(document, sentence)):
                yield Span(sentence.span.start, sentence.span.end - 1), 0.7 if about else 0.65
        elif tokens[one.first].text[0].isupper() and _lacks(document, one, sentence):
            yield one.span, 0.75


def _lacks(document: Document, one: Attribution, sentence: Sentence) -> bool:
    if not _speaks(document, one):
        return False
    if _stopped_before(document, sentence):
        return True
    return not (_quoted_behind(document, sentence) or _quoted_before(document, sentence))


def _goes_on(document: Document, one: Attribution) -> bool:
    """Whether it goes on as in "She says, and looks down" and "He said, adding that"."""
    comma, following = document.tokens[one.last + 1 : one.last + 3]
    return comma.norm == "," and (
        following.norm in ING or (following.norm == "and" and one.last - one.first < 4)
    )


def _about(document: Document, one: Attribution, sentence: Sentence) -> bool:
    """Whether it only names a matter: "She added, on the subject of job losses."."""
    tokens = document.tokens
    rest = tokens[one.last + 1 : sentence.first + len(sentence.tokens) - 1]
    if not 3 < len(rest) < _MATTER or rest[0].norm != "," or not _speaks_of(rest[1:]):
        return False
    if any(token.norm in {",", ":", ";", *MARKS} for token in rest[1:]) or has_finite(rest[1:]):
        return False
    return not _quoted_behind(document, sentence) and not (
        _quoted_before(document, sentence) and not _stopped_before(document, sentence)
    )


def _speaks_of(words: tuple[Token, ...]) -> bool:
    spelled = " ".join(token.norm for token in words[:4]) + " "
    return spelled.startswith(_MATTERS)


def _stopped_before(document: Document, sentence: Sentence) -> bool:
    """Whether the quotation before a sentence has ended with a full stop: “We won.” He said."""
    before = document.text[max(0, sentence.span.start - 4) : sentence.span.start].rstrip(" ")
    return before[-1:] in {"”", '"'} and before[-2:-1] == "." and before[-3:-1] != ".."


def _speaks(document: Document, one: Attribution) -> bool:
    """Whether an attribution has a named source, or a pronoun with more than the verb."""
    tokens = document.tokens
    first, verb = tokens[one.first], tokens[one.verb].norm
    if has_finite(tokens[one.first : one.verb]) or first.norm in _NO_SOURCE:
        return False
    tail = tokens[one.verb + 1 : one.last + 2]
    if any(token.norm == "to" and not press(tail[at + 1 :]) for at, token in enumerate(tail)):
        return False
    if verb in TELLING:
        return press(tokens[one.verb + 1 : one.last + 1])
    if first.norm in PRONOUNS:
        return one.last > one.verb
    return first.norm in _DETERMINERS or first.text[0].isupper()


def _quoted_before(document: Document, sentence: Sentence) -> bool:
    """Whether a quotation, a question or a broken line stands before a sentence."""
    before = document.text[max(0, sentence.span.start - 3) : sentence.span.start].rstrip()
    if not before:
        return False
    paragraph = document.paragraphs[sentence.paragraph]
    if sentence.span.start == paragraph.start:
        return before[-1] not in ".!"
    if before[-1] in MARKS or before[-1] in "?!:,…":
        return True
    last = document.sentences[sentence.index - 1].tokens[-2:]
    return len(last) < 2 or len(last[1].text) > 1 or (last[0].text[0].isupper() and len(last[0].text) < 5)


def _quoted_behind(document: Document, sentence: Sentence) -> bool:
    """Whether a quotation follows at once: the full stop stands for a comma."""
    following = document.text[sentence.span.end : sentence.span.end + 3].strip()
    return following[:1] in MARKS if following else False
