"""Misses and false alarms with the words around them."""

from collections.abc import Iterable
from typing import NamedTuple

from detector.evaluate.errors import Error
from detector.evaluate.samples import Label

# A terminal obeys control characters, and a sample is no one to give it orders.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) != "\n"}


class Context(NamedTuple):
    """What stands before a mark, in it, and behind it."""

    before: str
    marked: str
    after: str


def context_of(error: Error, width: int = 60) -> Context:
    """Give the words around an error, at most `width` code points on either side."""
    text = error.sample.text
    start, end = error.mark.span
    return Context(text[max(0, start - width) : start], text[start:end], text[end : end + width])


def offered_by(error: Error) -> tuple[str, ...]:
    """Give the corrections of the label, or the replacements of the finding."""
    return error.mark.corrections if isinstance(error.mark, Label) else error.mark.replacements


def as_text(errors: Iterable[Error]) -> str:
    """Give three lines an error: what and where, the words, and the correction."""
    return "".join(map(_lines, errors))


def _lines(error: Error) -> str:
    kind = "missed" if isinstance(error.mark, Label) else "alarm "
    before, marked, after = context_of(error)
    shown = f"…{before}[{marked}]{after}…".translate(_CONTROLS).replace("\n", "⏎")
    fix = " | ".join(f"[{correction}]" for correction in offered_by(error)) or "none"
    head = f"{kind} {error.mark.artifact}  {error.sample.id}:{error.mark.span.start} ({error.score:.2f})"
    return f"{head}\n    {shown}\n    → {fix.translate(_CONTROLS)}\n"
