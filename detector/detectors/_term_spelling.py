"""The forms of one word: plurals, and the spellings of other regions."""

from collections.abc import Iterator

# Spellings that differ by region: what is met → what the lists have.
_REGIONAL = tuple(
    pair.split(">")
    for pair in "our>or isation>ization ising>izing ised>ized ise>ize yse>yze tre>ter ence>ense "
    "lling>ling lled>led aem>em ogue>og".split()
)


def spellings(norm: str) -> Iterator[str]:
    """Yield a word as the lists may spell it.

    >>> list(spellings("neighbour"))
    ['neighbor']
    """
    for theirs, ours in _REGIONAL:
        if theirs in norm:
            yield norm.replace(theirs, ours)


def singulars(norm: str) -> tuple[str, ...]:
    """Give what a word may be the plural of."""
    if not norm.endswith("s") or norm.endswith("ss") or len(norm) < 4:
        return ()
    if norm.endswith("ies"):
        return (norm[:-3] + "y", norm[:-1])
    return (norm[:-1], norm[:-2]) if norm.endswith("es") else (norm[:-1],)


def plural_of(word: str) -> str:
    """Give the regular plural of a word.

    >>> [plural_of(word) for word in ("study", "process", "network", "key")]
    ['studies', 'processes', 'networks', 'keys']
    """
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + "es" if word.endswith(("s", "x", "z", "ch", "sh")) else word + "s"
