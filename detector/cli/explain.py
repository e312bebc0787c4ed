"""`detector explain`: the page of a detector, or the list of all."""

from typing import Annotated

import typer

from detector.cli.options import fail


def explain(
    id: Annotated[str | None, typer.Argument(help="A detector; without it, all are listed.")] = None,  # noqa: A002
) -> None:
    """Print what a detector finds, why, with examples and limits; or the list of detectors."""
    from detector.detectors import detector_ids, load
    from detector.resources import page

    if id is None:
        width = max(map(len, detector_ids()))
        for detector in load():
            typer.echo(f"{detector.id:{width}}  {detector.summary}")
    elif id in detector_ids():
        typer.echo(page(id).rstrip())
    else:
        fail(f"no detector {id!r}; there are: {', '.join(detector_ids())}")
