"""`detector evaluate`: how good findings and scores are, on labelled samples."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detector.cli import options as shared
from detector.cli.output import write
from detector.cli.progress import progress

if TYPE_CHECKING:
    from detector.evaluate.comparison import Comparison
    from detector.evaluate.measure import Evaluation
    from detector.evaluate.resampling import Progress
    from detector.evaluate.samples import Sample
    from detector.pipeline import Pipeline


class EvaluationFormat(StrEnum):
    """The formats of an evaluation."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"
    M2 = "m2"  # what was found
    M2_LABELS = "m2-labels"


Samples = Annotated[
    list[Path],
    typer.Argument(metavar="SAMPLES", help="Labelled samples: .json, .jsonl, .m2, .csv, directories."),
]
Format = Annotated[
    EvaluationFormat,
    typer.Option(
        "--format", "-f", help="How to print the numbers; m2 prints the findings, m2-labels the labels."
    ),
]
Errors = Annotated[
    bool, typer.Option("--errors", help="List what was missed and what was a false alarm, in context.")
]
Worst = Annotated[
    int | None,
    typer.Option(
        min=0,
        help="Show so many of the worst misses and false alarms; json has their places only.",
        show_default="10 in html and json, else 0",
    ),
]
Against = Annotated[
    Path | None,
    typer.Option(help="Compare with an earlier run on the same samples: its report in JSON."),
]
Annotator = Annotated[int | None, typer.Option(help="Read the edits of this annotator only, from M2 files.")]
GateFile = Annotated[Path | None, typer.Option(help="Exit 1 if a number is below its floor in FILE.")]
WriteGate = Annotated[Path | None, typer.Option(help="Write the numbers as floors to FILE.")]
AllowRegression = Annotated[bool, typer.Option("--allow-regression", help="Let --write-gate lower a floor.")]
Seed = Annotated[int, typer.Option(help="Seed of the bootstrap.")]


def evaluate(
    samples: Samples,
    *,
    format: Format = EvaluationFormat.TABLE,  # noqa: A002 (the option's name)
    output: shared.Output = None,
    errors: Errors = False,
    worst: Worst = None,
    against: Against = None,
    annotator: Annotator = None,
    select: shared.Select = "",
    ignore: shared.Ignore = "",
    rules_only: shared.RulesOnly = False,
    model: shared.Model = "token-model",
    min_confidence: shared.MinConfidence = 0.5,
    gate: GateFile = None,
    write_gate: WriteGate = None,
    allow_regression: AllowRegression = False,
    seed: Seed = 0,
    quiet: shared.Quiet = False,
    config: shared.Config = None,  # noqa: ARG001 (its callback reads it)
) -> None:
    """Measure findings, corrections and scores against labels, with 95% intervals."""
    from detector.evaluate.gate import GateError
    from detector.evaluate.samples import SampleError, load

    try:
        loaded = load(samples, annotator=annotator)
        pipeline = shared.make_pipeline(select, ignore, min_confidence, rules_only=rules_only, model=model)
        show = progress(quiet=quiet)
        if errors and format is not EvaluationFormat.TABLE:
            shared.fail("--errors goes with the table; the page and the JSON take --worst")
        if format in {EvaluationFormat.M2, EvaluationFormat.M2_LABELS}:
            _refuse_with_m2(worst=worst, against=against, gate=gate, write_gate=write_gate)
            write(_m2(format, loaded, pipeline, show), output)
            return
        evaluation, comparison = _measured(
            loaded, pipeline, format_=format, against=against, seed=seed, show=show
        )
        write(_report(evaluation, comparison, format, errors=errors, worst=worst), output)
        _hold_gate(evaluation, gate, write_gate, allow_regression=allow_regression)
    except (SampleError, GateError) as error:
        shared.fail(str(error))


def _refuse_with_m2(**options: object) -> None:
    for name, value in options.items():
        if value:
            shared.fail(f"--{name.replace('_', '-')} needs numbers, and --format m2 prints none")


def _m2(
    format_: EvaluationFormat, samples: "Sequence[Sample]", pipeline: "Pipeline", show: "Progress"
) -> "Iterable[str]":
    from detector.evaluate.formats.m2_edits import findings_as_m2, labels_as_m2

    if format_ is EvaluationFormat.M2_LABELS:
        return list(labels_as_m2(samples))  # all or nothing: one sample may have no spans
    return (
        block
        for sample in show(samples, "evaluating")
        for block in findings_as_m2(sample, pipeline.run(sample.text, source=sample.id).findings)
    )


def _measured(
    samples: "Sequence[Sample]",
    pipeline: "Pipeline",
    *,
    format_: EvaluationFormat,
    against: Path | None,
    seed: int,
    show: "Progress",
) -> "tuple[Evaluation, Comparison | None]":
    """The numbers; what would make them worthless is looked at before the long run."""
    from detector.evaluate import comparison, measure
    from detector.evaluate.reports.plots import MissingPlotsError, require_plots
    from detector.evaluate.samples import digest

    try:
        if format_ is EvaluationFormat.HTML:
            require_plots()
        before = None if against is None else comparison.Run.read(against, digest(samples))
        evaluation = measure.evaluate(pipeline, samples, seed=seed, progress=show)
        if before is None:
            return evaluation, None
        return evaluation, comparison.against(before, evaluation, seed=seed, progress=show)
    except (MissingPlotsError, comparison.ComparisonError) as error:
        shared.fail(str(error))


def _report(
    evaluation: "Evaluation",
    comparison: "Comparison | None",
    format_: EvaluationFormat,
    *,
    errors: bool,
    worst: int | None,
) -> "Iterator[str]":
    from detector.evaluate import errors as found
    from detector.evaluate.reports import error_list, json_report, page, table

    most = 10 if worst is None else worst
    if errors:
        yield error_list.as_text(found.errors(evaluation.outcomes))
    if format_ is EvaluationFormat.HTML:
        yield from page.as_page(evaluation, comparison, most=most)
    elif format_ is EvaluationFormat.JSON:
        yield json_report.as_json(evaluation, comparison, most=most)
    else:
        misses, alarms = found.worst(evaluation.outcomes, worst or 0)
        yield error_list.as_text([*misses, *alarms])
        yield table.as_table(evaluation, comparison)


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
