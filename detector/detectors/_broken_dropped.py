"""Small words dropped or put in: "according the", "one the most", "the Gov. Laura Hendricks"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, opens, places_of, stretch
from detector.text import Document

_AFTER_ACCORDING = frozenset("the a an this his their our its officials sources reports police".split())
_NO_ONE = frozenset("no the this that every each".split())
_TITLES = frozenset("mr mrs ms gov sen rep".split())


def article_before_title(document: Document) -> Iterator[Broken]:
    """Give each "the Gov. Laura Hendricks vetoed"."""
    for place in places_of(document, _TITLES):
        if norm_at(document, place - 1) != "the" or norm_at(document, place + 1) != ".":
            continue
        names = place + 2
        while names < min(place + 5, len(document.tokens)) and document.tokens[names].text[0].isupper():
            names += 1
        after = norm_at(document, names)
        if names > place + 3 and (
            after in {",", "said", "has", "is", "was", "will", "told"} or after.endswith("ed")
        ):
            the, title = document.tokens[place - 1], document.tokens[place]
            why = f"“{the.text} {title.text}.”: no article stands before this title."
            yield Broken(stretch(document, place - 1, place + 1), 0.72, (f"{title.text}.",), why)


def dropped_link(document: Document) -> Iterator[Broken]:
    """Give each "according the" and "one the most"."""
    for place in places_of(document, {"according"}):
        following = norm_at(document, place + 1)
        if following not in _AFTER_ACCORDING or not adjoin(document, place):
            continue
        if opens(document, place) or norm_at(document, place - 1) == ",":
            token = document.tokens[place]
            better = f"{token.text} to {document.tokens[place + 1].text}"
            why = f"“{token.text} {following}” lacks its “to”."
            yield Broken(stretch(document, place, place + 1), 0.85, (better,), why)
    for place in places_of(document, {"one"}):
        if norm_at(document, place + 1) != "the" or norm_at(document, place - 1) in _NO_ONE:
            continue
        following = norm_at(document, place + 2)
        high = following == "most" or (following.endswith("est") and len(following) > 4)
        if high and adjoin(document, place, 3):
            better = like(document.tokens[place], "one of the")
            yield Broken(stretch(document, place, place + 1), 0.8, (better,), "“One the” lacks its “of”.")
