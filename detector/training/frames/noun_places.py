"""noun_forms.txt: in which places a counted noun or its plural hardly ever stands, a letter each."""

from collections.abc import Iterator

from detector.detectors._broken_countables import CLOSES, NUMBERS, ONE
from detector.detectors._verb_forms import Verb
from detector.training.frames.tokens import Counts, Mask, Tokens

HEAD = """\
# noun plural, and the places where it hardly ever stands with no other noun behind it, a letter each:
# singular: n behind two or many, d a figure; plural: a behind a or every, m much;
# 1 the singular and 2 the plural before who, 3 the singular and 4 the plural before which
"""
_DEGREES = "very more most too quite extremely".split()
_COMPOUNDS = tuple("-time -old -year -term -scale -profile -level -based -made -owned -run -backed".split())
# By hand: adjectives too.
_ADJECTIVES = frozenset(
    "male female white black red blue green firm military civilian local foreign native".split()
)
_FREQUENT = 1500


def rows(tokens: Tokens, nouns: dict[str, str], verbs: dict[str, Verb]) -> Iterator[str]:
    """Give the lines of noun_forms.txt."""
    closes = tokens.mask(CLOSES | {"\n"})
    very = tokens.counts(tokens.mask(_DEGREES), None)
    adjectives = tokens.mask(_adjectives(tokens, very, nouns, verbs))
    counted = {
        "n": _behind(tokens, tokens.mask(NUMBERS), adjectives, closes),
        "d": _behind(tokens, tokens.figures & ~_years(tokens), adjectives, closes),
    }
    many = {"a": tokens.counts(tokens.mask(ONE | {"one"}), None, closes)}
    many["m"] = tokens.counts(tokens.mask(["much"]), None, closes)
    closed = tokens.counts(None, closes)
    who, which = (_relative(tokens, word) for word in ("who", "which"))

    def is_rare(counts: Counts, word: str, once_in: int, most: int) -> bool:
        count, seen = tokens.of(counts, word), tokens.seen(word)
        return count * once_in <= seen or (count <= most and seen > _FREQUENT)

    def thing(word: str) -> bool:
        seen = tokens.seen(word)
        return seen >= 1000 and tokens.of(who, word) * 15_000 <= seen and tokens.of(which, word) >= 5

    def person(word: str) -> bool:
        return tokens.of(who, word) >= max(25, 60 * tokens.of(which, word))

    for noun, plural in nouns.items():
        seen = tokens.seen(noun)
        also_adjective = (
            noun in _ADJECTIVES
            or tokens.of(very, noun) > 0.004 * seen
            or tokens.of(closed, noun) < 0.24 * seen
        )
        letters = [one for one, own in counted.items() if not also_adjective and is_rare(own, noun, 3000, 6)]
        letters += [one for one, own in many.items() if is_rare(own, plural, 5000, 3)]
        kinds = (thing(noun), thing(plural), person(noun), person(plural))
        letters += [number for number, found in zip("1234", kinds, strict=True) if found]
        yield f"{noun} {plural} {''.join(letters) or '-'}"


def _behind(tokens: Tokens, numbers: Mask, adjectives: Mask, closes: Mask) -> Counts:
    """Give how often each word closes a phrase behind a number, or a number and an adjective."""
    return tokens.counts(numbers, None, closes) + tokens.counts(numbers, adjectives, None, closes)


def _relative(tokens: Tokens, word: str) -> Counts:
    """Give how often each word stands before a relative pronoun, or before a comma and it."""
    mask = tokens.mask([word])
    return tokens.counts(None, mask) + tokens.counts(None, tokens.mask([","]), mask)


def _adjectives(tokens: Tokens, very: Counts, nouns: dict[str, str], verbs: dict[str, Verb]) -> Iterator[str]:
    """Yield the words that stand behind "very" and the like, and compounds that do not need to."""
    known = nouns.keys() | nouns.values() | verbs.keys()
    for word in tokens.words:
        seen = tokens.seen(word)
        often = seen >= 400 and tokens.of(very, word) >= max(8, 0.004 * seen)
        if word.endswith(_COMPOUNDS) or (often and word not in known and not word.endswith("ly")):
            yield word


def _years(tokens: Tokens) -> Mask:
    """Give which figures may be years, or are no whole number above one."""
    return tokens.mask(
        word
        for word in tokens.words
        if word[0].isdigit()
        and (word in {"0", "1"} or "." in word or (len(word) == 4 and word[:2] in {"19", "20"}))
    )
