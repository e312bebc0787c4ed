"""How a token model is made from corpora: damage, train, export, tables, judge, manifest."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = "detector.training"


class RecipeError(RuntimeError):
    """A step of a training failed; the message says which."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """Everything that a token model is made of, and where it is made.

    `corpora` are files of articles with the share of each to use; `errors`, `clean`, `samples` and
    `sentences` are the sentences with a wrong word, the clean and the labelled articles and the garbled
    sentences that the judge is fitted on; `round_trips` are pairs of Apertium's modes, there and back.
    """

    corpora: tuple[tuple[Path, float], ...]
    base: Path
    wordnet: Path
    errors: Path
    clean: Path
    samples: Path
    sentences: Path
    work: Path
    out: Path
    minutes: float
    shards: int
    round_trips: tuple[str, ...] = ()
    seed: int = 1


def steps(of: Ingredients) -> Iterator[tuple[str, list[str]]]:
    """Give each step's module and arguments, in order."""
    data, trained = of.work / "data", of.work / "trained"
    corpora = [part for path, share in of.corpora for part in ("--corpus", str(path), "--share", str(share))]
    trips = [part for trip in of.round_trips for part in ("--round-trip", trip)]
    base, wordnet = ["--base", str(of.base)], ["--wordnet", str(of.wordnet)]
    seed = ["--seed", str(of.seed)]
    size = ["--shards", str(of.shards)]
    yield "token_model.generate", [*corpora, *base, *wordnet, *trips, *size, *seed, "--out", str(data)]
    minutes = ["--minutes", str(of.minutes)]
    out = ["--data", str(data), "--out", str(trained)]
    yield "token_model.train", [*base, *wordnet, *out, *minutes, *seed]
    out = ["--trained", str(trained), "--out", str(of.out)]
    yield "token_model.export", [*base, *out, "--reduced-range"]
    yield "word_tables", [*corpora, *wordnet, *seed, "--out", str(of.out)]
    yield "manifest", ["--model", str(of.out), "--data", str(data), "--trained", str(trained)]
    judged = ["--samples", str(of.samples), "--clean", str(of.clean), "--model", of.out.name, "--write"]
    yield "judge", ["--errors", str(of.errors), *judged]
    yield "judge_damage", ["--sentences", str(of.sentences), *judged]
    yield "manifest", ["--model", str(of.out), "--data", str(data), "--trained", str(trained)]
    yield "judge_calibrate", judged[:-1]
    yield "manifest", ["--model", str(of.out), "--data", str(data), "--trained", str(trained)]


def make(of: Ingredients) -> None:
    """Run all steps, each in a process of its own, which frees its memory. Raise RecipeError."""
    for module, arguments in steps(of):
        print(f"== {module}", file=sys.stderr, flush=True)
        run(module, arguments)


def run(module: str, arguments: list[str]) -> None:
    """Run one module of the training. Raise RecipeError."""
    ended = subprocess.run([sys.executable, "-m", f"{_PACKAGE}.{module}", *arguments], check=False)  # noqa: S603
    if ended.returncode:
        raise RecipeError(f"{module} ended with status {ended.returncode}; its message is above")
