"""A word that the model suspects, in a stretch that becomes an established term when it is swapped back."""

from collections.abc import Iterator, Mapping

from detector.annotators.second_look import SECOND_LOOK, Verdict
from detector.annotators.token_model import TOKEN_MODEL, TokenValues
from detector.detectors import Detector
from detector.detectors._term_spelling import plural_of
from detector.detectors._wide_terms import LONGEST, Fit, fits, senses
from detector.findings import Artifact, Finding
from detector.linear import sigmoid
from detector.text import Document, Sentence, Span
from detector.wording import article_for, cased_like

# From this logit on a word is suspected enough, if a term stands behind it.
_LEAST = -1.0
# What the surest swapped word and the mean of all must show; fitted on the development samples.
_MIDDLE = -0.5
_MOST = 3


def find(document: Document) -> Iterator[Finding]:
    """Yield the stretches with a suspected word that fit a term, the longest where several overlap."""
    verdicts = {verdict.place: verdict for verdict in document[SECOND_LOOK]}
    values = document[TOKEN_MODEL]
    suspected = [place for place in sorted(values.states) if values.replaced[place] >= _LEAST]
    found: dict[tuple[int, int], list[Fit]] = {}
    for place in suspected:
        sentence = document.sentence_at(document.tokens[place].start)
        if sentence is None:
            continue
        for first in range(max(sentence.first, place - LONGEST + 1), place + 1):
            for fit in _fits(document, sentence, first, verdicts):
                if first + len(fit.words) > place and _speaks(values, first, fit):
                    found.setdefault((first, first + len(fit.words)), []).append(fit)
    taken: set[int] = set()
    for first, last in sorted(found, key=lambda pair: (pair[0] - pair[1], pair)):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            yield _finding(document, first, list(dict.fromkeys(found[first, last])))


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
        yield from found


def _swapped(first: int, fit: Fit) -> list[int]:
    return [first + n for n, sense in enumerate(fit.senses) if sense.swapped]


def _speaks(values: TokenValues, first: int, fit: Fit) -> bool:
    """Whether the model suspects one of the words that the term changes."""
    return max(values.replaced[place] for place in _swapped(first, fit)) >= _LEAST


def _finding(document: Document, first: int, found: list[Fit]) -> Finding:
    values = document[TOKEN_MODEL]
    best = max(values.replaced[place] for fit in found for place in _swapped(first, fit))
    tokens = document.tokens[first : first + len(found[0].words)]
    span = Span(tokens[0].start, tokens[-1].end)
    found.sort(key=lambda fit: sum(sense.swapped for sense in fit.senses))
    terms = list(dict.fromkeys(_written(document, first, fit) for fit in found))[:_MOST]
    edit, replacements = _with_article(document, first, span, terms)
    return Finding(
        span,
        Artifact.TORTURED_PHRASE,
        "tortured-term",
        round(sigmoid(best - _MIDDLE), 3),
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


def _with_article(
    document: Document, first: int, span: Span, terms: list[str]
) -> tuple[Span | None, list[str]]:
    """Take an article before the term into the mend where the term wants the other one."""
    before = document.tokens[first - 1] if first else None
    if before is None or before.norm not in {"a", "an"} or article_for(terms[0]) == before.norm:
        return None, terms
    return Span(before.start, span.end), [f"{cased_like(article_for(t), before.text)} {t}" for t in terms]


DETECTOR = Detector(
    id="tortured-term",
    summary="A suspected word that breaks an established term.",
    find=find,
    needs=frozenset({SECOND_LOOK, TOKEN_MODEL}),
    yields=1,
)
