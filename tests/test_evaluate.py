"""The referee: counts worked out by hand, and every edge."""

import json
from pathlib import Path

import pytest

from detector.evaluate.counts import Counts
from detector.evaluate.gate import Gate, GateError
from detector.evaluate.matching import match, overlap, rank_of_right
from detector.evaluate.measure import Evaluation, evaluate
from detector.evaluate.report import as_errors, as_json, as_table
from detector.evaluate.samples import Label, Sample, SampleError, digest, load
from detector.findings import Artifact, Finding
from detector.pipeline import default_pipeline
from detector.text import Span


def finding(start: int, end: int, *replacements: str, artifact: Artifact = Artifact.ECHO_WORD) -> Finding:
    return Finding(Span(start, end), artifact, str(artifact), 0.9, "why", replacements)


def label(start: int, end: int, *corrections: str, artifact: Artifact = Artifact.ECHO_WORD) -> Label:
    return Label(Span(start, end), artifact, corrections)


TEXT = Sample("t", "t.json", "word " * 40, paraphrased=True, labels=())


def test_ratios_by_hand() -> None:
    counts = Counts(tp=6, fp=2, fn=4)
    assert counts.precision == 0.75
    assert counts.recall == 0.6
    assert counts.f05 == pytest.approx(1.25 * 0.75 * 0.6 / (0.25 * 0.75 + 0.6))


def test_nothing_flagged_has_no_precision() -> None:
    assert Counts(fn=3).precision is None
    assert Counts(fn=3).recall == 0
    assert Counts(fn=3).f05 == 0


def test_nothing_labelled_has_no_recall() -> None:
    assert Counts(fp=3).recall is None
    assert Counts(fp=3).precision == 0
    assert Counts(fp=3).f05 == 0
    assert Counts().f05 is None


def test_counts_add() -> None:
    assert Counts(1, 2, 3) + Counts(4, 5, 6) == Counts(5, 7, 9)


def test_overlap_is_intersection_over_union() -> None:
    assert overlap(Span(0, 10), Span(5, 15)) == pytest.approx(5 / 15)
    assert overlap(Span(0, 10), Span(10, 20)) == 0
    assert overlap(Span(3, 7), Span(3, 7)) == 1


def test_a_label_is_found_once() -> None:
    findings = [finding(0, 10), finding(0, 9)]
    assert match(TEXT, findings, [label(0, 10)]) == [(0, 0)]


def test_overlapping_labels_go_to_their_best_findings() -> None:
    findings = [finding(0, 6), finding(0, 10)]
    assert match(TEXT, findings, [label(0, 10), label(0, 5)]) == [(0, 1), (1, 0)]


def test_less_than_half_in_common_is_no_match() -> None:
    assert match(TEXT, [finding(0, 100)], [label(0, 40)]) == []


def test_the_same_mend_is_a_match_however_wide_its_mark() -> None:
    where = Sample("t", "t.json", "She raised a objection.", paraphrased=True, labels=())
    assert match(where, [finding(11, 12, "an")], [label(11, 22, "an objection")]) == [(0, 0)]
    assert match(where, [finding(11, 12, "one")], [label(11, 22, "an objection")]) == []


def test_another_artifact_matches_only_where_that_is_asked() -> None:
    findings, labels = [finding(0, 5)], [label(0, 5, artifact=Artifact.WRONG_WORD)]
    assert match(TEXT, findings, labels) == []
    assert match(TEXT, findings, labels, any_artifact=True) == [(0, 0)]


def sample(text: str, *labels: Label, paraphrased: bool = True, name: str = "s") -> Sample:
    return Sample(name, f"{name}.json", text, paraphrased, labels)


def test_a_correction_is_right_if_the_text_it_makes_is() -> None:
    text = "It took a hour, he said ."
    where = sample(text)
    wide = finding(8, 14, "an hour", artifact=Artifact.BROKEN_FORM)
    assert rank_of_right(where, wide, label(8, 9, "an", artifact=Artifact.BROKEN_FORM)) == 0
    assert rank_of_right(where, wide, label(8, 9, "one", artifact=Artifact.BROKEN_FORM)) is None
    assert rank_of_right(where, finding(8, 9, "one", "an"), label(8, 9, "an")) == 1


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


