"""Fits the judge of the second look on labelled sentences, and measures it on articles it was not fitted on.

usage: python -m detector.training.judge --errors FILE.jsonl --clean FILE.jsonl --samples FOLDER --model NAME

Five-fold cross-validation, folds by article; what is printed is of the folds left out. The sentences are
judged alone, as they are measured, and in groups, as articles that have several errors; the samples are
whole articles with all kinds of damage. With --write the judge fitted on everything goes to the model's
judge.json.
"""

import argparse
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from detector.annotators.second_look import (
    Suspect,
    candidate_features,
    lessened,
    open_places,
    suspects,
    tried_suspects,
)
from detector.annotators.token_model import TOKEN_MODEL
from detector.candidates import FEATURES, pool
from detector.judge import Judge
from detector.linear import Linear
from detector.models import open_model
from detector.network import Network, network
from detector.text import Document
from detector.training.judge_texts import (
    ALONE,
    CLEAN,
    FOLDS,
    SAMPLE,
    TOGETHER,
    Text,
    read_samples,
    read_texts,
)
from detector.word_tables import word_tables

_DOUBTED = 0.05
_UNTRIED = -99.0
_TRIED_MARK = "best"  # a feature that only suspects have whose candidates were tried
# So much more a sample's word weighs than one of the sentences, of which there are many more.
_SAMPLE_WEIGHT = 3.0
Values = NDArray[np.float64]


def fit(
    names: Sequence[str], rows: Values, truth: Sequence[bool], weights: Sequence[float] | None = None
) -> Linear:
    """Give a logistic regression; its weights are for the features as they are."""
    scaler, regression = StandardScaler(), LogisticRegression(C=1.0, max_iter=2000)
    regression.fit(scaler.fit_transform(rows), truth, sample_weight=weights)
    found = regression.coef_[0] / scaler.scale_
    intercept = float(regression.intercept_[0] - (found * scaler.mean_).sum())
    return Linear(dict(zip(names, found.tolist(), strict=True)), intercept)


def fit_features(
    rows: Sequence[dict[str, float]], truth: Sequence[bool], weights: Sequence[float] | None = None
) -> Linear:
    """Give a logistic regression over the features that all rows have."""
    names = sorted(set(rows[0]).intersection(*rows))
    return fit(names, np.array([[row[name] for name in names] for row in rows]), truth, weights)


def fit_pool(texts: Iterable[Text], own: Network) -> Linear:
    """Fit what ranks candidates before they are tried, on the wrong words of some texts."""
    tables = word_tables(own.folder)
    rows: list[Values] = []
    truth: list[bool] = []
    for text in texts:
        places = [place for place in open_places(text.document) if place in text.rights]
        states = text.document[TOKEN_MODEL].states
        for place, expected in zip(places, own.expected([states[p] for p in places]), strict=True):
            words, values = pool(text.document.tokens[place].norm, expected, tables)
            rows.append(values)
            truth += [word in text.rights[place] for word in words]
    return fit(FEATURES, np.concatenate(rows), truth)


def fit_wrong(texts: Iterable[Text], *, tried: bool) -> Linear:
    """Fit what says whether a word is wrong: on all suspects, or on those whose candidates were tried."""
    pairs = [(text, one) for text in texts for one in text.found if one.place not in text.unsure]
    pairs = [(text, one) for text, one in pairs if not tried or _TRIED_MARK in one.features]
    truth = [one.place in text.rights for text, one in pairs]
    weights = [_SAMPLE_WEIGHT if text.kind == SAMPLE else 1.0 for text, _ in pairs]
    return fit_features([one.features for _, one in pairs], truth, weights)


def fit_right(texts: Iterable[Text]) -> Linear:
    """Fit what says whether a candidate that was tried is the right one."""
    rows: list[dict[str, float]] = []
    truth: list[bool] = []
    for text in texts:
        for one in text.found:
            marks = [c.word in text.rights.get(one.place, ()) for c in one.candidates]
            if _TRIED_MARK in one.features and any(marks):
                rows += [candidate_features(candidate) for candidate in one.candidates]
                truth += marks
    return fit_features(rows, truth)


def look(texts: list[Text], own: Network) -> None:
    """Find the suspects of all texts, by steps that were fitted on the texts of other folds."""
    nothing = Linear({}, 0.0)
    for fold, (train, test) in enumerate(_folds(texts)):
        pools = fit_pool((text for text in train if text.kind == ALONE), own)
        print(f"fold {fold}: pool fitted", flush=True)
        for text in test:
            text.found = list(suspects(text.document, Judge(pools, *[nothing] * 5)))
    for train, test in _folds(texts):
        doubt = fit_wrong(train, tried=False)
        for text in test:
            doubted = [one for one in text.found if doubt.chance(one.features) >= _DOUBTED]
            tried = {one.place: one for one in tried_suspects(text.document, doubted, own)}
            text.found = [tried.get(one.place, one) for one in text.found]


def _folds(texts: list[Text]) -> list[tuple[list[Text], list[Text]]]:
    return [
        ([text for text in texts if text.fold != fold], [text for text in texts if text.fold == fold])
        for fold in range(FOLDS)
    ]


@dataclass(frozen=True, slots=True)
class Judged:
    """A suspect of a fold left out: its text, its value, if it is wrong, which of its words are right."""

    text: int
    value: float
    wrong: bool
    ranks: tuple[bool, ...]


