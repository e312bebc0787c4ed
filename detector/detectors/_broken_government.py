"""The preposition a word does not take, or lacks: "depends of", "sentenced at six years", "in front the"."""

from collections.abc import Iterator
from pathlib import Path

from detector.detectors._broken import Broken, adjoin, norm_at, pairs_of, places_of, stretch
from detector.text import Document

# Words, the prepositions they do not take, and the one they take.
_FILE = Path(__file__).parents[1] / "data" / "wrong_prepositions.txt"


def _read() -> dict[str, tuple[frozenset[str], str]]:
    lines = [line for line in _FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    rows = [[part.split() for part in line.split("|")] for line in lines]
    return {word: (frozenset(wrong), right[0]) for words, wrong, right in rows for word in words}


_RIGHT = _read()
_RIGHT_WORDS = frozenset(_RIGHT)
_WRONG = frozenset(word for wrong, _ in _RIGHT.values() for word in wrong)
_DETERMINERS = frozenset(
    "the a an this that these those his her its their our some several many which whom".split()
)
# What each of these wrong prepositions needs behind it to be wrong for sure.
_NUMBERED = frozenset("sentenced condemned".split())
_SPANS = frozenset("years months days year".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten twelve fifteen twenty thirty".split())
_COMPOUND = {
    "front": ("in", "of"), "spite": ("in", "of"), "favour": ("in", "of"), "favor": ("in", "of"),
    "terms": ("in", "of"), "accordance": ("in", "with"), "search": ("in", "of"), "behalf": ("on", "of"),
    "respect": ("with", "to"), "regard": ("with", "to"), "addition": ("in", "to"), "view": ("in", "of"),
    "charge": ("in", "of"), "collaboration": ("in", "with"), "exception": ("the", "of"),
    "cooperation": ("in", "with"), "means": ("by", "of"), "virtue": ("by", "of"), "middle": ("the", "of"),
    "outskirts": ("the", "of"), "beginning": ("the", "of"), "majority": ("the", "of"), "dozens": ("", "of"),
}  # fmt: skip
_COMPOUND_WORDS = frozenset(_COMPOUND)
_AFTER_COMPOUND = frozenset("the his her their its our these those".split())


def wrong_preposition(document: Document) -> Iterator[Broken]:
    """Give each preposition that its word does not take."""
    for place, one, other in pairs_of(document, _RIGHT_WORDS, _WRONG):
        wrong, right = _RIGHT[one]
        if other not in wrong or not adjoin(document, place, 3):
            continue
        after, token = norm_at(document, place + 2), document.tokens[place + 1]
        if not token.text.islower() or (one not in _NUMBERED and _other_sense(document, place, one, other)):
            continue
        if one in {"accused", "suspected"} and other == "for" and not after.endswith("ing"):
            continue
        if one in _NUMBERED:
            term = (after.isdigit() or after in _NUMBERS) and norm_at(document, place + 3) in _SPANS
            if not term and after not in {"life", "death"}:
                continue
        elif other == "to" and after not in _DETERMINERS and not document.tokens[place + 2].text[0].isupper():
            continue
        yield Broken(token.span, 0.78, (right,), f"“{one} {other}”: “{one}” takes “{right}”.")


def _other_sense(document: Document, place: int, one: str, other: str) -> bool:
    after, before = norm_at(document, place + 2), norm_at(document, place - 1)
    if other in {"in", "at", "on"} and (after[:1].isdigit() or document.tokens[place + 2].text[0].isupper()):
        return True  # "participated in …": a place or a time
    if other == "from" and one in {"depend", "depends", "depended", "suffering"} and after[:1].isdigit():
        return True
    if one in {"proud", "afraid", "ashamed"} and other in {"with", "by", "from", "for"}:
        return one != "proud" or other != "for"
    return after in {
        "which",
        "whom",
        "what",
        "course",
        "all",
        "least",
        "once",
        "first",
        "times",
    } or before in {"the", "a"}


def wrong_term(document: Document) -> Iterator[Broken]:
    """Give "at" of "sentenced the former minister at six years in prison"."""
    for place in places_of(document, {"sentenced", "condemned", "sentences", "sentencing"}):
        for at in range(place + 2, min(place + 14, len(document.tokens) - 3)):
            word = norm_at(document, at)
            if word in {".", ";", "to", "and"}:
                break
            number, unit = norm_at(document, at + 1), norm_at(document, at + 2)
            term = (number.isdigit() or number in _NUMBERS) and unit in _SPANS
            if word in {"at", "with", "in"} and (term or number in {"life", "death"}):
                why = f"“sentenced … {word}” should be “sentenced … to”."
                yield Broken(document.tokens[at].span, 0.78, ("to",), why)
                break


def lacking_preposition(document: Document) -> Iterator[Broken]:
    """Give each "in front the" and "with respect the"."""
    for place in places_of(document, _COMPOUND_WORDS):
        first, right = _COMPOUND[norm_at(document, place)]
        if norm_at(document, place + 1) not in _AFTER_COMPOUND or not adjoin(document, place, 3):
            continue
        if first and norm_at(document, place - 1) != first:
            continue
        word, following = document.tokens[place], document.tokens[place + 1]
        if word.text.islower() and following.text.islower():
            better = f"{word.text} {right} {following.text}"
            why = f"“{word.text} {following.text}” lacks its “{right}”."
            yield Broken(stretch(document, place, place + 1), 0.78, (better,), why)
