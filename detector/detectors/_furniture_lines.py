"""Furniture that begins a line or a sentence, read wording after wording."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from detector.detectors._furniture import DECOR, Wording, lookup, wordings
from detector.text import Document, Sentence, Span, Token

RELATED = "related-stories heading"
_HEADLINE = re.compile(r"[^\w\s]*\s*[A-Z0-9“‘\"'].{8,130}")
_CLOSE = re.compile(r"[^\w“‘\"©«←#@(\[{]*")
_OPENS = re.compile(r"[A-Z0-9“‘\"(]")
_SPEECH = re.compile(
    r"\b(?:said|says|told|asked|argued|added|warned|wrote|explained)\b"
)  # a writer's sentence
_GRADES = {"!": 3.0, "=": 0.8, "~": -1.0}


@dataclass(frozen=True, eq=False)
class Reading:
    """A stretch that reads as furniture: its wordings, and whether it is the whole of its line."""

    span: Span
    paragraph: int
    wordings: tuple[Wording, ...]
    whole: bool
    shape: float

    @cached_property
    def evidence(self) -> float:
        """What wording and shape say, as log odds."""
        numbers = [wording for wording in self.wordings if wording.pattern == "#"]
        others = [wording for wording in self.wordings if wording.pattern != "#"]
        telling = [*others, *numbers[:1]]  # a row of numbers is one sign, not many
        grades = sorted((_GRADES[wording.grade[0]] for wording in telling), reverse=True)
        return grades[0] + min(1.8, 0.9 * (len(grades) - 1)) + self.shape

    @property
    def weak(self) -> bool:
        """Whether every wording of it is one that means something beside other furniture only."""
        return all(wording.grade[0] == "~" for wording in self.wordings)

    @property
    def families(self) -> tuple[str, ...]:
        """The families of its wordings, in the order of the text."""
        return tuple(dict.fromkeys(wording.family for wording in self.wordings))


def readings(document: Document) -> Iterator[Reading]:
    """Give the stretches that read as furniture, whole lines and sentences, in the order of the text."""
    text, sentences, known = document.text, document.sentences, wordings()
    done = 0
    for sentence in sentences:
        start = sentence.span.start
        if start < done:
            continue
        word = sentence.tokens[0]
        if word.norm not in known and word.text.isalpha() and _plain(text, word):
            continue
        match = DECOR.match(text, start)
        if lookup(text, match.end() if match else start):
            reading = _read(document, sentence)
            if reading is not None:
                done = reading.span.end
                yield reading


def _plain(text: str, word: Token) -> bool:
    """Whether a word has no capital but its first and no mark that ties it to the next: it is its own key."""
    return word.text[1:].islower() and text[word.end : word.end + 1] not in {"'", "’", "-"}


def _read(document: Document, sentence: Sentence) -> Reading | None:
    """Read wording after wording from the start of a sentence, as far as its line is furniture."""
    text, line = document.text, document.paragraphs[sentence.paragraph]
    found: list[Wording] = []
    kept, end, place = 0, sentence.span.start, sentence.span.start
    limit, index = sentence.span.end, sentence.index
    while place < line.end:
        place = _after(DECOR, text, place, line.end)
        while limit <= place < line.end:
            index += 1
            limit = document.sentences[index].span.end
        wording, place = _longest(text, place, limit, line.end)
        if wording is None:
            break
        found.append(wording)
        if _after(_CLOSE, text, place, limit) >= limit:
            limit_or_line = line.end if _after(_CLOSE, text, place, line.end) >= line.end else limit
            kept, end = len(found), max(place, limit_or_line)
    if kept:
        return _reading(document, sentence, Span(sentence.span.start, end), found[:kept])
    return _prefix(document, sentence, place, found) if found else None


def _after(pattern: re.Pattern[str], text: str, place: int, end: int) -> int:
    match = pattern.match(text, place, end)
    return match.end() if match else place


def _longest(text: str, place: int, limit: int, line_end: int) -> tuple[Wording | None, int]:
    best, end = None, place
    for wording in lookup(text, place):
        match = wording.regex.match(text, place, line_end if wording.rest else limit)
        if (
            match
            and match.end() > end
            and not (wording.open and not wording.rest and _SPEECH.search(match.group()))
        ):
            best, end = wording, match.end()
    return best, end


def _reading(document: Document, sentence: Sentence, span: Span, found: Sequence[Wording]) -> Reading:
    line, text = document.paragraphs[sentence.paragraph], document.text[slice(*span)]
    if span != line:
        shape = -2.0 if any(wording.open for wording in found) else -1.2
    elif all(wording.grade[0] == "!" for wording in found):
        shape = 0.0
    else:
        shape = -1.5 if text.endswith((".", "!", "?", ",", ";")) else 0.0
        shape += 0.5 if _titled(text) else 0.0
        shape -= 0.7 if len(text) > 100 else 0.0
    return Reading(span, sentence.paragraph, tuple(found), span == line, shape)


def _titled(text: str) -> bool:
    """Whether the words of a line are capitalised as in a heading, short ones aside."""
    return all(not word[0].islower() for word in text.split() if len(word) > 3)


def _prefix(document: Document, sentence: Sentence, end: int, found: Sequence[Wording]) -> Reading | None:
    """Read furniture that runs into prose: "Advertisement The minister said"."""
    text = document.text
    last = end
    while last > sentence.span.start and (text[last - 1].isspace() or text[last - 1] in "|•·»>-–—"):
        last -= 1
    shared = len(found) >= 3 and all(wording.family == "share bar" for wording in found)
    sure = shared or all(wording.leads for wording in found)
    if not sure or not _OPENS.match(text, end):
        return None
    shape = -0.5 if shared else -1.2
    return Reading(
        Span(sentence.span.start, last), sentence.paragraph, tuple(found), whole=False, shape=shape
    )


def headlines(document: Document, whole: dict[int, Reading]) -> Iterator[Span]:
    """Yield the headlines that stand listed under a heading of related stories."""
    for here, reading in whole.items():
        if reading.evidence < 0.8 or reading.wordings[-1].family != RELATED or reading.wordings[-1].rest:
            continue
        lines = list(
            takewhile(
                lambda span: _headline(document.text[slice(*span)]), document.paragraphs[here + 1 : here + 14]
            )
        )
        at_end = here + 1 + len(lines) >= len(document.paragraphs)
        if len(lines) < 13 and (
            len(lines) > 1 or at_end or any(_words(document, span) > 5 for span in lines)
        ):
            yield from lines


def _headline(text: str) -> bool:
    return _HEADLINE.fullmatch(text) is not None and not text.endswith((".", ",", ":", ";", "…", ".”", '."'))


def _words(document: Document, span: Span) -> int:
    return document.text.count(" ", *span) + 1
