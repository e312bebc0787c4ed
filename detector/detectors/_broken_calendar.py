"""Dates in another language's order: "the 2 of February of 2023", "2019 of March 14", "until the May"."""

import re
from collections.abc import Iterator

from detector.annotators.words import WORDS
from detector.detectors._broken import Broken, adjoin, is_figure, norm_at, pairs_before, places_of, stretch
from detector.text import Document, Span

MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTH = r"(January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"((?:19|20)\d\d)"
_ORDERS = (
    re.compile(rf"(?P<lead>\b[Tt]he )?\b{_DAY}(?: of)?(?: the)? {_MONTH},? of(?: the)?(?: year)? {_YEAR}\b"),
    re.compile(rf"\b{_YEAR},? (?:of )?(?:the )?{_MONTH} {_DAY}\b"),
    re.compile(rf"\b{_YEAR},? (?:of )(?:the )?{_DAY} {_MONTH}\b"),
    re.compile(rf"\b{_MONTH} (?:the )?{_DAY},? of(?: the)?(?: year)? {_YEAR}\b"),
    re.compile(rf"\b{_MONTH},? {_YEAR} (?:the )?{_DAY}(?=[.,;])"),
)
_MONTH_SET = frozenset(MONTHS)
_BEFORE_DATE = (" on", " from", " until", " since", " by", " before", " after", " of")
_STOPS = frozenset([".", ",", ";", "!", "?", ")", ""])
_BEFORE_DAY = frozenset(
    "until till since by on of in from before after during to that only just not and or for".split()
)


def day_first(document: Document) -> bool:
    """Whether the dates of a text go "14 March", not "March 14"."""
    places = [place for month in MONTHS for place in document[WORDS].get(month, ())[:4]]
    first = sum(norm_at(document, place - 1).isdigit() for place in places)
    return first > sum(norm_at(document, place + 1).isdigit() for place in places)


def foreign_date(document: Document) -> Iterator[Broken]:
    """Give each date whose parts stand in an order English does not have."""
    done = -1
    for place in places_of(document, _MONTH_SET):
        around = [norm_at(document, i) for i in range(place - 5, place + 6)]
        if not any(len(norm) == 4 and norm[:2] in {"19", "20"} for norm in around):
            continue
        start = max(done, document.tokens[max(0, place - 5)].start)
        end = document.tokens[min(place + 6, len(document.tokens) - 1)].end
        match = next((m for p in _ORDERS if (m := p.search(document.text, start, end))), None)
        if match:
            done = match.end()
            yield from _ordered(document, match)


def _ordered(document: Document, match: re.Match[str]) -> Iterator[Broken]:
    groups = [group for group in match.groups() if group and group.strip().lower() != "the"]
    month = next(group for group in groups if group.isalpha())
    year = next(group for group in groups if len(group) == 4 and is_figure(group))
    day = next(group for group in groups if is_figure(group) and len(group) < 3)
    if not 0 < int(day) < 32:
        return
    better = [f"{month} {int(day)}, {year}", f"{int(day)} {month} {year}"]
    if day_first(document):
        better.reverse()
    before = document.text[: match.start()].rstrip()[-8:]
    if match.groupdict().get("lead") and not before.endswith(_BEFORE_DATE):
        better = [f"on {date}" for date in better]
    why = f"“{match.group()}” should be “{better[0]}”."
    yield Broken(Span(*match.span()), 0.82, tuple(better), why)


def wrong_time_word(document: Document) -> Iterator[Broken]:
    """Give each "in Monday", "on March 2019", "on 2019", "until the May", "before a judge the Monday"."""
    months = _MONTH_SET
    for place, one, other in pairs_before(document, frozenset("in at on the".split()), months | _DAYS):
        token = document.tokens[place + 1]
        if not token.text[0].isupper() or not adjoin(document, place):
            continue
        after = norm_at(document, place + 2)
        if one == "the":
            yield from _the(document, place, other, after)
        elif (
            other in _DAYS
            and one in {"in", "at"}
            and after in _STOPS
            and document.tokens[place].text.islower()
            and norm_at(document, place - 1) != "as"  # "as at Sunday", of accounts and counts
        ):
            yield _other(document, place, "on")
        elif other in months and one in {"on", "at"}:
            year = len(after) == 4 and is_figure(after) and after[:2] in {"19", "20"}
            if (year or (after in _STOPS and other not in {"may", "march"})) and document.tokens[
                place
            ].text.islower():
                yield _other(document, place, "in")


def _other(document: Document, place: int, right: str) -> Broken:
    token, following = document.tokens[place], document.tokens[place + 1].text
    return Broken(token.span, 0.78, (right,), f"“{token.text} {following}” should be “{right} {following}”.")


def _the(document: Document, place: int, other: str, after: str) -> Iterator[Broken]:
    """Give "the May" behind "until", and "the Monday" where "on Monday" is meant."""
    if after not in _STOPS or not document.tokens[place].text.islower():
        return
    before, name = norm_at(document, place - 1), document.tokens[place + 1].text
    span = stretch(document, place, place + 1)
    if other not in _DAYS:
        if (
            before in {"until", "till", "since", "by", "in", "before", "from", "last", "next", "during"}
            and other != "march"
        ):
            yield Broken(span, 0.78, (name,), f"“the {name}”: no article stands before a month.")
    elif before.isalpha() and before not in _BEFORE_DAY and len(before) > 2:
        yield Broken(span, 0.72, (f"on {name}",), f"“the {name}” should be “on {name}”.")
    elif before in {"until", "till", "since", "for"} and after:
        yield Broken(span, 0.6, (name,), f"“the {name}” should be “{name}”.")
