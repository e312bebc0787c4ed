"""The agreement of two annotators as a table and as JSON."""

from typing import Any

from detector.evaluate.agreement import SAME, Agreed, Agreement
from detector.evaluate.comparison import SCHEMA
from detector.evaluate.counts import Counts
from detector.evaluate.reports.json_report import dumped, estimate_record
from detector.evaluate.reports.numbers import UNKNOWN, with_interval
from detector.evaluate.reports.table import grid


def as_table(agreement: Agreement) -> str:
    """Give the agreement as a table: what both marked, what only the first or the second, and the numbers."""
    head = ("sentences", "both", "first", "second", "kappa", "spans: both", "first", "second", "F1")
    lines = grid(head, map(_cells, agreement.agreed))
    lines.append(f" {agreement.articles:,} articles, {agreement.sentences:,} sentences")
    lines.append(f" {agreement.signature}")
    return "\n".join(lines) + "\n"


def as_json(agreement: Agreement) -> str:
    """Give the agreement as one JSON object; what does not exist is null."""
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "signature": agreement.signature,
        "articles": agreement.articles,
        "sentences": agreement.sentences,
        "agreement": {
            own.name: {
                "sentences": _counts(own.sentences),
                "kappa": estimate_record(own.kappa),
                "spans": _counts(own.spans),
                "f1": estimate_record(own.f1),
            }
            for own in agreement.agreed
        },
    }
    return dumped(record) + "\n"


def _cells(own: Agreed) -> tuple[str, ...]:
    spans = tuple(map(str, (own.spans.tp, own.spans.fp, own.spans.fn)))
    sentences = tuple(map(str, (own.sentences.tp, own.sentences.fp, own.sentences.fn)))
    if own.name == SAME:
        sentences = (UNKNOWN,) * 3
    return own.name, *sentences, with_interval(own.kappa), *spans, with_interval(own.f1)


def _counts(counts: Counts) -> dict[str, int]:
    return {"both": counts.tp, "first_only": counts.fp, "second_only": counts.fn}
