"""M2 as labels: each sentence is a sample, whose text is that of the `S` line as it is printed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from detector.evaluate.formats.m2 import NONE, NOOP, Edit, parse, span_of
from detector.evaluate.formats.spacing import closed_up, printed
from detector.evaluate.samples import Label, Sample, SampleError, artifact_of, ordered
from detector.findings import Artifact
from detector.text import Span

# What ERRANT writes before a type: missing, replaced, unnecessary.
_OPERATIONS = ("M:", "R:", "U:")
Line = tuple[int, str]


def samples(text: str, path: Path, annotator: int | None) -> Iterator[Sample]:
    """Give the samples of a file's text. Raise SampleError.

    `#` and a number name a sentence; with zeros before it, so that the order of names is that of the file.
    """
    block: list[Line] = []
    blocks = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if stripped := line.rstrip("\r"):
            block.append((number, stripped))
        elif block:
            blocks += 1
            yield _sample(block, f"{path.name}#{blocks:06}", path, annotator)
            block = []


def _sample(block: list[Line], name: str, path: Path, annotator: int | None) -> Sample:
    (number, head), *rest = block
    if not (head == "S" or head.startswith("S ")):
        raise SampleError(f"{path}:{number}: a block begins with `S` and the tokens, not {head[:40]!r}")
    text, tokens = closed_up(head[2:].split())
    plain = Sample(name, f"{path}:{number}", text, None, (), given_tokens=tokens)
    edits: dict[int, list[tuple[int, Edit]]] = defaultdict(list)
    for n, line in rest:
        edit = _edit(line, len(tokens), f"{path}:{n}")
        if annotator in {None, edit.annotator}:
            edits[edit.annotator].append((n, edit))
    labels = _labels(plain, edits, path)
    return replace(plain, labels=ordered(labels, plain.source))


def _edit(line: str, length: int, place: str) -> Edit:
    if not line.startswith("A "):
        raise SampleError(f"{place}: a line is `S` and tokens, `A` and an edit, or empty, not {line[:40]!r}")
    try:
        edit = parse(line)
    except ValueError as error:
        raise SampleError(f"{place}: {error}") from None
    if edit.type != NOOP and not (0 <= edit.start <= edit.end <= length and length):
        raise SampleError(f"{place}: no tokens {edit.start} to {edit.end} in a sentence of {length}")
    return edit


def _labels(sample: Sample, edits: dict[int, list[tuple[int, Edit]]], path: Path) -> list[Label]:
    """One label an edit. Annotators who mark the same tokens give its corrections; others are refused."""
    marked: dict[int, dict[tuple[Span, Artifact], list[str]]] = {}
    for who, own in edits.items():
        marked[who] = {}
        for number, edit in own:
            if edit.type != NOOP:
                label, corrections = _label(sample, edit, f"{path}:{number}")
                if label in marked[who]:
                    raise SampleError(f"{path}:{number}: the same label stands twice")
                marked[who][label] = corrections
    merged: dict[tuple[Span, Artifact], list[str]] = defaultdict(list)
    for who, own_labels in marked.items():
        if own_labels.keys() != next(iter(marked.values())).keys():
            raise SampleError(
                f"{sample.source}: annotators {min(marked)} and {who} mark different tokens; "
                "choose one with --annotator, or keep a file each"
            )
        for label, corrections in own_labels.items():
            merged[label].extend(corrections)
    return [Label(*label, tuple(dict.fromkeys(corrections))) for label, corrections in merged.items()]


def _label(sample: Sample, edit: Edit, place: str) -> tuple[tuple[Span, Artifact], list[str]]:
    """The stretch, its artifact, and its correction: none if the edit writes what stands there."""
    name = edit.type[2:] if edit.type.startswith(_OPERATIONS) else edit.type
    artifact = artifact_of(name, place)
    tokens = sample.tokens
    words = edit.correction.split()
    if edit.start == edit.end:
        # What is missing is marked at the token behind it, as ERRANT does; at the end, at the last one.
        behind = edit.start < len(tokens)
        span = tokens[edit.start if behind else -1]
        word = sample.text[slice(*span)]
        return (span, artifact), [printed([*words, word] if behind else [word, *words])]
    span = span_of(tokens, edit.start, edit.end)
    there = [sample.text[slice(*token)] for token in tokens[edit.start : edit.end]]
    known = edit.correction != NONE and words != there
    return (span, artifact), [printed(words)] if known else []
