"""An evaluation as tables for a terminal, each number with its 95% interval."""

import io
from collections.abc import Iterable, Iterator, Sequence

from detector.evaluate.comparison import Comparison
from detector.evaluate.measure import Evaluation, ScoreMeasure
from detector.evaluate.reports.numbers import (
    OVER_ALL,
    UNKNOWN,
    change,
    changes,
    mistaken,
    shown,
    with_interval,
)
from detector.evaluate.rows import QUALITIES


def as_table(evaluation: Evaluation, comparison: Comparison | None = None) -> str:
    """Give the numbers, the reliability of the scores, the confusion, the comparison and the signature."""
    lines = [*_levels(evaluation)]
    alarms = with_interval(evaluation.alarms_per_1000_clean)
    lines.append(f" false alarms per 1,000 clean words: {alarms} ({evaluation.clean_words:,} words)")
    scored = [measure for measure in evaluation.scores if measure.items]
    lines += _qualities(scored)
    for measure in scored:
        lines += _reliability(measure)
    lines += _confusion(evaluation)
    if comparison is not None:
        lines += _comparison(comparison)
    lines.append(f" {evaluation.signature}")
    return "\n".join(lines) + "\n"


def grid(head: Sequence[str], rows: Iterable[Sequence[str]], *, left: int = 1) -> list[str]:
    """Give the lines of a table whose first `left` columns are words and the others numbers."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, collapse_padding=True)
    for place, name in enumerate(head):
        table.add_column(name, justify="left" if place < left else "right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    stream = io.StringIO()
    Console(file=stream, width=200, color_system=None).print(table)
    return [line.rstrip() for line in stream.getvalue().splitlines() if line.strip()]


def _levels(evaluation: Evaluation) -> list[str]:
    head = ("level", "hits", "alarms", "misses", "precision", "recall", "F0.5", "F1")
    return grid(
        head,
        (
            (
                measure.name,
                *map(str, (measure.counts.tp, measure.counts.fp, measure.counts.fn)),
                *(with_interval(measure.ratios[name]) for name in ("precision", "recall", "f05")),
                shown(measure.counts.f1),
            )
            for measure in evaluation.measures
        ),
    )


def _qualities(scored: Sequence[ScoreMeasure]) -> list[str]:
    head = ("scores", "items", "damaged", "AUROC", "AP", "Brier", "ECE")
    rows = [
        (m.name, str(m.items), str(m.damaged), *(with_interval(m.qualities[name]) for name in QUALITIES))
        for m in scored
    ]
    return ["", *grid(head, rows)] if rows else []


def _reliability(measure: ScoreMeasure) -> list[str]:
    rows = [
        (f"{own.low:.1f}–{own.high:.1f}", str(own.items), shown(own.mean_score), with_interval(share))
        for own, share in zip(measure.bins, measure.shares, strict=True)
        if own.items
    ]
    return ["", *grid((measure.name, "items", "mean score", "share damaged"), rows)]


def _confusion(evaluation: Evaluation) -> Iterator[str]:
    pairs = mistaken(evaluation)
    if pairs:
        yield ""
        yield from grid(
            ("labelled", "found as", "times"),
            ((label, found, str(count)) for label, found, count in pairs),
            left=2,
        )


def _comparison(comparison: Comparison) -> Iterator[str]:
    rows = [
        (
            level,
            name,
            shown(difference.before),
            shown(difference.now),
            change(difference),
            UNKNOWN if difference.p is None else f"{difference.p:.3f}",
        )
        for level, name, difference in changes(comparison)
    ]
    yield ""
    yield from grid(("level", "number", "before", "now", "change", "p"), rows, left=2)
    if comparison.over_all:
        yield f" {OVER_ALL}"
    yield f" before: {comparison.signature}"
