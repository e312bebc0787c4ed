"""The comparison with other tools: what it counts, and what its adapters make of their answers."""

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from importlib import metadata
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from detector.evaluate.samples import Label, Sample
from detector.findings import Artifact
from detector.text import Span

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))
import compare

ECHO, WORD = Artifact.ECHO_WORD, Artifact.WRONG_WORD
SPUN = Sample(
    "a-spun",
    "a.json",
    "He took the the train to labour.",
    paraphrased=True,
    labels=(Label(Span(8, 15), ECHO, ("the",)), Label(Span(25, 31), WORD, ("work",))),
)
CLEAN = Sample("a-clean", "b.json", "He took the train.", paraphrased=False, labels=())


def fake(spans: Sequence[Span]) -> compare.Tool:
    return compare.Tool("fake", "fake 1", lambda _: list(spans))


def test_a_label_is_found_by_whatever_overlaps_it_and_a_place_counts_once() -> None:
    score = compare.measure(fake([Span(12, 15), Span(12, 15), Span(0, 2)]), [SPUN], [CLEAN])
    assert score.found == Counter({ECHO: 1})
    assert (score.findings, score.hits) == (2, 1)
    assert score.marked == pytest.approx(2 / 7)
    assert score.alarms == pytest.approx(1000 * 2 / 4)


def test_one_finding_may_find_several_labels() -> None:
    score = compare.measure(fake([Span(8, 31)]), [SPUN], [])
    assert score.found == Counter({ECHO: 1, WORD: 1})
    assert (score.findings, score.hits, score.alarms) == (1, 1, None)


def test_each_text_is_read_once_and_the_table_has_a_column_a_tool() -> None:
    read: list[str] = []

    def find(text: str) -> list[Span]:
        read.append(text)
        return []

    tools = [fake([Span(8, 9)]), compare.Tool("silent", "0", find)]
    scores = [compare.measure(tool, [SPUN, CLEAN], [CLEAN]) for tool in tools]
    rows = [line.split("  ") for line in compare.table(tools, scores, [SPUN, CLEAN]).splitlines()]
    cells = {row[0]: [cell.strip() for cell in row[1:] if cell.strip()] for row in rows}
    assert read == [SPUN.text, CLEAN.text]
    assert cells["labels found"] == ["of", "fake", "silent"]
    assert cells["echo-word"] == ["1", "1", "0"]
    assert cells["all"] == ["2", "1", "0"]
    assert cells["precision of findings, %"] == ["50.0", "–"]


def test_a_missing_tool_is_named_and_the_others_run() -> None:
    def missing() -> compare.Tool:
        raise ImportError("No module named 'other'")

    tools, left_out = compare.opened({"fake": lambda: fake([]), "other": missing}, ["other", "fake"])
    assert [tool.name for tool in tools] == ["fake"]
    assert left_out == ["other (ImportError: No module named 'other')"]


def test_places_of_proselint_are_moved_to_the_text_as_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts in a copy that has a line end before the text."""

    def lint_file(_: str, content: str) -> SimpleNamespace:
        place = f"\n{content}\n".index("very unique")
        result = SimpleNamespace(check_result=SimpleNamespace(span=(place, place + len("very unique"))))
        return SimpleNamespace(lint=lambda: [result])

    registry = SimpleNamespace(register_many=lambda _: None)
    for name, content in (
        ("proselint", {}),
        ("proselint.tools", {"LintFile": lint_file}),
        ("proselint.checks", {"__register__": ()}),
        ("proselint.registry", {"CheckRegistry": lambda: registry}),
    ):
        module = ModuleType(name)
        vars(module).update(content)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(metadata, "version", lambda _: "1")
    text = "A very unique man."
    assert compare.open_proselint().find(text) == [Span(2, 13)]


def test_places_of_write_good_are_counted_in_code_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A node that knows write-good 1.0, which objects to what lies behind the first three UTF-16 units."""
    lines = f"#!{sys.executable}\nimport json\nprint('1.0', flush=True)\n"
    lines += "while True:\n    text = json.loads(input())\n    print([[3, len(text) + 1]], flush=True)\n"
    (tmp_path / "node").write_text(lines, encoding="utf-8")
    (tmp_path / "node").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with ExitStack() as stack:
        tool = compare.open_write_good(stack)
        assert (tool.version, tool.find("😀 so\n")) == ("write-good 1.0", [Span(2, 5)])


def test_write_good_is_missing_without_node(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with ExitStack() as stack, pytest.raises(ImportError, match="node is not installed"):
        compare.open_write_good(stack)


def test_the_classifier_judges_no_story_that_it_learned_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every story's damaged words are its own, so only who has learned them knows them."""
    learned: list[set[str]] = []

    def fit(samples: Sequence[Sample]) -> SimpleNamespace:
        known = {sample.text for sample in samples}
        learned.append({sample.id for sample in samples})
        return SimpleNamespace(predict=lambda _: [any("odd0" in text for text in known)])

    stories = [f"s{n}-{kind}" for n in range(7) for kind in ("clean", "spun")]
    for name in stories:
        record = f'{{"id": "{name}", "text": "odd{name[1]} {name}", "paraphrased": false, "artifacts": []}}'
        (tmp_path / f"{name}.json").write_text(record, encoding="utf-8")
    monkeypatch.setattr(compare, "fit", fit)
    tool = compare.open_classifier(tmp_path)
    assert learned[-1] == set(stories)
    assert tool.find("odd0 s0-spun") == tool.find("odd0 s0-clean") == []
    assert tool.find("odd1 s1-spun") == [Span(0, 12)]
    assert tool.find("A new text.") == [Span(0, 11)]
