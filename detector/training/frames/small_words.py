"""small_pairs.txt: which small words hardly ever stand behind which."""

from collections.abc import Iterator

from detector.training.frames.tokens import Tokens

HEAD = "# small word | small words that stand behind it 400 times less often than chance\n"
_WORDS = """\
the a an this that these those his her its their our my your he she it they we you i him them us me who whom
which whose what of in on at to for with from by into about against between under over after before during
without within through across near behind despite since until as than like and or but nor if because although
though while when where whether so is are was were be been being am has have had having do does did will would
can could may might must should cannot not also more most very too much many few less such each every another
any no all both some other only just even still already yet never then there here""".split()
_PREPOSITIONS = frozenset(
    """of in on at to for with from by into about against between under over after before during without
    within through across near behind despite until than as like out up off down away""".split()
)
# These may stand behind a preposition that closes a clause: "what it was for is".
_FINITE = frozenset(
    "is are was were has have had will would can could may might must should do does did am been be".split()
)
_OPENERS = frozenset("that which who what where when if".split())  # "that in May he"
_EXPECTED, _LESS_OFTEN = 150, 400


def rows(tokens: Tokens) -> Iterator[str]:
    """Give the lines of small_pairs.txt."""
    total = len(tokens.ids)
    for one in _WORDS:
        behind = tokens.counts(tokens.mask([one]), None)
        share = (tokens.ids == tokens.places[one]).sum() / total if one in tokens.places else 0.0
        others = [
            other
            for other in _WORDS
            if other != one
            and (expected := share * tokens.seen(other)) > _EXPECTED
            and (tokens.of(behind, other) + 0.5) * _LESS_OFTEN < expected
            and not (one in _PREPOSITIONS and other in _FINITE)
            and not (one in _OPENERS and other in _PREPOSITIONS)
        ]
        if others:
            yield f"{one} | {' '.join(others)}"
