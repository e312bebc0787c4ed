"""A list item named twice, and a clause pasted twice into one sentence."""

from collections.abc import Iterator
from itertools import pairwise

from detector.annotators.words import WORDS
from detector.detectors._lists import goes_on, is_list, length_at
from detector.detectors._repeated_clauses import LINKS, Copy, clause
from detector.text import Document, Span, Token

_STOPS = frozenset(
    """the and for was are has had not but his her its all you our who out one two that with from have were
    will they this their what when which more then than there been about into over said also very really
    much many long again never too now really well here there""".split()
)
_LEADING = frozenset(
    """in at near from to for with by two three four five six seven eight nine ten a an the his her
    their""".split()
)
_REACH = 24
_LIST = 14  # tokens from an item to its copy


def copies(document: Document) -> Iterator[Copy]:
    """Give each list item and clause that stands twice in its sentence."""
    done = -1
    for first, second in sorted(_pairs(document)):
        if second <= done or not _beside(document.tokens, first, second):
            continue
        copy = clause(document, first, second) or _item(document, first, second)
        if copy:
            end, found = copy
            done = end
            yield found


def _beside(tokens: tuple[Token, ...], first: int, second: int) -> bool:
    """Whether a link stands before the second word, or both have one neighbour: else nothing is copied."""
    if tokens[second - 1][3] in LINKS:
        return True
    if first and tokens[first - 1][3] == tokens[second - 1][3]:
        return True
    return second + 1 < len(tokens) and tokens[first + 1][3] == tokens[second + 1][3]


def _pairs(document: Document) -> Iterator[tuple[int, int]]:
    for norm, places in document[WORDS].items():
        if len(places) > 1 and len(norm) > 2 and norm[0].isalpha() and norm not in _STOPS:
            for first, second in pairwise(places):
                if second - first <= _REACH:
                    yield first, second


def _item(document: Document, first: int, second: int) -> tuple[int, Copy] | None:
    tokens = document.tokens
    if first and tokens[first - 1].norm == tokens[second - 1].norm and tokens[first - 1].norm in _LEADING:
        first, second = first - 1, second - 1
    if tokens[second - 1].norm not in LINKS or not 2 <= second - first <= _LIST:
        return None
    size = length_at(tokens, first)
    between = tokens[first + size : second]
    if not size or not _is_same(tokens, first, second, size) or not is_list(between):
        return None
    if (
        not first
        or tokens[first - 1].text[0].isupper()
        or "\n" in document.text[tokens[first].start : tokens[second].start]
    ):
        return None
    placed = tokens[first].norm in _LEADING
    named = (tokens[first].text[0].isupper() or placed) and tokens[first + size - 1].text[0].isupper()
    if between[-1].norm in {"and", "or", "&"}:
        return _last_item(document, first, second, size) if named or (placed and size > 1) else None
    behind = [token.norm for token in tokens[second + size : second + size + 2]]
    after = behind[0] if behind else ""
    trebled = len(between) == 1 and behind[1:] == [tokens[second].norm]
    closed = after in {".", ";"} and size > 1 and any(token.norm == "and" for token in between)
    within = after in {",", "and", "or"} and between[0].norm == "," and goes_on(tokens, second + size)
    if trebled or not (closed or within):
        return None
    span = Span(tokens[second - 1].start, tokens[second + size - 1].end)
    return second + size - 1, (span, 0.8 if named else 0.7, span, "")


def _is_same(tokens: tuple[Token, ...], first: int, second: int, size: int) -> bool:
    pairs = zip(tokens[first : first + size], tokens[second : second + size], strict=False)
    return second + size <= len(tokens) and all(one.text == other.text for one, other in pairs)


def _last_item(document: Document, first: int, second: int, size: int) -> tuple[int, Copy] | None:
    """Mend "Ford, Toyota and Ford": the last comma becomes the link."""
    tokens = document.tokens
    after = tokens[second + size] if second + size < len(tokens) else None
    if after is not None and after.norm not in {".", ",", ";", "!", "?"} and not after.text.islower():
        return None
    commas = [place for place in range(first + size, second) if tokens[place].norm == ","]
    inner = tokens[commas[-1] + 1 : second - 1]
    if (
        not inner
        or inner[-1].norm == ","
        or not (tokens[first].text.islower() or all(t.text[0].isupper() for t in (inner[0], inner[-1])))
    ):
        return None
    span = Span(tokens[second - 1].start, tokens[second + size - 1].end)
    middle = document.text[inner[0].start : inner[-1].end]
    edit = Span(tokens[commas[-1]].start, span.end)
    return second + size - 1, (span, 0.65, edit, f" {tokens[second - 1].text} {middle}")
