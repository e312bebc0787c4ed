"""Sets how sure the judge is of wrong words to how often it is right in whole articles.

usage: python -m detector.training.judge_calibrate --samples FOLDER --clean FILE.jsonl --model NAME

The judge is fitted on sentences of which half have an error. Here its log-odds are scaled and shifted (Platt
1999) on labelled articles and clean ones; a suspicion inside a label of another artifact counts as neither.
"""

import argparse
import json
from itertools import islice
from math import log
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from detector.annotate import annotate
from detector.annotators.second_look import SECOND_LOOK
from detector.evaluate.samples import Label, load
from detector.findings import Artifact
from detector.judge import read_judge
from detector.linear import Linear
from detector.models import open_model
from detector.segment import segment
from detector.training.judge import write_judge

_WRONG = {Artifact.WRONG_WORD, Artifact.TORTURED_PHRASE}


def examples(text: str, labels: tuple[Label, ...]) -> list[tuple[float, bool]]:
    """Give the log-odds of each verdict on a text, and whether the word is wrong."""
    document = annotate(segment(text), [SECOND_LOOK])
    found = []
    for verdict in document[SECOND_LOOK]:
        token = document.tokens[verdict.place]
        own = {label.artifact for label in labels if label.span.overlaps(token.span)}
        chance = min(max(verdict.chance, 1e-9), 1 - 1e-9)
        if not own or own & _WRONG:
            found.append((log(chance / (1 - chance)), bool(own)))
    return found


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=Path, required=True)
    parser.add_argument("--clean", type=Path, required=True)
    parser.add_argument("--model", default="token-model")
    parser.add_argument("--articles", type=int, default=120, help="clean articles to use")
    return parser.parse_args()


def main() -> None:
    """Fit the scale and the shift, print them, and write the judge."""
    args = _parse()
    found = [pair for sample in load([args.samples]) for pair in examples(sample.text, sample.labels)]
    for line in islice(args.clean.read_text(encoding="utf-8").splitlines(), args.articles):
        found += examples(json.loads(line)["text"], ())
    values, truth = np.array([[value] for value, _ in found]), [wrong for _, wrong in found]
    regression = LogisticRegression(C=100.0).fit(values, truth)
    scale, shift = float(regression.coef_[0][0]), float(regression.intercept_[0])
    print(f"{len(found)} verdicts, {sum(truth)} right; log-odds become {scale:.3f} x {shift:+.3f}")
    folder = open_model(args.model).folder
    wrong = read_judge(folder).wrong
    weights = {name: scale * weight for name, weight in wrong.weights.items()}
    write_judge(folder, {"wrong": Linear(weights, scale * wrong.intercept + shift)})


if __name__ == "__main__":
    main()
