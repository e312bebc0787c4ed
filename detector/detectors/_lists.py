"""How a list in running text is built: items of a few words, commas, and a link before the last."""

from detector.detectors._repeated_clauses import LINKS
from detector.text import Token

_ITEM = 4  # words at most


def length_at(tokens: tuple[Token, ...], first: int) -> int:
    """Give the length of the item that begins at a place: words up to a comma or a link."""
    for size in range(1, _ITEM + 1):
        if first + size >= len(tokens) or not tokens[first + size - 1].text[0].isalpha():
            return 0
        if tokens[first + size].norm in LINKS:
            return size
    return 0


def is_list(between: tuple[Token, ...]) -> bool:
    """Whether what stands between is separators and short items, one comma at least among them."""
    size = commas = 0
    for token in between:
        if token.norm in LINKS:
            commas += token.norm == ","
            size = 0
        elif token.text[0].isalpha() and size < _ITEM:
            size += 1
        else:
            return False
    return commas > 0


def goes_on(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether the list goes on behind a place: further items, with a link before the last."""
    seen = 0
    for token in tokens[place : place + 12]:
        if token.norm in {"and", "or", "&"}:
            return True
        seen = 0 if token.norm == "," else seen + 1
        if seen > _ITEM or not (token.text[0].isalpha() or token.norm == ","):
            return False
    return False
