"""Findings → suggestions that do not overlap; and a text with suggestions applied."""

from bisect import bisect_left
from collections.abc import Iterable

from detector.findings import Finding, Suggestion
from detector.text import Span


def suggest(findings: Iterable[Finding]) -> tuple[Suggestion, ...]:
    """Give the best correction of each finding that has one, in the order of the text.

    Where two corrections would touch the same words, the surer finding keeps its correction.
    """
    kept: list[Finding] = []  # always in the order of the text, so that only neighbours can clash
    for finding in sorted(findings, key=_rank):
        place = bisect_left(kept, finding.target, key=_target)
        around = kept[max(0, place - 1) : place + 1]
        if finding.replacements and not any(_clash(finding, other) for other in around):
            kept.insert(place, finding)
    return tuple(Suggestion(finding, finding.replacements[0]) for finding in kept)


def _rank(finding: Finding) -> tuple[object, ...]:
    """The surest first; the rest only makes the order independent of that of the detectors."""
    return (-finding.confidence, finding.target, finding.artifact, finding.detector, finding.replacements)


def _target(finding: Finding) -> Span:
    return finding.target


def _clash(one: Finding, other: Finding) -> bool:
    return one.target.overlaps(other.target) or one.target == other.target


def apply(text: str, suggestions: Iterable[Suggestion]) -> str:
    """Give the text with each suggestion's replacement in the place of its target.

    The suggestions must not overlap. A deletion takes the space beside it along, so that no double
    space, empty line or space before a full stop is left.

    >>> from detector.findings import Artifact
    >>> from detector.text import Span
    >>> finding = Finding(Span(4, 8), Artifact.ECHO_WORD, "echo-word", 0.9, "twice", ("",))
    >>> apply("the the end", [Suggestion(finding, "")])
    'the end'
    """
    pieces: list[str] = []
    position = 0
    for suggestion in sorted(suggestions, key=lambda s: s.finding.target):
        start, end = suggestion.finding.target
        if suggestion.replacement == "" and start < end:
            start, end = _with_space(text, start, end)
        pieces += [text[position : max(position, start)], suggestion.replacement]
        position = max(position, end)
    return "".join(pieces) + text[position:]


def _with_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a deletion over the white space that would be left double, trailing or leading."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == "\n" and before in {"", "\n"}:
        return start, end + 1
    if before.isspace() and (not after or after.isspace() or after in ".,;:!?”’)"):
        while start > 0 and text[start - 1].isspace() and (before != "\n" or not after):
            start -= 1
        return start, end
    opened = before == '"' and not text[start - 2 : start - 1].strip()
    if after == " " and (before in {"", "\n", "“", "‘", "("} or opened):
        return start, end + 1
    return start, end
