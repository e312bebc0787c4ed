"""`detector score`: one record an article, with the score of each sentence."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from detector.cli import options as shared
from detector.cli.output import Tally, replacing, write
from detector.findings import Failure, Report
from detector.read import InputFormat
from detector.reporters.scores import MissingPackageError, ScoreFormat, lines, write_parquet


def score(
    paths: shared.Paths,
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        ScoreFormat, typer.Option("--format", "-f", "--output-format", help="How to write records.")
    ] = ScoreFormat.JSONL,
    output: shared.Output = None,
    select: shared.Select = "",
    ignore: shared.Ignore = "",
    rules_only: shared.RulesOnly = False,
    model: shared.Model = "token-model",
    min_confidence: shared.MinConfidence = 0.5,
    stdin_filename: shared.StdinFilename = "<stdin>",
    input_format: shared.InputFormatOption = InputFormat.AUTO,
    encoding: shared.Encoding = "utf-8",
    text_field: shared.TextField = "text",
    id_field: shared.IdField = "id",
    max_chars: shared.MaxChars = 5_000_000,
    quiet: shared.Quiet = False,
    config: shared.Config = None,  # noqa: ARG001 (its callback reads it)
) -> None:
    """Print one record an article: its score, and each sentence's score with its reasons."""
    from detector import batch

    pipeline = shared.make_pipeline(select, ignore, min_confidence, rules_only=rules_only, model=model)
    reading = shared.read_options(input_format, encoding, text_field, id_field, max_chars)
    tally = Tally(batch.run(pipeline, shared.articles(paths, reading, stdin_filename)))
    results = _with_progress(tally, quiet=quiet)
    if format is not ScoreFormat.PARQUET:
        write(lines(results, format), output)
    elif output is not None:
        _write_parquet(results, output)
    else:
        shared.fail("Parquet is no text; name a file with --output")
    if not quiet:
        failed = f", {tally.failures} not read" if tally.failures else ""
        typer.echo(f"{tally.reports} scored{failed}", err=True)
    if tally.interrupted:
        raise typer.Exit(130)
    if tally.failures:
        raise typer.Exit(2)


def _write_parquet(results: Iterable[Report | Failure], output: Path) -> None:
    try:
        with replacing(output) as partial:
            write_parquet(results, partial)
    except MissingPackageError as error:
        shared.fail(str(error))


def _with_progress(items: Iterable[Report | Failure], *, quiet: bool) -> Iterator[Report | Failure]:
    """Pass results through; count them on stderr where that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("scoring"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=None)
