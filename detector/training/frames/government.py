"""taken_prepositions.txt, complements.txt: what words have behind them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from detector.detectors._broken_strays import DETERMINERS
from detector.detectors._verb_forms import Verb
from detector.training.frames.tokens import Counts, Mask, Tokens

TAKEN_HEAD = "# preposition that words take | those they hardly ever have before an object | the words\n"
COMPLEMENTS_HEAD = """\
# ing-behind-to | words that take "to" and a bare verb, and hardly ever "to" and an -ing form
# ing | those of them that hardly ever have an -ing form behind them
# bare | those that hardly ever have a bare verb behind them
# to | verb forms that take an -ing form, and hardly ever "to" and a bare verb
"""
_ALL = "to of at with from about against on in for into by".split()
_ADJUNCT = frozenset("in at on for".split())
_TAKEN = "to of at with from about on in for".split()
_MORE_OBJECTS = "every each least reporters people".split()
_NO_VERBS = frozenset("having used like own put has had been".split())
_AUXILIARIES = "be have do".split()
_AUXILIARY_INGS = "being having doing".split()


def _objects(tokens: Tokens) -> Mask:
    return tokens.mask(DETERMINERS | set(_MORE_OBJECTS)) | tokens.figures


def taken(tokens: Tokens) -> Iterator[str]:
    """Give the lines of taken_prepositions.txt."""
    objects = _objects(tokens)
    before = {one: tokens.counts(None, tokens.mask([one])) for one in _ALL}
    governs = {one: tokens.counts(None, tokens.mask([one]), objects) for one in _TAKEN}
    direct = tokens.counts(None, objects)
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for word in sorted(tokens.words):
        seen = tokens.seen(word)
        if seen < 400 or len(word) < 4 or not word.isalpha():
            continue
        often = {one: tokens.of(before[one], word) for one in _ALL}
        right = max(_ALL, key=often.__getitem__)
        if often[right] < max(0.3 * seen, 0.7 * (sum(often.values()) + tokens.of(direct, word))):
            continue
        wrong = [
            one for one in _TAKEN if one != right and _is_wrong(one, tokens.of(governs[one], word), seen)
        ]
        if wrong:
            groups[right, " ".join(wrong)].append(word)
    for (right, those), words in sorted(groups.items()):
        yield f"{right} | {those} | {' '.join(words)}"


def _is_wrong(one: str, count: int, seen: int) -> bool:
    """Whether a preposition that so seldom stands behind a word is wrong there; an adjunct may be rare."""
    rare = count == 0 if one in _ADJUNCT else count * 12_000 <= seen
    return rare and (one in {"to", "of", "about"} or seen >= 3000)


def complements(tokens: Tokens, verbs: dict[str, Verb], plain: set[str]) -> Iterator[str]:
    """Give the lines of complements.txt; `plain` are the bases that are no nouns."""
    to = tokens.mask(["to"])
    ings = tokens.mask([*(verb.ing for verb in verbs.values()), *_AUXILIARY_INGS])
    infinitive = tokens.counts(None, to, tokens.mask([*verbs, *_AUXILIARIES]))
    ing_behind_to, ing = tokens.counts(None, to, ings), tokens.counts(None, ings)
    bare = tokens.counts(None, tokens.mask(plain))
    takers = _often(tokens, infinitive, 0.12, 250)
    yield f"ing-behind-to | {' '.join(_rare(tokens, ing_behind_to, takers, infinitive, 2500))}"
    yield f"ing | {' '.join(_rare(tokens, ing, takers, tokens.lower, 3000))}"
    yield f"bare | {' '.join(_rare(tokens, bare, takers, tokens.lower, 5000))}"
    forms = set(chain.from_iterable(verbs.values())) - _NO_VERBS
    ing_takers = [word for word in _often(tokens, ing, 0.02, 300) if word in forms]
    yield f"to | {' '.join(_rare(tokens, infinitive, ing_takers, tokens.lower, 5000))}"


def _often(tokens: Tokens, counts: Counts, share: float, least: int) -> list[str]:
    """Give the words that are counted in so large a share of the places where they stand."""
    frequent = (word for word in sorted(tokens.words) if word.isalpha() and tokens.seen(word) >= least)
    return [word for word in frequent if tokens.of(counts, word) >= share * tokens.seen(word)]


def _rare(tokens: Tokens, counts: Counts, words: list[str], among: Counts, once_in: int) -> list[str]:
    return [word for word in words if tokens.of(counts, word) * once_in <= tokens.of(among, word)]
