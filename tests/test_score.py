"""Scores: each names its reasons, lies in [0, 1], grows with the evidence, and is what scikit-learn says."""

import json

import numpy as np
import pytest
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MaxAbsScaler

from detector.features import article_features, sentence_features
from detector.findings import Artifact, Finding
from detector.linear import Linear
from detector.pipeline import default_pipeline
from detector.resources import shipped
from detector.score import Learned, by_sentence
from detector.segment import segment
from detector.text import Span

TEXT = "One sentence is here. Another one is there.\nA third ends it."
CLEAN = """The council met on Monday and approved a budget of £4.2 million for the year.

Members voted 9 to 4 after a debate that lasted two hours. The leader of the opposition said the plan was
cautious, and the treasurer agreed. Work on the bridge will begin in March."""


def finding(start: int, end: int, confidence: float) -> Finding:
    return Finding(Span(start, end), Artifact.ECHO_WORD, "echo-word", confidence, "why")


@pytest.fixture
def scorer() -> Learned:
    sentence = Linear({"found:echo-word": 4.0, "words": 0.1}, -3.0)
    return Learned(sentence, Linear({"highest": 5.0, "mean": 2.0}, -3.0), "test")


def test_a_sentence_names_the_findings_in_it(scorer: Learned) -> None:
    first, second = finding(4, 12, 0.5), finding(13, 15, 0.8)
    scores, _ = scorer.score(segment(TEXT), [first, second])
    assert scores[0].reasons == (first, second)
    assert scores[1].reasons == ()
    assert scores[0].score > scores[1].score


def test_a_finding_over_two_sentences_is_a_reason_of_both(scorer: Learned) -> None:
    scores, _ = scorer.score(segment(TEXT), [finding(13, 30, 0.9)])
    assert [len(score.reasons) for score in scores] == [1, 1, 0]


def test_an_empty_text_scores_nothing(scorer: Learned) -> None:
    assert scorer.score(segment(""), []) == ((), 0.0)


def test_the_features_of_a_sentence_by_hand() -> None:
    document = segment(TEXT)
    rows = sentence_features(document, by_sentence(document, [finding(4, 12, 0.5), finding(13, 15, 0.8)]))
    assert rows[0]["found"] == pytest.approx(0.9)  # 1 - 0.5 * 0.2
    assert rows[0]["found:echo-word"] == 0.8
    assert rows[0]["words"] == pytest.approx(np.log(6))  # four words and a stop
    assert rows[1]["found:beside"] == pytest.approx(0.9)
    assert rows[2]["found:beside"] == 0
    assert rows[1]["found:elsewhere"] == pytest.approx(np.log(0.1 + 100 * 0.9 / 200))
    assert not any(name.startswith("model:") for row in rows for name in row)


def test_the_features_of_an_article_by_hand() -> None:
    row = article_features(segment(TEXT), [finding(4, 12, 0.5)], [0.75, 0.25, 0.5])
    assert row["mean"] == 0.5
    assert (row["highest"], row["third"]) == (0.75, 0.25)
    assert row["half"] == pytest.approx(1 / 3)
    assert row["rate:echo-word"] == pytest.approx(np.log(1.25))


def test_served_as_scikit_learn_computes_it() -> None:
    rng = np.random.default_rng(4)
    names = ["a", "b", "c", "d"]
    rows = [dict(zip(names, map(float, values), strict=True)) for values in rng.normal(size=(200, 4)) * 9]
    truth = [row["a"] - row["b"] / 2 + rng.normal() * 5 > 0 for row in rows]
    vectorizer, scaler, regression = DictVectorizer(sparse=False), MaxAbsScaler(), LogisticRegression()
    regression.fit(scaler.fit_transform(vectorizer.fit_transform(rows)), truth)
    weights = (regression.coef_[0] / scaler.scale_).tolist()
    served = Linear(dict(zip(names, weights, strict=True)), float(regression.intercept_[0]))
    expected = regression.predict_proba(scaler.transform(vectorizer.transform(rows)))[:, 1]
    assert [served.chance(row) for row in rows] == pytest.approx(expected.tolist(), abs=1e-6)


@pytest.mark.parametrize("name", ["score", "score-rules"])
def test_the_shipped_weights_know_no_topic(name: str) -> None:
    weights = json.loads((shipped("models", "models") / name / "weights.json").read_text(encoding="utf-8"))
    known = {"words", "mean", "highest", "third", "half"}
    kinds = {"found", "model", "doubt", "rate"}
    for model in weights.values():
        assert all(w in known or w.split(":")[0] in kinds for w in model["weights"])


@pytest.mark.parametrize("model", ["token-model", None])
def test_damage_raises_the_score_of_its_sentence(model: str | None) -> None:
    pipeline = default_pipeline(model=model)
    clean = pipeline.run(CLEAN)
    spun = pipeline.run(CLEAN.replace("the plan", "the the plan"))
    assert clean.article_score < 0.2
    assert max(score.score for score in clean.scores) < 0.5
    assert spun.scores[2].score > 0.5 > spun.scores[0].score
