"""Precision, recall, F0.5 and F1, by hand and against scikit-learn."""

from itertools import product

import pytest

from detector.evaluate.counts import Counts, binary, total


def test_ratios_by_hand() -> None:
    counts = Counts(tp=6, fp=2, fn=4)
    assert counts.precision == 0.75
    assert counts.recall == 0.6
    assert counts.f05 == pytest.approx(1.25 * 0.75 * 0.6 / (0.25 * 0.75 + 0.6))
    assert counts.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


def test_nothing_flagged_has_no_precision() -> None:
    counts = Counts(fn=3)
    assert (counts.precision, counts.recall, counts.f05, counts.f1) == (None, 0, 0, 0)


def test_nothing_labelled_has_no_recall() -> None:
    counts = Counts(fp=3)
    assert (counts.precision, counts.recall, counts.f05, counts.f1) == (0, None, 0, 0)


def test_nothing_flagged_and_nothing_labelled_has_no_numbers() -> None:
    counts = Counts()
    assert (counts.precision, counts.recall, counts.f05, counts.f1) == (None, None, None, None)


def test_counts_add() -> None:
    assert Counts(1, 2, 3) + Counts(4, 5, 6) == Counts(5, 7, 9)
    assert total([Counts(1, 2, 3), Counts(4, 5, 6), Counts()]) == Counts(5, 7, 9)
    assert total([]) == Counts()


def test_a_true_no_is_counted_nowhere() -> None:
    assert binary(actual=True, said=True) == Counts(tp=1)
    assert binary(actual=False, said=True) == Counts(fp=1)
    assert binary(actual=True, said=False) == Counts(fn=1)
    assert binary(actual=False, said=False) == Counts()


@pytest.mark.parametrize(("tp", "fp", "fn"), [c for c in product((0, 1, 5), (0, 2), (0, 3)) if any(c)])
def test_f_scores_are_those_of_scikit_learn(tp: int, fp: int, fn: int) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    actual = [1] * tp + [0] * fp + [1] * fn
    said = [1] * tp + [1] * fp + [0] * fn
    counts = Counts(tp, fp, fn)
    for beta, value in ((0.5, counts.f05), (1, counts.f1)):
        assert value == pytest.approx(metrics.fbeta_score(actual, said, beta=beta, zero_division=0))
