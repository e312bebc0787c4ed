"""Articles that begin in the middle, "The disease has killed …", and "the latter" of nothing."""

import re
from collections.abc import Iterator

from detector.annotators.names import NAMES
from detector.annotators.words import places_of
from detector.detectors._lost_nouns import Lost
from detector.detectors._lost_words import LEAD_BODIES, OPENERS, WEEKDAYS
from detector.detectors._places import place_words
from detector.text import Document, Sentence, Span

_THINGS = frozenset("dam ferry bridge treaty manuscript laureate strike panel".split())
# What readers of a local page know without its name: "The council met on Monday."
_KNOWN = frozenset("council board committee club union school court parliament government".split())
_KINDS = (LEAD_BODIES | OPENERS) - _THINGS - _KNOWN
_KINDS |= frozenset(
    """organization organisation institution body facility corporation disease virus illness infection country
    nation pair duo trio couple crash accident merger party commission department""".split()
)
_SEVERAL = frozenset(
    "countries nations companies firms sides leaders teams parties governments clubs banks".split()
)
_COUNTS = frozenset("two three four both".split())
_DOES = frozenset(
    """has have had is are was were will would could may must said says today yesterday also won lost met
    began took made gave came went set put cut held""".split()
)
_DATELINE = re.compile(r"(?:^|\n)[A-Z][\w ,.()/-]{2,50}(?:[:–—-]+|,) ?$")
_PRONOUNS = frozenset({"he", "she", "they", "his", "her", "their"})
# What the latter may be chosen from.
_BESIDE = frozenset(
    """and or nor than versus but with both two between rather while whilst whereas instead v &""".split()
)


def lost_openings(document: Document) -> Iterator[Lost]:
    """Give the phrase that an article begins with though it refers back, and "the latter" of nothing."""
    first = _lead(document)
    if first is not None:
        yield from _definite(document, first)
        yield from _pronoun(document, first)
    for place in places_of(document, {"latter"}):
        yield from _latter(document, place)


def _lead(document: Document) -> Sentence | None:
    """Give the first sentence that ends as a sentence does."""
    return next((s for s in document.sentences[:6] if s.tokens[-1].norm in {".", "”", '"'}), None)


def _definite(document: Document, first: Sentence) -> Iterator[Lost]:
    """Read "The disease has killed" and "The two countries agreed" as the first words of the prose."""
    tokens = first.tokens
    at = next((place for place, token in enumerate(tokens[:12]) if token.text == "The"), None)
    if at is None or at + 3 > len(tokens) or not _begins(document, tokens[at].start):
        return
    noun = at + 1 + (tokens[at + 1].norm in _COUNTS)
    norm = tokens[noun].norm
    if tokens[noun].text != norm or norm not in (_KINDS if noun == at + 1 else _SEVERAL):
        return
    following = tokens[noun + 1].norm if noun + 1 < len(tokens) else ""
    day = following == "on" and tokens[noun + 2].norm in WEEKDAYS
    if day or following in _DOES or (following.endswith("ed") and len(following) > 4):
        yield Lost(Span(tokens[at].start, tokens[noun].end), (), 0.7)


def _begins(document: Document, start: int) -> bool:
    """Whether nothing that could have named something stands before: no headline, at most a dateline."""
    before = document.text[:start].strip()
    return not before or (len(before) < 60 and _DATELINE.search(before) is not None)


def _pronoun(document: Document, first: Sentence) -> Iterator[Lost]:
    """Read "She won the race on Friday" as an article's first words: news, and of nobody."""
    tokens = first.tokens
    if first.span.start or tokens[0].norm not in _PRONOUNS or not WEEKDAYS & {t.norm for t in tokens}:
        return
    named = [m for m in document[NAMES].mentions if m.sentence == first.index]
    if not any(m.title or not set(m.name.split(" ")) <= place_words() for m in named):
        yield Lost(tokens[0].span, (), 0.6)


def _latter(document: Document, place: int) -> Iterator[Lost]:
    """Read "the latter" where neither its sentence nor the one before sets two things side by side."""
    tokens = document.tokens
    if not place or tokens[place - 1].norm != "the":
        return
    following = tokens[place + 1].norm if place + 1 < len(tokens) else "."
    if following not in _DOES and following not in {"should", "can", "might", "does", "did", ".", ","}:
        return  # "the latter half"
    sentence = document.sentence_at(tokens[place].start)
    if sentence is None:
        return
    before = [t.norm for t in sentence.tokens if t.start < tokens[place - 1].start]
    if sentence.index:
        before += [t.norm for t in document.sentences[sentence.index - 1].tokens]
    if not _BESIDE & set(before) and document.text[sentence.span.start] not in '“"':
        yield Lost(Span(tokens[place - 1].start, tokens[place].end), (), 0.6)
