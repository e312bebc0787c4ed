"""Reading: every format gives its articles, and offsets lead back to the file."""

import io
import json
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from detector.findings import Failure
from detector.pipeline import default_pipeline
from detector.read import Article, InputFormat, ReadOptions, read
from detector.read.markdown import read_markdown
from detector.text import Span


def read_all(*names: Path | str, stdin: bytes = b"", **options: object) -> list[Article | Failure]:
    chosen = ReadOptions(**options)  # type: ignore[arg-type]
    return list(read([str(name) for name in names], chosen, stdin=io.BytesIO(stdin)))


def texts(items: list[Article | Failure]) -> list[str]:
    return [item.text if isinstance(item, Article) else f"! {item.message}" for item in items]


def test_plain_text_is_taken_as_given(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("One.\r\nTwo “three” 🙂.".encode())
    assert read_all(file) == [Article(str(file), "One.\r\nTwo “three” 🙂.", path=file)]


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbfOne.")
    assert texts(read_all(file)) == ["One."]


def test_another_encoding_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("café".encode("latin-1"))
    assert texts(read_all(file, encoding="latin-1")) == ["café"]


def test_a_directory_is_walked_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/z.txt", "a.md", "b/a.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "picture.png").write_bytes(b"\0")
    assert texts(read_all(tmp_path)) == ["a.md", "b/a.txt", "b/z.txt"]


def test_a_glob_is_expanded(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text(name)
    assert texts(read_all(tmp_path / "*.txt")) == ["a.txt", "b.txt"]
    assert texts(read_all(tmp_path / "*.rst")) == ["! no file matches this pattern"]


def test_standard_input_goes_by_the_name_it_is_given() -> None:
    options = ReadOptions()
    (article,) = read(["-"], options, stdin=io.BytesIO(b"# Head\n\nBody"), stdin_name="x.md")
    assert isinstance(article, Article)
    assert article.prose == "Head\nBody\n"


def test_json_lines_give_an_article_a_line(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": 7, "text": "One."}\n\n{"text": "Two."}\n')
    assert read_all(file) == [Article(f"{file}:1", "One.", "7"), Article(f"{file}:3", "Two.")]


def test_fields_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('url,body\nu1,"One, ""two""."\n')
    assert read_all(file, text_field="body", id_field="url") == [Article(f"{file}:2", 'One, "two".', "u1")]


def test_json_gives_an_object_or_an_array(tmp_path: Path) -> None:
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(json.dumps({"text": "One."}))
    many.write_text(json.dumps([{"text": "One."}, {"text": 2}]))
    assert texts(read_all(one)) == ["One."]
    assert texts(read_all(many)) == ["One.", "! field 'text' is int, not text"]


def test_parquet_gives_an_article_a_row(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"id": [1, 2], "text": ["One.", None], "other": [0, 0]}), file)
    found = read_all(file)
    assert found[0] == Article(f"{file}:1", "One.", "1")
    assert found[1] == Failure(f"{file}:2", "field 'text' is NoneType, not text", "2")
    (failure,) = read_all(file, text_field="body")
    assert isinstance(failure, Failure)
    assert failure.message == "no field 'body' (fields: id, other, text); name the text's with --text-field"


MARKDOWN = """---
title: the the title
---
# Head *line* one

Some **bold**, text with [a link](http://example.org/the/the) and `code`
wrapped over lines.

```
the the code
```

| a | b |
|---|---|
| c d | the the cell |

> quoted
"""


def test_markdown_gives_its_prose_and_no_code() -> None:
    article = read_markdown(MARKDOWN, source="x.md")
    assert article.prose == (
        "Head line one\nSome bold, text with a link and code wrapped over lines.\n"
        "a\nb\nc d\nthe the cell\nquoted\n"
    )


@pytest.mark.parametrize(
    "words", ["Head", "line one", "bold", "a link", "wrapped over", "the the cell", "quoted"]
)
def test_markdown_offsets_lead_back_to_the_file(words: str) -> None:
    article = read_markdown(MARKDOWN, source="x.md")
    assert article.prose is not None
    start = article.prose.index(words)
    place = article.locate(Span(start, start + len(words)))
    assert article.text[slice(*place)].replace("*", "") == words


def test_findings_in_markdown_are_placed_in_the_file() -> None:
    article = read_markdown("## Title\n\nHe took **the the** train.\n", source="x.md")
    (finding,) = default_pipeline(["echo-word"]).run_article(article).findings
    assert article.text[slice(*finding.span)] == "the the"


def test_a_comment_silences_detectors_in_markdown() -> None:
    text = (
        "He took the the train.\n\n<!-- detector off: echo-word -->\n\nHe took the the bus.\n\n"
        "<!-- detector on -->\n\nHe took the the tram.\n\n<!-- detector off -->\n\nHe took the the car.\n"
    )
    report = default_pipeline(["echo-word"]).run_article(read_markdown(text, source="x.md"))
    assert [text[f.span.end : f.span.end + 6] for f in report.findings] == [" train", " tram."]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_markdown_offsets_hold_whatever_ends_a_line(line_end: str) -> None:
    text = "An old\rline of the the text.\n\nNext of of all.\n".replace("\n", line_end)
    report = default_pipeline(["echo-word"]).run_article(read_markdown(text, source="x.md"))
    assert [text[slice(*finding.span)] for finding in report.findings] == ["the the", "of of"]


def test_entities_are_no_left_over_markup_in_markdown() -> None:
    text = "Use the &lt;div&gt; tag of AT&amp;T here, the engineer wrote.\n"
    report = default_pipeline(["scraper-residue"]).run_article(read_markdown(text, source="x.md"))
    assert report.findings == ()


def test_code_is_not_judged_and_its_comments_are_no_orders() -> None:
    text = "Write `<!-- detector off -->` or `the the` here.\n\n```\n<!-- detector off -->\n```\n\n"
    text += "It is of of use.\n"
    report = default_pipeline(["echo-word"]).run_article(read_markdown(text, source="x.md"))
    assert [text[slice(*finding.span)] for finding in report.findings] == ["of of"]


PAGE = """<html><head><title>T</title></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge</h1>
<p>The council approved the the plan on Tuesday after a debate that lasted until midnight.</p>
<!-- detector off --><p>Work on the the bridge will begin before the end of the year, it said.</p>
<!-- detector on --><p>Residents had asked for the the longer consultation, which the council refused.</p>
</article></body></html>"""


def test_html_gives_its_main_text_and_obeys_comments() -> None:
    (article,) = read_all("-", stdin=PAGE.encode(), format=InputFormat.HTML)
    assert isinstance(article, Article)
    assert "Home" not in article.text
    assert "⸨" not in article.text
    report = default_pipeline(["echo-word"]).run_article(article)
    assert [article.text[f.span.end :].split()[0] for f in report.findings] == ["plan", "longer"]


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    (article,) = read_all("-", stdin=PAGE[:320].encode(), format=InputFormat.HTML)
    assert "council approved" in texts([article])[0]
