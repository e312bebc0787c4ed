"""`detector agreement`: how far two annotators of the same texts agree."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from detector.cli import options as shared
from detector.cli.output import write
from detector.cli.progress import progress


class AgreementFormat(StrEnum):
    """The formats of an agreement."""

    TABLE = "table"
    JSON = "json"


Samples = Annotated[
    tuple[Path, Path],
    typer.Argument(metavar="FIRST SECOND", help="Each annotator's labels: a file or a directory."),
]
Format = Annotated[AgreementFormat, typer.Option("--format", "-f", help="How to print the numbers.")]
Seed = Annotated[int, typer.Option(help="Seed of the bootstrap.")]


def agreement(
    samples: Samples,
    *,
    format: Format = AgreementFormat.TABLE,  # noqa: A002 (the option's name)
    output: shared.Output = None,
    seed: Seed = 0,
    quiet: shared.Quiet = False,
    config: shared.Config = None,  # noqa: ARG001 (its callback reads it)
) -> None:
    """Measure how far two annotators agree: kappa by sentence, F1 of spans, with 95% intervals."""
    from detector.evaluate.agreement import agree
    from detector.evaluate.reports import agreement_report
    from detector.evaluate.samples import SampleError, load

    try:
        one, other = (load([path]) for path in samples)
        agreed = agree(one, other, seed=seed, progress=progress(quiet=quiet))
    except SampleError as error:
        shared.fail(str(error))
    as_text = agreement_report.as_json if format is AgreementFormat.JSON else agreement_report.as_table
    write([as_text(agreed)], output)
