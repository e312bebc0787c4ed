"""Fits the marks: demotes what alarms on clean text most for the positives it costs.

python -m detector.training.term_marks.fit COUNTS… --science COUNTS… --pairs PAIRS.json --out FIT.json
"""

import argparse
import itertools
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from detector.detectors._term_lexicon import STRONG
from detector.training.term_marks.count import fits_in, read_counts
from detector.training.term_marks.lists import DATA, all_strong, read_synonyms, terms_of, words_of
from detector.training.term_marks.marks import Change, Item, Marks

_UNIT = 184_000  # words: the size of the clean development set, on which alarms are budgeted
_TARGET = 2.5  # alarms on it: a third of what one detector may have there, as new text brings new phrases
_CLEAN = {1: 1.0, 2: 0.5}  # what is seen once stands for all unseen; seen twice it becomes a lookalike
_COMMON = 0.15  # what is seen oftener is a lookalike, but its words stand in other phrases too
_SCIENCE = 2.0  # an alarm on a science text is worse: terms are at home there
_PAIR, _ANCHOR = 1.0, 6.0  # a published phrase must hardly ever be lost
_LEVEL_COST = (0.07, 0.10)  # of the first and the second question mark: each silences phrases nobody listed
_PAIR_COST, _USE_COST, _USE_POWER = 0.03, 0.012, 0.7  # a mark costs more, the more terms have the word
_LEAST, _SHARE = 8, 60  # changes in a round, or one in sixty: nearly as good as one by one, and quick


class Fitted(TypedDict):
    """The marks that are not strong, the levels that are not 0, and phrase → count in all and in science."""

    marks: list[tuple[str, str, int]]
    levels: dict[str, int]
    alarms: dict[str, tuple[int, int]]


def fit(marks: Marks, clean: list[Item], positives: list[Item], uses: Counter[str], allowed: float) -> None:
    """Demote until no more than so many alarms are expected; `uses` says how many terms have a word."""
    for number in itertools.count():
        clean, positives = marks.alarming(clean), marks.alarming(positives)
        expected = sum(item.weight for item in clean if item.weight >= _CLEAN[2])
        if number % 10 == 0 or expected <= allowed:
            print(f"round {number}: {expected:.0f} alarms, {allowed:.0f} allowed, {len(positives)} positives")
        if expected <= allowed:
            break
        gained, lost = marks.effects(clean), marks.effects(positives)
        ratio = {one: gain / (lost.get(one, 0.0) + _cost(one, marks, uses)) for one, gain in gained.items()}
        for change in sorted(ratio, key=lambda one: -ratio[one])[: max(_LEAST, len(ratio) // _SHARE)]:
            marks.demote(change)


def _cost(change: Change, marks: Marks, uses: Counter[str]) -> float:
    if isinstance(change, str):
        return _LEVEL_COST[marks.levels.get(change, 0)]
    return _PAIR_COST + _USE_COST * math.pow(uses[change[0]], _USE_POWER)


def read_positives(file: Path | None, weight: float, data: Path) -> list[Item]:
    """Give the phrases of a JSON list of {"tortured", "expected"} that terms fit."""
    synonyms, records = read_synonyms(data), json.loads(file.read_text(encoding="utf-8")) if file else []
    with all_strong(data):
        return [
            Item(phrase, weight, list(fits.items()))
            for record in records
            for phrase, fits in fits_in(f"We saw {record['tortured']} here.", synonyms)
        ]


def fitted(args: argparse.Namespace) -> Fitted:
    """Give the marks and levels for the files that the arguments name."""
    words, often, fits = read_counts([*args.counts, *args.science])
    _, science, _ = read_counts(args.science)
    anchors = read_positives(args.anchors, _ANCHOR, args.data)
    for phrase in {item.phrase for item in anchors}:
        fits.pop(phrase, None)
    clean = [
        Item(
            phrase,
            _CLEAN.get(often[phrase], _COMMON) * (_SCIENCE if science[phrase] else 1),
            list(own.items()),
        )
        for phrase, own in fits.items()
    ]
    marks = _present(args.data) if args.keep else Marks()
    uses = Counter(word for term in terms_of(args.data) for word in words_of(term))
    positives = [*anchors, *read_positives(args.pairs, _PAIR, args.data)]
    fit(marks, clean, positives, uses, args.target / _UNIT * words)
    return Fitted(
        marks=[(*pair, mark) for pair, mark in marks.pairs.items()],
        levels=marks.levels,
        alarms={item.phrase: (often[item.phrase], science[item.phrase]) for item in marks.alarming(clean)},
    )


def _present(data: Path) -> Marks:
    """Give the marks and levels that the lists have."""
    table = read_synonyms(data).items()
    pairs = {(word, one): mark for word, own in table for one, mark in own.items() if mark != STRONG}
    return Marks(pairs, {term: level for term, level in terms_of(data).items() if level})


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, and write what was fitted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("counts", nargs="*", type=Path, help="counts over clean text")
    parser.add_argument("--science", nargs="+", default=[], type=Path, help="counts over clean science text")
    parser.add_argument("--pairs", type=Path, help='JSON list of {"tortured", "expected"} to go on finding')
    parser.add_argument("--anchors", type=Path, help="the same, of published phrases: dearer to lose")
    parser.add_argument("--target", type=float, default=_TARGET, help=f"alarms in {_UNIT} clean words")
    parser.add_argument("--keep", action="store_true", help="begin with the marks that the lists have")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the lists")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    args = parser.parse_args(arguments)
    result = fitted(args)
    args.out.write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")
    print(
        f"{len(result['marks'])} marks, {len(result['levels'])} levels, {len(result['alarms'])} alarms left"
    )


if __name__ == "__main__":
    main()
