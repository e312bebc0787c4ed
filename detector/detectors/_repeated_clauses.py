"""A clause pasted twice into one sentence."""

from detector.text import Document, Span, Token

Copy = tuple[Span, float, Span, str]  # the later one, how sure, what the mend replaces, the mend
LINKS = frozenset([",", "and", "or", ";", "&"])
_OPENING = frozenset("that which who whose where when because if while before after until since".split())
_HELPING = frozenset("had has have was were is are would will could should must may might".split())
_CLAUSE = 4  # tokens; fewer are an echo or an idiom
_ENDS = frozenset([".", "!", "?", "…", ":", "”", "“", '"'])


def clause(document: Document, first: int, second: int) -> tuple[int, Copy] | None:
    """Give the clause that stands at two places and around them, if the copy follows its model at once."""
    tokens, shift = document.tokens, second - first
    start, end = _run(tokens, first, second)
    while start < end and not tokens[start].norm[0].isalnum():
        start += 1
    while start < end and not tokens[end - 1].norm[-1].isalnum():
        end -= 1
    if start == end:
        return None
    gap = [token.norm for token in tokens[end - shift : start]]
    words = tokens[start:end]
    opens = words[0].norm in _OPENING and [token.norm for token in tokens[end : end + 1]] == [","]
    inserted = gap == [","] and (opens or words[0].norm in _HELPING)
    if len({word.norm for word in words}) < _CLAUSE - inserted or len(gap) > 2:
        return None
    if not LINKS.issuperset(gap):
        return None
    if not _is_prose(document, words, tokens[start - shift]):
        return None
    span = Span(tokens[start - len(gap)].start, tokens[end - 1].end)
    return end - 1, (span, 0.85, span, "")


def _run(tokens: tuple[Token, ...], first: int, second: int) -> tuple[int, int]:
    """Give the bounds of the longest run around `second` that equals the run around `first`."""
    back, ahead, shift = 0, 0, second - first
    while first > back and back + 1 < shift and _same(tokens, first - back - 1, shift):
        back += 1
    while second + ahead < len(tokens) and ahead + back < shift and _same(tokens, first + ahead, shift):
        ahead += 1
    return second - back, second + ahead


def _same(tokens: tuple[Token, ...], place: int, shift: int) -> bool:
    norm = tokens[place].norm
    return norm == tokens[place + shift].norm and norm not in _ENDS


def _is_prose(document: Document, words: tuple[Token, ...], opening: Token) -> bool:
    """Whether the copy is in lower case and on one line with its model, and has no numbers."""
    numbers = sum(word.norm[0].isdigit() for word in words)
    if (numbers and (numbers > 1 or len(words) <= _CLAUSE)) or words[0].text[0].isupper():
        return False
    return "\n" not in document.text[opening.start : words[-1].end]
