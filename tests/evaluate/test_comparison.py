"""A run against an earlier one on the same samples."""

import json
from pathlib import Path
from typing import Any

import pytest
from made import ECHO, FORM, WORD, Said, Told, counted, finding, label, sample

from detector.evaluate.comparison import Comparison, ComparisonError, Run, against
from detector.evaluate.counts import Counts
from detector.evaluate.measure import Evaluation, evaluate
from detector.evaluate.reports.json_report import as_json
from detector.evaluate.rows import ALARMS, ARTICLE_SCORES, PER_1000, SENTENCE_SCORES, Row
from detector.findings import Artifact

TEXTS = [f"Number {n} took the the train." for n in range(6)]
SAMPLES = [sample(text, label(14, 21, "the"), name=str(n)) for n, text in enumerate(TEXTS)]
HIT = Said((finding(14, 21, "the"),), scores=(0.9,), article=0.9)


def run(hits: int, artifacts: tuple[Artifact, ...] = (ECHO, WORD)) -> Evaluation:
    """The run that finds the label in so many of the articles."""
    return evaluate(Told(dict.fromkeys(TEXTS[:hits], HIT), artifacts).pipeline, SAMPLES)


def kept(evaluation: Evaluation, path: Path) -> Run:
    file = path / "run.json"
    file.write_text(as_json(evaluation))
    return Run.read(file, evaluation.samples_sha256)


def compared(before: Evaluation, now: Evaluation, path: Path) -> Comparison:
    return against(kept(before, path), now)


def test_a_run_is_kept_whole_in_its_report(tmp_path: Path) -> None:
    evaluation = run(3)
    before = kept(evaluation, tmp_path)
    assert before.rows == evaluation.rows
    assert (before.signature, before.artifacts) == (evaluation.signature, evaluation.artifacts)


def test_the_difference_by_hand(tmp_path: Path) -> None:
    comparison = compared(run(2), run(5), tmp_path)
    recall = comparison.differences["span + artifact"]["recall"]
    assert (recall.before, recall.now) == (2 / 6, 5 / 6)
    assert recall.change.value == pytest.approx(0.5)
    # Of the three articles that differ all or none must change sides: 1 of 4 rounds.
    assert recall.p == pytest.approx(0.25, abs=0.05)
    assert comparison.differences[SENTENCE_SCORES]["brier"].now == pytest.approx((5 * 0.01 + 1) / 6)
    assert comparison.differences[ARTICLE_SCORES]["auroc"].change.value is None
    assert comparison.differences[ALARMS][PER_1000].change.value is None
    assert not comparison.over_all


def test_a_run_against_itself_is_no_difference(tmp_path: Path) -> None:
    evaluation = run(4)
    differences = compared(evaluation, evaluation, tmp_path).differences
    for numbers in differences.values():
        for difference in numbers.values():
            if difference.now is not None:
                assert (difference.change.value, difference.p) == (0, 1)


def test_a_precision_that_did_not_exist_has_no_difference(tmp_path: Path) -> None:
    precision = compared(run(0), run(5), tmp_path).differences["span + artifact"]["precision"]
    assert (precision.before, precision.now, precision.change.value, precision.p) == (None, 1, None, None)


def test_runs_that_looked_for_different_artifacts_compare_on_all_labels(tmp_path: Path) -> None:
    form = label(0, 6, artifact=FORM)
    samples = [sample(TEXTS[0], label(14, 21, "the"), label(7, 8, artifact=WORD), form)]
    first = Told({TEXTS[0]: Said((finding(14, 21, "the"),))}, (ECHO,)).pipeline
    both = (finding(14, 21, "the"), finding(7, 8, artifact=WORD))
    second = Told({TEXTS[0]: Said(both)}, (ECHO, WORD)).pipeline
    before = evaluate(first, samples)
    assert counted(before, "span + artifact") == Counts(tp=1)
    comparison = compared(before, evaluate(second, samples), tmp_path)
    assert comparison.over_all
    recall = comparison.differences["span + artifact"]["recall"]
    assert (recall.before, recall.now) == (1 / 3, 2 / 3)
    word = comparison.differences["wrong-word"]["f05"]
    assert (word.before, word.now) == (0, 1)
    tokens = comparison.differences["token"]["recall"]
    assert (tokens.before, tokens.now) == (2 / 4, 3 / 4)


def test_other_samples_are_refused(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text(as_json(run(2)))
    with pytest.raises(
        ComparisonError, match=r"run\.json was measured on other samples \([0-9a-f]{12}, these"
    ):
        Run.read(tmp_path / "run.json", "0" * 64)


def change(record: dict[str, Any], **fields: object) -> str:
    return json.dumps({**record, **fields})


def test_what_is_no_run_is_named(tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    evaluation = run(2)
    record = json.loads(as_json(evaluation))
    old = {name: value for name, value in record.items() if name != "per_article"}
    for content in (
        "",
        "[]",
        "{}",
        "null",
        change(record, schema=2),
        json.dumps(old),
        change(record, per_article=[3]),
    ):
        file.write_text(content)
        with pytest.raises(ComparisonError, match=r"run\.json is no evaluation to compare with"):
            Run.read(file, evaluation.samples_sha256)
    with pytest.raises(ComparisonError, match=r"none\.json: no such file; write one with --format json"):
        Run.read(tmp_path / "none.json", evaluation.samples_sha256)


def test_a_report_that_lacks_an_article_is_refused(tmp_path: Path) -> None:
    evaluation = run(2)
    before = kept(evaluation, tmp_path)
    short = Run(before.signature, before.samples_sha256, before.artifacts, before.rows[1:])
    with pytest.raises(ComparisonError, match="does not hold the articles of its samples"):
        against(short, evaluation)


def test_a_row_is_a_record_and_back() -> None:
    (row, *_) = run(1).rows
    assert Row.of_record(json.loads(json.dumps(row.as_record()))) == row
