"""Bodies that come out of nowhere: "the commission" where none was named."""

from collections.abc import Iterator

from detector.annotators.names import NAMES
from detector.annotators.words import WORDS, places_of
from detector.detectors._lost_nouns import Lost
from detector.text import Document, Span

# A body, and the beginnings of the words that may have named it before.
_KIN = {
    "commission": "commission inquir regulator watchdog",
    "institute": "institut universit centre center college academ school think research",
    "ministry": "minist department government",
    "tribunal": "tribunal court panel hearing judge",
    "regulator": "regulat watchdog authorit agenc commission supervis administration",
    "watchdog": "watchdog regulat authorit agenc commission ombudsman group",
    "academy": "academ school college universit institut",
    "museum": "museum galler exhibition collection",
    "charity": "charit foundation trust group non-profit nonprofit",
    "residence": "resid home house mansion palace villa apartment",
    "university": "universit college school campus professor institut",
    "school": "school college academ universit pupil student teacher kindergarten lyc",
}
BODIES_ALONE = frozenset(_KIN) | frozenset(f"{body}'s" for body in _KIN)
_GOES_ON = frozenset(
    """said says has had is was will would could should may to in on at for by and but or that which who
    rated found told added warned ruled ordered approved rejected decided announced published issued
    also did does from with after before when while as""".split()
)


def lost_bodies(document: Document) -> Iterator[Lost]:
    """Give the first mention of each body that nothing before it can mean."""
    tokens, words = document.tokens, document[WORDS]
    for place in places_of(document, BODIES_ALONE):
        token = tokens[place]
        body = token.norm.removesuffix("'s")
        if not place or tokens[place - 1].norm != "the" or words[token.norm][0] != place:
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        alone = token.norm.endswith("'s") or following is None or following.norm in _GOES_ON
        if token.text[0].isupper() and following and following.norm in {"for", "on", "to", "in", "at"}:
            continue  # "the Institute for Supply Management"
        if not (alone or (following and not following.text[0].isalnum())) or _named(document, place, body):
            continue
        yield Lost(Span(tokens[place - 1].start, token.end), _later(document, place, body), 0.6)


def _named(document: Document, place: int, body: str) -> bool:
    """Whether a word of the kind, or an abbreviation with the body's letter, stands before the place."""
    kin = tuple(_KIN[body].split())
    words = document[WORDS]
    if any(norm.startswith(kin) and words[norm][0] < place - 1 for norm in words):
        return True
    letter = body[0].upper()
    before = document.tokens[: place - 1]
    return any(
        letter in token.text and len(token.text) > 1 and token.text.isalpha() and token.text.isupper()
        for token in before
    )


def _later(document: Document, place: int, body: str) -> tuple[str, ...]:
    """Give the full name of such a body that stands further on."""
    token = document.tokens[place]
    title = body.capitalize()
    if body in {"university", "school", "residence"}:
        return ()
    for mention in document[NAMES].mentions:
        if mention.start > token.end and " " in mention.name and title in mention.name.split(" "):
            the = document.text[document.tokens[place - 1].start : document.tokens[place - 1].end]
            return (f"{the} {mention.name}{token.text[len(body) :]}",)
    return ()