ECHO = default_pipeline(["echo-word"])


def measured(evaluation: Evaluation, level: str) -> Counts:
    return next(m.counts for m in evaluation.measures if m.name == level)


def test_levels_by_hand() -> None:
    text = "He took the the train. She left. They saw of of it."
    first = text.index("the the")
    samples = [
        sample(text, label(first, first + 7, "the"), label(23, 32)),
        sample("Nothing is wrong here. It is fine.", paraphrased=False, name="t"),
    ]
    evaluation = evaluate(ECHO, samples)
    assert measured(evaluation, "span + artifact") == Counts(tp=1, fp=1, fn=1)
    assert measured(evaluation, "correction, top 1") == Counts(tp=1)
    assert measured(evaluation, "echo-word") == Counts(tp=1, fp=1, fn=1)
    assert measured(evaluation, "sentence") == Counts(tp=1, fp=1, fn=1)
    assert evaluation.alarms_per_1000_clean == 0
    assert evaluation.clean_words == 7


def test_alarms_count_clean_articles_only() -> None:
    samples = [
        sample("He took the the train.", paraphrased=False, name="a"),
        sample("He took the the bus.", name="b"),
    ]
    evaluation = evaluate(ECHO, samples)
    assert evaluation.alarms_per_1000_clean == 1000 / 5


def test_without_clean_articles_there_is_no_rate() -> None:
    assert evaluate(ECHO, [sample("He left.")]).alarms_per_1000_clean is None


def test_one_article_has_intervals_of_no_width() -> None:
    evaluation = evaluate(ECHO, [sample("He took the the train.", label(8, 15, "the"))])
    measure = next(m for m in evaluation.measures if m.name == "span + artifact")
    assert measure.intervals == {"precision": (1, 1), "recall": (1, 1), "f05": (1, 1)}


def test_labels_of_artifacts_without_a_detector_do_not_count_as_spans() -> None:
    evaluation = evaluate(ECHO, [sample("He left it.", label(3, 7, artifact=Artifact.WRONG_WORD))])
    assert measured(evaluation, "span + artifact") == Counts()
    assert measured(evaluation, "sentence") == Counts(fn=1)


def test_the_same_input_gives_the_same_report() -> None:
    samples = [sample("He took the the train.", label(8, 15, "the"), name=str(n)) for n in range(5)]
    assert as_json(evaluate(ECHO, samples)) == as_json(evaluate(ECHO, samples))


def test_the_signature_says_what_a_number_depends_on() -> None:
    samples = [sample("He left.")]
    signature = evaluate(ECHO, samples, seed=4).signature
    for part in ("detector|v:", "d:echo-word", f"samples:{digest(samples)[:12]}", "seed:4", "bootstrap:1000"):
        assert part in signature


def test_json_has_null_for_what_does_not_exist() -> None:
    record = json.loads(as_json(evaluate(ECHO, [sample("He left.")])))
    assert record["schema"] == 1
    assert record["levels"]["span + artifact"]["precision"] == {"value": None, "interval": None}
    assert record["false_alarms_per_1000_clean_words"]["value"] is None


def test_table_and_errors_show_the_numbers_and_the_words() -> None:
    evaluation = evaluate(ECHO, [sample("He took the the train. It left.", label(26, 30, "went"))])
    assert "echo-word" in as_table(evaluation)
    assert evaluation.signature in as_table(evaluation)
    shown = as_errors(evaluation)
    assert "alarm  echo-word  s:8" in shown
    assert "missed echo-word  s:26" in shown
    assert "[the the]" in shown


def write(path: Path, record: object) -> Path:
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


