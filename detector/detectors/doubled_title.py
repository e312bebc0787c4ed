"""One office or honorific twice around a name: "Premier Nyo Saw, Prime Minister,"."""

from collections.abc import Iterator, Sequence

from detector.annotators.names import CALENDAR, STARTERS
from detector.annotators.words import WORDS, places_of
from detector.detectors import Detector
from detector.detectors._degrees_again import degrees_again, spelled_again
from detector.detectors._offices import TRIGGERS, Office, office_at, office_over, wordings
from detector.detectors._role_after_name import roles_after_names
from detector.detectors._role_again import roles_again
from detector.detectors._same_role import same_roles
from detector.detectors._second_title import (
    ADDRESS,
    Ending,
    described,
    ending,
    honorifics,
    name_before,
    opening,
)
from detector.detectors._side_by_side import plain, side_by_side
from detector.findings import Artifact, Finding
from detector.text import Document, Span, Token

_SMALL = frozenset({"coach", "captain", "manager", "chairman", "director", "spokesman", "leader"})


def find(document: Document) -> Iterator[Finding]:
    """Give each pair of titles that name one office of one person."""
    tokens, done = document.tokens, -1
    found = []
    for place in places_of(document, TRIGGERS):
        second = office_over(tokens, place) if place > done else None
        if second and second.start:
            finding = _around(document, second) or _beside(document, second)
            if finding:
                done = second.end
                found.append(finding)
    yield from found
    yield from _roles(document, [finding.span for finding in found])
    for stretch, kept in honorifics(document, places_of(document, ADDRESS)):
        yield _finding(document, stretch, 0.75, [kept])


def _beside(document: Document, second: Office) -> Finding | None:
    pair = side_by_side(document, second)
    return _finding(document, *pair) if pair else None


def _roles(document: Document, taken: list[Span]) -> Iterator[Finding]:
    """Give the roles said twice that no pair of titles covers yet."""
    for role in same_roles(document.text):
        taken.append(role.span)
        yield _finding(document, role.span, role.confidence, [role.kept])
    for again in (
        *roles_again(document),
        *degrees_again(document.text),
        *spelled_again(document),
        *roles_after_names(document.text),
    ):
        if not any(again.span.overlaps(span) for span in taken):
            taken.append(again.span)
            yield _finding(document, again.span, again.confidence, again.options)


def _around(document: Document, second: Office) -> Finding | None:
    """Title, name, title: "Premier Nyo Saw, Prime Minister,"."""
    tokens, text = document.tokens, document.text
    opened = opening(tokens, second)
    if opened is None:
        return None
    begin, stop = name_before(tokens, opened[0])
    first = _first(tokens, begin, stop)
    if first is None or first.key != second.key or not plain(tokens, first):
        return None
    marked = opened[0] < second.start
    begin_at = described(tokens, opened[1], first, second) if marked else first.start
    close = ending(document, second, tokens[opened[0]].text if marked else "")
    if close is None or begin_at is None:
        return None
    start, name_at = tokens[begin_at].start, tokens[first.end].start
    if "\n" in text[start : close.end]:
        return None
    if close.elsewhere:  # "CEO Jane Roe, CEO of Acme": the second title says where
        return _finding(document, Span(start, close.end), 0.6, [text[name_at : close.end]])
    aged = marked and tokens[opened[0] - 1].text.isdigit()
    bracketed = marked and tokens[opened[0] - 1].text == ")"
    name = text[name_at : tokens[(opened[0] if aged or bracketed else stop) - 1].end] + "," * aged
    options = _options(document, first, second, name, close)
    options = [text[start : tokens[first.start].start] + option for option in options]
    land = " ".join(token.text for token in tokens[opened[1] : second.start] if token.text[0].isupper())
    if land and first.key != "leader" and not name.startswith("of ") and not _determined(tokens, begin_at):
        options.insert(0, f"{land} {_styled(options[0], second, tokens)}")
        if name.startswith(("Sir ", "Dame ", "Lord ", "Lady ")):  # no office goes before these
            closing = "," if text[close.end - 1] == "," else ""
            options.insert(
                0, f"{name}, {text[tokens[opened[1]].start : tokens[second.end - 1].end]}{closing}"
            )
    confidence = 0.65 if close.rest.startswith(" ") or not marked else 0.85
    return _finding(document, Span(start, close.end), confidence, options)


def _options(document: Document, first: Office, second: Office, name: str, close: Ending) -> list[str]:
    rest = close.rest
    if rest.startswith(" ") and _determined(document.tokens, first.start):
        rest = "," if rest.endswith(",") else ""  # "US President Biden, president of the United States"
    return [f"{title} {name}{rest}" for title in wordings(document.text, document.tokens, first, second)]


def _styled(option: str, second: Office, tokens: Sequence[Token]) -> str:
    """Write the title of a coach or a chairman small behind another word: "Tech coach Pete Langlois"."""
    if second.key in _SMALL and tokens[second.start].text.islower():
        return option[0].lower() + option[1:]
    return option


def _first(tokens: Sequence[Token], begin: int, stop: int) -> Office | None:
    """Give the title that opens a capitalised run, or stands in small letters before it."""
    for place in range(max(0, begin - 3), stop - 1):
        office = office_at(tokens, place)
        placed = office and office.end == begin - 1 and tokens[begin - 1].norm == "of"
        if office and (placed or begin <= office.end < stop):
            return office
    return None


def _determined(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word stands before the title that a country's name would clash with."""
    before = tokens[place - 1] if place else None
    if before is None or before.norm in CALENDAR or before.norm in STARTERS - {"the"}:
        return False
    return before.text[0].isupper() or before.norm == "the" or "'" in before.norm


def _finding(document: Document, span: Span, confidence: float, options: Sequence[str]) -> Finding:
    words = document.text[slice(*span)]
    kept = tuple(option for option in options if option != words)
    message = f"“{words}” names the same office twice."
    return Finding(span, Artifact.DOUBLED_TITLE, "doubled-title", confidence, message, kept)


DETECTOR = Detector(
    id="doubled-title",
    summary="One office or honorific stands twice around a name.",
    find=find,
    needs=frozenset({WORDS}),
)
