"""Which finding is which label, and whether a correction is right."""

from dataclasses import replace

import pytest
from made import finding, label, sample

from detector.evaluate.matching import best_pairs, match, overlap, place_of, rank_of_right
from detector.findings import Artifact, Finding
from detector.text import Span

TEXT = sample("word " * 40, name="t")


def test_overlap_is_intersection_over_union() -> None:
    assert overlap(Span(0, 10), Span(5, 15)) == pytest.approx(5 / 15)
    assert overlap(Span(0, 10), Span(10, 20)) == 0
    assert overlap(Span(3, 7), Span(3, 7)) == 1


def test_a_label_is_found_once() -> None:
    findings = [finding(0, 10), finding(0, 9)]
    assert match(TEXT, findings, [label(0, 10)]) == [(0, 0)]


def test_a_finding_is_one_label() -> None:
    assert match(TEXT, [finding(0, 10)], [label(0, 9), label(0, 10)]) == [(0, 1)]


def test_overlapping_labels_go_to_their_best_findings() -> None:
    findings = [finding(0, 6), finding(0, 10)]
    assert match(TEXT, findings, [label(0, 10), label(0, 5)]) == [(0, 1), (1, 0)]


def test_less_than_half_in_common_is_no_match() -> None:
    assert match(TEXT, [finding(0, 100)], [label(0, 40)]) == []


def test_half_in_common_is_a_match() -> None:
    assert match(TEXT, [finding(0, 10)], [label(0, 5)]) == [(0, 0)]


def test_ties_go_to_the_earlier() -> None:
    assert best_pairs([(0.5, 0, 1), (0.5, 0, 0), (0.5, 1, 0), (0.5, 1, 1)]) == [(0, 0), (1, 1)]


def test_the_same_mend_is_a_match_however_wide_its_mark() -> None:
    where = sample("She raised a objection.")
    assert match(where, [finding(11, 12, "an")], [label(11, 22, "an objection")]) == [(0, 0)]
    assert match(where, [finding(11, 12, "one")], [label(11, 22, "an objection")]) == []


def test_another_artifact_matches_only_where_that_is_asked() -> None:
    findings, labels = [finding(0, 5)], [label(0, 5, artifact=Artifact.WRONG_WORD)]
    assert match(TEXT, findings, labels) == []
    assert match(TEXT, findings, labels, any_artifact=True) == [(0, 0)]


def test_a_correction_is_right_if_the_text_it_makes_is() -> None:
    where = sample("It took a hour, he said .")
    wide = finding(8, 14, "an hour", artifact=Artifact.BROKEN_FORM)
    assert rank_of_right(where, wide, label(8, 9, "an", artifact=Artifact.BROKEN_FORM)) == 0
    assert rank_of_right(where, wide, label(8, 9, "one", artifact=Artifact.BROKEN_FORM)) is None
    assert rank_of_right(where, finding(8, 9, "one", "an"), label(8, 9, "an")) == 1


def test_any_of_several_corrections_is_right() -> None:
    where = sample("It took a hour.")
    assert rank_of_right(where, finding(8, 9, "one"), label(8, 9, "an", "one")) == 0


def test_a_deletion_is_right_whatever_becomes_of_its_space() -> None:
    where = sample("He left, he said, on Monday.")
    assert rank_of_right(where, finding(7, 16, ""), label(9, 16, "")) == 0


def test_a_missing_mark_is_right_at_its_place() -> None:
    text = "“We will win on Sunday, the coach said."
    lone = Finding(
        Span(0, 1), Artifact.OPEN_QUOTE, "open-quote", 0.9, "why", ("win on Sunday,”",), edit=Span(9, 23)
    )
    assert rank_of_right(sample(text), lone, label(0, 1, "Sunday,”", artifact=Artifact.OPEN_QUOTE)) == 0
    assert rank_of_right(sample(text), lone, label(0, 1, "said.”", artifact=Artifact.OPEN_QUOTE)) is None


def test_a_short_word_is_no_lone_mark() -> None:
    speech = label(0, 2, "“We", artifact=Artifact.OPEN_QUOTE)
    assert place_of("We will win.” We won.", speech, "“We") == Span(0, 2)


def test_in_given_tokens_the_space_around_a_mark_does_not_count() -> None:
    text = "The state - run mill."
    run = finding(4, 15, "state-run")
    other = label(4, 15, "state- run")
    assert rank_of_right(sample(text), run, other) is None
    assert rank_of_right(replace(sample(text), given_tokens=(Span(0, 3),)), run, other) == 0
