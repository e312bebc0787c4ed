"""People and things, the counted and the uncounted, degrees: "library, who", "few oxygen", "most hard"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, pairs_of, places_of, stretch
from detector.detectors._broken_countables import closes
from detector.detectors._noun_forms import marked
from detector.detectors._verb_forms import pasts, thirds
from detector.text import Document

_FINITE = frozenset("is was are were has have had will would can could may might".split())


def who_and_which(document: Document) -> Iterator[Broken]:
    """Give "who" of "library, who has", "which" of "soldiers which were", "whom" of "ship whom costs"."""
    things, people = marked("1", "2"), marked("3", "4")
    for place in places_of(document, ("who", "which")):
        token = document.tokens[place]
        noun = place - 1 - (norm_at(document, place - 1) == ",")
        after = norm_at(document, place + 1)
        if norm_at(document, noun) not in (things if token.norm == "who" else people):
            continue
        if not document.tokens[noun].text.islower():
            continue  # a name: "an officer of the Extension, who"
        if after in _FINITE or after in thirds() or after in pasts():
            right = ("which", "that") if token.norm == "who" else ("who",)
            why = f"“{norm_at(document, noun)} {token.text}” should have “{right[0]}”."
            yield Broken(token.span, 0.75, right, why)
    for place in places_of(document, ("whom",)):
        after = norm_at(document, place + 1)
        finite = after in {"is", "was", "has", "had", "will"} or after in thirds()
        if finite and norm_at(document, place - 1) not in {"of", ","} and adjoin(document, place - 1, 3):
            why = f"“whom {after}”: the subject of “{after}” is “who”."
            yield Broken(document.tokens[place].span, 0.75, ("who", "which", "that"), why)


_MASS = frozenset(
    """information money protection unemployment pressure criticism enforcement support respect violence
    urgency trust comfort damage certainty flexibility evidence confidence clarity anger attention
    misinformation knowledge integrity expertise engagement cooperation coverage participation
    discipline enthusiasm involvement uncertainty representation exposure oxygen scrutiny empathy
    credibility unity stability diversity rain skepticism scepticism accountability inflation complexity
    electricity traffic furniture luggage equipment advice progress poverty pollution wealth""".split()
)
_LESS = {"many": "much", "fewer": "less", "few": "little"}


def few_and_little(document: Document) -> Iterator[Broken]:
    """Give "fewer" of each "fewer oxygen in"."""
    for place, one, word in pairs_of(document, frozenset(_LESS), _MASS):
        if closes(document, place + 1) and adjoin(document, place):
            token = document.tokens[place]
            right = like(token, _LESS[one])
            yield Broken(token.span, 0.77, (right,), f"“{token.text} {word}”: “{word}” takes “{right}”.")


_SHORT = {
    word: word + ("st" if word.endswith("e") else "est")
    for word in """high low fast slow large great short long strong weak young old late narrow deep rich poor
    cheap safe hard near dark bright warm quick smart tough loud tall broad bold harsh sharp tight steep
    fierce wild thick cold small""".split()
} | {"big": "biggest", "hot": "hottest", "easy": "easiest", "early": "earliest", "heavy": "heaviest",
     "busy": "busiest", "bad": "worst", "ugly": "ugliest", "good": "best"}  # fmt: skip
_OWNERS = frozenset("the its his her their our my".split())


def long_degree(document: Document) -> Iterator[Broken]:
    """Give each "the most hard defeat" and "more high than"."""
    for place, degree, word in pairs_of(document, frozenset(["most", "more"]), frozenset(_SHORT)):
        after, before = norm_at(document, place + 2), norm_at(document, place - 1)
        highest = degree == "most" and before in _OWNERS and after.isalpha() and after not in {"and", "or"}
        higher = (
            degree == "more"
            and after in {"than", ".", ","}
            and before in {"is", "are", "was", "were", "be", "even"}
        )
        if (highest or higher) and adjoin(document, place, 3):
            best = _SHORT[word]
            right = best if highest else {"best": "better", "worst": "worse"}.get(best, best[:-2] + "r")
            span = stretch(document, place, place + 1)
            yield Broken(span, 0.78, (right,), f"“{degree} {word}” should be “{right}”.")
