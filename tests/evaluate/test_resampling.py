"""Intervals and paired comparison, where the answer is known."""

import random

import pytest

from detector.evaluate.counts import Counts
from detector.evaluate.ranking import Scored
from detector.evaluate.resampling import RESAMPLES, Difference, Estimate, bootstrap, compare, draws, interval
from detector.evaluate.rows import ALARMS, PER_1000, SENTENCE_SCORES, Row, families

NONE = Counts()


def row(counts: Counts = NONE, *, alarms: int = 0, clean: bool = False, words: int = 100) -> Row:
    return Row("a", words, clean, alarms, {"span": counts}, {})


def test_draws_are_articles_with_repetition() -> None:
    drawn = list(draws(7, seed=1))
    assert len(drawn) == RESAMPLES
    assert all(sum(weights) == 7 for weights in drawn)
    assert drawn == list(draws(7, seed=1))
    assert drawn != list(draws(7, seed=2))


def test_the_interval_is_the_middle_of_what_was_drawn() -> None:
    values = [float(n) for n in range(1000)]
    random.Random(1).shuffle(values)
    assert interval(values) == (24, 974)


def test_an_interval_needs_half_of_the_draws() -> None:
    assert interval([None] * 501 + [1.0] * 499) is None
    assert interval([None] * 500 + [1.0] * 500) == (1, 1)


def test_one_article_has_intervals_of_no_width() -> None:
    found = bootstrap(families([row(Counts(3, 1, 1))], ["span"]), 1, seed=0)
    assert found["span"]["precision"] == Estimate(0.75, (0.75, 0.75))


def test_two_articles_by_hand() -> None:
    # A quarter of the draws are only the first article, a quarter only the second.
    found = bootstrap(families([row(Counts(1, 0, 0)), row(Counts(0, 1, 0))], ["span"]), 2, seed=0)
    assert found["span"]["precision"] == Estimate(0.5, (0.0, 1.0))


def test_a_number_that_does_not_exist_has_no_interval() -> None:
    found = bootstrap(families([row(), row()], ["span"]), 2, seed=0)
    assert found["span"]["recall"] == Estimate(None, None)
    assert found[ALARMS][PER_1000] == Estimate(None, None)
    assert found[SENTENCE_SCORES]["auroc"] == Estimate(None, None)


def test_the_rate_of_alarms_is_that_of_all_words_together() -> None:
    rows = [row(alarms=1, clean=True, words=100), row(alarms=0, clean=True, words=900), row(alarms=9)]
    assert bootstrap(families(rows, []), 3, seed=0)[ALARMS][PER_1000].value == 1


def compared(before: list[Row], now: list[Row]) -> dict[str, dict[str, Difference]]:
    return compare(families([*before, *now], ["span"]), len(now), seed=0)


def test_a_run_does_not_differ_from_itself() -> None:
    rows = [row(Counts(n, 1, 2)) for n in range(5)]
    assert compared(rows, rows)["span"]["precision"] == Difference(10 / 15, 10 / 15, Estimate(0, (0, 0)), 1)


def test_a_change_that_every_article_shares_is_not_chance() -> None:
    before = [row(Counts(tp=1, fn=1)) for _ in range(20)]
    now = [row(Counts(tp=2)) for _ in range(20)]
    found = compared(before, now)["span"]["recall"]
    assert (found.before, found.now, found.change) == (0.5, 1, Estimate(0.5, (0.5, 0.5)))
    # Only all coins alike do as much: twice in a million.
    assert found.p == pytest.approx(1 / (RESAMPLES + 1))
    back = compared(now, before)["span"]["recall"]
    assert back.change == Estimate(-0.5, (-0.5, -0.5))


def test_a_change_of_one_article_may_be_chance() -> None:
    before = [row(Counts(tp=1)) for _ in range(10)]
    now = [*before[:9], row(Counts(fn=1))]
    found = compared(before, now)["span"]["recall"]
    assert found.change.value == pytest.approx(-0.1)
    # Whichever run the one article belongs to, the difference is as great.
    assert found.p == 1


def test_with_two_articles_every_fourth_pair_of_coins_is_as_extreme_each_way() -> None:
    before = [row(Counts(tp=1, fn=1)), row(Counts(tp=1, fn=1))]
    now = [row(Counts(tp=2)), row(Counts(tp=2))]
    assert compared(before, now)["span"]["recall"].p == pytest.approx(0.5, abs=0.05)


def test_where_one_run_has_no_number_there_is_no_difference() -> None:
    found = compared([row(Counts(fn=1))], [row(Counts(tp=1))])["span"]["precision"]
    assert found == Difference(None, 1, Estimate(None, None), None)


def test_scores_compare_too() -> None:
    def scores(*pairs: tuple[float, bool]) -> Row:
        return Row(
            "a",
            1,
            clean=False,
            alarms=0,
            levels={},
            over_all={},
            sentences=tuple(Scored(*pair) for pair in pairs),
        )

    before = [scores((0.2, True), (0.6, False))] * 8
    now = [scores((0.9, True), (0.1, False))] * 8
    found = compared(before, now)[SENTENCE_SCORES]["auroc"]
    assert (found.before, found.now, found.change.value) == (0, 1, 1)
    assert found.p is not None
    assert found.p < 0.05
