"""`detector evaluate` and `detector agreement` as a user runs them."""

import io
import json
import sys
from pathlib import Path

import pytest
from conftest import Run

from detector.cli.progress import progress
from detector.evaluate.formats.m2 import noop

TEXT = "He took the the train. She left."
SAMPLE = {
    "id": "a",
    "text": TEXT,
    "paraphrased": True,
    "artifacts": [{"start": 8, "end": 15, "artifact": "echo-word", "corrections": ["the"]}],
}
ECHO = ("--select", "echo-word")
BLOCKS = (
    "S He took the the train .\nA 2 4|||echo-word|||the|||REQUIRED|||-NONE-|||0\n\n"
    f"S She left .\n{noop().line}\n\n"
)


@pytest.fixture(autouse=True)
def samples(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps(SAMPLE))
    (tmp_path / "t.json").write_text(json.dumps({**SAMPLE, "artifacts": []}))
    (tmp_path / "s.m2").write_text(BLOCKS)
    (tmp_path / "s.csv").write_text("sentence,label\nHe took the the train.,1\nShe left.,0\n")


def test_a_run_against_an_earlier_one(run: Run, tmp_path: Path) -> None:
    options = ("--min-confidence", "0.999")
    assert run("evaluate", *ECHO, *options, "-f", "json", "-o", "a.json", "s.json").exit_code == 0
    result = run("evaluate", *ECHO, "-f", "json", "--against", "a.json", "s.json")
    level = json.loads(result.stdout)["against"]["levels"]["span + artifact"]["recall"]
    assert (level["before"], level["now"], level["difference"], level["p"]) == (0, 1, 1, 1)
    assert "before" in run("evaluate", *ECHO, "--against", "a.json", "s.json").stdout
    assert "per_article" in json.loads((tmp_path / "a.json").read_text())


def test_other_samples_do_not_compare(run: Run) -> None:
    run("evaluate", *ECHO, "-f", "json", "-o", "a.json", "t.json")
    result = run("evaluate", *ECHO, "--against", "a.json", "s.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("detector: a.json was measured on other samples (")
    assert len(result.stderr.splitlines()) == 1
    result = run("evaluate", *ECHO, "--against", "s.json", "s.json")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_findings_and_labels_are_written_as_m2(run: Run) -> None:
    assert run("evaluate", *ECHO, "-f", "m2", "s.json").stdout == BLOCKS
    assert run("evaluate", *ECHO, "-f", "m2-labels", "s.json").stdout == BLOCKS
    assert run("evaluate", *ECHO, "-f", "m2-labels", "s.m2").stdout == BLOCKS
    result = run("evaluate", *ECHO, "-f", "m2-labels", "s.csv")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


@pytest.mark.parametrize("option", [("--gate", "g.json"), ("--against", "a.json"), ("--worst", "3")])
def test_m2_has_no_numbers(run: Run, option: tuple[str, ...]) -> None:
    result = run("evaluate", *ECHO, "-f", "m2", *option, "s.json")
    assert result.exit_code == 2
    assert result.stderr == f"detector: {option[0]} needs numbers, and --format m2 prints none\n"


@pytest.mark.parametrize("name", ["s.m2", "s.csv"])
def test_other_formats_of_labels_are_measured(run: Run, name: str) -> None:
    levels = json.loads(run("evaluate", *ECHO, "-f", "json", name).stdout)["levels"]
    assert (levels["sentence"]["tp"], levels["sentence"]["fp"], levels["sentence"]["fn"]) == (1, 0, 0)
    assert ("span + artifact" in levels) is (name == "s.m2")
    assert "article" not in levels


def test_one_of_two_annotators_is_chosen(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.m2").write_text(BLOCKS.replace("\n\nS She", f"\n{noop(1).line}\n\nS She"))
    assert "choose one with --annotator" in run("evaluate", *ECHO, "two.m2").stderr
    result = run("evaluate", *ECHO, "--annotator", "1", "-f", "json", "two.m2")
    assert json.loads(result.stdout)["levels"]["span + artifact"]["fp"] == 1


def test_the_worst_errors_are_shown_where_asked(run: Run) -> None:
    assert "missed" not in run("evaluate", "--select", "open-quote,echo-word", "s.json").stdout
    options = ("--min-confidence", "0.999", "--worst", "1")
    assert "missed echo-word  a:8" in run("evaluate", *ECHO, *options, "s.json").stdout


@pytest.mark.parametrize("format_", ["json", "html", "m2"])
def test_errors_are_lines_beside_a_table(run: Run, format_: str) -> None:
    result = run("evaluate", *ECHO, "--errors", "-f", format_, "s.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "detector: --errors goes with the table; the page and the JSON take --worst\n"


def test_a_page_needs_the_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result = run("evaluate", *ECHO, "-f", "html", "s.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "detector: plots need one more package: pip install 'detector[plots]'\n"


def test_a_page_is_written_byte_for_byte_the_same(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    for name in ("a.html", "b.html"):
        assert run("evaluate", *ECHO, "-f", "html", "-o", name, "s.json").exit_code == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_two_annotators_agree(run: Run) -> None:
    assert "kappa" in run("agreement", "s.json", "t.json").stdout
    record = json.loads(run("agreement", "-f", "json", "s.m2", "s.m2").stdout)
    assert record["agreement"]["any artifact"]["kappa"]["value"] == 1
    result = run("agreement", "s.json", "s.m2")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_help_is_light(run: Run) -> None:
    assert "--against" in run("evaluate", "--help").stdout
    assert "FIRST SECOND" in run("agreement", "--help").stdout


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, pipe = Terminal(), io.StringIO()
    for stream, quiet in ((screen, False), (pipe, False), (Terminal(), True)):
        monkeypatch.setattr(sys, "stderr", stream)
        assert list(progress(quiet=quiet)(range(3), "resampling")) == [0, 1, 2]
        assert ("resampling" in stream.getvalue()) is (stream is screen)
