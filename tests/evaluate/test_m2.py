"""M2 both ways: token places are the code points they should be, and nothing is lost on the way."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import ECHO, FORM, WORD, finding, label, sample

from detector.evaluate.formats.m2 import Edit, noop, parse, places_of, span_of
from detector.evaluate.formats.m2_edits import findings_as_m2, labels_as_m2
from detector.evaluate.formats.m2_samples import samples
from detector.evaluate.formats.spacing import closed_up
from detector.evaluate.samples import JudgedSentence, Label, Sample, SampleError, load
from detector.findings import Artifact, Finding
from detector.text import Span

END = "|||REQUIRED|||-NONE-|||"


def read(text: str, annotator: int | None = None) -> list[Sample]:
    return list(samples(text, Path("x.m2"), annotator))


def only(text: str) -> Sample:
    (one,) = read(text)
    return one


def marked(one: Sample) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.text[slice(*own.span)], str(own.artifact), own.corrections) for own in one.labels]


def test_an_edit_is_a_line_and_back() -> None:
    edit = Edit(3, 5, "wrong-word", "the audit", 1)
    assert edit.line == f"A 3 5|||wrong-word|||the audit{END}1"
    assert parse(edit.line) == edit
    assert noop().line == f"A -1 -1|||noop|||-NONE-{END}0"


TOKENS = (Span(0, 2), Span(3, 7), Span(7, 8), Span(10, 12))


@pytest.mark.parametrize("start", range(4))
@pytest.mark.parametrize("length", range(1, 5))
def test_places_and_code_points_are_inverse(start: int, length: int) -> None:
    end = min(start + length, 4)
    assert places_of(TOKENS, span_of(TOKENS, start, end)) == (start, end)


@pytest.mark.parametrize(
    ("span", "places"),
    [
        ((4, 5), (1, 2)),
        ((6, 8), (1, 3)),
        ((1, 11), (0, 4)),
        ((2, 3), (1, 2)),
        ((8, 10), (3, 4)),
        ((12, 14), (3, 4)),
    ],
)
def test_a_stretch_is_at_the_tokens_that_it_touches(span: tuple[int, int], places: tuple[int, int]) -> None:
    assert places_of(TOKENS, Span(*span)) == places


def test_a_label_is_at_its_code_points() -> None:
    one = only(f"S “ We do n't know , ” he said .\nA 2 4|||wrong-word|||did n't{END}0\n\n")
    assert one.text == "“We don't know,” he said."
    assert marked(one) == [("don't", "wrong-word", ("didn't",))]
    assert (one.id, one.source, one.paraphrased) == ("x.m2#000001", "x.m2:1", None)
    assert [one.text[slice(*token)] for token in one.tokens] == "“ We do n't know , ” he said .".split()


def test_an_operation_before_the_type_is_allowed() -> None:
    assert marked(only(f"S a b\nA 0 1|||R:wrong-word|||c{END}0\n")) == [("a", "wrong-word", ("c",))]


def test_what_is_missing_is_marked_at_the_token_behind_it() -> None:
    block = f"S He went school .\nA 2 2|||broken-form|||to{END}0\n"
    assert marked(only(block)) == [("school", "broken-form", ("to school",))]
    block = f"S He said “ no\nA 4 4|||open-quote|||”{END}0\n"
    assert marked(only(block)) == [("no", "open-quote", ("no”",))]


def test_nothing_in_the_correction_deletes() -> None:
    assert marked(only(f"S the the cat\nA 0 1|||echo-word|||{END}0\n")) == [("the", "echo-word", ("",))]


@pytest.mark.parametrize("correction", ["-NONE-", "the the"])
def test_what_stands_there_is_no_correction(correction: str) -> None:
    assert marked(only(f"S the the cat\nA 0 2|||echo-word|||{correction}{END}0\n")) == [
        ("the the", "echo-word", ())
    ]


def test_a_noop_is_no_label() -> None:
    one = only(f"S It is fine .\n{noop().line}\n")
    assert one.labels == ()
    assert one.clean


def test_annotators_who_mark_the_same_give_its_corrections() -> None:
    block = f"S a cat\nA 0 1|||wrong-word|||the{END}0\nA 0 1|||wrong-word|||that{END}1\n"
    assert marked(only(block)) == [("a", "wrong-word", ("the", "that"))]


TWO = f"S a cat\nA 0 1|||wrong-word|||the{END}0\n{noop(1).line}\n"


def test_annotators_who_differ_are_not_mixed() -> None:
    with pytest.raises(SampleError, match=r"x\.m2:1: annotators 0 and 1 mark different tokens.*--annotator"):
        read(TWO)
    assert [len(one.labels) for one in (*read(TWO, 0), *read(TWO, 1), *read(TWO, 2))] == [1, 0, 0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("T a b\n", "x.m2:1: a block begins with `S` and the tokens, not 'T a b'"),
        (f"A 0 1|||echo-word|||a{END}0\n", "x.m2:1: a block begins with `S`"),
        ("S a b\nB\n", "x.m2:2: a line is `S` and tokens, `A` and an edit, or empty, not 'B'"),
        ("S a b\nS c d\n", "x.m2:2: a line is"),
        ("S a b\nA 0 1|||echo-word|||a\n", "x.m2:2: an edit has 6 fields parted by |||, this one 3"),
        (f"S a b\nA 0|||echo-word|||a{END}0\n", "x.m2:2: token places and annotator must be whole numbers"),
        (
            f"S a b\nA 0 1|||echo-word|||a{END}me\n",
            "x.m2:2: token places and annotator must be whole numbers",
        ),
        (f"S a b\nA 1 3|||echo-word|||a{END}0\n", "x.m2:2: no tokens 1 to 3 in a sentence of 2"),
        (f"S a b\nA 2 1|||echo-word|||a{END}0\n", "x.m2:2: no tokens 2 to 1"),
        (f"S a b\nA -1 1|||echo-word|||a{END}0\n", "x.m2:2: no tokens -1 to 1"),
        (f"S\nA 0 0|||echo-word|||a{END}0\n", "x.m2:2: no tokens 0 to 0 in a sentence of 0"),
        (
            f"S a b\n\nS a\nA 0 1|||R:VERB|||a{END}0\n",
            "x.m2:4: unknown artifact 'VERB'; there are: wrong-word",
        ),
        (
            f"S a b\nA 0 1|||echo-word|||a{END}0\nA 0 1|||echo-word|||c{END}0\n",
            "x.m2:3: the same label stands twice",
        ),
    ],
)
def test_broken_m2_is_named(text: str, message: str) -> None:
    with pytest.raises(SampleError) as error:
        read(text)
    assert message in str(error.value)


def test_line_ends_of_windows_are_line_ends() -> None:
    assert only(f"S a b\r\nA 0 1|||echo-word|||c{END}0\r\n\r\n").text == "a b"


def written(*labels: Label, text: str) -> str:
    return "".join(labels_as_m2([sample(text, *labels)]))


def test_labels_are_written_by_sentence() -> None:
    assert written(label(23, 26, "He", artifact=WORD), text="He took the the train. She left.") == (
        f"S He took the the train .\n{noop().line}\n\nS She left .\nA 0 1|||wrong-word|||He{END}0\n\n"
    )


def test_a_second_right_correction_is_a_second_annotator() -> None:
    block = written(label(0, 2, "She", "It"), label(3, 7), text="He went.")
    assert block == (
        f"S He went .\nA 0 1|||echo-word|||She{END}0\nA 1 2|||echo-word|||went{END}0\n"
        f"A 0 1|||echo-word|||It{END}1\nA 1 2|||echo-word|||went{END}1\n\n"
    )


def test_a_label_within_a_token_is_the_token_with_the_rest_of_it() -> None:
    assert f"A 0 1|||name-drift|||Halvorsen’s{END}0" in written(
        label(0, 9, "Halvorsen", artifact=Artifact.NAME_DRIFT), text="Halverson’s bid failed."
    )


def test_sentences_that_a_label_spans_are_one_block() -> None:
    text = "One went. Two went. Three went."
    blocks = written(label(4, 13, "came"), text=text).split("\n\n")
    assert blocks[0] == f"S One went . Two went .\nA 1 4|||echo-word|||came{END}0"
    assert len(blocks) == 3


def test_a_lone_mark_is_written_with_the_place_of_its_partner() -> None:
    text = "“We won, he said."
    lone = label(0, 1, "won,”", artifact=Artifact.OPEN_QUOTE)
    block = f"S “ We won , he said .\nA 0 4|||open-quote|||“ We won , ”{END}0\n\n"
    assert written(lone, text=text) == block
    found = Finding(Span(0, 1), Artifact.OPEN_QUOTE, "open-quote", 0.9, "why", ("We won,”",), edit=Span(1, 8))
    assert "".join(findings_as_m2(sample(text), [found])) == block


def test_findings_are_written_with_their_first_correction() -> None:
    text = "He took the the train."
    found = [finding(8, 15, "the", "a"), finding(3, 7, artifact=WORD)]
    assert "".join(findings_as_m2(sample(text), found)) == (
        f"S He took the the train .\nA 1 2|||wrong-word|||took{END}0\nA 2 4|||echo-word|||the{END}0\n\n"
    )


def test_a_finding_across_blocks_is_an_edit_in_each() -> None:
    text = "One went. Two went."
    assert "".join(findings_as_m2(sample(text), [finding(4, 13, "came")])) == (
        f"S One went .\nA 1 3|||echo-word|||came{END}0\n\nS Two went .\nA 0 1|||echo-word|||{END}0\n\n"
    )
    assert "".join(findings_as_m2(sample(text), [finding(4, 13)])) == (
        f"S One went .\nA 1 3|||echo-word|||went .{END}0\n\nS Two went .\nA 0 1|||echo-word|||Two{END}0\n\n"
    )


def test_findings_that_cover_the_same_tokens_are_one_edit() -> None:
    found = [finding(0, 1, "X"), finding(0, 2, "She"), finding(0, 2, "It", artifact=FORM)]
    assert "".join(findings_as_m2(sample("He went."), found)).count("\nA 0 1|||") == 2


def test_given_tokens_are_written_as_they_came() -> None:
    block = f"S “ We do n't , ” he said . No !\n{noop().line}\n\n"
    assert "".join(labels_as_m2(read(block))) == block
    one = only(block)
    place = one.text.index("said")
    assert f"\nA 7 8|||wrong-word|||cried{END}0\n" in "".join(
        findings_as_m2(one, [finding(place, place + 4, "cried", artifact=WORD)])
    )


def test_a_text_without_tokens_is_an_empty_block() -> None:
    assert written(text=" \n") == f"S \n{noop().line}\n\n"
    assert only(written(text="")).text == ""


def test_judged_sentences_are_no_edits() -> None:
    one = Sample("a", "a.csv", "Bad.", None, (), (JudgedSentence(Span(0, 4), damaged=True),))
    with pytest.raises(SampleError, match=r"a\.csv: labels of whole sentences cannot be written as M2"):
        list(labels_as_m2([one]))


PIECES = [
    "The",
    "cat",
    "40%",
    "(sic)",
    "“No,”",
    "he",
    "said.",
    "U.S.",
    "don’t",
    "€6.2",
    "2–3",
    "\n",
    "e\u0301",
    "😀,",
]


@st.composite
def labelled(draw: st.DrawFn) -> Sample:
    text = " ".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25)))
    tokens = sample(text).tokens
    labels: dict[tuple[Span, Artifact], Label] = {}
    for _ in range(draw(st.integers(0, 4)) if tokens else 0):
        start = draw(st.integers(0, len(tokens) - 1))
        end = draw(st.integers(start + 1, len(tokens)))
        artifact = draw(st.sampled_from([ECHO, WORD, FORM]))
        fixes = draw(st.lists(st.sampled_from(["", "the cat", "3%", "“so”"]), max_size=3, unique=True))
        span = span_of(tokens, start, end)
        labels[span, artifact] = Label(span, artifact, tuple(fixes))
    return sample(text, *labels.values())


@given(labelled())
def test_labels_come_back_as_they_went(one: Sample) -> None:
    back = read("".join(labels_as_m2([one])))
    words = [one.text[slice(*token)] for token in one.tokens]
    assert [own.text[slice(*token)] for own in back for token in own.tokens] == words

    def tokens(text: str) -> list[str]:
        return [text[slice(*token)] for token in sample(text).tokens]

    before, after = set(), set()
    for own in one.labels:
        start, end = places_of(one.tokens, own.span)
        texts = [tokens(fix) for fix in own.corrections if tokens(fix) != words[start:end]]
        before.add((start, end, own.artifact, str(texts)))
    base = 0
    for part in back:
        for own in part.labels:
            start, end = places_of(part.tokens, own.span)
            after.add((base + start, base + end, own.artifact, str([tokens(c) for c in own.corrections])))
        base += len(part.tokens)
    assert before == after


@given(labelled())
def test_what_was_read_is_written_byte_for_byte(one: Sample) -> None:
    text = "".join(labels_as_m2([one]))
    assert "".join(labels_as_m2(read(text))) == text


@given(st.lists(st.text(st.characters(blacklist_categories=("Z", "C")), min_size=1, max_size=4), max_size=12))
def test_closing_up_keeps_every_token(tokens: list[str]) -> None:
    text, spans = closed_up(tokens)
    assert [text[slice(*span)] for span in spans] == tokens
    assert "".join(text.split()) == "".join(tokens)


@pytest.mark.parametrize(
    "text",
    [
        "“We won,” she said (twice).",
        'He said "no" and "never", often.',
        "It cost $5, or €4.50; that’s 10% off.",
        "The dogs' owners don't mind.",
    ],
)
def test_closing_up_is_how_it_is_printed(text: str) -> None:
    one = sample(text)
    assert closed_up([text[slice(*token)] for token in one.tokens])[0] == text


def test_files_keep_their_order(tmp_path: Path) -> None:
    blocks = [f"S w{n}\n{noop().line}\n\n" for n in range(12)]
    (tmp_path / "x.m2").write_text("".join(blocks))
    assert [one.text for one in load([tmp_path])] == [f"w{n}" for n in range(12)]
