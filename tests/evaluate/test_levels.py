"""Every level on small articles, with counts worked out by hand."""

from dataclasses import replace

import pytest
from made import ECHO, FORM, WORD, Said, Told, counted, finding, label, sample

from detector.evaluate.counts import Counts
from detector.evaluate.errors import errors, worst
from detector.evaluate.judge import SPAN_LEVELS
from detector.evaluate.measure import Evaluation, ScoreMeasure, evaluate
from detector.evaluate.ranking import Scored
from detector.evaluate.samples import JudgedSentence, Label, digest
from detector.findings import Artifact, Finding
from detector.text import Span

# Tokens:  He took the the train . / She left . / They saw of of it .
TEXT = "He took the the train. She left. They saw of of it."
DOUBLE, LEFT, OF = (8, 15), (27, 31), (42, 47)
CLEAN = "Nothing is wrong here. It is fine."


def judged(
    *labels: Label, found: tuple[Finding, ...] = (), artifacts: tuple[Artifact, ...] = (ECHO, WORD, FORM)
) -> Evaluation:
    told = Told({TEXT: Said(found)}, artifacts)
    return evaluate(told.pipeline, [sample(TEXT, *labels)])


def test_the_text_says_what_the_tests_say() -> None:
    assert [TEXT[slice(*span)] for span in (DOUBLE, LEFT, OF)] == ["the the", "left", "of of"]


def test_spans_by_hand() -> None:
    evaluation = judged(
        label(*DOUBLE, "the"),
        label(*LEFT, "went", artifact=WORD),
        found=(finding(*DOUBLE, "the"), finding(*OF, "of"), finding(*LEFT, "gone", artifact=FORM)),
    )
    assert counted(evaluation, "span, any artifact") == Counts(tp=2, fp=1)
    assert counted(evaluation, "span + artifact") == Counts(tp=1, fp=2, fn=1)
    assert counted(evaluation, "exact span + artifact") == Counts(tp=1, fp=2, fn=1)
    assert counted(evaluation, "echo-word") == Counts(tp=1, fp=1)
    assert counted(evaluation, "wrong-word") == Counts(fn=1)
    assert counted(evaluation, "broken-form") == Counts(fp=1)


def test_tokens_by_hand() -> None:
    # Labelled: the, the, left. Flagged: took, the, the, of, of.
    evaluation = judged(label(*DOUBLE), label(*LEFT), found=(finding(3, 15), finding(*OF)))
    assert counted(evaluation, "token") == Counts(tp=2, fp=3, fn=1)


def test_a_token_under_overlapping_spans_counts_once() -> None:
    evaluation = judged(
        label(*DOUBLE), label(8, 11, artifact=FORM), found=(finding(*DOUBLE), finding(12, 15, artifact=WORD))
    )
    assert counted(evaluation, "token") == Counts(tp=2)


def test_a_part_of_a_token_is_the_token() -> None:
    assert counted(judged(label(8, 9), found=(finding(10, 11),)), "token") == Counts(tp=1)


def test_overlapping_labels_are_each_found_once() -> None:
    labels = (label(*DOUBLE, "the"), label(8, 21, "the train"))
    one = judged(*labels, found=(finding(*DOUBLE, "the"),))
    assert counted(one, "span + artifact") == Counts(tp=1, fn=1)
    both = judged(*labels, found=(finding(*DOUBLE, "the"), finding(8, 21, "the train")))
    assert counted(both, "exact span + artifact") == Counts(tp=2)


def test_near_is_a_hit_and_not_exact() -> None:
    evaluation = judged(label(*DOUBLE), found=(finding(3, 15),))
    assert counted(evaluation, "span + artifact") == Counts(tp=1)
    assert counted(evaluation, "exact span + artifact") == Counts(fp=1, fn=1)


def test_corrections_by_hand() -> None:
    # Found and right at once; found and right at third; found without an offer; missed; a false alarm.
    evaluation = judged(
        label(*DOUBLE, "the"),
        label(*LEFT, "went", artifact=WORD),
        label(*OF, "of"),
        label(3, 7, "saw", artifact=FORM),
        found=(
            finding(*DOUBLE, "the"),
            finding(*LEFT, "gone", "goes", "went", artifact=WORD),
            finding(*OF),
            finding(0, 2, "She", artifact=FORM),
        ),
    )
    assert counted(evaluation, "correction, top 1") == Counts(tp=1, fp=2, fn=2)
    assert counted(evaluation, "correction, top 5") == Counts(tp=2, fp=1, fn=1)
    # Of three findings with an offer one makes the right edit; of four edits one is made.
    assert counted(evaluation, "edit") == Counts(tp=1, fp=2, fn=3)


