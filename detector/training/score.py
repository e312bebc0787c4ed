"""Fits the scores of sentences and articles, and compares kinds of models for it.

usage: python -m detector.training.score --samples samples/articles/dev --corpus FILE.jsonl.xz … --write

Learned from labelled samples and from clean articles that several machines reworded (spinners.py); what is
printed is of articles left out of the fit (five folds), and of machines left out.
"""

import argparse
import itertools
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MaxAbsScaler

from detector.evaluate.calibration import brier, expected_calibration_error, reliability
from detector.evaluate.ranking import Scored, auroc, average_precision, steps
from detector.evaluate.samples import load
from detector.features import Features, article_features, sentence_features
from detector.findings import Finding
from detector.linear import Linear
from detector.models import FORMAT
from detector.pipeline import Pipeline, default_pipeline
from detector.read import Article
from detector.score import Learned, by_sentence
from detector.text import Document, Span
from detector.training.judge_texts import FOLDS, fold_of

_LENGTHS = (1200, 6000)
# Most of what the tool is given is clean: a clean article weighs as much as so many reworded ones.
_CLEAN_WEIGHT = 6.0
_SAMPLES, _CLEAN = "samples", "clean"
Chances = NDArray[np.float64]


@dataclass(slots=True)
class Case:
    """An article: where it comes from, what was found in it, and which of its sentences carry damage."""

    group: str
    kind: str
    spun: bool
    document: Document
    findings: tuple[Finding, ...]
    rows: list[Features]
    truth: list[bool]

    @property
    def fold(self) -> int:
        """The fold that the article and its reworded twin are in."""
        return fold_of(self.group)


def case(pipeline: Pipeline, group: str, kind: str, text: str, damaged: Sequence[Span]) -> Case:
    """Give the case of a text whose damage lies in some spans."""
    document, findings = pipeline.examine(Article(group, text))
    rows = sentence_features(document, by_sentence(document, findings))
    truth = [any(s.span.overlaps(span) for span in damaged) for s in document.sentences]
    return Case(group, kind, bool(damaged), document, findings, rows, truth)


def sample_cases(pipeline: Pipeline, paths: Sequence[Path]) -> Iterator[Case]:
    """Give the labelled samples."""
    for sample in load(paths):
        spans = [label.span for label in sample.labels]
        # A clean article and its reworded twin are of one group.
        yield case(pipeline, sample.id.rsplit("-", 1)[0], _SAMPLES, sample.text, spans)


def corpus_cases(pipeline: Pipeline, args: argparse.Namespace) -> Iterator[Case]:
    """Give clean articles that no training saw, and each reworded by one of the machines in turn."""
    # Only these need the libraries of the token model's training.
    from detector.training.spinners import spin, spinners
    from detector.training.token_model import corpus
    from detector.training.token_model.lexicon import load_lexicon

    machines = spinners(args.base, args.wordnet, load_lexicon(args.lexicon), args.round_trip)
    turn = itertools.cycle(machines)
    for path in args.corpus:
        held_out = (pair for pair in corpus.documents(path) if corpus.is_held_out(pair[0]))
        fit = ((name, text) for name, text in held_out if _LENGTHS[0] <= len(text) <= _LENGTHS[1])
        for name, text in itertools.islice(fit, args.articles):
            yield case(pipeline, name, _CLEAN, text, ())
            machine = next(turn)
            spun = spin(text, *machines[machine], random.Random(name))  # noqa: S311
            if spun.changed:
                yield case(pipeline, name, machine, spun.text, spun.changed)


def fit(rows: Sequence[Features], truth: Sequence[bool], weights: Sequence[float]) -> Linear:
    """Give a logistic regression over named features."""
    names = DictVectorizer(sparse=False)
    scaler, regression = MaxAbsScaler(), LogisticRegression(C=1.0, max_iter=5000)
    values = scaler.fit_transform(names.fit_transform(rows))
    regression.fit(values, truth, sample_weight=weights)
    found = regression.coef_[0] / scaler.scale_
    by_name = dict(zip(names.get_feature_names_out(), found.tolist(), strict=True))
    return Linear(by_name, float(regression.intercept_[0]))


def fit_sentences(cases: Sequence[Case]) -> Linear:
    """Fit the score of sentences."""
    rows = [row for one in cases for row in one.rows]
    return fit(rows, [t for one in cases for t in one.truth], _weights(cases, [len(c.rows) for c in cases]))


def fit_articles(cases: Sequence[Case], sentences: Sequence[Linear]) -> Linear:
    """Fit the score of articles, on sentences scored by a model that did not see them."""
    rows = [_article_row(one, sentences[one.fold]) for one in cases]
    weights = [
        weight * (1.0 if one.spun else _CLEAN_WEIGHT)
        for one, weight in zip(cases, _weights(cases, [1] * len(cases)), strict=True)
    ]
    return fit(rows, [one.spun for one in cases], weights)


def _weights(cases: Sequence[Case], sizes: Sequence[int]) -> list[float]:
    """Let the hand-made samples weigh as much as all that machines made of the corpora."""
    samples = sum(size for one, size in zip(cases, sizes, strict=True) if one.kind == _SAMPLES)
    ratio = (sum(sizes) - samples) / samples if samples else 1.0
    return [
        max(1.0, ratio) if one.kind == _SAMPLES else 1.0
        for one, size in zip(cases, sizes, strict=True)
        for _ in range(size)
    ]


