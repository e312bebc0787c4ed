import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.annotate import annotate
from detector.annotators.attributions import ATTRIBUTIONS, Kind
from detector.annotators.quotes import QUOTES, Quotes, Side
from detector.segment import segment

WORDS = st.lists(st.sampled_from("we won the cup at last in Leeds".split()), min_size=1, max_size=6).map(
    " ".join
)
SAYING = "said told according to Okello he reporters , . “ ” that on Monday the minister rain as who".split()
PAIRS = st.sampled_from(["“”", '""', "«»", "„“", "‘’", "»«"])
MESS = st.text(alphabet="ab Sx.,!?5’‘“”\"'«»„`´\n", max_size=80)


def read(text: str) -> Quotes:
    return annotate(segment(text), [QUOTES])[QUOTES]


def quoted(text: str) -> list[str]:
    return [text[slice(*span)] for span in read(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” he said. “Again.”", ["“We won,”", "“Again.”"]),
        ("She said “He told me, ‘Go.’”", ["“He told me, ‘Go.’”"]),
        ("‘I like the players’ goals,’ he said.", ["‘I like the players’ goals,’"]),
        ("'We don't know,' she said.", ["'We don't know,'"]),
        ("”We will go,“ he said.", ["”We will go,“"]),
        ('“Too late," he said.', ['“Too late,"']),
        ("``A rotor'' and ‘‘a stator’’", ["``A rotor''", "‘‘a stator’’"]),
        ("« Oui », dit-il. »Nein«, sagte „ja“.", ["« Oui »", "»Nein«", "„ja“"]),
        ('said"we" and left', ['"we"']),
        ("A “one “two” three” four", ["“one “two” three”"]),
        ('"It was cut\nhere," he said.', ['"It was cut\nhere,"']),
    ],
)
def test_marks_pair(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert read(text).open == ()


@pytest.mark.parametrize(
    "text",
    [
        "Don’t sell the players’ boots, ’tis the ’90s.",
        "He is 6'2\", she 5’10”.",
        'A 12" single and a 3/4"" bar.',
        "Rock 'n' roll, the dogs' bowl, John's and People›s Bank.",
        "No marks at all.",
        "",
    ],
)
def test_apostrophes_feet_and_inches_are_no_marks(text: str) -> None:
    quotes = read(text)
    assert quotes.quotations == ()
    assert [mark for mark in quotes.open if mark.double and text[mark.start] != "”"] == []


def test_a_quotation_of_several_paragraphs_needs_one_closing_mark() -> None:
    text = "“One.\n“Two.\n“Three,” he said."
    quotes = read(text)
    assert quoted(text) == ["“One.", "“Two.", "“Three,”"]
    assert [mark.start for mark in quotes.continued] == [0, 6]
    assert quotes.open == ()


def test_a_lone_opening_mark_covers_the_rest_of_its_paragraph() -> None:
    text = "He said “we go.\nNobody went."
    quotes = read(text)
    (mark,) = quotes.open
    assert (mark.start, mark.side, mark.paragraph) == (8, Side.OPEN, 0)
    assert [quotes.covers(at) for at in (7, 8, 14, 15, 20)] == [False, True, True, False, False]


def test_a_lone_closing_mark_is_open_and_covers_nothing() -> None:
    quotes = read("We go,” he said.")
    (mark,) = quotes.open
    assert mark.side is Side.CLOSE
    assert not any(quotes.covers(at) for at in range(16))


@given(before=WORDS, inside=WORDS, after=WORDS, pair=PAIRS)
def test_any_style_pairs(before: str, inside: str, after: str, pair: str) -> None:
    quotation = f"{pair[0]}{inside},{pair[1]}"
    assert quoted(f"{before} {quotation} {after}.") == [quotation]


@given(inside=WORDS, pair=st.sampled_from(["“”", '""']))
def test_taking_a_mark_away_leaves_its_partner_alone(inside: str, pair: str) -> None:
    whole = f"{pair[0]}{inside},{pair[1]} he said."
    assert [mark.side for mark in read(whole.replace(f",{pair[1]}", ",")).open] == [Side.OPEN]
    assert [mark.side for mark in read(whole[1:]).open] == [Side.CLOSE]


@settings(max_examples=300)
@given(MESS)
def test_the_layer_keeps_its_laws(text: str) -> None:
    document = annotate(segment(text), [QUOTES])
    quotes = document[QUOTES]
    ends = [-1]
    for start, end in quotes.quotations:
        assert 0 <= ends[-1] <= start < end <= len(text) or ends[-1] == -1
        ends.append(end)
        assert quotes.covers(start)
        assert quotes.covers(end - 1)
    assert list(quotes.marks) == sorted(set(quotes.marks))
    assert set(quotes.open) <= set(quotes.marks)
    assert set(quotes.continued) <= set(quotes.marks)
    assert not set(quotes.open) & set(quotes.continued)
    for mark in quotes.marks:
        line = document.paragraphs[mark.paragraph]
        assert line.start <= mark.start < mark.end <= line.end
    assert not quotes.covers(len(text))
    assert read(text) == quotes


@settings(max_examples=300)
@given(st.lists(st.sampled_from(SAYING), max_size=25))
def test_attributions_lie_in_their_sentence(tokens: list[str]) -> None:
    document = annotate(segment(" ".join(tokens)), [ATTRIBUTIONS])
    for one in document[ATTRIBUTIONS]:
        sentence = document.sentences[one.sentence]
        assert sentence.first <= one.first <= one.verb <= one.last < sentence.first + len(sentence.tokens)
        assert one.span == (document.tokens[one.first].start, document.tokens[one.last].end)
        assert one.span.start <= one.source.start < one.source.end <= one.span.end


@pytest.mark.parametrize(
    ("text", "attribution", "source", "kind"),
    [
        ("Rain, according to Mr. Okello of Kisumu.", "according to Mr. Okello of Kisumu", 13, Kind.ACCORDING),
        ("“Rain,” said Dr. J. Nes on Monday.", "said Dr. J. Nes on Monday", 5, Kind.AFTER),
        ("“Rain,” the mayor told reporters.", "the mayor told reporters", 0, Kind.AFTER),
        ("Nes, the head, said that it rained.", "Nes, the head, said", 0, Kind.BEFORE),
        ("The mayor said it rained.", "The mayor said", 0, Kind.BEFORE),
        ("The mayor said on Monday.", "The mayor said on Monday", 0, Kind.ALONE),
    ],
)
def test_an_attribution_is_read(text: str, attribution: str, source: int, kind: Kind) -> None:
    (one,) = annotate(segment(text), [ATTRIBUTIONS])[ATTRIBUTIONS]
    assert text[slice(*one.span)] == attribution
    assert one.source.start - one.span.start == source
    assert one.kind is kind
