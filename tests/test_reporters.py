"""Formats: each is what its reader expects, whatever the text holds."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from detector.findings import Artifact, Failure, Finding, Report, Safety
from detector.pipeline import default_pipeline
from detector.reporters import Format, Style, load
from detector.reporters.lines import Lines
from detector.text import Span

TEXT = "He took the the train.\nHe 🙂 said <b>of of</b>, 100%: “We will sign, the minister said.\n"
STYLE = Style("detector|v:test")
ROOT = Path(__file__).parents[1]


def render(name: Format, *items: Report | Failure, style: Style = STYLE) -> str:
    return "".join(load(name)(items or (report(), Failure("b.txt", "no such file")), style))


def report(text: str = TEXT, source: str = "a,b.txt") -> Report:
    return default_pipeline().run(text, source=source)


def test_lines_and_columns_count_from_1_in_code_points() -> None:
    lines = Lines("a\nbc\r\n🙂d")
    assert [lines.at(offset) for offset in (0, 2, 6, 7)] == [(1, 1), (2, 1), (3, 1), (3, 2)]


def test_json_is_what_the_schema_says() -> None:
    record = json.loads(render(Format.JSON))
    assert list(record) == ["schema", "signature", "offset_unit", "reports", "failures"]
    (only,) = record["reports"]
    for finding in only["findings"]:
        assert TEXT[finding["start"] : finding["end"]] == finding["text"]
    assert record["failures"] == [{"source": "b.txt", "message": "no such file"}]


def test_json_of_nothing_is_still_json() -> None:
    assert json.loads("".join(load(Format.JSON)((), STYLE)))["reports"] == []


def schemas() -> dict[str, dict[str, Any]]:
    """The schemas of docs/json-schema.md, each under its heading."""
    found = {}
    page = (ROOT / "docs" / "json-schema.md").read_text(encoding="utf-8")
    for part in page.split("\n## ")[1:]:
        heading, _, rest = part.partition("\n")
        if "```json\n" in rest:
            found[heading] = json.loads(rest.split("```json\n", 1)[1].split("\n```", 1)[0])
    return found


def records(heading: str) -> list[dict[str, Any]]:
    if heading == "suggest --format json":
        return [json.loads(render(Format.JSON))]
    if heading == "suggest --format jsonl":
        return [json.loads(line) for line in render(Format.JSONL).splitlines()]
    from detector.reporters.scores import ScoreFormat, lines

    return [json.loads(line) for line in lines((report(), Failure("b", "no")), ScoreFormat.JSONL)]


@pytest.mark.parametrize("heading", schemas())
def test_the_documented_schemas_hold(heading: str) -> None:
    schema = schemas()[heading]
    for record in records(heading):
        jsonschema.validate(record, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**record, "schema": 2}, schema)


def test_every_record_has_a_schema() -> None:
    assert list(schemas()) == [
        "suggest --format json",
        "suggest --format jsonl",
        "score",
    ]


def test_github_escapes_what_would_end_a_command() -> None:
    tricky = Finding(Span(0, 2), Artifact.ECHO_WORD, "echo-word", 0.95, "100%\nsure", ("x",))
    one = Report("a,b:c.txt", "He took", "s", (tricky,), (), 0.9, ())
    assert render(Format.GITHUB, one) == (
        "::error file=a%2Cb%3Ac.txt,line=1,endLine=1,col=1,endColumn=3,title=detector echo-word"
        "::100%25%0Asure Correction: [x].\n"
    )


def test_github_gives_no_columns_over_several_lines() -> None:
    long = Finding(Span(0, 4), Artifact.SCRAPER_RESIDUE, "scraper-residue", 0.6, "why")
    one = Report("a.txt", "a\nbc d", "s", (long,), (), 0.9, ())
    assert render(Format.GITHUB, one).startswith("::notice file=a.txt,line=1,endLine=2,title=")


def test_sarif_has_what_code_scanning_requires() -> None:
    log = json.loads(render(Format.SARIF))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"].startswith("# ")
    for result in run["results"]:
        assert result["ruleId"] in rules
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert min(region.values()) >= 1
        assert result["partialFingerprints"]["detector/v1"]
        for fix in result.get("fixes", []):
            assert fix["description"]["text"]
    by_rule = {result["ruleId"]: result for result in run["results"]}
    region = by_rule["open-quote"]["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == 2
    assert region["startColumn"] == TEXT.splitlines()[1].index("“") + 1


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        assert not {"src", "href"} & {name for name, _ in attrs}, "the page must stand alone"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open and "sup" not in self.open:
            self.text.append(data)


def test_html_is_one_whole_page_that_shows_the_text_unchanged() -> None:
    tags = Tags()
    tags.feed(render(Format.HTML))
    assert tags.open == []
    assert "".join(tags.text) == TEXT


def test_text_shows_where_a_mark_belongs() -> None:
    shown = render(Format.TEXT)
    assert "fix: write [will sign,”] for [will sign,]" in shown or "”] for [" in shown


def test_text_says_when_no_correction_is_sure() -> None:
    unsure = Finding(Span(0, 2), Artifact.LOST_REFERENT, "lost-referent", 0.6, "why", (), Safety.RISKY)
    assert "fix: no correction is sure" in render(
        Format.TEXT, Report("a", "He took", "s", (unsure,), (), 0.9, ())
    )


def test_text_is_cut_around_a_long_sentence() -> None:
    text = "word " * 200 + "the the " + "word " * 200
    shown = render(Format.TEXT, report(text))
    assert "[the the]" in shown
    assert len(shown) < 700
