"""Two attributions around one statement: "Smith said: “…,” he said."."""

import re
from bisect import bisect_left
from itertools import pairwise

from detector.annotators.attributions import TELLING, Attribution, Kind
from detector.annotators.quotes import QUOTES
from detector.detectors._one_source import one_source
from detector.detectors._sources import PRONOUNS, is_medium, is_noun, passes_on, same, weight, words
from detector.text import Document, Span

_BEHIND = frozenset({Kind.AFTER, Kind.ACCORDING})
# What stands between "said" and the quotation that it leads into: " on Monday: ".
_LEAD = re.compile(r"[:,]? ?|(?: (?:on|in|at|to|late|early)\b[^.:;“”\"\n]{0,50})?[:,] ?")
_OPENING = frozenset("“‘\"'«")
_STOPS = frozenset(".!?")
_CLOSING = frozenset("”’\"'»")
# Any two of these in a sentence say one thing; the other verbs of saying only when they are repeated.
_PLAIN = frozenset("said says say told tells added adds stated states explained noted insisted".split())
# These too are one thing where both stand: "The ministry declared that …, it stated".
_GIVEN_OUT = frozenset(
    """said says stated states declared declares announced announces affirmed affirms confirmed confirms
    revealed disclosed remarked asserted indicated informed maintained""".split()
)
_MORE = frozenset("adding saying stating noting explaining".split())
_UNDER = frozenset(
    """after when while because if although though since before until whether that who which""".split()
)
_PRESS = frozenset("reporters journalists media newsmen correspondents lawmakers parliament".split())


def enclosing(document: Document, one: Attribution, other: Attribution) -> float:
    """Tell how sure it is that the second attribution repeats the first; 0 if it need not."""
    tokens = document.tokens
    if other.kind not in _BEHIND or (other.last + 1 < len(tokens) and tokens[other.last + 1].norm != "."):
        return 0.0
    if one.quoted is not other.quoted or other.first - one.last < 4:
        return 0.0
    first, second = words(document, one), words(document, other)
    if _introduces(document, one, other):
        return _led_in(document, one, other)
    between = tokens[one.last + 1 : other.first]
    if one.sentence != other.sentence or any(
        a.norm in _STOPS and b.norm in _OPENING for a, b in pairwise(between)
    ):
        return 0.0
    initial = one.first == document.sentences[one.sentence].first
    if one.kind is Kind.ACCORDING:
        return _after_according(document, one, other) if initial else 0.0
    alike = same(first, second)
    if one.kind is Kind.AFTER and not _goes_on(document, one):
        return 0.0 if second[0].norm in PRONOUNS else _described(document, one, other)
    him = other.kind is Kind.ACCORDING and second[0].norm in PRONOUNS
    if not initial and not him and tokens[one.first - 1].norm in _UNDER:
        return 0.0
    if not (alike or one_source(document, first, second)) or not _one_saying(document, one, other):
        return 0.0
    return 0.85 if tokens[one.last + 1].norm in {":", ","} or len(second) > 1 else 0.75


def _led_in(document: Document, one: Attribution, other: Attribution) -> float:
    """Judge "Smith said: “…,” he said", "The Argentine said: “…,” Ferrand explained"."""
    first, second = words(document, one), words(document, other)
    if one.kind is Kind.ACCORDING:
        return 0.0
    if same(first, second) or (len(second) == 1 and second[0].norm in PRONOUNS):
        return 0.85
    double = document.text[other.span.start - 2] in '”"' and document.text[one.span.end] == ":"
    named = double and weight(first) < 2 <= weight(second) and not passes_on(second)
    return 0.7 if is_noun(second) or named else 0.0


def _after_according(document: Document, one: Attribution, other: Attribution) -> float:
    """Judge "According to X, …, X said." and "According to X, …, according to Y."."""
    first, second = words(document, one), words(document, other)
    if same(first, second):
        return 0.8
    told = passes_on(first) or passes_on(second)
    return 0.6 if other.kind is Kind.ACCORDING and not told else 0.0


def _described(document: Document, one: Attribution, other: Attribution) -> float:
    """Judge "“…,” said Oduya, who heads the centre, Oduya stated" and "…, Lykke said, but …, Lykke said"."""
    tokens = document.tokens
    first, second = words(document, one), words(document, other)
    between = tokens[one.last + 1 : other.first]
    if between[0].norm != "," or between[-1].norm not in {",", *_CLOSING}:
        return 0.0
    if not (same(first, second) or one_source(document, first, second)):
        return 0.0
    if between[1].norm in {"who", "which", "whose", "the", "a", "an", "its", "their", "his", "her"}:
        marked = any(token.norm in _OPENING | _CLOSING and len(token.text) == 1 for token in between[:-1])
        return 0.0 if marked else 0.75
    return 0.65 if between[1].norm in {"but", "and", "though", "although"} else 0.0


def _one_saying(document: Document, one: Attribution, other: Attribution) -> bool:
    """Whether the two verbs can belong to one act of saying, with the press or nobody as the hearer."""
    tokens = document.tokens
    first, second = tokens[one.verb].norm, tokens[other.verb].norm
    if first != second and first not in _PLAIN and not (first in _GIVEN_OUT and second in _GIVEN_OUT):
        return False
    if first in TELLING and other.span.end - other.span.start < 12:
        hearers = tokens[one.verb + 1 : one.last + 1]
        return is_medium(hearers) or any(token.norm in _PRESS or token.text.isupper() for token in hearers)
    return True


def _goes_on(document: Document, one: Attribution) -> bool:
    """Whether the statement goes on: "he said, adding that", ““We won,” he said, “and”."""
    comma, following = document.tokens[one.last + 1 : one.last + 3]
    return comma.norm == "," and (following.norm in _MORE or following.norm in _OPENING)


def _introduces(document: Document, one: Attribution, other: Attribution) -> bool:
    """Whether the first leads into the quotation that ends right before the second."""
    quotations = document[QUOTES].quotations
    at = bisect_left(quotations, one.span.end, key=lambda span: span.start)
    if at == len(quotations):
        return False
    start, end = quotations[at]
    lead = document.text[one.span.end : start]
    behind = document.text[end : other.span.start].strip().strip(",")
    return bool(_LEAD.fullmatch(lead)) and not behind and document.text[end - 1] in _CLOSING


def without(document: Document, one: Attribution) -> tuple[Span, str]:
    """Give the edit that strikes an attribution from the end of its sentence, with its comma."""
    text, tokens = document.text, document.tokens
    before, end = tokens[one.first - 1], one.span.end
    if before.norm == ",":
        return Span(before.start, end), ""
    if before.norm not in _CLOSING:
        return one.span, ""
    stop = text[end : end + 1] == "."
    if text[before.start - 1] == ",":
        return Span(before.start - 1, end + stop), ("." if stop else "") + before.text
    return Span(before.start, end + stop), before.text
