"""Ranges, rates and measures: "between 2015 to 2022", "60 euros in month", "a two days walkout"."""

from collections.abc import Iterator

from detector.detectors._broken import (
    Broken,
    adjoin,
    norm_at,
    pairs_before,
    pairs_of,
    places_of,
    stretch,
)
from detector.text import Document

_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
)
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december noon midnight""".split()
)
_PERIODS = frozenset(
    "hour day week month year night kilometre kilometer mile litre liter tonne ton head".split()
)
_ARTICLES = frozenset("a an the further his her their its new another second first".split())
_VERBS_TOO = frozenset("wait run walk lead stay notice search fine plan march trial report".split())
_PARTICLES = frozenset("out on up down off over".split())
_MONEY = frozenset(
    """euros dollars pounds cents pence francs rupees yen pesos reais rand shillings kwacha
        naira crowns lira""".split()
)
_UNITS = frozenset(
    """day week month year hour minute mile metre meter kilometre kilometer page seat storey story man point
    dollar pound euro acre tonne ton star""".split()
)
_MEASURED = frozenset(
    """walkout strike visit trip tour war deal contract ceasefire truce ban summit conference meeting
    conflict plan programme program suspension mission festival event campaign offensive siege term
    break extension blockade search manhunt trial curfew stay agreement sentence period journey
    march race walk run drive flight bridge tunnel fence wall road stretch stadium hotel building
    tower report study crew team delay wait loan lease pause holiday course lead fee fine bill farm
    estate exercise absence deadline notice survey investigation drought hunger session seminar
    vacation""".split()
)


def _is_point(document: Document, place: int) -> bool:
    norm = norm_at(document, place)
    return norm[:1].isdigit() or norm in _NUMBERS or norm in _TIMES or norm[:1] in {"$", "£", "€"}


def between_to(document: Document) -> Iterator[Broken]:
    """Give "to" of each "between 2015 to 2022"."""
    for place in places_of(document, {"between"}):
        for joint in range(place + 2, min(place + 6, len(document.tokens) - 1)):
            word = norm_at(document, joint)
            if word in {"and", ",", "."}:
                break
            if word != "to":
                continue
            points = _is_point(document, place + 1) and (_is_point(document, joint + 1))
            if points and adjoin(document, joint - 1, 3) and norm_at(document, joint + 2) != "and":
                why = "“between … to …”: “between” takes “and”."
                yield Broken(document.tokens[joint].span, 0.85, ("and",), why)
            break


def bare_rate(document: Document) -> Iterator[Broken]:
    """Give each "60 euros in month", "less by hour", "twice in week"."""
    for place, one, other in pairs_before(document, frozenset("in by for at the".split()), _PERIODS):
        before, second = norm_at(document, place - 1), norm_at(document, place - 2)
        money = before in _MONEY or document.text[document.tokens[place - 1].start - 1 :][:1] in {
            "$",
            "£",
            "€",
        }
        often = before in {"once", "twice", "thrice"} or (before == "times" and one != "at")
        often = often or (before in {"less", "more"} and one == "by" and other == "hour")
        if not (money or often) or (one == "the" and not money):
            continue
        if adjoin(document, place - 1, 3) and (
            often or second[:1].isdigit() or second in _NUMBERS or before[:1].isdigit()
        ):
            article = "an" if other == "hour" else "a"
            why = f"“{one} {other}” should be “{article} {other}”."
            yield Broken(
                stretch(document, place, place + 1), 0.8, (f"{article} {other}", f"per {other}"), why
            )


def plural_measure(document: Document) -> Iterator[Broken]:
    """Give each "two days walkout" and "a 12 miles march"."""
    for place, unit, noun in pairs_of(
        document, {u + "s" for u in _UNITS} | {"men", "storeys", "stories"}, _MEASURED
    ):
        number = norm_at(document, place - 1)
        if (
            not (number.isdigit() or number in _NUMBERS)
            or number in {"one", "1"}
            or not adjoin(document, place - 1, 3)
        ):
            continue
        before, after = norm_at(document, place - 2), norm_at(document, place + 2)
        article = before in _ARTICLES
        if not article and after not in {".", ",", "of", "in", "to", "for", "with"}:
            continue
        if noun in _VERBS_TOO and (not article or after in _PARTICLES):
            continue  # "when the two years run out"
        one = {"men": "man", "stories": "story"}.get(unit, unit[:-1])
        better = f"{document.tokens[place - 1].text}-{one} {noun}"
        why = f"“{number} {unit} {noun}” should be “{better}”."
        yield Broken(stretch(document, place - 1, place + 1), 0.78, (better,), why)