def test_a_label_without_a_correction_asks_for_none() -> None:
    evaluation = judged(label(*DOUBLE), found=(finding(*DOUBLE, "the"),))
    assert counted(evaluation, "correction, top 1") == Counts()
    assert counted(evaluation, "edit") == Counts(fp=1)


def test_nothing_flagged() -> None:
    evaluation = judged(label(*DOUBLE, "the"))
    for level in ("token", "span, any artifact", "span + artifact", "exact span + artifact", "edit"):
        (measure,) = (m for m in evaluation.measures if m.name == level)
        assert measure.ratios["precision"].value is None, level
        assert measure.ratios["recall"].value == 0, level
        assert measure.ratios["f05"].value == 0, level
    assert counted(evaluation, "sentence") == Counts(fn=1)
    assert counted(evaluation, "article") == Counts(fn=1)


def test_nothing_labelled() -> None:
    evaluation = judged(found=(finding(*DOUBLE, "the"),))
    (measure,) = (m for m in evaluation.measures if m.name == "span + artifact")
    assert (measure.ratios["precision"].value, measure.ratios["recall"].value) == (0, None)


def test_nothing_flagged_and_nothing_labelled() -> None:
    (measure,) = (m for m in judged().measures if m.name == "span + artifact")
    assert {estimate.value for estimate in measure.ratios.values()} == {None}


def test_sentences_and_articles_by_hand() -> None:
    samples = [
        sample(TEXT, label(*DOUBLE), label(*LEFT), name="a"),
        sample(CLEAN, paraphrased=False, name="b"),
    ]
    told = Told({TEXT: Said(scores=(0.9, 0.2, 0.5), article=0.5), CLEAN: Said(scores=(0.6,), article=0.1)})
    evaluation = evaluate(told.pipeline, samples)
    # The first is found, the second missed, the third and the fourth are false alarms.
    assert counted(evaluation, "sentence") == Counts(tp=1, fp=2, fn=1)
    assert counted(evaluation, "article") == Counts(tp=1)
    sentences, articles = evaluation.scores
    assert (sentences.items, sentences.damaged) == (5, 2)
    assert (articles.items, articles.damaged) == (2, 1)
    # 0.9 is above three clean ones; 0.2 above one (0.0).
    assert value(sentences, "auroc") == pytest.approx(4 / 6)
    # 1/1 at 0.9, 2/4 at 0.2.
    assert value(sentences, "average_precision") == pytest.approx((1 + 1 / 2) / 2)
    assert value(sentences, "brier") == pytest.approx((0.01 + 0.64 + 0.25 + 0.36 + 0) / 5)
    assert value(sentences, "expected_calibration_error") == pytest.approx((0.1 + 0.8 + 0.5 + 0.6) / 5)
    assert value(articles, "brier") == pytest.approx((0.25 + 0.01) / 2)


def value(measure: ScoreMeasure, quality: str) -> float | None:
    return measure.qualities[quality].value


def test_a_label_across_two_sentences_damages_both() -> None:
    told = Told({TEXT: Said(scores=(0.9, 0.9, 0.9))})
    assert counted(evaluate(told.pipeline, [sample(TEXT, label(16, 31))]), "sentence") == Counts(tp=2, fp=1)


def test_labels_of_artifacts_without_a_detector_count_as_sentences_only() -> None:
    evaluation = judged(label(*LEFT, artifact=WORD), artifacts=(ECHO,))
    assert counted(evaluation, "span + artifact") == Counts()
    assert counted(evaluation, "sentence") == Counts(fn=1)
    assert [measure.name for measure in evaluation.measures if measure.name in set(Artifact)] == ["echo-word"]


def test_an_artifact_that_was_found_was_looked_for() -> None:
    # Its detector bears another name than the artifact.
    told = Told({TEXT: Said((finding(*LEFT, artifact=WORD),))}, (ECHO,), also=(WORD,))
    evaluation = evaluate(told.pipeline, [sample(TEXT, label(*LEFT, artifact=WORD)), sample(CLEAN, name="t")])
    assert counted(evaluation, "wrong-word") == Counts(tp=1)
    assert evaluation.artifacts == (WORD, ECHO)


def test_alarms_count_in_clean_articles_only() -> None:
    other = "He took of of it."
    told = Told({CLEAN: Said((finding(0, 7), finding(8, 10))), other: Said((finding(8, 13),))})
    samples = [sample(CLEAN, paraphrased=False, name="a"), sample(other, name="b")]
    evaluation = evaluate(told.pipeline, samples)
    assert evaluation.clean_words == 7
    assert evaluation.alarms_per_1000_clean.value == pytest.approx(2000 / 7)


