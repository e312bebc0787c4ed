"""One word, or two or three, written twice in a row."""

from collections.abc import Iterator
from itertools import compress, pairwise
from operator import eq

from detector.text import Document, Span, Token

# Doubled, these are always a slip.
SURE = frozenset(
    """the a an of to and for by from with at their its our my your than into or but if they are were be
    been will would could should may might must not which when while because although between during
    about against under these those this""".split()
)
# Doubled, these are a slip nearly always: "what it was was a surprise", "moved in in May".
LIKELY = frozenset(
    """in on as was is has have he she we it who his her him them can do did said where what there then
    also""".split()
)
# "sworn in in January", "moved on on Monday": the first belongs to the verb.
_PARTICLES = frozenset("in on as".split())
_VERBAL = (
    "ed",
    "en",
    "rn",
    "ing",
    "set",
    "put",
    "came",
    "come",
    "went",
    "go",
    "took",
    "get",
    "got",
    "it",
    "them",
)
# Doubled on purpose, or by grammar.
MEANT = frozenset(
    """that had very really so many much long far big no yes never ever more too well now please bye knock
    ha hey blah yada tick tut tsk ho hi oh ah la hear there wow okay right sorry good great aye boo chop
    tom win quick come go wait stop run old deep same-same pretty less again out over up down night far
    half less five one two three four six seven eight nine ten zero dear thank hush bla nah yeah what
    why who is do you i it her mama papa cha""".split()
)
# "day by day by day", "from door to door to door": not slips.
_LINKS = frozenset("and by or after upon".split())
_LINKS_LAST = frozenset("to for on in of".split())
_ARTICLES = frozenset("the a an his her its their our this that".split())
Doubled = tuple[int, int, int, float]  # the first token, the ends of what to keep and of all, how sure


def recurring(norms: list[str], distance: int) -> list[int]:
    """Give the places of the words that stand once more at a distance."""
    return list(compress(range(len(norms)), map(eq, norms, norms[distance:])))


def doubled(document: Document, norms: list[str], twos: list[int]) -> Iterator[Doubled]:
    """Give each place where a word, a pair (found at `twos`) or three words are at once repeated."""
    for place in compress(range(len(norms)), map(eq, norms, norms[1:])):
        if place and norms[place - 1] == norms[place]:
            continue  # the third of three
        sureness = _sureness(document, place)
        if sureness:
            end = place + 2
            while end < len(norms) and norms[end] == norms[place]:
                end += 1
            yield place, place + 1, end, sureness
    for size, runs in ((2, twos), (3, recurring(norms, 3))):
        yield from _phrases(document, runs, size)


def _sureness(document: Document, place: int) -> float:
    first, second = document.tokens[place], document.tokens[place + 1]
    norm = first.norm
    if not norm.isalpha() or document.text[first.end : second.start] != " ":
        return 0.0
    if norm in SURE:
        return 0.0 if second.text[0].isupper() else 0.97
    if second.text[0].isupper() or _tripled(document, place):
        return 0.0
    if norm in LIKELY and norm not in MEANT:
        before = document.tokens[place - 1].norm if place else ""
        return 0.0 if norm in _PARTICLES and before.endswith(_VERBAL) else 0.8
    return 0.75 if len(norm) > 2 and norm not in MEANT and first.text.islower() else 0.0


def _tripled(document: Document, place: int) -> bool:
    around = document.tokens[max(0, place - 1) : place] + document.tokens[place + 2 : place + 3]
    return any(token.norm == document.tokens[place].norm for token in around)


def _phrases(document: Document, places: list[int], size: int) -> Iterator[Doubled]:
    for _ in range(size - 1):  # the words behind must stand once more, too
        places = [one for one, other in pairwise(places) if other == one + 1]
    done = 0
    for place in places:
        words = document.tokens[place : place + 2 * size]
        if place >= done and _is_slip(document, words, size):
            done = place + 2 * size
            yield place, place + size, place + 2 * size, 0.85


def _is_slip(document: Document, words: tuple[Token, ...], size: int) -> bool:
    norms = [word.norm for word in words[:size]]
    if not all(norm.replace("’", "").isalpha() for norm in norms) or len(set(norms)) < size:
        return False
    if not words[size - 1].text.islower() or not words[size].text[0].islower():
        return False
    gaps = (document.text[a.end : b.start] for a, b in pairwise(words))
    return all(gap == " " for gap in gaps) and not (size == 2 and _is_meant(norms))


def _is_meant(norms: list[str]) -> bool:
    if _LINKS.intersection(norms) or norms[1] in _LINKS_LAST:
        return True
    return norms[0] == "to" and norms[1] not in _ARTICLES


def span_of(document: Document, start: int, end: int) -> Span:
    """Give the stretch of the tokens from `start` up to, not including, `end`."""
    return Span(document.tokens[start].start, document.tokens[end - 1].end)
