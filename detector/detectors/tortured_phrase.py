"""Established terms whose words a machine swapped for synonyms: "profound learning" for "deep learning"."""

from collections.abc import Iterator

from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._term_lexicon import SAME, TAME
from detector.detectors._term_matches import Match, matches
from detector.detectors._term_wording import (
    FUNCTION_WORDS,
    acronym_fits,
    is_ordinary,
    spelled,
    written,
)
from detector.findings import Artifact, Finding
from detector.text import Document, Span
from detector.wording import with_article

_MOST = 5
_CONFIDENCE = (0.7, 0.85, 0.93)  # by the points of oddness that the term does not need


def find(document: Document) -> Iterator[Finding]:
    """Yield the tortured phrases, the longest where several overlap."""
    spans = matches(document)
    taken: set[int] = set()
    for span in sorted(spans, key=lambda span: (-len(spans[span][0].atoms), span)):
        atoms = spans[span][0].atoms
        tokens = range(atoms[0].first, atoms[-1].last + 1)
        if taken.isdisjoint(tokens) and (finding := _finding(document, span, spans[span])):
            taken.update(tokens)
            yield finding


def _finding(document: Document, span: Span, fits: list[Match]) -> Finding | None:
    confidence, best = max(
        ((_confidence(document, fit), fit) for fit in sorted(fits, key=_rank)), key=lambda one: one[0]
    )
    if not confidence or any(is_ordinary(fit) for fit in fits):
        return None
    phrase = document.text[slice(*span)]
    terms = [written(document, span, fit) for fit in sorted(fits, key=_rank)]
    terms = [term for term in dict.fromkeys(terms) if term != phrase][:_MOST]
    edit, terms = with_article(document, best.atoms[0].first, span, terms)
    message = f"“{phrase}” looks like a machine's wording of “{spelled(best)}”."
    return Finding(
        span, Artifact.TORTURED_PHRASE, "tortured-phrase", confidence, message, tuple(terms), edit=edit
    )


def _rank(match: Match) -> tuple[int, int, int, int]:
    """Sort by the words left as they were, how strange the others are, how usual, then by the lists."""
    order = sum(atom.senses[word].order for atom, word in zip(match.atoms, match.term.words, strict=True))
    return -match.strangeness.count(SAME), match.strangeness.count(TAME), order, match.term.rank


def _confidence(document: Document, match: Match) -> float:
    """Give how sure it is that nobody would write this, 0 if somebody might."""
    acronym = acronym_fits(document, match)
    if acronym is False:
        return 0.0
    points = sum(strangeness - TAME for strangeness in match.strangeness if strangeness > TAME)
    if acronym and points:
        return 0.97
    kept = any(
        strangeness == SAME and word not in FUNCTION_WORDS
        for strangeness, word in zip(match.strangeness, match.term.words, strict=True)
    )
    inner = zip(match.atoms[:-1], match.term.words, strict=False)
    plurals = sum(atom.senses[word].plural for atom, word in inner)  # "shows device" is no "display device"
    spare = points - match.term.need - (not kept) - plurals
    return 0.0 if spare < 0 else _CONFIDENCE[min(spare, 2)]


DETECTOR = Detector(
    id="tortured-phrase",
    summary="An established term whose words were swapped for synonyms.",
    find=find,
    needs=frozenset({WORDS}),
)
