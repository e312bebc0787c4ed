"""Brier score, calibration error and reliability table, by hand."""

import pytest

from detector.evaluate.calibration import Bin, brier, expected_calibration_error, reliability
from detector.evaluate.ranking import Scored, steps


def scored(*pairs: tuple[float, int]) -> list[Scored]:
    return [Scored(score, bool(damaged)) for score, damaged in pairs]


def test_brier_by_hand() -> None:
    order = steps(scored((0.8, 1), (0.6, 0), (0.0, 0), (1.0, 1)))
    assert brier(order) == pytest.approx((0.2**2 + 0.6**2) / 4)


def test_without_items_there_is_no_number() -> None:
    assert brier([]) is None
    assert expected_calibration_error(reliability([])) is None


def test_bins_hold_their_lower_edge_and_the_last_one_holds_1() -> None:
    bins = reliability(steps(scored((0.0, 0), (0.1, 1), (0.19, 0), (0.9, 1), (1.0, 1))))
    assert [own.items for own in bins] == [1, 2, 0, 0, 0, 0, 0, 0, 0, 2]
    assert bins[1] == Bin(0.1, 0.2, 2, 0.19 + 0.1, 1)
    assert bins[9].mean_score == pytest.approx(0.95)
    assert bins[9].share == 1


def test_an_empty_bin_claims_nothing() -> None:
    empty = reliability([])[4]
    assert (empty.low, empty.high, empty.mean_score, empty.share) == (0.4, 0.5, None, None)


def test_the_calibration_error_by_hand() -> None:
    # 0.2–0.3: mean 0.25, share 1/2, two items. 0.8–0.9: mean 0.8, share 1, one item. 0.0–0.1: right.
    bins = reliability(steps(scored((0.2, 1), (0.3 - 1e-9, 0), (0.8, 1), (0.0, 0))))
    assert expected_calibration_error(bins) == pytest.approx((2 * 0.25 + 0.2) / 4)


def test_scores_that_mean_what_they_say_have_no_error() -> None:
    assert expected_calibration_error(reliability(steps(scored((0.5, 1), (0.5, 0))))) == 0


def test_the_shares_are_those_of_scikit_learn() -> None:
    calibration = pytest.importorskip("sklearn.calibration")
    pairs = scored(*((n / 97, n % 3 == 0) for n in range(97)))
    bins = [own for own in reliability(steps(pairs)) if own.items]
    shares, means = calibration.calibration_curve(
        [pair.damaged for pair in pairs], [pair.score for pair in pairs], n_bins=10
    )
    assert [own.share for own in bins] == pytest.approx(list(shares))
    assert [own.mean_score for own in bins] == pytest.approx(list(means))
