"""The commands, as a user meets them."""

import csv
import io
import json
import os
from pathlib import Path

import pytest
from conftest import Run
from pyarrow import parquet

from detector.cli.output import OutputError, replacing
from detector.detectors import detector_ids

BAD = "He took the the train. “We will sign, the minister said.\n"
CLEAN = "The council met on Monday. It approved the plan.\n"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    file = tmp_path / "bad.txt"
    file.write_text(BAD, encoding="utf-8")
    return file


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    file = tmp_path / "clean.txt"
    file.write_text(CLEAN, encoding="utf-8")
    return file


def test_suggest_prints_place_artifact_words_reason_and_correction(run: Run, bad: Path) -> None:
    result = run("suggest", bad.name)
    assert result.exit_code == 1
    assert "bad.txt:1:9: echo-word" in result.stdout
    assert "He took [the the] train." in result.stdout
    assert "why: " in result.stdout
    assert "fix: [the]" in result.stdout
    assert "2 findings in 1 article (" in result.stderr


def test_a_clean_article_exits_0_and_prints_nothing(run: Run, clean: Path) -> None:
    result = run("suggest", clean.name)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 findings in 1 article\n")


def test_quiet_prints_results_only(run: Run, bad: Path) -> None:
    assert run("suggest", "--quiet", bad.name).stderr == ""


@pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 1), ("note", 1)])
def test_fail_on_decides_the_exit_status(run: Run, bad: Path, level: str, code: int) -> None:
    assert run("suggest", "--fail-on", level, bad.name).exit_code == code


def test_fail_on_error_lets_a_note_pass(run: Run, bad: Path) -> None:
    assert run("suggest", "--select", "open-quote", "--fail-on", "warning", bad.name).exit_code == 1
    assert run("suggest", "--min-confidence", "0.999", bad.name).exit_code == 0


def test_select_and_ignore_choose_detectors(run: Run, bad: Path) -> None:
    only = run("suggest", "--select", "open-quote", "-f", "json", bad.name).stdout
    assert {f["detector"] for f in json.loads(only)["reports"][0]["findings"]} == {"open-quote"}
    rest = run("suggest", "--ignore", "open-quote", "-f", "json", bad.name).stdout
    assert {f["detector"] for f in json.loads(rest)["reports"][0]["findings"]} == {"echo-word"}


def test_an_unknown_detector_is_named(run: Run, bad: Path) -> None:
    result = run("suggest", "--select", "spelling", bad.name)
    assert result.exit_code == 2
    assert result.stderr.startswith("detector: no detector 'spelling'; there are: ")