def _article_row(one: Case, sentence: Linear) -> Features:
    chances = [sentence.chance(row) for row in one.rows]
    return article_features(one.document, one.findings, chances)


def crossed(cases: Sequence[Case]) -> tuple[list[Linear], Chances, Chances]:
    """Give for each fold the sentence model fitted on the others, and the chances of what was left out."""
    models = [fit_sentences([c for c in cases if c.fold != fold]) for fold in range(FOLDS)]
    sentences = [models[one.fold].chance(row) for one in cases for row in one.rows]
    articles = np.zeros(len(cases))
    for fold in range(FOLDS):
        article = fit_articles([c for c in cases if c.fold != fold], models)
        for n, one in enumerate(cases):
            if one.fold == fold:
                articles[n] = article.chance(_article_row(one, models[fold]))
    return models, np.array(sentences), articles


def others(cases: Sequence[Case]) -> Iterator[tuple[str, Chances]]:
    """Give what other kinds of models make of the sentences left out, for comparison."""
    texts = [c.document.text[slice(*s.span)] for c in cases for s in c.document.sentences]
    rows = DictVectorizer(sparse=False).fit_transform([row for one in cases for row in one.rows])
    truth = np.array([t for one in cases for t in one.truth])
    folds = np.array([one.fold for one in cases for _ in one.rows])
    boosted, words = np.zeros(len(truth)), np.zeros(len(truth))
    for fold in range(FOLDS):
        train, test = folds != fold, folds == fold
        trees = HistGradientBoostingClassifier(max_iter=150, learning_rate=0.06, random_state=0)
        boosted[test] = trees.fit(rows[train], truth[train]).predict_proba(rows[test])[:, 1]
        bag = make_pipeline(TfidfVectorizer(min_df=2, ngram_range=(1, 2)), LogisticRegression(max_iter=2000))
        bag.fit([t for t, kept in zip(texts, train, strict=True) if kept], truth[train])
        words[test] = bag.predict_proba([t for t, kept in zip(texts, test, strict=True) if kept])[:, 1]
    yield "gradient boosting", boosted
    yield "tf-idf", words


def measures(truth: Sequence[bool], chances: Chances) -> dict[str, float | None]:
    """Give AUROC, average precision, Brier score and expected calibration error, as `evaluate` has them."""
    order = steps(Scored(*pair) for pair in zip(chances.tolist(), truth, strict=True))
    found = {
        "auroc": auroc(order),
        "average_precision": average_precision(order),
        "brier": brier(order),
        "ece": expected_calibration_error(reliability(order)),
    }
    return {name: None if value is None else round(value, 4) for name, value in found.items()}


def report(cases: Sequence[Case]) -> tuple[list[Linear], dict[str, Any]]:
    """Give the fold's sentence models, and what was measured on what they had not seen."""
    models, sentences, articles = crossed(cases)
    truth = [t for one in cases for t in one.truth]
    found: dict[str, Any] = {
        "sentences": len(truth),
        "articles": len(cases),
        "sentence": {"logistic": measures(truth, sentences)},
        "article": {"logistic": measures([one.spun for one in cases], articles)},
    }
    found["sentence"] |= {name: measures(truth, chances) for name, chances in others(cases)}
    clean = [one for one in cases if one.kind == _CLEAN]
    for kind in sorted({one.kind for one in cases} - {_CLEAN}):
        unseen = fit_sentences([one for one in cases if one.kind != kind])
        own = [one for one in cases if one.kind == kind]
        own += clean if kind != _SAMPLES else []
        chances = np.array([unseen.chance(row) for one in own for row in one.rows])
        found[f"never saw {kind}"] = measures([t for one in own for t in one.truth], chances)
    return models, found


def write(folder: Path, cases: Sequence[Case], models: Sequence[Linear], scores: dict[str, Any]) -> None:
    """Write the weights fitted on everything, and the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    fitted = {"sentence": fit_sentences(cases), "article": fit_articles(cases, models)}
    record = {
        name: {"weights": dict(model.weights), "intercept": model.intercept} for name, model in fitted.items()
    }
    (folder / "weights.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    manifest = {
        "format": FORMAT,
        "files": {"weights.json": sha256((folder / "weights.json").read_bytes()).hexdigest()},
        "recipe": "detector train score",
        "scores": scores,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=Path, action="append", required=True, help="labelled samples")
    parser.add_argument("--corpus", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--articles", type=int, default=40, help="clean articles of each corpus")
    parser.add_argument("--base", type=Path, help="folder of all-mpnet-base-v2, with --corpus")
    parser.add_argument("--wordnet", type=Path, help="folder of data.noun …, with --corpus")
    parser.add_argument("--lexicon", type=Path, help="lexicon.json of a token model's data, with --corpus")
    parser.add_argument("--round-trip", action="append", default=[], metavar="THERE:BACK")
    parser.add_argument("--model", default="token-model", help="its name; '' for rules only")
    parser.add_argument("--out", type=Path, required=True, help="the score's folder in models/")
    return parser.parse_args()


def main() -> None:
    """Fit, print what was measured, and write."""
    args = _parse()
    unscored = Learned(Linear({}, 0.0), Linear({}, 0.0), "none")
    pipeline = default_pipeline(model=args.model or None, scorer=unscored)
    cases = list(sample_cases(pipeline, args.samples))
    if args.corpus:
        cases += corpus_cases(pipeline, args)
    models, scores = report(cases)
    print(json.dumps(scores, indent=1))
    write(args.out, cases, models, scores)


if __name__ == "__main__":
    main()
