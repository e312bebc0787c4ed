"""Samples of our own format: what is read, and how a mistake is named."""

import json
from pathlib import Path

import pytest

from detector.evaluate.samples import SampleError, digest, load

GOOD: dict[str, object] = {"id": "a", "text": "the the", "paraphrased": True, "artifacts": []}
MARK: dict[str, object] = {"start": 0, "end": 3, "artifact": "echo-word"}


def write(path: Path, record: object) -> Path:
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": 3}, 'a sample is an object with a "text"'),
        ({"paraphrased": "yes"}, '"paraphrased" must be true or false'),
        ({"artifacts": None}, '"artifacts" must be a list'),
        ({"artifacts": [3]}, "label 1: a label is an object"),
        ({"artifacts": [{**MARK, "end": 99}]}, "label 1: no stretch of the text"),
        ({"artifacts": [{**MARK, "start": 3}]}, "label 1: no stretch of the text"),
        ({"artifacts": [MARK, {**MARK, "artifact": "typo"}]}, "label 2: unknown artifact 'typo'"),
        ({"artifacts": [{**MARK, "artifact": None}]}, "label 1: unknown artifact None"),
        ({"artifacts": [{**MARK, "quote": "a"}]}, "label 1: 'a' is not what stands there: 'the'"),
        ({"artifacts": [{**MARK, "corrections": "a"}]}, 'label 1: "corrections" must be a list of strings'),
        ({"artifacts": [MARK, MARK]}, "the same label stands twice: echo-word at 0"),
    ],
)
def test_a_wrong_label_is_named(tmp_path: Path, change: dict[str, object], message: str) -> None:
    file = write(tmp_path / "s.json", {**GOOD, **change})
    with pytest.raises(SampleError) as error:
        load([file])
    assert str(file) in str(error.value)
    assert message in str(error.value)


def test_one_stretch_may_carry_two_artifacts(tmp_path: Path) -> None:
    marks = [{**MARK, "artifact": "wrong-word"}, MARK]
    (sample,) = load([write(tmp_path / "s.json", {**GOOD, "artifacts": marks})])
    assert [label.artifact for label in sample.labels] == ["echo-word", "wrong-word"]


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


@pytest.mark.parametrize("name", ["s.json", "s.jsonl", "s.m2", "s.csv"])
def test_bytes_that_are_no_text_are_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"S \xff\n")
    with pytest.raises(SampleError, match=rf"{name}: not UTF-8 at byte 2"):
        load([tmp_path / name])


def test_what_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text("{")
    with pytest.raises(SampleError, match=r"s\.json: not a labelled sample: "):
        load([tmp_path])


def test_the_digest_is_of_what_a_number_depends_on(tmp_path: Path) -> None:
    def of(**change: object) -> str:
        return digest(load([write(tmp_path / "s.json", {**GOOD, **change})]))

    first = of(artifacts=[MARK])
    assert first == of(artifacts=[{**MARK, "note": "unsure"}], register="news")
    assert len({first, of(), of(paraphrased=False), of(artifacts=[{**MARK, "corrections": ["a"]}])}) == 4
