"""The command line: which commands there are, and what they have in common."""

from typing import Annotated

import typer

from detector import __version__
from detector.cli.agreement import agreement
from detector.cli.evaluate import evaluate
from detector.cli.explain import explain
from detector.cli.score import score
from detector.cli.suggest import suggest
from detector.cli.train import train

app = typer.Typer(
    name="detector",
    help="Find the damage that paraphrasing machines do to an article, and the correction.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 (typer calls it so)
    if wanted:
        typer.echo(f"detector {__version__}")
        raise typer.Exit


@app.callback()
def main(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Find the damage that paraphrasing machines do to an article, and the correction."""


for command in (suggest, score, evaluate, agreement, explain):
    app.command()(command)
app.add_typer(train, name="train")
