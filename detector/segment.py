"""str → Document: paragraphs, sentences and tokens, each with its place in the text as given."""

import re
from collections.abc import Iterator
from itertools import pairwise

from detector.text import Document, Sentence, Span, Token

# A letter, digit or underscore with the combining marks that follow it: a decomposed "é" is one letter.
_LETTER = r"\w[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200d]*"
_TOKEN = re.compile(
    rf"""
      (?:[A-Za-z]\.){{2,}}                          # U.S., e.g.
    | \d+(?:[.,:]\d+)+(?:{_LETTER})*                # 1,234.5  10:30
    | (?:{_LETTER})+(?:[-'’./&@](?:{_LETTER})+)*    # state-run, don't, a.m, AT&T
    | \.{{2,}}                                      # ...
    | [^\w\s]
    """,
    re.VERBOSE,
)
# An end mark, what may close behind it, space, and what may open the next sentence.
_BOUNDARY = re.compile(r"(?<![.!?…])([.!?…]+)[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_])")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon st sen rep gov gen lt col maj capt cmdr sgt cpl adm pres supt insp
    messrs mmes fr jr sr esq vs etc al ca cf viz approx est dept univ assn bros corp inc ltd plc co
    no nos vol vols fig figs pp ed eds jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thurs fri sat sun ave blvd rd mt ft sq hwy e.g i.e u.s u.k u.n a.m p.m d.c ph.d m.d b.a
    m.a
    """.split()
)
# These end a sentence as often as not: the next word decides.
_DOUBTFUL = frozenset(
    "jr sr esq etc al inc ltd plc co corp bros u.s u.k u.n a.m p.m d.c ph.d m.d b.a m.a".split()
)
_STARTERS = frozenset(
    """
    the a an it its he she they we i you this that these those there in on at by for from with as
    but and or so if when while after before since although though however meanwhile according what
    who why how last next some many most all both each one no not his her their our my your to of
    about under over more
    """.split()
)


def segment(text: str, *, source: str = "<text>") -> Document:
    """Cut a text into paragraphs, sentences and tokens.

    A line is a paragraph; in a text wrapped at a fixed width, the lines between two blank lines are. Every
    code point that is not white space belongs to exactly one token; nothing is changed or dropped.
    """
    paragraphs: list[Span] = []
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for span in _paragraphs(text):
        for start, end in _sentences(text, span):
            own = _tokens(text, start, end)
            sentence = Sentence(len(sentences), len(paragraphs), Span(start, end), len(tokens), own)
            sentences.append(sentence)
            tokens.extend(own)
        paragraphs.append(span)
    return Document(source, text, tuple(paragraphs), tuple(sentences), tuple(tokens))


def _paragraphs(text: str) -> list[Span]:
    lines = [_stripped(text, *match.span()) for match in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    if not _is_wrapped(text, lines):
        return lines
    paragraphs = lines[:1]
    for line in lines[1:]:
        last = paragraphs[-1]
        if _blank_between(text, last, line):
            paragraphs.append(line)
        else:
            paragraphs[-1] = Span(last.start, line.end)
    return paragraphs


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, start + max(left, len(piece.rstrip())))


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether nearly every line break between two lines of a block is there because the line was full."""
    width = max((line.end - line.start for line in lines), default=0)
    if not 40 <= width <= 100:  # narrower is a list or a poem; wider is no width that anyone wraps at
        return False
    breaks = full = 0
    for line, following in pairwise(lines):
        if not _blank_between(text, line, following):
            breaks += 1
            first_word = text[following.start : following.end].split(None, 1)[0]
            full += line.end - line.start + 1 + len(first_word) > width - 4
    return breaks >= 3 and full >= 0.8 * breaks


def _blank_between(text: str, line: Span, following: Span) -> bool:
    between = text[line.end : following.start].replace("\r\n", "\n")
    return between.count("\n") > 1 or between.count("\r") > 1


def _sentences(text: str, line: Span) -> Iterator[tuple[int, int]]:
    start = line.start
    for match in _BOUNDARY.finditer(text, line.start, line.end):
        if _ends_sentence(text, start, match):
            yield start, match.start() + len(match.group().rstrip())
            start = match.end()
    yield start, line.end


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    following = _word_at(text, match.end())
    first = following[:1]
    if first.islower():
        return False
    if match.group(1) != ".":
        return True
    before = _word_before(text, start, match.start())
    if not before:
        return True
    if before.isupper() and len(before) == 1 and before != "I":
        return False  # an initial: "J. Smith"
    if before.isupper() and re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", before) and before.lower() not in _DOUBTFUL:
        return following.lower() in _STARTERS  # initials: "F.L. Smith"
    norm = before.lower()
    if norm in _DOUBTFUL:
        return following.lower() in _STARTERS and first.isupper()
    if norm in _ABBREVIATIONS:
        return norm in {"no", "mar", "sat", "sun", "may", "fig"} and not first.isdigit() and before == norm
    return True


def _word_before(text: str, start: int, end: int) -> str:
    begin = end
    while begin > start and end - begin < 24 and not text[begin - 1].isspace():
        begin -= 1
    return text[begin:end].lstrip("\"'“‘«([")


_WORD = re.compile(r"[\"'“‘«(\[]*([^\W_]+)")


def _word_at(text: str, offset: int) -> str:
    match = _WORD.match(text, offset)
    return match.group(1) if match else ""


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    made = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        norm = word.lower()
        if "’" in norm:
            norm = norm.replace("’", "'")
        made.append(Token(match.start(), match.end(), word, norm))
    return tuple(made)
