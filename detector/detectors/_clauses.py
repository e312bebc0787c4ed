"""Whether a main clause follows, told from commas and from words that only a verb's place takes."""

from detector.annotators.attributions import SAYING
from detector.annotators.quotes import QUOTES
from detector.text import Document, Token

FINITE = frozenset(
    """is are was were am has have had does do did will would can could may might must should shall isn't
    aren't wasn't weren't won't can't didn't doesn't don't it's he's she's that's there's they're
    we're went came took gave made saw got knew began became rose fell grew left lost won met kept
    held led sent spent built brought found felt told stood sat ran""".split()
)
# Behind a comma these go on with the clause before it; a main clause would begin with another word.
_GOES_ON = frozenset(
    """who which that whose whom where when while and but or nor as with without including because after
    before although though since until if unless so yet than for from in on at to by despite during
    according not especially particularly rather namely such both even thus amid among whereas per
    about under over""".split()
)
_RELATIVE = frozenset("who which whose where".split())
_MARKS = frozenset("“”‘’\"'«»")


def has_finite(tokens: tuple[Token, ...]) -> bool:
    """Whether some word is surely or probably a verb in the present or past."""
    return any(
        token.norm in FINITE or token.norm in SAYING or (token.norm.endswith("ed") and len(token.norm) > 4)
        for token in tokens
    )


def main_clause_follows(document: Document, start: int, end: int, *, strict: bool = False) -> bool:
    """Whether a main clause may begin between two places, behind the relative clause that begins there.

    That needs a comma which does not go on with the clause, behind a stretch that has a verb already: one
    that we know, or so many words that one must be among them. `strict` asks for the comma only.
    """
    tokens, covers = document.tokens, document[QUOTES].covers
    nested = False
    for place in range(start + 1, end - 1):
        if tokens[place].norm not in {",", "—", "–"} or _inside(document, place):
            continue
        following = tokens[place + 1].norm
        if nested:
            nested = False  # the comma that ends "which usually starts in May,"
        elif following in _RELATIVE:
            nested = True
        elif following in _GOES_ON or following.endswith("ing") or _apposed(tokens, place + 1, end):
            continue
        elif (
            strict or place - start > 4 or has_finite(tokens[start:place]) or covers(tokens[place - 1].start)
        ):
            return True
    return False


def _apposed(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a few words without a verb end the sentence: ", a close ally."."""
    longest = {"a": 6, "an": 6, "the": 4}.get(tokens[start].norm, 0)
    return end - start < longest and not has_finite(tokens[start:end])


def _inside(document: Document, place: int) -> bool:
    """Whether a comma belongs to a quotation; the one that ends it, “so,”, does not."""
    tokens = document.tokens
    if not document[QUOTES].covers(tokens[place].start):
        return False
    return tokens[place + 1].norm not in _MARKS or document[QUOTES].covers(tokens[place + 1].end)
