"""`detector evaluate`: how good the findings are, on labelled samples."""

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detector.cli import options as shared
from detector.cli.output import write

if TYPE_CHECKING:
    from detector.evaluate.measure import Evaluation
    from detector.evaluate.samples import Sample


class EvaluationFormat(StrEnum):
    """The formats of an evaluation."""

    TABLE = "table"
    JSON = "json"


def evaluate(
    samples: Annotated[
        list[Path], typer.Argument(metavar="SAMPLES", help="Labelled samples: .json, .jsonl, directories.")
    ],
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        EvaluationFormat, typer.Option("--format", "-f", help="How to print the numbers.")
    ] = EvaluationFormat.TABLE,
    output: shared.Output = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="List what was missed and what was a false alarm, in context.")
    ] = False,
    select: shared.Select = "",
    ignore: shared.Ignore = "",
    min_confidence: shared.MinConfidence = 0.5,
    gate: Annotated[Path | None, typer.Option(help="Exit 1 if a number is below its floor in FILE.")] = None,
    write_gate: Annotated[Path | None, typer.Option(help="Write the numbers as floors to FILE.")] = None,
    allow_regression: Annotated[
        bool, typer.Option("--allow-regression", help="Let --write-gate lower a floor.")
    ] = False,
    seed: Annotated[int, typer.Option(help="Seed of the bootstrap.")] = 0,
    quiet: shared.Quiet = False,
    config: shared.Config = None,  # noqa: ARG001 (its callback reads it)
) -> None:
    """Measure spans, corrections, sentences and articles against labels, with 95% intervals."""
    from detector.evaluate import measure, report
    from detector.evaluate.gate import GateError
    from detector.evaluate.samples import SampleError, load

    try:
        loaded = load(samples)
    except SampleError as error:
        shared.fail(str(error))
    pipeline = shared.make_pipeline(select, ignore, min_confidence)
    outcomes = [measure.judge(sample, pipeline) for sample in _with_progress(loaded, quiet=quiet)]
    evaluation = measure.summarise(pipeline, outcomes, seed=seed)
    texts = [report.as_json(evaluation) if format is EvaluationFormat.JSON else report.as_table(evaluation)]
    if errors:
        texts.insert(0, report.as_errors(evaluation))
    write(texts, output)
    try:
        _hold_gate(evaluation, gate, write_gate, allow_regression=allow_regression)
    except GateError as error:
        shared.fail(str(error))


def _hold_gate(
    evaluation: "Evaluation", gate: Path | None, write_gate: Path | None, *, allow_regression: bool
) -> None:
    from detector.evaluate.gate import Gate

    if write_gate is not None:
        Gate.of(evaluation).write(write_gate, allow_regression=allow_regression)
    if gate is not None and (failures := Gate.read(gate).failures(evaluation)):
        for failure in failures:
            typer.echo(f"detector: {gate}: {failure}", err=True)
        raise typer.Exit(1)


def _with_progress(samples: "Sequence[Sample]", *, quiet: bool) -> "Iterator[Sample]":
    if quiet or not sys.stderr.isatty():
        yield from samples
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(samples, "evaluating", console=Console(stderr=True), transient=True)
