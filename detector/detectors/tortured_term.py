"""A word that the model suspects, in a stretch that becomes an established term when it is swapped back."""

from collections.abc import Iterator, Mapping
from math import log

from detector.annotators.second_look import SECOND_LOOK, Verdict
from detector.detectors import Detector
from detector.detectors._term_spelling import plural_of
from detector.detectors._wide_terms import LONGEST, Fit, fits, senses
from detector.findings import Artifact, Finding
from detector.linear import sigmoid
from detector.text import Document, Sentence, Span
from detector.wording import cased_like, with_article

# A word that has so much chance of being wrong is suspected enough, if a term stands behind it; that it
# does is worth so much in log-odds. Where no word of the term is left as it was, all must be suspected.
_LEAST, _ALL = 0.45, 0.1
_WORTH = 1.5
_MOST = 3


def find(document: Document) -> Iterator[Finding]:
    """Yield the stretches with a suspected word that fit a term, the longest where several overlap."""
    verdicts = {verdict.place: verdict for verdict in document[SECOND_LOOK]}
    found: dict[tuple[int, int], list[Fit]] = {}
    for place in (place for place, verdict in verdicts.items() if verdict.chance >= _LEAST):
        sentence = document.sentence_at(document.tokens[place].start)
        if sentence is None:
            continue
        for first in range(max(sentence.first, place - LONGEST + 1), place + 1):
            for fit in _fits(document, sentence, first, verdicts):
                if first + len(fit.words) > place and _chance(verdicts, first, fit) >= _LEAST:
                    found.setdefault((first, first + len(fit.words)), []).append(fit)
    taken: set[int] = set()
    for first, last in sorted(found, key=lambda pair: (pair[0] - pair[1], pair)):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            yield _finding(document, first, list(dict.fromkeys(found[first, last])), verdicts)


def _fits(
    document: Document, sentence: Sentence, first: int, verdicts: Mapping[int, Verdict]
) -> Iterator[Fit]:
    """Give the terms that fit from a place on, none if the words are a term as they stand."""
    last = min(sentence.first + len(sentence.tokens), first + LONGEST)
    words = []
    for place in range(first, last):
        norm = document.tokens[place].norm
        if not norm[0].isalnum():
            break
        verdict = verdicts.get(place)
        others = [word.lower() for word, _ in verdict.corrections] if verdict else []
        words.append(senses(norm, others))
    found = list(fits(words)) if len(words) > 1 else []
    if all(any(sense.swapped for sense in fit.senses) for fit in found):
        # Only the last word of a term has a plural.
        yield from (fit for fit in found if not any(s.swapped and s.plural for s in fit.senses[:-1]))


def _chance(verdicts: Mapping[int, Verdict], first: int, fit: Fit) -> float:
    """Give the chance that the surest word which the term changes is wrong; 0 if too few are suspected."""
    swapped = [first + n for n, sense in enumerate(fit.senses) if sense.swapped]
    chances = [verdicts[place].chance if place in verdicts else 0.0 for place in swapped]
    if len(swapped) == len(fit.senses) and min(chances) < _ALL:
        return 0.0
    return max(chances)


def _finding(document: Document, first: int, found: list[Fit], verdicts: Mapping[int, Verdict]) -> Finding:
    chance = min(max(_chance(verdicts, first, fit) for fit in found), 0.99)
    tokens = document.tokens[first : first + len(found[0].words)]
    span = Span(tokens[0].start, tokens[-1].end)
    found.sort(key=lambda fit: sum(sense.swapped for sense in fit.senses))
    terms = list(dict.fromkeys(_written(document, first, fit) for fit in found))[:_MOST]
    edit, replacements = with_article(document, first, span, terms)
    return Finding(
        span,
        Artifact.TORTURED_PHRASE,
        "tortured-term",
        round(sigmoid(log(chance / (1 - chance)) + _WORTH), 3),
        f"“{document.text[slice(*span)]}” looks like a machine's wording of “{terms[0]}”.",
        tuple(replacements),
        edit=edit,
    )


def _written(document: Document, first: int, fit: Fit) -> str:
    """Give the term with the capitals, number and spaces of the words it replaces."""
    made, at = "", document.tokens[first].start
    for place, (word, sense) in enumerate(zip(fit.words, fit.senses, strict=True), start=first):
        token = document.tokens[place]
        right = plural_of(word) if sense.plural else word
        own = cased_like(right, token.text) if sense.swapped else token.text
        made += document.text[at : token.start] + own
        at = token.end
    return made


DETECTOR = Detector(
    id="tortured-term",
    summary="A suspected word that breaks an established term.",
    find=find,
    needs=frozenset({SECOND_LOOK}),
    yields=1,
)
