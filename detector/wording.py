"""How a correction is written: with the capitals of what it replaces, and after the right article."""

import re

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
