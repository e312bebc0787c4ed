"""What the samples of tortured-phrase cannot say: published examples, the lists, linear time."""

import re
import time
from pathlib import Path

import pytest

from detector.annotate import annotate
from detector.detect import detect
from detector.detectors import load
from detector.detectors._term_lexicon import lexicon, terms_from
from detector.findings import Finding
from detector.segment import segment
from detector.suggest import apply, suggest

DATA = Path(__file__).parents[1] / "detector" / "data"
(DETECTOR,) = load(["tortured-phrase"])

# Facts of the literature: what machines have written for which term.
PUBLISHED = {
    "counterfeit consciousness": "artificial intelligence",
    "profound learning": "deep learning",
    "colossal information": "big data",
    "bosom peril": "breast cancer",
    "flag to clamor": "signal-to-noise",
    "irregular timberland": "random forest",
    "profound neural organization": "deep neural network",
    "fake neural organization": "artificial neural network",
    "haze figuring": "cloud computing",
    "kidney disappointment": "kidney failure",
    "lactose bigotry": "lactose intolerance",
    "gullible bayes": "naive bayes",
    "mean square blunder": "mean square error",
    "amino corrosive": "amino acid",
}


def found(text: str) -> tuple[Finding, ...]:
    return detect(annotate(segment(text), DETECTOR.needs), [DETECTOR])


def lines_of(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line[0] != "#"]


def all_terms() -> list[str]:
    terms = (term for first in lexicon().groups for some in terms_from(first).values() for term in some)
    return [term.text.replace("~", "").replace("_", " ") for term in terms]


@pytest.mark.parametrize(("phrase", "term"), PUBLISHED.items())
def test_published_examples(phrase: str, term: str) -> None:
    text = f"The authors mention {phrase} in passing."
    (finding,) = found(text)
    assert text[slice(*finding.span)] == phrase
    assert term in finding.replacements[:2]


def test_no_term_is_flagged_as_itself() -> None:
    terms = all_terms()
    assert len(terms) > 8000
    for term in terms:
        for text in (term, term.capitalize(), term.title(), term.upper(), term.replace("-", " ")):
            assert not found(f"They spoke of {text}, of course."), text


def test_corrections_are_terms_and_silence_the_detector() -> None:
    for phrase in PUBLISHED:
        text = f"{phrase.capitalize()} is old. A {phrase} is not; the {phrase}’s end is near."
        fixed = apply(text, suggest(found(text)))
        assert fixed != text
        assert not found(fixed)


def test_article_is_mended_too() -> None:
    text = "A counterfeit consciousness programme wrote an heart assault story."
    fixed = "An artificial intelligence programme wrote a heart attack story."
    assert apply(text, suggest(found(text))) == fixed


def test_acronym_decides() -> None:
    (sure,), (likely,) = found("A profound learning (DL) course."), found("A profound learning course.")
    assert sure.confidence > likely.confidence
    assert not found("A profound learning (PL) course.")


def test_synonym_list_is_well_formed() -> None:
    lines = lines_of("term_synonyms.txt")
    heads = [line.split(":")[0] for line in lines]
    assert heads == sorted(set(heads))
    assert len(heads) > 1500
    for line in lines:
        assert re.fullmatch(r"[\w'é]+: ?[\w'é |]+", line), line
        head, rest = line.split(":")
        synonyms = rest.replace("|", " ").split()
        assert synonyms, line
        assert len(synonyms) == len(set(synonyms)), line
        assert head not in synonyms, line
        assert rest.count("|") <= 2, line


def test_term_list_is_well_formed() -> None:
    lines = lines_of("terms.txt")
    firsts = [line.split(": ")[0] for line in lines]
    assert firsts == sorted(set(firsts))
    terms = all_terms()
    assert len(terms) == len(set(terms))


@pytest.mark.parametrize(
    "unit",
    [
        "The profound learning of counterfeit consciousness met a bosom peril.\n",
        "profound ",
        "flag-to-",
        "data ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        document = annotate(segment(unit * times), DETECTOR.needs)
        start = time.perf_counter()
        assert sum(1 for _ in DETECTOR.find(document)) >= 0
        return time.perf_counter() - start

    seconds(10)
    small, large = min(seconds(500) for _ in range(3)), seconds(8000)
    assert large < 16 * 4 * small + 0.5
