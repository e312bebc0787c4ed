"""What samples cannot say of scraper-residue: its table, its laws on any text, and its speed on long ones."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.detectors._furniture import lookup, wordings
from detector.detectors.scraper_residue import find
from detector.findings import Finding, Safety
from detector.segment import segment
from detector.suggest import apply, suggest

PROSE = "The harbour will open again in May, the mayor said on Tuesday."
LINES = st.sampled_from(
    [
        PROSE,
        "Leave a Reply",
        "Recommended Stories",
        "list of 3 itemsend of list",
        "Home",
        "AdvertisementThe ferry sank.",
        "Share",
        "Source: AFP",
        "<br>",
        "",
        "Twelve boats were lost (Photo: Ada Nwosu/AFP) in the storm.",
        "Read more&nbsp;",
    ]
)


def reported(text: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in find(segment(text)) if finding.confidence >= 0.5)


def test_every_wording_compiles_and_is_found_by_a_key() -> None:
    table = wordings()
    assert "" not in table
    for found in table.values():
        for wording, _ in found:
            assert wording.regex.pattern


def test_a_key_is_found_where_the_next_word_is_glued_on() -> None:
    assert set(lookup("Tweet", 0)) <= set(lookup("TweetShare", 0))
    assert lookup("Zebra", 0) == []


@given(st.lists(LINES, max_size=8))
@settings(max_examples=150, deadline=None)
def test_findings_do_not_overlap_and_stand_on_token_bounds(lines: list[str]) -> None:
    text = "\n".join(lines)
    document = segment(text)
    findings = list(find(document))
    starts, ends = {t.start for t in document.tokens}, {t.end for t in document.tokens}
    assert all(f.span.start in starts and f.span.end in ends for f in findings)
    assert all(one.span.end <= two.span.start for one, two in pairwise(findings))


@given(st.text(alphabet="aA <>&;[](){}/|»—@#0\n.:İ", max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    document = segment(text)
    for finding in find(document):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


def test_lines_apart_by_an_empty_line_are_two_findings() -> None:
    text = f"{PROSE}\nSource: Aljazeera\n\nLeave a Reply"
    assert [text[slice(*f.span)] for f in reported(text)] == ["Source: Aljazeera", "Leave a Reply"]
    text = f"{PROSE}\r\nLeave a Reply\r\nCancel reply"
    assert len(reported(text)) == 1


def test_only_certain_whole_lines_are_safe() -> None:
    (sure,) = reported(f"{PROSE}\nYour email address will not be published.")
    (less,) = reported(f"{PROSE}\n{PROSE} Sign up for our newsletter.")
    assert (sure.safety, less.safety) == (Safety.SAFE, Safety.RISKY)


def test_place_counts() -> None:
    assert reported(f"{PROSE}\nMenu\n{PROSE}") == ()
    assert len(reported(f"{PROSE}\nSkip to content\nMenu\n{PROSE}")) == 1


def test_headlines_belong_to_their_heading() -> None:
    block = "Recommended Stories\nHarbour strike enters second week\nFerry fares to rise in June"
    text = f"{PROSE}\n{block}\n{PROSE}"
    (finding,) = reported(text)
    assert text[slice(*finding.span)] == block
    assert apply(text, suggest([finding])) == f"{PROSE}\n{PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        PROSE.replace("\n", " ") * 20_000,
        "Read more " * 60_000,
        "Home » " * 60_000,
        "(photo: " * 60_000,
        "— a (@" * 60_000,
        "Leave a Reply\n" * 60_000,
        "Related Articles\n" * 60_000,
        "Related Articles\n" + "A headline of no great length\n" * 40_000,
        "[" * 200_000,
        "Getty Images A " * 40_000,
    ],
)
def test_long_texts_come_to_an_end(text: str) -> None:
    found = list(find(segment(text)))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
