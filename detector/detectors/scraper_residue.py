"""Page furniture left in a copied article: share bars, comment forms, related stories, photo credits."""

import math
from collections.abc import Iterator, Sequence

from detector.detectors import Detector
from detector.detectors._furniture_blocks import adjoin, between
from detector.detectors._furniture_inline import Piece, pieces
from detector.detectors._furniture_lines import RELATED, Reading, headlines, readings
from detector.detectors._furniture_shapes import shaped
from detector.findings import Artifact, Finding, Safety
from detector.text import Document, Span

BYLINE, BETWEEN = "byline", "between furniture"
_HEAD = 4  # paragraphs, among which a byline may stand
_SURE = 2.2  # log odds: nine in ten


def find(document: Document) -> Iterator[Finding]:
    """Yield one finding for each run of furniture with no prose and no empty line inside."""
    found = list(readings(document))
    sure = {reading.paragraph for reading in found if reading.whole and reading.evidence >= 0}
    lines = {reading.paragraph: reading for reading in shaped(document, sure)}
    found = [reading for reading in found if reading.paragraph not in lines] + list(lines.values())
    whole = {reading.paragraph: reading for reading in found if reading.whole}
    signed = _signed(document, whole)
    found = [reading for reading in found if reading.paragraph != signed or not reading.whole]
    whole.pop(signed, None)
    tail = len(document.paragraphs)  # from here on everything is furniture
    while tail - 1 in whole:
        tail -= 1
    made = [Piece(r.span, r.families, _placed(whole, tail, r), r.whole) for r in found]
    made = [piece for piece in made if piece.evidence >= 0]
    taken = {piece.span for piece in made}
    listed = [span for span in headlines(document, whole) if span not in taken]
    made += [Piece(span, (RELATED,), 0.9, sure=False) for span in listed]
    part = {reading.paragraph for reading in found if not reading.whole}
    made += [Piece(span, (BETWEEN,), 0.6, sure=False) for span in between(document, whole, part)]
    made += pieces(document)
    made.sort(key=lambda piece: (piece.span.start, -piece.span.end))
    yield from _findings(document, made)


def _signed(document: Document, whole: dict[int, Reading]) -> int:
    """Give the paragraph of a byline below the headline, as newspapers print it, or -1."""
    for place, line in enumerate(document.paragraphs[:_HEAD]):
        reading = whole.get(place)
        if reading is not None and reading.families == (BYLINE,):
            dated = any(char.isdigit() for char in document.text[slice(*line)])
            return -1 if dated or {place - 1, place + 1} & whole.keys() else place
        if reading is None and document.text[line.end - 1] in '.”"':
            break  # the story has begun
    return -1


def _placed(whole: dict[int, Reading], tail: int, reading: Reading) -> float:
    """Add to the evidence of a line what its place says: beside furniture, first, last."""
    here, evidence = reading.paragraph, reading.evidence
    if not reading.whole:
        return evidence
    alone = True
    for place in (here - 1, here + 1):
        beside = whole.get(place)
        if beside is not None and not (reading.weak and beside.weak):  # cells of a table are no proof
            evidence += 1.8 if beside.evidence >= 1.5 else 0.7
            alone = False
    if reading.weak and alone:
        return evidence
    if here >= tail > 0:
        evidence += 0.8
    elif here == 0 and tail > 0:
        evidence += 0.4
    return evidence


def _findings(document: Document, made: Sequence[Piece]) -> Iterator[Finding]:
    text = document.text
    run: list[Piece] = []
    for piece in made:
        if run and piece.span.start < run[-1].span.end:
            continue
        if run and not (
            adjoin(text, run[-1].span, piece.span) and (run[-1].evidence < 0) == (piece.evidence < 0)
        ):
            yield _finding(document, run)
            run = []
        run.append(piece)
    if run:
        yield _finding(document, run)


def _finding(document: Document, run: Sequence[Piece]) -> Finding:
    text, start, end = document.text, run[0].span.start, run[-1].span.end
    span = _whole_words(document, Span(start, end))
    before, after = text[span.start : start], text[end : span.end]
    families = ", ".join(dict.fromkeys(family for piece in run for family in piece.families))
    quoted = text[start:end].replace("\n", " / ")
    quoted = quoted if len(quoted) < 70 else f"{quoted[:60]} …"
    odds = max(piece.evidence for piece in run)
    safe = all(piece.sure and piece.evidence >= _SURE for piece in run)
    middle = "".join(run[0].replacements) if len(run) == 1 else ""
    mended = before + (middle or (" " if _lettered(before, after) else "")) + after
    return Finding(
        span=span,
        artifact=Artifact.SCRAPER_RESIDUE,
        detector="scraper-residue",
        confidence=round(min(0.97, 1 / (1 + math.exp(-odds))), 2),
        message=f"“{quoted}” is not part of the article but of the page around it ({families}).",
        replacements=(mended,) if any(piece.replacements for piece in run) else (),
        safety=Safety.SAFE if safe else Safety.RISKY,
    )


def _lettered(before: str, after: str) -> bool:
    """Whether two words would run together."""
    return before[-1:] not in {"", "<", ">", "-", "—"} and after[:1].isalnum()


def _whole_words(document: Document, span: Span) -> Span:
    """Widen a span to the bounds of the words that it cuts."""
    first, last = document.sentence_at(span.start), document.sentence_at(span.end - 1)
    starts = [t.start for t in first.tokens if t.start <= span.start] if first else []
    ends = [t.end for t in last.tokens if t.end >= span.end] if last else []
    return Span(max(starts, default=span.start), min(ends, default=span.end))


DETECTOR = Detector(
    id="scraper-residue",
    summary="Page furniture left in a copied article: share bars, comment forms, photo credits.",
    find=find,
    needs=frozenset(),
)