def test_without_clean_articles_there_is_no_rate() -> None:
    assert judged().alarms_per_1000_clean.value is None


def test_one_article_has_intervals_of_no_width() -> None:
    evaluation = judged(label(*DOUBLE), found=(finding(*DOUBLE),))
    (measure,) = (m for m in evaluation.measures if m.name == "span + artifact")
    assert all(estimate == (1, (1, 1)) for estimate in measure.ratios.values())
    # One article is damaged or clean, and ranks above none.
    assert evaluation.scores[1].qualities["auroc"] == (None, None)


def test_confusion_by_hand() -> None:
    evaluation = judged(
        label(*DOUBLE),
        label(*LEFT, artifact=WORD),
        label(0, 2, artifact=FORM),
        # Both lie over "the the"; the label is an echo, so the echo is its finding.
        found=(
            finding(*DOUBLE, artifact=FORM),
            finding(*DOUBLE),
            finding(*LEFT, artifact=FORM),
            finding(*OF),
        ),
    )
    assert dict(evaluation.confusion) == {
        (ECHO, ECHO): 1,
        (WORD, FORM): 1,
        (FORM, None): 1,
        (None, FORM): 1,
        (None, ECHO): 1,
    }


def test_the_worst_miss_is_in_the_sentence_with_the_lowest_score() -> None:
    told = Told({TEXT: Said(scores=(0.9, 0.2, 0.5))})
    evaluation = evaluate(told.pipeline, [sample(TEXT, label(*DOUBLE), label(16, 31), label(*OF))])
    misses, alarms = worst(evaluation.outcomes, 2)
    # The second label lies in two sentences, and the surer one counts.
    assert [(error.mark.span, error.score) for error in misses] == [(Span(*OF), 0.5), (Span(*DOUBLE), 0.9)]
    assert alarms == []


def test_the_worst_alarm_is_the_surest() -> None:
    found = (finding(*DOUBLE, confidence=0.6), finding(*OF, confidence=0.8), finding(*LEFT, confidence=0.7))
    _, alarms = worst(judged(label(*LEFT), found=found).outcomes, 10)
    assert [(error.mark.span, error.score) for error in alarms] == [(Span(*OF), 0.8), (Span(*DOUBLE), 0.6)]


def test_errors_come_in_the_order_of_the_text() -> None:
    evaluation = judged(label(*LEFT), found=(finding(*OF), finding(*DOUBLE)))
    assert [error.mark.span for error in errors(evaluation.outcomes)] == [DOUBLE, LEFT, OF]


def test_judged_sentences_have_no_spans_and_no_article() -> None:
    judgement = (JudgedSentence(Span(0, 22), damaged=True), JudgedSentence(Span(23, 51), damaged=False))
    told = Told({TEXT: Said((finding(*DOUBLE),), scores=(0.4, 0.2, 0.7))})
    rows = evaluate(told.pipeline, [replace(sample(TEXT, paraphrased=None), sentences=judgement)]).rows
    assert rows[0].levels == {"sentence": Counts(fp=1, fn=1)}
    # The second stretch holds two sentences; the higher score is its score.
    assert rows[0].sentences == (Scored(0.4, damaged=True), Scored(0.7, damaged=False))
    assert rows[0].article == ()


def test_where_nobody_judged_the_article_it_is_clean_if_nothing_is_labelled() -> None:
    assert sample(TEXT, paraphrased=None).clean
    assert not sample(TEXT, label(*OF), paraphrased=None).clean
    assert not sample(TEXT).clean
    assert "article" not in [
        m.name for m in evaluate(Told().pipeline, [sample(TEXT, paraphrased=None)]).measures
    ]


def test_levels_stand_in_their_order() -> None:
    names = [measure.name for measure in judged().measures]
    assert names == [*SPAN_LEVELS, "sentence", "article", "wrong-word", "echo-word", "broken-form"]


def test_the_signature_says_what_a_number_depends_on() -> None:
    samples = [sample(TEXT)]
    signature = evaluate(Told().pipeline, samples, seed=4).signature
    for part in (
        "detector|v:",
        "d:broken-form,echo-word,wrong-word",
        "s:told",
        f"samples:{digest(samples)[:12]}",
        "articles:1",
        "overlap:0.5",
        "threshold:0.5",
        "bins:10",
        "bootstrap:1000",
        "seed:4",
    ):
        assert part in signature