def test_output_goes_to_a_file_with_the_same_exit_status(run: Run, bad: Path, tmp_path: Path) -> None:
    result = run("suggest", "-f", "json", "-o", "out.json", bad.name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((tmp_path / "out.json").read_text())["schema"] == 1
    assert not (tmp_path / "out.json.partial").exists()


def test_standard_input_has_a_name(run: Run) -> None:
    result = run("suggest", "--stdin-filename", "draft.md", "-", stdin="He took **the the** train.\n")
    assert "draft.md:1:11: echo-word" in result.stdout


def test_standard_input_is_read_once(run: Run) -> None:
    assert (
        run("suggest", "-", "-", stdin="x").stderr == "detector: standard input (-) can be read only once\n"
    )


def test_fix_makes_the_safe_corrections_only(run: Run, bad: Path) -> None:
    result = run("suggest", "--fix", bad.name)
    assert bad.read_text() == BAD.replace("the the", "the")
    assert f"mended {bad.name}" in result.stderr


def test_fix_unsafe_makes_every_correction(run: Run, bad: Path) -> None:
    run("suggest", "--fix", "--unsafe", bad.name)
    assert bad.read_text() == "He took the train. “We will sign,” the minister said.\n"
    assert run("suggest", bad.name).exit_code == 0


def test_fix_keeps_line_ends_mode_and_byte_order_mark(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(b"\xef\xbb\xbfHe took the the train.\r\nIt left.\r\n")
    file.chmod(0o640)
    run("suggest", "--fix", file.name)
    assert file.read_bytes() == b"\xef\xbb\xbfHe took the train.\r\nIt left.\r\n"
    assert file.stat().st_mode & 0o777 == 0o640


def test_fix_of_standard_input_goes_to_standard_output(run: Run, bad: Path) -> None:
    result = run("suggest", "--fix", "--stdin-filename", bad.name, "-", stdin="It is the the end.\n")
    assert result.stdout == "It is the end.\n"
    assert bad.read_text() == BAD


def test_fix_leaves_formats_alone_that_it_cannot_write(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text('{"text": "the the end"}\n')
    result = run("suggest", "--fix", file.name)
    assert "only plain text and Markdown can be corrected in place" in result.stderr
    assert file.read_text() == '{"text": "the the end"}\n'


def test_diff_shows_the_corrections_and_changes_nothing(run: Run, bad: Path) -> None:
    result = run("suggest", "--diff", bad.name)
    assert "-He took the the train." in result.stdout
    assert "+He took the train." in result.stdout
    assert bad.read_text() == BAD


def test_a_baseline_hides_what_is_known(run: Run, bad: Path) -> None:
    assert run("suggest", "--baseline", "known.json", "--write-baseline", bad.name).exit_code == 0
    assert run("suggest", "--baseline", "known.json", bad.name).exit_code == 0
    bad.write_text("A new first line moves everything down.\n" + BAD + "It was of of use.\n")
    result = run("suggest", "--baseline", "known.json", "-f", "json", bad.name)
    assert result.exit_code == 1
    assert [f["text"] for f in json.loads(result.stdout)["reports"][0]["findings"]] == ["of of"]


def test_a_second_copy_of_a_known_finding_is_new(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("It was of of use.\n")
    run("suggest", "--baseline", "known.json", "--write-baseline", file.name)
    file.write_text("It was of of use.\nSome words.\nIt was of of use.\n")
    result = run("suggest", "--select", "echo-word", "--baseline", "known.json", "-f", "json", file.name)
    assert len(json.loads(result.stdout)["reports"][0]["findings"]) == 1


@pytest.mark.parametrize("content", [None, "[]", "{", '{"schema": 1, "findings": 3}'])
def test_a_broken_baseline_is_named(run: Run, bad: Path, tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "known.json").write_text(content)
    result = run("suggest", "--baseline", "known.json", bad.name)
    assert result.exit_code == 2
    assert "known.json" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_writing_a_baseline_needs_its_name(run: Run, bad: Path) -> None:
    assert run("suggest", "--write-baseline", bad.name).exit_code == 2


def test_settings_come_from_the_nearest_file(run: Run, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "detector.toml").write_text('select = ["open-quote"]\nformat = "jsonl"\n')
    record = json.loads(run("suggest", bad.name).stdout)
    assert {f["detector"] for f in record["findings"]} == {"open-quote"}
    given = run("suggest", "--select", "echo-word", bad.name).stdout
    assert {f["detector"] for f in json.loads(given)["findings"]} == {"echo-word"}


def test_settings_may_stand_in_pyproject(run: Run, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.detector]\nfail-on = "never"\nmin-confidence = 0.4\n')
    assert run("suggest", bad.name).exit_code == 0
    assert run("score", bad.name).exit_code == 0


def test_a_setting_of_another_command_is_no_mistake(run: Run, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "detector.toml").write_text('seed = 3\nfix = false\ngate = "gate.json"\n')
    assert run("suggest", bad.name).exit_code == 1
    assert run("score", bad.name).exit_code == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("paths = 3", "unknown setting 'paths'; there are: "),
        ("selekt = 3", "unknown setting 'selekt'; there are: "),
        ("select = [", "is not TOML: "),
        ('format = "xml"', "'xml'"),
    ],
)
def test_wrong_settings_are_named(run: Run, bad: Path, tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "detector.toml").write_text(content)
    result = run("suggest", bad.name)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_missing_settings_file_is_named(run: Run, bad: Path) -> None:
    result = run("suggest", "--config", "none.toml", bad.name)
    assert (result.exit_code, result.stderr) == (2, "detector: no settings file none.toml; check the path\n")


def test_score_prints_a_record_an_article(run: Run, bad: Path, clean: Path) -> None:
    result = run("score", bad.name, clean.name, "missing.txt")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 2
    assert [record["source"] for record in records] == ["bad.txt", "clean.txt", "missing.txt"]
    assert records[0]["sentences"][0]["reasons"] == ["echo-word"]
    assert records[0]["article_score"] > records[1]["article_score"]
    assert records[2] == {
        "schema": 1,
        "id": None,
        "source": "missing.txt",
        "error": "no such file; check the path",
    }


def test_score_writes_csv(run: Run, bad: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("score", "-f", "csv", bad.name, "no.txt").stdout)))
    assert [row["source"] for row in rows] == ["bad.txt", "no.txt"]
    assert json.loads(rows[0]["sentences"])[0]["reasons"] == ["echo-word"]
    assert (rows[1]["article_score"], rows[1]["error"]) == ("", "no such file; check the path")


def test_score_writes_parquet(run: Run, bad: Path, tmp_path: Path) -> None:
    assert run("score", "-f", "parquet", "-o", "s.parquet", bad.name).exit_code == 0
    (row,) = parquet.read_table(tmp_path / "s.parquet").to_pylist()
    assert row["sentences"][0]["reasons"] == ["echo-word"]
    assert run("score", "-f", "parquet", bad.name).exit_code == 2


SAMPLE = {
    "id": "a",
    "text": "He took the the train.",
    "paraphrased": True,
    "artifacts": [{"start": 8, "end": 15, "artifact": "echo-word", "corrections": ["the"]}],
}


