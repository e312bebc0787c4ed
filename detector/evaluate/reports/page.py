"""An evaluation as one self-contained HTML page, with plots and the worst errors in context."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from detector.evaluate.comparison import Comparison
from detector.evaluate.counts import RATIOS
from detector.evaluate.errors import Error, worst
from detector.evaluate.measure import Evaluation
from detector.evaluate.reports.error_list import context_of, offered_by
from detector.evaluate.reports.numbers import NAMES, OVER_ALL, UNKNOWN, change, changes, shown, with_interval
from detector.evaluate.reports.plots import as_svg
from detector.evaluate.rows import QUALITIES
from detector.findings import Artifact

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>detector: evaluation</title>
<style>
body{font:15px/1.5 system-ui,sans-serif;max-width:64em;margin:2em auto;padding:0 1em}
body{color:#222;background:#fff}
h1{font-size:1.3em}h2{font-size:1.05em;margin-top:2.2em}
p.note{color:#555;font-size:.85em;overflow-wrap:anywhere}
div.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.85em;margin:1em 0}
th,td{border-bottom:1px solid #ddd;padding:.3em .6em;text-align:right;vertical-align:top}
th{border-color:#888}
th:first-child,td:first-child,td.words,th.words{text-align:left}
td.words{font-family:Georgia,serif;overflow-wrap:anywhere}
table.dense{font-size:.75em}table.dense td,table.dense th{padding:.3em}
td:first-child{white-space:nowrap}
mark{background:none;color:inherit;font-weight:600;border-bottom:2px solid #0072b2}
svg{max-width:100%;height:auto}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr,svg{break-inside:avoid}}
</style></head><body>
<h1>Evaluation</h1>
"""
_INTERVALS = "In brackets: 95% intervals, by bootstrap over articles."


def as_page(evaluation: Evaluation, comparison: Comparison | None = None, *, most: int = 10) -> Iterator[str]:
    """Give the page piece by piece, with up to `most` of the worst errors of either kind.

    Raise MissingPlotsError.
    """
    words = sum(row.words for row in evaluation.rows)
    yield _HEAD + f'<p class="note">{escape(evaluation.signature)}</p>\n'
    yield f"<p>{len(evaluation.rows):,} articles, {words:,} words. {_INTERVALS}</p>\n"
    yield from _levels(evaluation)
    yield from _scores(evaluation)
    yield from _confusion(evaluation)
    if comparison is not None:
        yield from _comparison(comparison)
    misses, alarms = worst(evaluation.outcomes, most)
    yield from _errors("Worst misses", "score of the sentence", "should be", misses)
    yield from _errors("Surest false alarms", "confidence", "was to be", alarms)
    yield "</body></html>\n"


def _levels(evaluation: Evaluation) -> Iterator[str]:
    head = ("level", "hits", "false alarms", "misses", *(NAMES[name] for name in RATIOS))
    yield "<h2>Findings against labels</h2>\n"
    yield _table(
        head,
        (
            (
                measure.name,
                *map(str, (measure.counts.tp, measure.counts.fp, measure.counts.fn)),
                *(with_interval(measure.ratios[name]) for name in RATIOS),
            )
            for measure in evaluation.measures
        ),
    )
    alarms = with_interval(evaluation.alarms_per_1000_clean)
    yield f"<p>False alarms per 1,000 clean words: {alarms} ({evaluation.clean_words:,} words).</p>\n"


def _scores(evaluation: Evaluation) -> Iterator[str]:
    scored = [measure for measure in evaluation.scores if measure.items]
    if not scored:
        return
    yield "<h2>Scores</h2>\n"
    yield _table(
        ("scores", "items", "damaged", *(NAMES[name] for name in QUALITIES)),
        (
            (m.name, str(m.items), str(m.damaged), *(with_interval(m.qualities[name]) for name in QUALITIES))
            for m in scored
        ),
    )
    yield f"<figure>{as_svg(scored)}</figure>\n"
    yield (
        '<p class="note">Reliability: on the dashed line, scores mean what they say; grey bars show how many '
        "items lie in each of ten bins, upright lines the intervals. Precision and recall: the dashed line "
        "is what calling everything damaged would give.</p>\n"
    )
    for measure in scored:
        yield _table(
            (measure.name, "items", "mean score", "share damaged"),
            (
                (f"{own.low:.1f}–{own.high:.1f}", str(own.items), shown(own.mean_score), with_interval(share))
                for own, share in zip(measure.bins, measure.shares, strict=True)
                if own.items
            ),
        )


def _confusion(evaluation: Evaluation) -> Iterator[str]:
    confusion = evaluation.confusion
    labels = [a for a in Artifact if any(label is a for label, _ in confusion)]
    found = [a for a in Artifact if any(finding is a for _, finding in confusion)]
    if not confusion:
        return
    yield "<h2>What was found as what</h2>\n"
    rows = []
    for label in [*labels, None]:
        counts = [confusion[label, finding] for finding in [*found, None]]
        rows.append((label or "no label", *(str(count or "·") for count in counts)))
    yield _table(("labelled \\ found", *found, "nothing"), rows, style="dense")


def _comparison(comparison: Comparison) -> Iterator[str]:
    yield f'<h2>Against an earlier run</h2>\n<p class="note">{escape(comparison.signature)}</p>\n'
    yield _table(
        ("level", "number", "before", "now", "change", "p"),
        (
            (level, name, shown(d.before), shown(d.now), change(d), UNKNOWN if d.p is None else f"{d.p:.3f}")
            for level, name, d in changes(comparison)
        ),
    )
    if comparison.over_all:
        yield f"<p>{OVER_ALL}.</p>\n"


def _errors(title: str, measure: str, fix: str, errors: Sequence[Error]) -> Iterator[str]:
    if errors:
        head = "".join(f"<th>{name}</th>" for name in ("artifact", "where", measure))
        words = f'<th class="words">in context</th><th class="words">{fix}</th>'
        rows = "".join(map(_error, errors))
        yield f"<h2>{title}</h2>\n<table><tr>{head}{words}</tr>\n{rows}</table>\n"


def _error(error: Error) -> str:
    before, marked, after = map(escape, context_of(error))
    cells = (error.mark.artifact, escape(f"{error.sample.id}:{error.mark.span.start}"), f"{error.score:.2f}")
    fix = "<br>".join(escape(text or "(delete)") for text in offered_by(error)) or UNKNOWN
    plain = "".join(f"<td>{cell}</td>" for cell in cells)
    shown = f"…{before}<mark>{marked}</mark>{after}…"
    return f'<tr>{plain}<td class="words">{shown}</td><td class="words">{fix}</td></tr>\n'


def _table(head: Iterable[str], rows: Iterable[Iterable[str]], *, style: str = "plain") -> str:
    names = "".join(f"<th>{escape(name)}</th>" for name in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
    return f'<div class="wide"><table class="{style}"><tr>{names}</tr>\n{body}</table></div>\n'
