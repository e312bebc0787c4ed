"""The floors: what passes, what fails, and that nobody lowers one unawares."""

from dataclasses import replace
from pathlib import Path

import pytest
from made import Said, Told, finding, label, sample

from detector.evaluate.gate import Gate, GateError
from detector.evaluate.measure import Evaluation, evaluate

TEXT = "He took the the train."
FOUND = Told({TEXT: Said((finding(8, 15, "the"),))}).pipeline


def passing() -> Evaluation:
    return evaluate(FOUND, [sample(TEXT, label(8, 15, "the"))])


def failing() -> Evaluation:
    return evaluate(Told().pipeline, [sample(TEXT, label(8, 15, "the"))])


def written(evaluation: Evaluation, folder: Path) -> Path:
    Gate.of(evaluation).write(folder / "gate.json", allow_regression=False)
    return folder / "gate.json"


def test_a_gate_passes_what_it_was_made_of(tmp_path: Path) -> None:
    assert Gate.read(written(passing(), tmp_path)).failures(passing()) == []


def test_a_gate_names_what_fell(tmp_path: Path) -> None:
    failures = Gate.read(written(passing(), tmp_path)).failures(failing())
    assert "echo-word: F0.5 0.0000 is below its floor 1.0000" in failures


def test_a_gate_has_a_ceiling_of_false_alarms() -> None:
    clean = [sample(TEXT, paraphrased=False)]
    silent = Gate.of(evaluate(Told().pipeline, clean))
    assert silent.failures(evaluate(FOUND, clean)) == [
        "200.0000 alarms per 1,000 clean words are over the ceiling 0.0000"
    ]


def test_a_gate_is_lowered_only_on_purpose(tmp_path: Path) -> None:
    file = written(passing(), tmp_path)
    with pytest.raises(GateError, match=r"would lower .*echo-word"):
        Gate.of(failing()).write(file, allow_regression=False)
    Gate.of(failing()).write(file, allow_regression=True)
    assert Gate.read(file).floors["echo-word"] == 0


def test_more_false_alarms_are_a_regression_too(tmp_path: Path) -> None:
    file = written(passing(), tmp_path)
    loud = replace(Gate.read(file), most_alarms_per_1000_clean=1.0)
    with pytest.raises(GateError, match="would lower alarms per 1,000 clean words; pass --allow-regression"):
        loud.write(file, allow_regression=False)


def test_a_gate_holds_for_its_samples_only() -> None:
    other = evaluate(FOUND, [sample("It took the the train.", label(8, 15, "the"))])
    assert "not those of the gate" in Gate.of(passing()).failures(other)[0]


@pytest.mark.parametrize("content", ["", "[]", '{"schema": 9, "floors": {}}', '{"schema": 1}'])
def test_a_broken_gate_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "gate.json").write_text(content)
    with pytest.raises(GateError, match=r"gate\.json is no gate"):
        Gate.read(tmp_path / "gate.json")


@pytest.mark.parametrize(("schema", "floor"), [(9, "0.5"), (1, "NaN")])
def test_a_gate_that_cannot_hold_is_named(tmp_path: Path, schema: int, floor: str) -> None:
    (tmp_path / "gate.json").write_text(
        f'{{"schema": {schema}, "floors": {{"a": {floor}}}, '
        '"samples_sha256": "", "most_alarms_per_1000_clean": 0}'
    )
    with pytest.raises(GateError, match="write it with --write-gate"):
        Gate.read(tmp_path / "gate.json")


def test_a_missing_gate_is_named(tmp_path: Path) -> None:
    with pytest.raises(GateError, match="no gate"):
        Gate.read(tmp_path / "gate.json")
