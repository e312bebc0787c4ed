"""AUROC, average precision and the curve, by hand and against scikit-learn."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.evaluate.calibration import (
    brier,
    expected_calibration_error,
    reliability,
)
from detector.evaluate.ranking import (
    Point,
    Scored,
    Step,
    auroc,
    average_precision,
    precision_recall,
    ranked,
    steps,
)


def items(*pairs: tuple[float, int]) -> list[Scored]:
    return [Scored(score, bool(damaged)) for score, damaged in pairs]


# Damaged at 0.9, 0.6 and 0.4; clean at 0.7, 0.4 and 0.1.
MIXED = items((0.9, 1), (0.7, 0), (0.6, 1), (0.4, 1), (0.4, 0), (0.1, 0))


def test_auroc_counts_the_pairs_in_the_right_order() -> None:
    # Of nine pairs 0.9 wins 3, 0.6 wins 2 (0.4, 0.1), 0.4 wins 1 and ties 1: 6.5.
    assert auroc(steps(MIXED)) == pytest.approx(6.5 / 9)


def test_auroc_of_one_score_for_all_is_chance() -> None:
    assert auroc(steps(items((0.3, 1), (0.3, 0), (0.3, 0)))) == 0.5


@pytest.mark.parametrize("scored", [items(), items((0.4, 1), (0.9, 1)), items((0.4, 0))])
def test_auroc_needs_both_kinds(scored: list[Scored]) -> None:
    assert auroc(steps(scored)) is None


def test_average_precision_by_hand() -> None:
    # Recall rises by a third at 0.9 (precision 1/1), at 0.6 (2/3) and at 0.4 (3/5).
    assert average_precision(steps(MIXED)) == pytest.approx((1 + 2 / 3 + 3 / 5) / 3)


def test_average_precision_of_nothing_damaged_is_none() -> None:
    assert average_precision(steps(items((0.4, 0)))) is None
    assert average_precision([]) is None


def test_average_precision_of_everything_damaged_is_one() -> None:
    assert average_precision(steps(items((0.4, 1), (0.2, 1)))) == 1


def test_the_curve_by_hand() -> None:
    points = (Point(0.9, 1, 1 / 3), Point(0.6, 2 / 3, 2 / 3), Point(0.4, 0.6, 1))
    assert precision_recall(steps(MIXED)) == points
    assert precision_recall(steps(items((0.4, 0)))) == ()


def test_the_curve_has_a_point_for_each_hundredth_at_most() -> None:
    scored = [Scored(1 - n / 1000, damaged=True) for n in range(1000)]
    curve = precision_recall(steps(scored))
    assert len(curve) == 100
    assert curve[0] == Point(1 - 9 / 1000, 1, 0.01)
    assert curve[-1].recall == 1


def test_a_weight_is_a_repetition() -> None:
    articles = [MIXED[:3], MIXED[3:5], MIXED[5:]]
    assert ranked(articles)([1, 1, 1]) == steps(MIXED)
    assert ranked(articles)([2, 0, 1]) == steps([*MIXED[:3], *MIXED[:3], *MIXED[5:]])
    assert ranked(articles)([0, 0, 0]) == []


def test_steps_fall_and_join_ties() -> None:
    assert steps(MIXED)[3] == Step(0.4, 1, 1)
    assert [step.score for step in steps(MIXED)] == [0.9, 0.7, 0.6, 0.4, 0.1]


SCORES = st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0]), st.booleans()), max_size=30)


@given(SCORES)
def test_the_numbers_lie_between_0_and_1(pairs: list[tuple[float, bool]]) -> None:
    order = steps(Scored(*pair) for pair in pairs)
    numbers = (
        auroc(order),
        average_precision(order),
        brier(order),
        expected_calibration_error(reliability(order)),
    )
    assert all(number is None or -1e-12 <= number <= 1 + 1e-12 for number in numbers)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("places", [1, 6])
def test_ranking_is_that_of_scikit_learn(seed: int, places: int) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    source = random.Random(seed)
    truth = [source.random() < 0.3 for _ in range(200)]
    scores = [round(min(1, source.random() + 0.3 * damaged), places) for damaged in truth]
    order = steps(map(Scored, scores, truth))
    assert auroc(order) == pytest.approx(metrics.roc_auc_score(truth, scores))
    assert average_precision(order) == pytest.approx(metrics.average_precision_score(truth, scores))
    assert brier(order) == pytest.approx(metrics.brier_score_loss(truth, scores))