def judged(texts: list[Text], *, logit: bool) -> dict[str, list[Judged]]:
    """Give by kind of text what models fitted on other folds say, or the network's value alone."""
    found: dict[str, list[Judged]] = {kind: [] for kind in (ALONE, TOGETHER, CLEAN, SAMPLE)}
    number = {id(text): n for n, text in enumerate(texts)}
    for train, test in _folds(texts):
        wrong, right = fit_wrong(train, tried=True), fit_right(train)
        for text in test:
            suspected = [one for one in text.found if one.place not in text.unsure]
            for one, value in zip(suspected, _values(text, suspected, wrong, logit=logit), strict=True):
                rights = text.rights.get(one.place, frozenset())
                words = sorted((-right.value(candidate_features(c)), c.word) for c in one.candidates)
                ranks = tuple(word in rights for _, word in words)
                found[text.kind].append(Judged(number[id(text)], value, one.place in text.rights, ranks))
    return found


def _values(text: Text, suspected: Sequence[Suspect], wrong: Linear, *, logit: bool) -> list[float]:
    if logit:
        return [one.features["replaced"] for one in suspected]
    values = [wrong.value(one.features) if _TRIED_MARK in one.features else _UNTRIED for one in suspected]
    places = [one.place for one in suspected]
    return lessened(text.document, list(zip(places, values, strict=True)))


def report(texts: list[Text]) -> None:
    """Print recall, precision and correction where clean articles give so many alarms per 1,000 words."""
    words = sum(_words(text.document) for text in texts if text.kind == CLEAN)
    print(f"{words} clean words")
    for logit in (False, True):
        found = judged(texts, logit=logit)
        clean = sorted((one.value for one in found[CLEAN]), reverse=True)
        kinds = [kind for kind in (ALONE, TOGETHER, SAMPLE) if found[kind]]
        for kind, alarms in itertools.product(kinds, (0.2, 0.5, 1.0)):
            least = clean[min(int(words * alarms / 1000), len(clean) - 1)]
            flagged = [one for one in found[kind] if one.value > least]
            numbers = {n: len(text.rights) for n, text in enumerate(texts) if text.kind == kind}
            by = "logit" if logit else "judge"
            print(f"{kind}, {by}, {alarms} alarms per 1,000 words, above {least:.2f}:")
            for name, estimate in _intervals(flagged, numbers).items():
                print(f"  {name} {estimate}")


def _intervals(flagged: list[Judged], errors: dict[int, int]) -> dict[str, str]:
    """Give each measure with its 95% interval by bootstrap over texts."""
    rows = np.array([[n, *_counts([one for one in flagged if one.text == n]), errors[n]] for n in errors])
    rng = np.random.default_rng(0)
    draws = [rows[rng.integers(0, len(rows), len(rows))].sum(axis=0) for _ in range(500)]
    return {
        name: f"{_share(rows.sum(axis=0), *columns):.3f} "
        f"[{np.quantile([_share(d, *columns) for d in draws], 0.025):.3f}, "
        f"{np.quantile([_share(d, *columns) for d in draws], 0.975):.3f}]"
        for name, columns in _MEASURES.items()
    }


# Columns of the counts: flagged, hits, right word first, among five, among all; the last one is of errors.
_MEASURES = {
    "recall": (2, 6),
    "precision": (2, 1),
    "first": (3, 2),
    "among five": (4, 2),
    "among all": (5, 2),
}


def _counts(flagged: list[Judged]) -> list[int]:
    hits = [one.ranks for one in flagged if one.wrong]
    most = (1, 5, None)
    return [len(flagged), len(hits), *(sum(any(ranks[:n]) for ranks in hits) for n in most)]


def _share(counts: NDArray[np.int64], part: int, whole: int) -> float:
    return float(counts[part] / max(1, counts[whole]))


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", type=Path, required=True)
    parser.add_argument("--clean", type=Path, required=True)
    parser.add_argument("--model", default="token-model")
    parser.add_argument("--samples", type=Path, action="append", default=[], help="labelled articles")
    parser.add_argument("--sentences", type=int, help="use only so many of the errors")
    parser.add_argument("--articles", type=int, help="use only so many of the clean articles")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Fit, print, and write."""
    args = _parse()
    folder = open_model(args.model).folder
    own = network(args.model)
    texts = [
        *read_texts(args.errors, ALONE, args.sentences),
        *read_texts(args.errors, TOGETHER, args.sentences),
        *read_texts(args.clean, CLEAN, args.articles),
        *(read_samples(args.samples) if args.samples else ()),
    ]
    look(texts, own)
    report(texts)
    if args.write:
        fitted = {
            "pool": fit_pool((text for text in texts if text.kind == ALONE), own),
            "doubt": fit_wrong(texts, tried=False),
            "wrong": fit_wrong(texts, tried=True),
            "right": fit_right(texts),
        }
        write_judge(folder, fitted)


def write_judge(folder: Path, fitted: dict[str, Linear]) -> None:
    """Put fitted models into a model's judge.json, the others left as they are."""
    path = folder / "judge.json"
    record = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    record |= {
        name: {"weights": dict(model.weights), "intercept": model.intercept} for name, model in fitted.items()
    }
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def _words(document: Document) -> int:
    return sum(any(map(str.isalnum, token.text)) for token in document.tokens)


if __name__ == "__main__":
    main()
