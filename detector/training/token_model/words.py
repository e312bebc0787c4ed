"""Sentences cut into words that can be replaced, each with the labels it is trained on."""

import re
from dataclasses import dataclass, field

WORD = re.compile(r"\w+(?:['’]\w+)*")
CLEAN, DAMAGED, IGNORED = 0, 1, -1
HEADS = ("replaced", "form", "splice")

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec|U\.S|U\.N|[A-Z]))\.$"
)


@dataclass(slots=True)
class Word:
    """A word, what stands between it and the word before, and one label a head."""

    gap: str
    text: str
    replaced: int = CLEAN
    form: int = CLEAN
    splice: int = CLEAN

    @property
    def labels(self) -> tuple[int, int, int]:
        """Give the labels in the order of HEADS."""
        return self.replaced, self.form, self.splice

    @property
    def touched(self) -> bool:
        """Say whether any head has something to say about the word."""
        return self.labels != (CLEAN, CLEAN, CLEAN)


@dataclass(slots=True)
class Draft:
    """A sentence as words, and what follows the last one."""

    words: list[Word] = field(default_factory=list)
    tail: str = ""

    def text(self) -> str:
        """Give the sentence back as text."""
        return "".join(word.gap + word.text for word in self.words) + self.tail

    def spans(self) -> list[tuple[int, int]]:
        """Give the place of every word in `text()`."""
        spans, at = [], 0
        for word in self.words:
            start = at + len(word.gap)
            at = start + len(word.text)
            spans.append((start, at))
        return spans


def split_words(text: str) -> Draft:
    """Give the words of a text; joined again they are the text."""
    draft, at = Draft(), 0
    for match in WORD.finditer(text):
        draft.words.append(Word(text[at : match.start()], match.group()))
        at = match.end()
    draft.tail = text[at:]
    return draft


def split_sentences(text: str) -> list[str]:
    """Give the sentences of running text, abbreviations kept whole."""
    sentences, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        piece = text[start : match.start()]
        if _ABBREVIATION.search(piece):
            continue
        sentences.append(text[start : match.end()].strip())
        start = match.end()
    sentences.append(text[start:].strip())
    return [sentence for sentence in sentences if sentence]
