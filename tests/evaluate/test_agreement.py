"""Agreement of two annotators, by hand and against scikit-learn."""

import random
from dataclasses import replace

import pytest
from made import ECHO, WORD, label, sample

from detector.evaluate.agreement import ANY, SAME, Agreed, Agreement, agree, kappa
from detector.evaluate.counts import Counts
from detector.evaluate.samples import JudgedSentence, Label, SampleError
from detector.text import Span

# Four sentences, at 0, 10, 20 and 30.
TEXT = "One went. Two went. Six went. Ten went."


def agreed(one: tuple[Label, ...], other: tuple[Label, ...]) -> dict[str, Agreed]:
    return {own.name: own for own in of(one, other).agreed}


def of(one: tuple[Label, ...], other: tuple[Label, ...]) -> Agreement:
    return agree([sample(TEXT, *one)], [sample(TEXT, *other)])


def test_kappa_by_hand() -> None:
    # They agree on 35 of 50; by chance they would on 25 of 50 (.5 * .6 + .5 * .4).
    assert kappa(Counts(tp=20, fp=5, fn=10), 50) == pytest.approx((0.7 - 0.5) / (1 - 0.5))
    assert kappa(Counts(tp=5), 10) == 1
    assert kappa(Counts(fp=5, fn=5), 10) == -1


@pytest.mark.parametrize(("counts", "items"), [(Counts(), 0), (Counts(), 7), (Counts(tp=7), 7)])
def test_where_chance_agrees_on_everything_there_is_no_kappa(counts: Counts, items: int) -> None:
    assert kappa(counts, items) is None


@pytest.mark.parametrize("seed", range(4))
def test_kappa_is_that_of_scikit_learn(seed: int) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    source = random.Random(seed)
    one = [source.random() < 0.3 for _ in range(80)]
    other = [mark != (source.random() < 0.2) for mark in one]
    pairs = list(zip(one, other, strict=True))
    counts = Counts(pairs.count((True, True)), pairs.count((True, False)), pairs.count((False, True)))
    assert kappa(counts, 80) == pytest.approx(metrics.cohen_kappa_score(one, other))


def test_agreement_by_hand() -> None:
    found = agreed(
        (label(0, 3), label(4, 8, artifact=WORD), label(10, 13)),
        (label(0, 3), label(4, 8), label(20, 23)),
    )
    # Sentences: both the first, one the second, the other the third, nobody the fourth.
    assert found[ANY].sentences == Counts(tp=1, fp=1, fn=1)
    assert found[ANY].kappa.value == pytest.approx((0.5 - 0.5) / 0.5)
    assert found[ANY].spans == Counts(tp=2, fp=1, fn=1)
    assert found[ANY].f1.value == pytest.approx(4 / 6)
    assert found[SAME].spans == Counts(tp=1, fp=2, fn=2)
    assert found[SAME].f1.value == pytest.approx(2 / 6)
    assert found[SAME].kappa.value is None
    assert found[ECHO].sentences == Counts(tp=1, fp=1, fn=1)
    assert found[ECHO].spans == Counts(tp=1, fp=1, fn=2)
    assert found[WORD].sentences == Counts(fp=1)
    assert found[WORD].kappa.value == 0
    assert found[WORD].f1.value == 0
    assert list(found) == [ANY, SAME, WORD, ECHO]


def test_it_does_not_matter_who_is_first() -> None:
    one, other = (label(0, 3), label(10, 19)), (label(0, 8), label(10, 13), label(20, 23))
    there, back = agreed(one, other), agreed(other, one)
    for name in there:
        assert (there[name].kappa.value, there[name].f1.value) == (
            back[name].kappa.value,
            back[name].f1.value,
        )


def test_nothing_labelled_by_either_is_no_agreement() -> None:
    assert [(own.name, own.kappa.value, own.f1.value) for own in of((), ()).agreed] == [
        (ANY, None, None),
        (SAME, None, None),
    ]


def test_nothing_labelled_by_one() -> None:
    found = agreed((label(0, 3),), ())
    assert (found[ANY].kappa.value, found[ANY].f1.value) == (0, 0)


def test_labels_on_the_same_words_pair_once() -> None:
    assert agreed((label(0, 3), label(0, 4)), (label(0, 3),))[ANY].spans == Counts(tp=1, fp=1)


def test_one_article_has_intervals_of_no_width() -> None:
    found = agreed((label(0, 3),), (label(0, 3),))
    assert found[ANY].f1 == (1, (1, 1))


def test_judged_sentences_have_a_kappa_only() -> None:
    def judged(marks: str) -> tuple[JudgedSentence, ...]:
        return tuple(JudgedSentence(Span(10 * n, 10 * n + 9), m == "x") for n, m in enumerate(marks))

    whole = sample(TEXT, paraphrased=None)
    one = replace(whole, sentences=judged("xx.."))
    other = replace(whole, sentences=judged("x..."))
    (found,) = agree([one], [other]).agreed
    assert (found.name, found.sentences, found.spans) == (ANY, Counts(tp=1, fp=1), Counts())
    assert found.kappa.value == pytest.approx((0.75 - 0.5) / 0.5)
    with pytest.raises(SampleError, match=r"s\.json and s\.json do not judge the same sentences"):
        agree([one], [whole])


def test_samples_are_paired_in_their_order_whatever_their_names() -> None:
    agreement = agree([sample(TEXT, label(0, 3), name="a")], [sample(TEXT, label(0, 3), name="b")])
    assert (agreement.articles, agreement.sentences) == (1, 4)


def test_other_samples_are_refused() -> None:
    with pytest.raises(SampleError, match="the annotators have 1 and 2 samples; both must have the same"):
        agree([sample(TEXT)], [sample(TEXT), sample(TEXT)])
    with pytest.raises(SampleError, match=r"a\.json and b\.json have different texts"):
        agree([sample(TEXT, name="a")], [sample("Other.", name="b")])


def test_the_signature_names_both() -> None:
    signature = of((label(0, 3),), ()).signature
    for part in ("detector|v:", "agreement|one:", "|other:", "|articles:1|overlap:0.5|bootstrap:1000|seed:0"):
        assert part in signature
