"""Reliability and precision-recall of the scores, as one SVG.

The colours differ in lightness as well as in hue, and lines, dashes and marks differ too, so that the plots
can be read in grey and by the colour-blind.
"""

import io
from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from detector.evaluate.calibration import BINS
from detector.evaluate.measure import ScoreMeasure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BLUE, GREY = "#0072b2", "#999999"
# A date, or ids drawn at random, would make each run's page another one.
_SETTINGS = {"svg.hashsalt": "detector", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 9}
_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}


_DESCRIPTION = "Plots of reliability, and of precision and recall; the tables hold the numbers"


class MissingPlotsError(RuntimeError):
    """Plots need a package that is not installed; the message says which."""


def require_plots() -> None:
    """Raise MissingPlotsError if there can be no plots."""
    if find_spec("matplotlib") is None:
        raise MissingPlotsError("plots need one more package: pip install 'detector[plots]'")


def as_svg(measures: Sequence[ScoreMeasure]) -> str:
    """Give an `<svg>` with a row of two plots for each kind of score; the same scores give the same text.

    Raise MissingPlotsError.
    """
    require_plots()
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    stream = io.StringIO()
    with matplotlib.rc_context():
        matplotlib.rcdefaults()  # whatever the user's own settings are
        matplotlib.rcParams.update(_SETTINGS)
        figure = Figure(figsize=(7.5, 3.4 * len(measures)), layout="constrained")
        axes = figure.subplots(len(measures), 2, squeeze=False)
        for (left, right), measure in zip(axes, measures, strict=True):
            _reliability(left, measure)
            _precision_recall(right, measure)
        FigureCanvasSVG(figure).print_svg(stream, metadata=_METADATA)
    _, _, svg = stream.getvalue().partition("<svg")
    return f'<svg role="img" aria-label="{_DESCRIPTION}"{svg}'


def _reliability(axes: "Axes", measure: ScoreMeasure) -> None:
    """A point a bin, on the diagonal if scores mean what they say; bars for how many items lie there."""
    bins = [(own, share) for own, share in zip(measure.bins, measure.shares, strict=True) if own.items]
    most = max(own.items for own, _ in bins)
    left = [own.low for own, _ in bins]
    axes.bar(left, [0.25 * own.items / most for own, _ in bins], 1 / BINS, align="edge", color="#e3e3e3")
    axes.plot([0, 1], [0, 1], color=GREY, linestyle="--", linewidth=1)
    scores = [own.mean_score or 0.0 for own, _ in bins]
    shares = [own.share or 0.0 for own, _ in bins]
    for score, (_, share) in zip(scores, bins, strict=True):
        if share.interval is not None:
            axes.plot([score, score], share.interval, color=BLUE, linewidth=1)
    axes.plot(scores, shares, color=BLUE, marker="o", linewidth=1.5)
    _frame(axes, f"{measure.name}: reliability", "mean score", "share damaged")


def _precision_recall(axes: "Axes", measure: ScoreMeasure) -> None:
    recall = [point.recall for point in measure.curve]
    precision = [point.precision for point in measure.curve]
    if measure.curve:
        axes.step([0.0, *recall], [precision[0], *precision], where="pre", color=BLUE, linewidth=1.5)
        axes.axhline(measure.damaged / measure.items, color=GREY, linestyle="--", linewidth=1)
    _frame(axes, f"{measure.name}: precision and recall", "recall", "precision")


def _frame(axes: "Axes", title: str, across: str, up: str) -> None:
    axes.set(title=title, xlabel=across, ylabel=up, xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
    axes.grid(visible=True, color="#eeeeee", linewidth=0.5)
    axes.set_axisbelow(True)
