"""`detector suggest`: the findings of articles, with their corrections."""

import shutil
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from detector.cli import options as shared
from detector.cli.output import Tally, use_color, write
from detector.findings import Failure, Report
from detector.read import InputFormat
from detector.reporters import Format, Style


class Color(StrEnum):
    """When to print in colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class FailOn(StrEnum):
    """The least severe finding that makes the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


_LEAST = {FailOn.ERROR: 0.9, FailOn.WARNING: 0.7, FailOn.NOTE: 0.0, FailOn.NEVER: 2.0}


def suggest(
    paths: shared.Paths,
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        Format, typer.Option("--format", "-f", "--output-format", help="How to print findings.")
    ] = Format.TEXT,
    output: shared.Output = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print the corrections as a diff; change nothing.")
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Make the safe corrections in the files.")] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="With --fix or --diff: make every correction that is offered.")
    ] = False,
    select: shared.Select = "",
    ignore: shared.Ignore = "",
    rules_only: shared.RulesOnly = False,
    model: shared.Model = "token-model",
    min_confidence: shared.MinConfidence = 0.5,
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit 1 at this severity: error is 0.9 and surer, warning 0.7, note any.")
    ] = FailOn.NOTE,
    baseline: Annotated[Path | None, typer.Option(help="Report only findings that are not in FILE.")] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write all findings to the --baseline file instead.")
    ] = False,
    stdin_filename: shared.StdinFilename = "<stdin>",
    input_format: shared.InputFormatOption = InputFormat.AUTO,
    encoding: shared.Encoding = "utf-8",
    text_field: shared.TextField = "text",
    id_field: shared.IdField = "id",
    max_chars: shared.MaxChars = 5_000_000,
    color: Annotated[Color, typer.Option(help="Print in colours.")] = Color.AUTO,
    quiet: shared.Quiet = False,
    config: shared.Config = None,  # noqa: ARG001 (its callback reads it)
) -> None:
    """Print what is wrong in articles, sentence by sentence, why, and what to write instead."""
    from detector import batch

    pipeline = shared.make_pipeline(select, ignore, min_confidence, rules_only=rules_only, model=model)
    reading = shared.read_options(input_format, encoding, text_field, id_field, max_chars)
    items: Iterable[Report | Failure] = batch.run(pipeline, shared.articles(paths, reading, stdin_filename))
    if baseline is not None and not write_baseline:
        items = _unknown_to(baseline, items)
    if write_baseline and baseline is None:
        shared.fail("--write-baseline needs --baseline FILE")
    if write_baseline + fix + diff > 1:
        shared.fail("--fix, --diff and --write-baseline do three things; ask for one")
    if (write_baseline or fix) and (output is not None or format is not Format.TEXT):
        shared.fail("--output and --format go with findings, not with --fix or --write-baseline")
    tally = Tally(items)
    if write_baseline:
        _write_baseline(tally, baseline)
    elif fix or diff:
        from detector.cli.fix import run

        unmended = run(tally, diff=diff, unsafe=unsafe, output=output, reading=reading)
        tally.failures += unmended
    else:
        style = Style(pipeline.signature, use_color(color, output), _width())
        write(_rendered(format, tally, style), output)
    if not quiet:
        _summary(tally)
    _exit(tally, _LEAST[fail_on], passed=write_baseline)


def _rendered(format_: Format, items: Iterable[Report | Failure], style: Style) -> Iterator[str]:
    from detector.reporters import load

    return load(format_)(items, style)


def _width() -> int:
    return min(max(shutil.get_terminal_size((100, 24)).columns, 40), 120)


def _unknown_to(path: Path, items: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
    from detector.baseline import Baseline, BaselineError

    try:
        return Baseline.read(path).new(items)
    except BaselineError as error:
        shared.fail(str(error))


def _write_baseline(tally: Tally, path: Path | None) -> None:
    from detector.baseline import dump

    write([dump(tally)], path)


def _summary(tally: Tally) -> None:
    parts = [_count(tally.findings, "finding"), "in " + _count(tally.reports, "article")]
    if tally.safe:
        parts.append(f"({tally.safe} can be mended with --fix)")
    if tally.failures:
        parts.append(f"and {_count(tally.failures, 'input')} not read")
    typer.echo(" ".join(parts), err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _exit(tally: Tally, least: float, *, passed: bool) -> None:
    if tally.interrupted:
        raise typer.Exit(130)
    if tally.failures:
        raise typer.Exit(2)
    if tally.findings and tally.highest >= least and not passed:
        raise typer.Exit(1)
