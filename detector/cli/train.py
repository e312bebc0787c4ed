"""`detector train`: makes the files of models/ anew."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from detector.cli import options as shared

train = typer.Typer(help="Make a model anew; needs the extra `train`.", no_args_is_help=True)

_NEEDED = ("torch", "transformers", "onnx", "sklearn", "lemminflect", "safetensors")

Corpora = Annotated[
    list[str],
    typer.Option("--corpus", metavar="FILE[:SHARE]", help="Articles, .jsonl.xz, and the share to use."),
]
Base = Annotated[Path, typer.Option(help="Folder of the base, all-mpnet-base-v2.")]
Wordnet = Annotated[Path, typer.Option(help="Folder of WordNet's data.noun and so on.")]
Errors = Annotated[Path, typer.Option(help="Labelled sentences for the judge, .jsonl.")]
Clean = Annotated[Path, typer.Option(help="Clean articles for the judge, .jsonl.")]
Samples = Annotated[Path, typer.Option(help="Labelled articles for the judge: a folder.")]
Sentences = Annotated[Path, typer.Option(help="Sentences, half of them garbled, for the judge, .jsonl.")]
Work = Annotated[Path, typer.Option(help="Folder for what the training makes on the way.")]
Out = Annotated[Path, typer.Option(help="The model's folder, in models/ of a checkout.")]
Minutes = Annotated[float, typer.Option(help="How long to train the network.")]
Shards = Annotated[int, typer.Option(help="How many files of 5,000 damaged sentences to make.")]
RoundTrips = Annotated[
    list[str], typer.Option("--round-trip", metavar="THERE:BACK", help="Modes of Apertium, if installed.")
]
Seed = Annotated[int, typer.Option(help="Seed of everything that is drawn.")]


@train.callback()
def group() -> None:
    """Make a model anew; needs the extra `train`."""


@train.command()
def token_model(
    *,
    corpus: Corpora,
    base: Base,
    wordnet: Wordnet,
    errors: Errors,
    clean: Clean,
    samples: Samples,
    sentences: Sentences,
    work: Work,
    out: Out = Path("models/token-model"),
    minutes: Minutes = 240.0,
    shards: Shards = 60,
    round_trip: RoundTrips = [],  # noqa: B006 (typer copies it)
    seed: Seed = 1,
) -> None:
    """Make a token model: damage the corpora, train, export, fit the judge, write the manifest."""
    _require_libraries(_NEEDED)
    from detector.resources import shipped
    from detector.training.recipe import Ingredients, RecipeError, make

    if out.resolve().parent != shipped("models", "models").resolve():
        shared.fail(f"--out must be a folder of {shipped('models', 'models')}, where models are looked for")
    pairs = tuple(_corpus(value) for value in corpus)
    for path in (*(path for path, _ in pairs), base, wordnet, errors, clean, samples, sentences):
        if not path.exists():
            shared.fail(f"{path} is missing")
    judged = (errors, clean, samples, sentences)
    of = Ingredients(pairs, base, wordnet, *judged, work, out, minutes, shards, tuple(round_trip), seed)
    try:
        make(of)
    except RecipeError as error:
        shared.fail(str(error))


@train.command()
def score(
    samples: Annotated[
        list[Path], typer.Argument(metavar="SAMPLES", help="Labelled samples: files or directories.")
    ],
    *,
    out: Annotated[Path, typer.Option(help="The score's folder, in models/.")] = Path("models/score"),
    model: shared.Model = "token-model",
    rules_only: shared.RulesOnly = False,
    options: Annotated[
        list[str], typer.Option("--with", metavar="ARGUMENT", help="Further argument of training.score.")
    ] = [],  # noqa: B006 (typer copies it)
) -> None:
    """Fit the scores of sentences and articles again, on labelled samples of your own."""
    _require_libraries(["sklearn"])
    from detector.training.recipe import RecipeError, run

    given = [part for path in samples for part in ("--samples", str(path))]
    name = "" if rules_only else model
    try:
        run("score", [*given, "--out", str(out), "--model", name, *options])
    except RecipeError as error:
        shared.fail(str(error))


def _require_libraries(names: Sequence[str]) -> None:
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        shared.fail(f"training needs {', '.join(missing)}: pip install 'detector[train]'")


def _corpus(value: str) -> tuple[Path, float]:
    path, colon, share = value.rpartition(":")
    try:
        return (Path(path), float(share)) if colon else (Path(value), 1.0)
    except ValueError:
        return Path(value), 1.0
