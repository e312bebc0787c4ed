"""Two titles side by side: "Prime Minister Premier Nyo Saw", "the prime minister, Premier Nyo Saw,"."""

from collections.abc import Sequence
from typing import NamedTuple

from detector.detectors._offices import Office, office_ending, wordings
from detector.text import Document, Span, Token

# "CEO and chief executive": the only offices joined by "and" that nobody holds beside one another.
_JOINED = ("chief-", "chairman", "spokesman", "managing-")
_OTHER = frozenset("vice deputy former ex assistant acting then late outgoing under shadow as".split())


class Pair(NamedTuple):
    """A stretch with one title twice, how sure that is, and what may stand there instead."""

    span: Span
    confidence: float
    options: Sequence[str]


def plain(tokens: Sequence[Token], office: Office) -> bool:
    """Whether no word before the title makes it another office: "vice", "former"."""
    return office.start == 0 or tokens[office.start - 1].norm not in _OTHER


def side_by_side(document: Document, second: Office) -> Pair | None:
    """Title, title: "Prime Minister Premier Nyo Saw", "the prime minister, Premier Nyo Saw,"."""
    tokens, text = document.tokens, document.text
    place = second.start
    if place > 2 and tokens[place - 1].norm == "the" and tokens[place - 2].norm in {",", "and"}:
        place -= 1
    joint = tokens[place - 1].norm if tokens[place - 1].norm in {",", "and"} else ""
    end = place - bool(joint)
    if joint == "," and end > 2 and tokens[end - 1].text[0].isupper() and tokens[end - 2].norm == "of":
        end -= 2
    first = office_ending(tokens, end)
    if first is None or first.key != second.key or not plain(tokens, first):
        return None
    start, end = tokens[first.start].start, tokens[second.end - 1].end
    surfaces = {
        text[tokens[o.start].start : tokens[o.end - 1].end].lower().rstrip(".") for o in (first, second)
    }
    following = tokens[second.end] if second.end < len(tokens) else None
    named = following is not None and following.text[0].isupper() and "\n" not in text[end : following.start]
    if "\n" in text[start:end]:
        return None
    if first.end < place - 1 and joint:  # "the prime minister of Myanmar, Premier Nyo Saw"
        first_alone = text[start : tokens[place - 1].end]
        return Pair(Span(start, end), 0.7, [first_alone]) if named else None
    if joint == "," and named:
        return _apposed(document, first, second)
    if len(surfaces) == 1 or (joint == "and" and not first.key.startswith(_JOINED)):
        return None
    if joint == "," and (tokens[first.start - 1].text != "," or (following and following.norm == "and")):
        return None
    kept = wordings(text, tokens, first, second, named=named)
    return Pair(Span(start, end), 0.7 if joint else 0.8, kept)


def _apposed(document: Document, first: Office, second: Office) -> Pair | None:
    """Title, comma, title and name: "the prime minister, Premier Nyo Saw,"."""
    tokens, text = document.tokens, document.text
    if first.start == 0 or tokens[first.start - 1].norm in {"a", "an", ",", "and"}:
        return None
    lead = first.start - (tokens[first.start - 1].norm == "the")
    stop = second.end
    while stop < len(tokens) and tokens[stop].text[0].isupper():
        stop += 1
    name = text[tokens[second.end].start : tokens[stop - 1].end]
    end = tokens[stop if stop < len(tokens) and tokens[stop].text == "," else stop - 1].end
    options = [f"{title} {name}" for title in wordings(text, tokens, second, first)]
    return Pair(Span(tokens[lead].start, end), 0.7, options)
