"""Corrections that do not overlap, and texts that read right after them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.findings import Artifact, Finding
from detector.suggest import apply, suggest
from detector.text import Span


def finding(start: int, end: int, *replacements: str, confidence: float = 0.9) -> Finding:
    return Finding(Span(start, end), Artifact.ECHO_WORD, "echo-word", confidence, "why", replacements)


FINDINGS = st.lists(
    st.builds(
        lambda start, length, confidence, text: finding(start, start + length, text, confidence=confidence),
        st.integers(0, 40),
        st.integers(0, 10),
        st.floats(0.5, 0.99),
        st.text("ab ", max_size=4),
    ),
    max_size=8,
)


@given(FINDINGS)
def test_suggestions_never_overlap(findings: list[Finding]) -> None:
    targets = [suggestion.finding.target for suggestion in suggest(findings)]
    assert targets == sorted(targets)
    assert all(a.end <= b.start for a, b in itertools.pairwise(targets))


@given(FINDINGS)
def test_suggestions_do_not_depend_on_order(findings: list[Finding]) -> None:
    assert suggest(findings) == suggest(findings[::-1])


@given(st.text())
def test_applying_nothing_changes_nothing(text: str) -> None:
    assert apply(text, ()) == text


@given(FINDINGS, st.text(min_size=55, max_size=60))
def test_what_no_suggestion_touches_stays(findings: list[Finding], text: str) -> None:
    suggestions = suggest(findings)
    applied = apply(text, suggestions)
    if suggestions:
        first, last = suggestions[0].finding.target, suggestions[-1].finding.target
        assert applied.startswith(text[: first.start].rstrip())
        assert applied.endswith(text[last.end :].lstrip())
    else:
        assert applied == text


def test_the_surer_of_two_that_clash_wins() -> None:
    weak, strong = finding(0, 5, "x", confidence=0.6), finding(3, 8, "y", confidence=0.9)
    assert [s.finding for s in suggest([weak, strong])] == [strong]


def test_without_a_replacement_there_is_no_suggestion() -> None:
    assert suggest([finding(0, 5)]) == ()


@pytest.mark.parametrize(
    ("text", "words", "fixed"),
    [
        ("one two three", "two", "one three"),
        ("one two, three", "two", "one, three"),
        ("one two.", "two", "one."),
        ("Two three", "Two", "three"),
        ("one two", "two", "one"),
        ("one\nfurniture\ntwo", "furniture", "one\ntwo"),
        ("furniture\ntwo", "furniture", "two"),
        ("one\nfurniture", "furniture", "one"),
        ("say “two one”", "two", "say “one”"),
        ('say "two one"', "two", 'say "one"'),
        ('"Yes" two said', "two", '"Yes" said'),
    ],
)
def test_a_deletion_takes_its_space_along(text: str, words: str, fixed: str) -> None:
    start = text.index(words)
    assert apply(text, suggest([finding(start, start + len(words), "")])) == fixed


def test_an_edit_elsewhere_is_made_elsewhere() -> None:
    mark = Finding(Span(0, 1), Artifact.OPEN_QUOTE, "open-quote", 0.9, "why", ("won,”",), edit=Span(4, 8))
    assert apply("“We won, he said.", suggest([mark])) == "“We won,” he said."
