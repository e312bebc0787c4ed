"""Bad input: one clear line, the right exit status, and nothing lost that was already computed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Process, Run

from detector.read import ReadOptions
from detector.read.decode import UnreadableError, decode

GOOD = "He took the the train.\n"


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "the text is empty; give one with words in it"),
        ("a.txt", b" \n\t\r\n", "the text is empty; give one with words in it"),
        ("a.txt", b"ab\ncd\xff", "not UTF-8 at byte 5 (line 2); convert the file or give its encoding with"),
        ("a.txt", b"ab\0c", "binary data (NUL at byte 2), not text; leave this file out"),
        ("a.txt", "häh".encode("utf-16"), "this is UTF-16, not UTF-8; read it with --encoding utf-16"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "binary data (NUL at byte 8), not text; leave this file out"),
        ("a.html", b"<html></html>", "no main text was found in this page; give the article's text instead"),
        ("a.json", b"{", "not JSON: Expecting property name enclosed in double quotes at column 2"),
        ("a.json", b"[" * 100_000, "not JSON: nested too deeply"),
        ("a.json", b"3", "a record must be an object, not int"),
        ("a.jsonl", b'{"id": 1}', "no field 'text' (fields: id); name the text's with --text-field"),
        ("a.jsonl", b'{"text": "a\\u0000b"}', "binary data (NUL at character 1), not text"),
        ("a.csv", b"id,body\n1,x\n", "no field 'text' (fields: body, id); name the text's with --text-field"),
        ("a.csv", b"", "no field 'text' (fields: none); name the text's with --text-field"),
        (
            "a.csv",
            b"id,text\n1,\xff\n",
            ":2: characters that are no text at character 0 (bytes that are not UTF-8",
        ),
        ("a.jsonl", b'{"text": "a \\ud800 b"}', ":1: characters that are no text at character 2"),
        ("a.jsonl", b'{"text": "a", "n": ' + b"9" * 5000 + b"}", ":1: not JSON: Exceeds the limit"),
        ("a.parquet", b"PAR1", "not Parquet: "),
    ],
)
def test_one_line_says_what_is_wrong(run: Run, tmp_path: Path, name: str, data: bytes, message: str) -> None:
    write(tmp_path / name, data)
    write(tmp_path / "good.txt", GOOD)
    result = run("suggest", "--quiet", name, "good.txt")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"detector: {name}")
    assert message in result.stderr
    assert "good.txt:1:9: echo-word" in result.stdout


def test_a_missing_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "good.txt", GOOD)
    result = run("suggest", "--quiet", "none.txt", "good.txt")
    assert result.exit_code == 2
    assert result.stderr == "detector: none.txt: no such file; check the path\n"
    assert "good.txt:1:9" in result.stdout


def test_a_directory_without_text_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("suggest", "--quiet", "empty")
    assert result.exit_code == 2
    assert result.stderr.startswith("detector: empty: no text in this directory; files must end in one of ")


def test_a_malformed_line_is_one_record_of_forty(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "text": GOOD}) for n in range(1, 41)]
    lines[16] = '{"id": 17, "text": '
    write(tmp_path / "a.jsonl", "\n".join(lines))
    result = run("score", "--quiet", "a.jsonl")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 2
    assert len(records) == 40
    assert records[16]["source"] == "a.jsonl:17"
    assert records[16]["error"] == "not JSON: Expecting value at column 19; mend or remove this line"
    assert all("error" not in record for record in records[:16] + records[17:])


def test_an_unknown_encoding_is_named(run: Run) -> None:
    result = run("suggest", "--encoding", "klingon", "-", stdin="x")
    assert result.exit_code == 2
    assert result.stderr == "detector: unknown encoding 'klingon'; try utf-8, utf-16, latin-1 or cp1252\n"


def test_one_line_of_50_megabytes_is_refused_at_once(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", b"word " * 10_000_000)
    write(tmp_path / "a.jsonl", b'{"text": "' + b"word " * 10_000_000 + b'"}\n{"text": "Good."}\n')
    result = run("score", "--quiet", "a.txt", "a.jsonl")
    first, second, third = (json.loads(line) for line in result.stdout.splitlines())
    assert first["error"] == (
        "the file is over 40,000,000 bytes, too long for one article; split it or raise --max-chars"
    )
    assert "the line is longer than 40,000,000 bytes" in second["error"]
    assert third["article_score"] < 0.5


def test_the_limit_is_in_characters() -> None:
    options = ReadOptions(max_chars=3)
    assert decode("äöü".encode(), options) == "äöü"
    with pytest.raises(UnreadableError, match="4 characters are over the limit of 3 an article"):
        decode("äöüß".encode(), options)


def test_200_000_sentences_are_examined(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "It rained all day. " * 100_000 + "He ran.\n" * 100_000)
    chosen = "echo-word,broken-form,open-quote,scraper-residue"
    result = run("score", "--rules-only", "--quiet", "--select", chosen, "a.txt")
    assert len(json.loads(result.stdout)["sentences"]) == 200_000


@pytest.mark.parametrize(
    "text",
    [
        "?!… --- ***",
        "🙂🙂 🙂",
        "שלום עולם. مرحبا بالعالم.",
        "e\u0301\u0301\u0301 \u200d\u200d",
        "A" * 20_000,
        "“" * 5_000,
        "(((" * 5_000,
        "the the " * 5_000,
        "Mr. " * 20_000,
        "." * 60_000,
        "U.S. U.S. U.S. U.S.",
        "\u202e\u2066odd\u2069",
        "a\r\nb\rc\u2028d",
    ],
)
def test_odd_text_is_no_error(run: Run, text: str) -> None:
    result = run("score", "--quiet", "-", stdin=text.encode())
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert all(0 <= s["start"] < s["end"] <= len(text) for s in record["sentences"])


def test_offsets_are_code_points_after_emoji_and_line_ends(run: Run) -> None:
    text = "🙂🙂 José\u0301 שלום.\r\nHe took the the train.\r\n"
    result = run("suggest", "--select", "echo-word", "-f", "json", "-", stdin=text.encode())
    (finding,) = json.loads(result.stdout)["reports"][0]["findings"]
    assert text[finding["start"] : finding["end"]] == "the the" == finding["text"]
    assert finding["start"] == text.index("the the")


def test_a_closed_pipe_ends_quietly(process: Process, tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": GOOD * 40}) for _ in range(2000))
    write(tmp_path / "a.jsonl", lines)
    done = process("score --quiet a.jsonl", after="| head -n 1; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["source"] == "a.jsonl:1"
    done = process("suggest --quiet a.jsonl", after="| head -n 1; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(process: Process, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", GOOD)
    done = process("score --quiet a.txt", after="> /dev/full")
    assert done.returncode == 2
    assert done.stderr == "detector: cannot write to standard output: No space left on device\n"


def test_a_full_disk_keeps_what_fitted(process: Process, tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", "\n".join(json.dumps({"text": GOOD * 200}) for _ in range(50)))
    done = process("score --rules-only --quiet -o out.jsonl a.jsonl", before="ulimit -f 64; trap '' XFSZ;")
    assert done.returncode == 2
    (partial,) = tmp_path.glob("out.jsonl.*.partial")
    assert done.stderr == (
        f"detector: cannot write out.jsonl: File too large; the results so far are in {partial.name}\n"
    )
    assert json.loads(partial.read_text().splitlines()[0])["schema"] == 1
    assert not (tmp_path / "out.jsonl").exists()


def test_an_unwritable_output_is_one_line(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.txt", GOOD)
    result = run("suggest", "-o", "no/such/out.json", "a.txt")
    assert result.exit_code != 0
    assert "no/such/out.json" in str(result.exception)


def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": GOOD * 300}) for _ in range(3_000))
    write(tmp_path / "a.jsonl", lines)
    command = [sys.executable, "-m", "detector", "suggest", "--rules-only", "-f", "json"]
    command += ["-o", "out.json", "a.jsonl"]
    running = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    partial = tmp_path / f"out.json.{running.pid}.partial"
    deadline = time.monotonic() + 60
    while running.poll() is None and time.monotonic() < deadline:
        if partial.exists() and partial.stat().st_size > 10_000:
            break
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in errors
    assert len(json.loads((tmp_path / "out.json").read_text())["reports"]) >= 1


def test_a_defect_in_a_detector_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    from detector import batch
    from detector.findings import Failure, Report
    from detector.pipeline import Pipeline, default_pipeline
    from detector.read import Article

    real = Pipeline.run_article

    def broken(self: Pipeline, article: Article) -> Report:
        if article.source == "b":
            raise IndexError("tuple index out of range")
        return real(self, article)

    monkeypatch.setattr(Pipeline, "run_article", broken)
    articles = [Article(name, GOOD) for name in "abc"]
    first, second, third = batch.run(default_pipeline(), articles)
    assert isinstance(first, Report)
    assert isinstance(third, Report)
    assert second == Failure(
        "b", "internal error: IndexError: tuple index out of range; please report it with this article"
    )
