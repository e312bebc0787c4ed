"""The span of an echo of two cognate words, and what may be written instead."""

from detector.detectors._echo_cognates import Echo
from detector.detectors._echo_roots import PASTS
from detector.detectors._echo_subjects import HAVE
from detector.detectors._echo_verbs import OBJECTS, SUBJECTS, neutral
from detector.text import Document, Span, Token

# Behind these a verb of telling takes its clause: "estimates suggest that", "reports say he".
_CLAUSES = frozenset("that there it they he she we i about more up around at least as".split())
_PLACES = frozenset("through in on at near along into over across around outside inside between".split())
_NOUNS = {"impositions": ("levies", "charges", "tolls"), "imposition": ("levy", "charge", "toll")}
_NO_OBJECT = frozenset([".", ",", ";", "from", "in", "on", "at", "and"])
Mended = tuple[Span, float, tuple[str, ...]]


def mended(document: Document, echo: Echo) -> Mended:
    """Give the span, the sureness and the corrections of an echo."""
    first, last = document.tokens[echo.first], document.tokens[echo.last]
    span = Span(first.start, last.end)
    following = document.tokens[echo.last + 1] if echo.last + 1 < len(document.tokens) else last
    if echo.kind in {"subject", "passive"}:
        return span, echo.sureness, _other_verb(document, echo, following.norm)
    if echo.kind == "object" and following.norm == "of" and _is_the(document, echo):
        return Span(first.start, following.end), echo.sureness, (first.text,)
    if echo.kind == "object" and echo.last > echo.first + 1:
        return span, echo.sureness, _verb_of_object(document, echo)
    if echo.kind == "object" and following.norm == "of":
        return Span(first.start, following.end), echo.sureness, (first.text,)
    if echo.kind == "object" and (first.norm in PASTS or first.norm == "won" or first.norm.endswith("ing")):
        return span, echo.sureness, _verb_of_object(document, echo)
    return span, echo.sureness, _kept(echo, first, last, following)


def _kept(echo: Echo, first: Token, last: Token, following: Token) -> tuple[str, ...]:
    """Give the word of the two to keep, where one will do."""
    if echo.kind == "adjective" and first.norm.endswith("ing"):
        return (last.text,)
    if echo.kind == "relative":
        return (first.text,) if following is last or following.norm in _NO_OBJECT else ()
    if echo.kind == "manner":
        return (first.text,) if echo.last > echo.first + 1 else (last.text,)
    if echo.kind == "aim" or (echo.kind == "participle" and following.norm in _PLACES):
        return (first.text,)
    return ()


def _is_the(document: Document, echo: Echo) -> bool:
    """Whether just "the" stands between: "need the need of"."""
    return echo.last == echo.first + 2 and document.tokens[echo.first + 1].norm == "the"


def _other_verb(document: Document, echo: Echo, following: str) -> tuple[str, ...]:
    """Keep the subject and put a neutral verb in the place of its echo."""
    first, last = document.tokens[echo.first], document.tokens[echo.last]
    passive = echo.kind == "passive"
    table, clause = (OBJECTS, True) if passive else (SUBJECTS, following in _CLAUSES)
    verbs = neutral(first.norm, last.norm, table, perfect=echo.perfect, clause=clause)
    return tuple(document.text[first.start : last.start] + verb for verb in verbs)


def _verb_of_object(document: Document, echo: Echo) -> tuple[str, ...]:
    """Keep the object and put the verb that English has for it before it."""
    first, last = document.tokens[echo.first], document.tokens[echo.last]
    if last.norm in _NOUNS and first.norm.endswith("ing"):
        return tuple(f"{first.text} {noun}" for noun in _NOUNS[last.norm])
    before = document.tokens[echo.first - 1].norm if echo.first else ""
    verbs = neutral(last.norm, first.norm, OBJECTS, perfect=before in HAVE)
    upper = first.text[0].isupper()
    rest = document.text[first.end : last.end]
    return tuple((verb.capitalize() if upper else verb) + rest for verb in verbs)
