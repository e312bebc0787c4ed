"""Labels of whole sentences: what is read, and how a mistake is named."""

from pathlib import Path

import pytest

from detector.evaluate.formats.csv_sentences import samples
from detector.evaluate.samples import JudgedSentence, Sample, SampleError, digest, load
from detector.text import Span


def read(text: str) -> list[Sample]:
    return list(samples(text, Path("x.csv")))


def test_a_row_is_a_sentence_and_an_article() -> None:
    one, other = read('sentence,label\n"He left, the the end.",1\nFine.,0\n')
    assert (one.id, one.text) == ("x.csv#000002", "He left, the the end.")
    assert one.sentences == (JudgedSentence(Span(0, 21), damaged=True),)
    assert (one.labels, one.paraphrased, one.clean, other.clean) == ((), None, False, True)


def test_rows_of_one_article_are_its_text() -> None:
    one, other = read("label,article,sentence\n0,a,First.\n1,b,Other.\n1,a,Second.\n")
    assert (one.id, one.text) == ("x.csv:a", "First.\nSecond.")
    assert one.sentences == (
        JudgedSentence(Span(0, 6), damaged=False),
        JudgedSentence(Span(7, 14), damaged=True),
    )
    assert other.text == "Other."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.csv: no column 'sentence'; the first line names nothing"),
        ("text,label\na,1\n", "x.csv: no column 'sentence'; the first line names text, label"),
        ("sentence\na\n", "x.csv: no column 'label'; the first line names sentence"),
        (
            "sentence,label\nFine.,0\na,2\n",
            "x.csv, row 3: the label '2' is neither 0 (sound) nor 1 (damaged)",
        ),
        ("sentence,label\na\n", "x.csv, row 2: the label None is neither"),
        ("sentence,label\n ,1\n", "x.csv, row 2: the sentence is empty"),
        ('sentence,label\n"a,1\n', "x.csv, line 2: not CSV: "),
    ],
)
def test_a_wrong_row_is_named(text: str, message: str) -> None:
    with pytest.raises(SampleError) as error:
        read(text)
    assert message in str(error.value)


def test_a_head_without_rows_is_no_samples(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("sentence,label\n")
    with pytest.raises(SampleError, match="no samples"):
        load([tmp_path])


def test_the_digest_knows_the_judgement() -> None:
    assert digest(read("sentence,label\na,1\n")) != digest(read("sentence,label\na,0\n"))


def test_a_byte_order_mark_is_no_part_of_a_column(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"\xef\xbb\xbfsentence,label\r\na,1\r\n")
    assert load([tmp_path])[0].text == "a"
