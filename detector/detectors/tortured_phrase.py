"""Established terms whose words a machine swapped for synonyms: "profound learning" for "deep learning"."""

from collections.abc import Iterator

from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._term_lexicon import SAME, STRONG, TAME, WEAK
from detector.detectors._term_matches import Match, matches
from detector.detectors._term_wording import acronym_fits, is_ordinary, spelled, with_article, written
from detector.findings import Artifact, Finding
from detector.text import Document, Span

_MOST = 5


def find(document: Document) -> Iterator[Finding]:
    """Yield the tortured phrases, the longest where several overlap."""
    spans = matches(document)
    taken: list[Span] = []
    for span in sorted(spans, key=lambda span: (-max(map(_weight, spans[span])), span)):
        if not any(span.overlaps(other) for other in taken) and (
            finding := _finding(document, span, spans[span])
        ):
            taken.append(span)
            yield finding


def _finding(document: Document, span: Span, fits: list[Match]) -> Finding | None:
    sure = sorted(((_confidence(document, fit), fit) for fit in fits), key=lambda one: (-one[0], _rank(one[1])))
    confidence, best = sure[0]
    if not confidence or any(is_ordinary(fit) for fit in fits):
        return None
    phrase = document.text[slice(*span)]
    terms = [written(document, span, fit) for fit in sorted(fits, key=_rank)]
    terms = [term for term in dict.fromkeys(terms) if term != phrase][:_MOST]
    edit, terms = with_article(document, best, span, terms)
    message = f"“{phrase}” looks like a machine's wording of “{spelled(best)}”."
    return Finding(
        span, Artifact.TORTURED_PHRASE, "tortured-phrase", confidence, message, tuple(terms), edit=edit
    )


def _weight(match: Match) -> int:
    """Give how many words of the term are there; one that writers often put for another is not there."""
    return len(match.atoms) - 2 * match.strangeness.count(TAME)


def _rank(match: Match) -> tuple[int, int, int, int]:
    """Sort by the words left as they were, how strange the others are, how usual, then by the lists."""
    order = sum(atom.senses[word].order for atom, word in zip(match.atoms, match.term.words, strict=True))
    return -match.strangeness.count(SAME), match.strangeness.count(TAME), order, match.term.rank


def _confidence(document: Document, match: Match) -> float:
    """Give how sure it is that nobody would write this, 0 if somebody might."""
    acronym = acronym_fits(document, match)
    if acronym is False:
        return 0.0
    strong, weak = match.strangeness.count(STRONG), match.strangeness.count(WEAK)
    if acronym and strong + weak:
        return 0.97
    if not strong:
        return 0.6 if weak >= 2 else 0.0
    if strong + weak > 1:
        return 0.95
    return 0.9 if match.strangeness.count(SAME) > 1 else 0.8


DETECTOR = Detector(
    id="tortured-phrase",
    summary="An established term whose words were swapped for synonyms.",
    find=find,
    needs=frozenset({WORDS}),
)
