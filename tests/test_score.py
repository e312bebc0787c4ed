"""Scores: each names its reasons, lies in [0, 1], and grows with the evidence."""

from detector.findings import Artifact, Finding
from detector.score import NoisyOr
from detector.segment import segment
from detector.text import Span

TEXT = "One sentence is here. Another one is there.\nA third ends it."


def finding(start: int, end: int, confidence: float) -> Finding:
    return Finding(Span(start, end), Artifact.ECHO_WORD, "echo-word", confidence, "why")


def test_no_findings_score_nothing() -> None:
    scores, article = NoisyOr().score(segment(TEXT), [])
    assert [score.score for score in scores] == [0, 0, 0]
    assert article == 0


def test_a_sentence_names_the_findings_in_it() -> None:
    first, second = finding(4, 12, 0.5), finding(13, 15, 0.8)
    scores, _ = NoisyOr().score(segment(TEXT), [first, second])
    assert scores[0].reasons == (first, second)
    assert scores[0].score == 1 - 0.5 * (1 - 0.8)
    assert scores[1].reasons == ()


def test_a_finding_over_two_sentences_is_a_reason_of_both() -> None:
    scores, _ = NoisyOr().score(segment(TEXT), [finding(13, 30, 0.9)])
    assert [len(score.reasons) for score in scores] == [1, 1, 0]


def test_the_article_score_grows_with_findings_and_shrinks_with_length() -> None:
    short, long = segment(TEXT), segment(TEXT * 200)
    one = NoisyOr().score(short, [finding(4, 12, 0.9)])[1]
    three = NoisyOr().score(short, [finding(4, 12, 0.9)] * 3)[1]
    assert 0 < NoisyOr().score(long, [finding(4, 12, 0.9)])[1] < one < 0.5 < three < 1
