"""The options that several commands share, and what is made of them."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from detector.findings import Failure
from detector.pipeline import Pipeline, default_pipeline
from detector.read import Article, InputFormat, ReadOptions, read


def fail(message: str) -> NoReturn:
    """End the command with one line on stderr and exit status 2."""
    typer.echo(f"detector: {message}", err=True)
    raise typer.Exit(2)


def configure(context: typer.Context, value: Path | None) -> Path | None:
    """Make the settings file's values the defaults of the command's options.

    One file serves all commands: what another command knows is no mistake in this one.
    """
    from detector import config

    try:
        path = value or config.find(Path.cwd())
        if path is not None:
            own = _settings(context.command)
            commands = getattr(context.parent and context.parent.command, "commands", {}).values()
            settings = config.load(path, own.union(*map(_settings, commands)))
            context.default_map = {name: setting for name, setting in settings.items() if name in own}
    except config.ConfigError as error:
        fail(str(error))
    return value


def _settings(command: Any) -> set[str]:  # noqa: ANN401 (typer keeps its click to itself)
    names = {parameter.name for parameter in command.params if parameter.name}
    return names - {"paths", "samples", "id", "config", "help"}


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, directories, globs, or - for standard input.")
]
Select = Annotated[str, typer.Option(metavar="ID,…", help="Use only these detectors.")]
Ignore = Annotated[str, typer.Option(metavar="ID,…", help="Leave these detectors out.")]
RulesOnly = Annotated[
    bool, typer.Option("--rules-only", help="Use no model: faster, but wrong words are not found.")
]
Model = Annotated[str, typer.Option(metavar="NAME", help="The model of the learned detectors.")]
MinConfidence = Annotated[float, typer.Option(min=0, max=1, help="Report nothing less sure than this.")]
Config = Annotated[
    Path | None,
    typer.Option(
        callback=configure,
        is_eager=True,
        help="Settings file; else the nearest detector.toml or pyproject.toml with [tool.detector].",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write here instead of to standard output, all or nothing."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print results only: no summary, no progress.")]
InputFormatOption = Annotated[
    InputFormat, typer.Option("--input-format", help="What the input holds; auto goes by the file's ending.")
]
Encoding = Annotated[str, typer.Option(help="Encoding of text files.")]
TextField = Annotated[str, typer.Option(help="Field of the text in JSON, CSV and Parquet.")]
IdField = Annotated[str, typer.Option(help="Field of the id in JSON, CSV and Parquet.")]
MaxChars = Annotated[int, typer.Option(min=1, help="Longest article to examine, in characters.")]
StdinFilename = Annotated[str, typer.Option(metavar="NAME", help="Name, and so format, of standard input.")]


def ids(value: str) -> list[str]:
    """Give the ids of a list with commas."""
    return [name.strip() for name in value.split(",") if name.strip()]


def make_pipeline(
    select: str, ignore: str, min_confidence: float, *, rules_only: bool, model: str
) -> Pipeline:
    """Give the pipeline that the options ask for; an unknown detector or a bad model ends the command."""
    from detector.detectors import UnknownDetectorError
    from detector.models import ModelError

    name = None if rules_only else model
    try:
        return default_pipeline(ids(select), ids(ignore), min_confidence=min_confidence, model=name)
    except (UnknownDetectorError, ModelError) as error:
        fail(str(error))


def read_options(
    input_format: InputFormat, encoding: str, text_field: str, id_field: str, max_chars: int
) -> ReadOptions:
    """Give the reading options; an unknown encoding ends the command."""
    try:
        "a".encode(encoding)
    except (LookupError, UnicodeError):
        fail(f"unknown encoding {encoding!r}; try utf-8, utf-16, latin-1 or cp1252")
    return ReadOptions(input_format, encoding, text_field, id_field, max_chars)


def articles(paths: list[str], options: ReadOptions, stdin_filename: str) -> Iterator[Article | Failure]:
    """Give the articles of the paths; more than one `-` ends the command."""
    if paths.count("-") > 1:
        fail("standard input (-) can be read only once")
    if "-" in paths and sys.stdin is None:
        fail("standard input (-) is closed; give a file, or something to read")
    stdin = io.BytesIO() if sys.stdin is None else sys.stdin.buffer
    return read(paths, options, stdin=stdin, stdin_name=stdin_filename)
