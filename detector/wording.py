"""How a correction is written: with the capitals of what it replaces, and after the right article."""

import re

from detector.text import Document, Span

_AN = re.compile(
    r"(?!uni(?!n)|us[ei]|ut[ei]|eu|one\b|ure)[aeiou]|hour|honou?r|honest|heir|[fhlmnrsx]-", re.IGNORECASE
)


def cased_like(word: str, like: str) -> str:
    """Give a lower-case word with the capitals of another.

    >>> cased_like("ousted", "Imposed"), cased_like("ousted", "IMPOSED"), cased_like("a", "I")
    ('Ousted', 'OUSTED', 'A')
    """
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def article_for(phrase: str) -> str:
    """Give the indefinite article that goes with a phrase's sound.

    >>> [article_for(term) for term in ("united front", "X-ray image", "hourly wage", "income tax", "war")]
    ['a', 'an', 'an', 'an', 'a']
    """
    return "an" if _AN.match(phrase) else "a"


def with_article(
    document: Document, first: int, span: Span, phrases: list[str]
) -> tuple[Span | None, list[str]]:
    """Take "a" or "an" before a span into its mend where the best phrase wants the other one.

    `first` is the place of the span's first token. Gives the edit, None if it is the span, and its texts.
    """
    before = document.tokens[first - 1] if first else None
    if not before or before.norm not in {"a", "an"} or document.text[before.end : span.start] != " ":
        return None, phrases
    if not phrases or article_for(phrases[0]) == before.norm:
        return None, phrases
    articles = (cased_like(article_for(phrase), before.text) for phrase in phrases)
    return Span(before.start, span.end), [f"{a} {one}" for a, one in zip(articles, phrases, strict=True)]