GOOD = {"id": "a", "text": "the the", "paraphrased": True, "artifacts": []}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": 3}, 'a sample is an object with a "text"'),
        ({"paraphrased": "yes"}, '"paraphrased" must be true or false'),
        ({"artifacts": None}, '"artifacts" must be a list'),
        ({"artifacts": [3]}, "label 1: a label is an object"),
        (
            {"artifacts": [{"start": 0, "end": 99, "artifact": "echo-word"}]},
            "label 1: no stretch of the text",
        ),
        ({"artifacts": [{"start": 3, "end": 3, "artifact": "echo-word"}]}, "label 1: no stretch of the text"),
        ({"artifacts": [{"start": 0, "end": 3, "artifact": "typo"}]}, "label 1: unknown artifact 'typo'"),
        (
            {"artifacts": [{"start": 0, "end": 3, "artifact": "echo-word", "quote": "a"}]},
            "label 1: 'a' is not what stands there: 'the'",
        ),
        (
            {"artifacts": [{"start": 0, "end": 3, "artifact": "echo-word", "corrections": "a"}]},
            'label 1: "corrections" must be a list of strings',
        ),
        ({"artifacts": [{"start": 0, "end": 3, "artifact": "echo-word"}] * 2}, "the same label stands twice"),
    ],
)
def test_a_wrong_label_is_named(tmp_path: Path, change: dict[str, object], message: str) -> None:
    file = write(tmp_path / "s.json", {**GOOD, **change})
    with pytest.raises(SampleError) as error:
        load([file])
    assert str(file) in str(error.value)
    assert message in str(error.value)


def test_samples_come_from_files_and_directories_sorted_by_id(tmp_path: Path) -> None:
    write(tmp_path / "b.json", [{**GOOD, "id": "b"}, {**GOOD, "id": "c"}])
    (tmp_path / "a.jsonl").write_text(json.dumps(GOOD) + "\n")
    assert [s.id for s in load([tmp_path])] == ["a", "b", "c"]


def test_two_samples_of_one_id_are_a_mistake(tmp_path: Path) -> None:
    write(tmp_path / "b.json", [GOOD, GOOD])
    with pytest.raises(SampleError, match="two samples have the id 'a'"):
        load([tmp_path])


def test_no_samples_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(SampleError, match="no samples"):
        load([tmp_path])
    with pytest.raises(SampleError, match="no such file"):
        load([tmp_path / "missing.json"])


def passing() -> Evaluation:
    return evaluate(ECHO, [sample("He took the the train.", label(8, 15, "the"))])


def failing() -> Evaluation:
    return evaluate(default_pipeline(["open-quote"]), [sample("He took the the train.", label(8, 15, "the"))])


def test_a_gate_passes_what_it_was_made_of(tmp_path: Path) -> None:
    file = tmp_path / "gate.json"
    Gate.of(passing()).write(file, allow_regression=False)
    assert Gate.read(file).failures(passing()) == []


def test_a_gate_names_what_fell(tmp_path: Path) -> None:
    file = tmp_path / "gate.json"
    Gate.of(passing()).write(file, allow_regression=False)
    failures = Gate.read(file).failures(failing())
    assert "echo-word: F0.5 0.0000 is below its floor 1.0000" in failures


def test_a_gate_is_lowered_only_on_purpose(tmp_path: Path) -> None:
    file = tmp_path / "gate.json"
    Gate.of(passing()).write(file, allow_regression=False)
    with pytest.raises(GateError, match=r"would lower .*echo-word"):
        Gate.of(failing()).write(file, allow_regression=False)
    Gate.of(failing()).write(file, allow_regression=True)
    assert "echo-word" not in Gate.read(file).floors


def test_a_gate_holds_for_its_samples_only() -> None:
    other = evaluate(ECHO, [sample("It took the the train.", label(8, 15, "the"))])
    assert "not those of the gate" in Gate.of(passing()).failures(other)[0]


@pytest.mark.parametrize("content", ["", "[]", '{"schema": 9, "floors": {}}', '{"schema": 1}'])
def test_a_broken_gate_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "gate.json"
    file.write_text(content)
    with pytest.raises(GateError, match=r"gate\.json is no gate"):
        Gate.read(file)


def test_a_missing_gate_is_named(tmp_path: Path) -> None:
    with pytest.raises(GateError, match="no gate"):
        Gate.read(tmp_path / "gate.json")
