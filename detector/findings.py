"""The nouns of judgement: what was found (Finding), what to write instead (Suggestion), how sure (scores)."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from detector.text import Span


class Artifact(StrEnum):
    """What a paraphrasing machine leaves behind. The ids are the labels of the samples."""

    WRONG_WORD = "wrong-word"  # "the military imposed the government" for "deposed"
    TORTURED_PHRASE = "tortured-phrase"  # "profound learning" for "deep learning"
    GARBLED_CLAUSE = "garbled-clause"  # "The control of the nation has become a protest movement"
    REPEATED_ATTRIBUTION = "repeated-attribution"  # "according to our president, according to Ryzhenkov"
    ORPHAN_ATTRIBUTION = "orphan-attribution"  # "According to the minister, who was quoted as saying."
    OPEN_QUOTE = "open-quote"  # "“We will sign, the minister said."
    ECHO_WORD = "echo-word"  # "estimates estimate"
    DOUBLED_TITLE = "doubled-title"  # "Premier Nyo Saw, Prime Minister,"
    SCRAPER_RESIDUE = "scraper-residue"  # "Leave a Reply"
    LOST_REFERENT = "lost-referent"  # "the organization" where none was named
    NAME_DRIFT = "name-drift"  # "Lukashenko" and "Lukashenka" in one article
    REPEATED_CONTENT = "repeated-content"  # "Ford, Toyota, Toyota and Honda"
    BROKEN_FORM = "broken-form"  # "more bigger", "a hour", "last week.The"


class Safety(StrEnum):
    """Whether `--fix` may apply a correction unasked (safe) or a person must look (risky)."""

    SAFE = "safe"
    RISKY = "risky"


class Severity(StrEnum):
    """How loudly to report a finding: a name for a range of confidence."""

    ERROR = "error"  # 0.9 and above
    WARNING = "warning"  # 0.7 and above
    NOTE = "note"

    @classmethod
    def of(cls, confidence: float) -> "Severity":
        """Give the severity of a confidence."""
        if confidence >= 0.9:
            return cls.ERROR
        return cls.WARNING if confidence >= 0.7 else cls.NOTE


@dataclass(frozen=True, slots=True)
class Finding:
    """One artifact in the text.

    `span` is what is wrong. `replacements`, best first, go in place of `edit`, which is `span` itself
    unless the mend lies elsewhere (the missing half of a pair of quotation marks). An empty replacement
    deletes; no replacement means that no correction is sure. `confidence` is calibrated: of the findings
    at 0.9, nine in ten are right.
    """

    span: Span
    artifact: Artifact
    detector: str
    confidence: float
    message: str
    replacements: tuple[str, ...] = ()
    safety: Safety = Safety.RISKY
    edit: Span | None = None

    @property
    def target(self) -> Span:
        """The stretch that a replacement replaces."""
        return self.edit or self.span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The replacement to make for a finding; "" deletes."""

    finding: Finding
    replacement: str


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """How likely a sentence carries damage, from 0 to 1, and the findings that say so."""

    sentence: int
    span: Span
    score: float
    reasons: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the tool says of one article."""

    source: str
    text: str
    signature: str
    findings: tuple[Finding, ...]
    scores: tuple[SentenceScore, ...]
    article_score: float
    suggestions: tuple[Suggestion, ...]
    id: str | None = None
    path: Path | None = None  # the file whose whole text this is; "-" for standard input
    notes: tuple[str, ...] = ()  # what a reader of the report must know of how it was made

    def sentences_at(self, span: Span) -> tuple[SentenceScore, ...]:
        """Give the scores of the sentences that share a code point with a stretch of the text."""
        first = bisect_right(self.scores, span.start, key=lambda score: score.span.end)
        last = bisect_left(self.scores, span.end, key=lambda score: score.span.start)
        return self.scores[first:last]


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read, and why; a batch goes on after it."""

    source: str
    message: str
    id: str | None = None
