"""The laws of segmentation: nothing lost, nothing moved; and where sentences end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.segment import segment

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=400) | st.text(
    st.sampled_from("Ab é1.,!?\"“”’'\n\r\t \u0301\u200d🙂א-"), max_size=400
)


@given(TEXTS)
def test_every_character_but_white_space_is_in_exactly_one_token(text: str) -> None:
    document = segment(text)
    covered = [0] * len(text)
    for token in document.tokens:
        assert text[token.start : token.end] == token.text
        for place in range(token.start, token.end):
            covered[place] += 1
    assert all(count == (not text[place].isspace()) for place, count in enumerate(covered))


@given(TEXTS)
def test_sentences_and_paragraphs_are_nested_and_in_order(text: str) -> None:
    document = segment(text)
    assert [s.index for s in document.sentences] == list(range(len(document.sentences)))
    assert [t for s in document.sentences for t in s.tokens] == list(document.tokens)
    for sentence in document.sentences:
        assert document.tokens[sentence.first : sentence.first + len(sentence.tokens)] == sentence.tokens
        paragraph = document.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.span.start < sentence.span.end <= paragraph.end
        assert document.sentence_at(sentence.span.start) is sentence
        assert document.sentence_at(sentence.span.end - 1) is sentence
    spans = [s.span for s in document.sentences]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Lee met Dr. Cho. They spoke.", ["Mr. Lee met Dr. Cho.", "They spoke."]),
        ("Sgt. F.L. Tyler told reporters. He left.", ["Sgt. F.L. Tyler told reporters.", "He left."]),
        ("J. R. Smith won. He wept.", ["J. R. Smith won.", "He wept."]),
        ("The U.S. Senate voted. It passed.", ["The U.S. Senate voted.", "It passed."]),
        ("He moved to the U.S. The law followed.", ["He moved to the U.S.", "The law followed."]),
        ("Acme Inc. shares fell. Others rose.", ["Acme Inc. shares fell.", "Others rose."]),
        ("Shares rose 3.5 percent. Oil fell.", ["Shares rose 3.5 percent.", "Oil fell."]),
        ("“We won.” He smiled.", ["“We won.”", "He smiled."]),
        ("“Why?” he asked. Nobody knew.", ["“Why?” he asked.", "Nobody knew."]),
        ("It came in No. 4 on Sept. 9. He cheered.", ["It came in No. 4 on Sept. 9.", "He cheered."]),
        ("Wait... what? Yes!", ["Wait... what?", "Yes!"]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("One line\r\nAnother line", ["One line", "Another line"]),
    ],
)
def test_sentence_ends(text: str, sentences: list[str]) -> None:
    document = segment(text)
    assert [text[slice(*s.span)] for s in document.sentences] == sentences


def test_words_keep_their_inner_marks() -> None:
    texts = [
        token.text for token in segment("The U.S. state-run firm’s 1,234.5 don't stop... at 10:30").tokens
    ]
    assert texts == ["The", "U.S.", "state-run", "firm’s", "1,234.5", "don't", "stop", "...", "at", "10:30"]


def test_norm_is_lower_case_with_a_straight_apostrophe() -> None:
    assert [token.norm for token in segment("Belarus’s Ärger").tokens] == ["belarus's", "ärger"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    decomposed = "Jose\u0301 came"
    assert [token.text for token in segment(decomposed).tokens] == ["Jose\u0301", "came"]


WRAPPED = """The council approved the plan on Tuesday after a debate that
lasted until midnight, and the mayor said that work on the
bridge would begin before the end of the year.

Residents who live beside the river had asked for a longer
consultation, but the council said that the money would be
lost if the vote were put off again."""


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    document = segment(WRAPPED)
    assert len(document.paragraphs) == 2
    assert len(document.sentences) == 2


def test_short_lines_of_their_own_are_paragraphs() -> None:
    text = (
        "Recommended stories that you may like to read today\nShare\nTweet\nPrint\nThe council met on Monday."
    )
    assert len(segment(text).paragraphs) == 5


def test_a_row_of_dots_is_one_boundary() -> None:
    assert len(segment("Contents " + "." * 60_000 + " Next").sentences) <= 2
