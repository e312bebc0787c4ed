"""Fits what says whether grammar is broken at a word and whether a sentence is garbled.

usage: python -m detector.training.judge_damage --samples samples/articles/dev
    --sentences samples/sentences/garbled.jsonl --clean FILE.jsonl --model NAME

The sentences stand alone, each a text of its own, and so do those of the samples a second time: a sentence
must be judged right where no article says anything. Five-fold cross-validation, folds by article; what is
printed is of the folds left out. With --write the models fitted on everything go to the model's judge.json.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from detector.annotate import annotate
from detector.annotators.damage import EVIDENCE, Features, broken_features, garbled_features
from detector.annotators.token_model import MODEL, TOKEN_MODEL
from detector.evaluate.samples import Label, load
from detector.findings import Artifact
from detector.linear import Linear
from detector.models import open_model
from detector.segment import segment
from detector.text import Document, Span
from detector.training.judge import fit_features, write_judge
from detector.training.judge_texts import FOLDS, fold_of

# A clean article is far likelier in these data than where the tool is used.
_CLEAN_WEIGHT = 0.25
_ALONE = "#"  # between the name of an article and the number of a sentence of it
_NEAR = 12  # code points around a label in which nothing is said of a word


@dataclass(frozen=True, slots=True)
class Example:
    """A word or a sentence: whether something is wrong there; `label` is the number of the label it is in."""

    fold: int
    clean: bool
    wrong: bool
    features: Features
    label: tuple[str, int] | None = None


def broken_examples(document: Document, fold: int, name: str, labels: Sequence[Label]) -> Iterator[Example]:
    """Give the worst word of each label of broken grammar, and the words that are in no label's reach."""
    worst: dict[int, Features] = {}
    for place, features in broken_features(document):
        token = document.tokens[place]
        reach = Span(token.start - _NEAR, token.end + _NEAR)
        near = [n for n, label in enumerate(labels) if label.span.overlaps(reach)]
        if not near:
            yield Example(fold, not labels, wrong=False, features=features)
        for n in near:
            touched = labels[n].artifact is Artifact.BROKEN_FORM and labels[n].span.overlaps(token.span)
            if touched and features["form"] > worst.get(n, {"form": -99.0})["form"]:
                worst[n] = features
    for n, features in worst.items():
        yield Example(fold, clean=False, wrong=True, features=features, label=(name, n))


def garbled_examples(document: Document, fold: int, name: str, labels: Sequence[Label]) -> Iterator[Example]:
    """Give the sentences that have a label of a garbled clause, and the others."""
    for sentence, _, features in garbled_features(document):
        own = [
            n
            for n, label in enumerate(labels)
            if label.artifact is Artifact.GARBLED_CLAUSE and label.span.overlaps(sentence.span)
        ]
        label = (name, own[0]) if own else None
        yield Example(fold, not labels, wrong=bool(own), features=features, label=label)


def sentence_examples(path: Path) -> Iterator[Example]:
    """Give the sentences of a file that stand alone, half of them garbled."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text, garbled = record["text"], record["garbled"]
        for _, _, features in garbled_features(_document(text)):
            label = (text, 0) if garbled else None
            yield Example(fold_of(text), clean=False, wrong=garbled, features=features, label=label)


Examples = Callable[[Document, int, str, Sequence[Label]], Iterator[Example]]
KINDS: dict[str, tuple[Examples, Artifact]] = {
    "damaged": (broken_examples, Artifact.BROKEN_FORM),
    "garbled": (garbled_examples, Artifact.GARBLED_CLAUSE),
}


def read_documents(
    samples: Path, clean: Path, most: int | None
) -> Iterator[tuple[str, Document, list[Label]]]:
    """Give the labelled samples, each of their sentences alone, and the clean articles."""
    for sample in load([samples]):
        name, document = sample.id.rsplit("-", 1)[0], _document(sample.text)
        yield name, document, list(sample.labels)
        for sentence in document.sentences:
            own = [_moved(one, sentence.span) for one in sample.labels if _holds(sentence.span, one.span)]
            text = sample.text[slice(*sentence.span)]
            yield f"{name}{_ALONE}{sentence.index}", _document(text), own
    for line in islice(clean.read_text(encoding="utf-8").splitlines(), most):
        record = json.loads(line)
        yield record["id"], _document(record["text"]), []


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _moved(label: Label, within: Span) -> Label:
    span = Span(label.span.start - within.start, label.span.end - within.start)
    return replace(label, span=span)


def _fold(name: str) -> int:
    return fold_of(name.split(_ALONE, maxsplit=1)[0])


def _document(text: str) -> Document:
    return annotate(segment(text), [EVIDENCE, TOKEN_MODEL, MODEL])


def fit_examples(examples: Sequence[Example]) -> Linear:
    """Give a logistic regression over the examples."""
    weights = [_CLEAN_WEIGHT if one.clean else 1.0 for one in examples]
    return fit_features([one.features for one in examples], [one.wrong for one in examples], weights)


def report(kind: str, examples: Sequence[Example], labels: int, clean_words: int) -> None:
    """Print what the folds left out give at several chances."""
    found: list[tuple[float, Example]] = []
    for fold in range(FOLDS):
        model = fit_examples([one for one in examples if one.fold != fold])
        found += [(model.chance(one.features), one) for one in examples if one.fold == fold]
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        flagged = [one for chance, one in found if chance >= least]
        hits = len({one.label for one in flagged if one.wrong})
        alarms = sum(one.clean for one in flagged)
        false = sum(not one.wrong and not one.clean for one in flagged)
        rate = 1000 * alarms / clean_words
        print(
            f"{kind} at {least}: recall {hits / labels:.3f} of {labels}, precision in samples "
            f"{hits / max(1, hits + false):.3f}, {rate:.3f} alarms per 1,000 clean words"
        )


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, help="sentences of which half are garbled")
    parser.add_argument("--clean", type=Path, required=True)
    parser.add_argument("--model", default="token-model")
    parser.add_argument("--articles", type=int, help="use only so many of the clean articles")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Fit, print, and write."""
    args = _parse()
    documents = list(read_documents(args.samples, args.clean, args.articles))
    clean_words = sum(
        sum(token.text[0].isalnum() for token in document.tokens)
        for _, document, labels in documents
        if not labels
    )
    fitted: dict[str, Linear] = {}
    for kind, (examples_of, artifact) in KINDS.items():
        examples = [
            example
            for name, document, labels in documents
            for example in examples_of(document, _fold(name), name, labels)
        ]
        labelled = sum(label.artifact is artifact for _, _, labels in documents for label in labels)
        if kind == "garbled" and args.sentences:
            examples += sentence_examples(args.sentences)
            labelled += sum(json.loads(line)["garbled"] for line in args.sentences.read_text().splitlines())
        report(kind, examples, labelled, clean_words)
        fitted[kind] = fit_examples(examples)
    if args.write:
        write_judge(open_model(args.model).folder, fitted)


if __name__ == "__main__":
    main()