def test_evaluate_prints_a_table_and_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps(SAMPLE))
    assert "span + artifact" in run("evaluate", "s.json").stdout
    record = json.loads(run("evaluate", "-f", "json", "s.json").stdout)
    assert record["levels"]["echo-word"]["f05"]["value"] == 1


def test_evaluate_holds_a_gate(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps(SAMPLE))
    assert run("evaluate", "--write-gate", "gate.json", "s.json").exit_code == 0
    assert run("evaluate", "--gate", "gate.json", "s.json").exit_code == 0
    result = run("evaluate", "--gate", "gate.json", "--ignore", "echo-word", "s.json")
    assert result.exit_code == 1
    assert "echo-word: F0.5 0.0000 is below its floor 1.0000" in result.stderr


def test_evaluate_lists_errors(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps(SAMPLE))
    shown = run("evaluate", "--errors", "--min-confidence", "0.999", "s.json").stdout
    assert "missed echo-word  a:8" in shown


def test_a_wrong_sample_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text("{}")
    result = run("evaluate", "s.json")
    assert (result.exit_code, result.stderr) == (2, 'detector: s.json: a sample is an object with a "text"\n')


def test_explain_lists_detectors_and_prints_their_pages(run: Run) -> None:
    listed = [line.split()[0] for line in run("explain").stdout.splitlines()]
    assert listed == list(detector_ids())
    assert run("explain", "echo-word").stdout.startswith("# echo-word\n")
    assert run("explain", "spelling").exit_code == 2


@pytest.mark.parametrize("command", ["suggest", "score", "evaluate", "explain"])
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.stdout


def test_usage_errors_exit_2(run: Run) -> None:
    assert run("suggest").exit_code == 2
    assert run("suggest", "--format", "xml", "x").exit_code == 2
    assert run("spell").exit_code == 2


def test_color_obeys_the_option(run: Run, bad: Path) -> None:
    assert "\x1b[" in run("suggest", "--color", "always", bad.name).stdout
    assert "\x1b[" not in run("suggest", bad.name).stdout


def test_output_follows_links_and_writes_into_devices(run: Run, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")
    run("suggest", "-f", "json", "-o", "link.json", bad.name)
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())["schema"] == 1
    with pytest.raises(OutputError, match="it is a directory"), replacing(tmp_path):
        pass
    if Path("/dev/null").exists():
        with replacing(Path("/dev/null")) as target:
            assert target == Path("/dev/null")


def test_fix_follows_links_and_leaves_neighbours_alone(run: Run, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(bad.name)
    (tmp_path / "bad.txt.partial").write_text("precious")
    run("suggest", "--fix", "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert "the the" not in bad.read_text()
    assert (tmp_path / "bad.txt.partial").read_text() == "precious"


def test_fix_never_writes_a_file_named_like_a_record(run: Run, tmp_path: Path) -> None:
    (tmp_path / "y.csv").write_text("id,text\n1,He saw the the dog.\n")
    (tmp_path / "y.csv:2").write_text("Innocent the the file")
    run("suggest", "--fix", "y.csv")
    assert (tmp_path / "y.csv:2").read_text() == "Innocent the the file"


def test_a_file_that_cannot_be_mended_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes("He saw the the caf&eacute; there.".encode("ascii"))
    (tmp_path / "2.txt").write_bytes(b"He saw the the dog.")
    result = run("suggest", "--fix", "--encoding", "ascii", "1.txt", "2.txt")
    assert (tmp_path / "2.txt").read_text() == "He saw the dog."
    assert "2.txt" in result.stderr


def test_fix_keeps_the_byte_order_of_utf_16(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(b"\xfe\xff" + "He took the the train.".encode("utf-16-be"))
    run("suggest", "--fix", "--encoding", "utf-16", file.name)
    assert file.read_bytes() == b"\xfe\xff" + "He took the train.".encode("utf-16-be")


@pytest.mark.parametrize(
    "options", [("--fix", "--diff"), ("--fix", "-f", "json"), ("--fix", "-o", "x"), ("--encoding", "rot13")]
)
def test_options_that_do_not_go_together_are_refused(run: Run, bad: Path, options: tuple[str, ...]) -> None:
    result = run("suggest", *options, bad.name)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_an_empty_path_is_refused(run: Run, bad: Path) -> None:
    result = run("suggest", "--fix", "")
    assert result.exit_code == 2
    assert "an empty path names no file" in result.stderr
    assert bad.read_text() == BAD


def test_a_file_name_that_is_no_text_is_shown_with_escapes(run: Run, tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_text(BAD)
    assert r"bad\xff.txt:1:9: echo-word" in run("suggest", ".").stdout


def test_the_terminal_gets_no_orders_from_an_article(run: Run) -> None:
    assert "\x1b" not in run("suggest", "-", stdin="He took the the \x1b[2J train.").stdout
