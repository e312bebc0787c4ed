"""The term put in the place of its tortured form, with the writer's number, capitals and hyphens."""

import re

from detector.detectors._term_lexicon import SAME, lexicon, terms_from
from detector.detectors._term_matches import Atom, Match
from detector.detectors._term_spelling import plural_of, singulars
from detector.text import Document, Span
from detector.wording import cased_like

_UNCOUNTED = frozenset(
    """data media equipment information knowledge learning research software hardware traffic weather money
    health music evidence progress rain snow food water air gas oil power heat light noise""".split()
)
_UNCOUNTED_END = ("ness", "ism", "ics", "ence", "ance", "ware", "ogy", "phy", "ment", "s")
_COUNTED = frozenset("government department agreement statement treatment document element argument".split())
FUNCTION_WORDS = frozenset(["of", "and", "the", "to", "for", "in", "on", "as", "a"])
_LONGEST_ACRONYM = 8


def written(document: Document, span: Span, match: Match) -> str:
    """Give what should stand in the place of the whole tokens of the match."""
    text, atoms, words = document.text, match.atoms, match.term.words
    marks = [*re.findall(r"[ ~-]", match.term.text), ""]
    made = text[span.start : atoms[0].start]
    for index, (atom, word, mark) in enumerate(zip(atoms, words, marks, strict=True)):
        now = text[atom.start : atom.end]
        if match.strangeness[index] != SAME:
            now = cased_like(_numbered(atom, word, last=index + 1 == len(words)).replace("_", " "), now)
        if mark in {" ", "-"}:
            now += "-" if mark == "-" else text[atom.end : atoms[index + 1].start]
        made += now.lower() if index and marks[index - 1] == "~" else now
    return made + text[atoms[-1].end : span.end]


def spelled(match: Match) -> str:
    """Give the term as the lists have it, for a reader."""
    return match.term.text.replace("~", "").replace("_", " ")


def _numbered(atom: Atom, word: str, *, last: bool) -> str:
    counted = word in _COUNTED or not (word in _UNCOUNTED or word.endswith(_UNCOUNTED_END))
    return plural_of(word) if last and atom.senses[word].plural and counted else word


def is_ordinary(match: Match) -> bool:
    """Whether the words as they stand are a term themselves, or a phrase that good English has."""
    norms = [atom.norm.replace("_", " ") for atom in match.atoms]
    for ending in (norms[-1], *singulars(norms[-1])):
        phrase = " ".join((*norms[:-1], ending))
        if phrase in lexicon().lookalikes or _is_term((*norms[:-1], ending)):
            return True
    return False


def _is_term(norms: tuple[str, ...]) -> bool:
    return any(term.words == norms for term in terms_from(norms[0]).get(norms[1], ()))


def acronym_fits(document: Document, match: Match) -> bool | None:
    """Whether an acronym in brackets after the phrase is the term's (True) or the phrase's (False)."""
    tokens = document.tokens[match.atoms[-1].last + 1 : match.atoms[-1].last + 4]
    if len(tokens) < 3 or tokens[0].text != "(" or tokens[2].text != ")":
        return None
    letters = tokens[1].text.removesuffix("s")
    if not (letters.isupper() and 2 <= len(letters) <= _LONGEST_ACRONYM):
        return None
    of_term = letters in _initials(match.term.words)
    of_phrase = letters in _initials([part for atom in match.atoms for part in atom.norm.split("_")])
    return of_term if of_term != of_phrase else None


def _initials(words: list[str] | tuple[str, ...]) -> set[str]:
    content = [word for word in words if word not in FUNCTION_WORDS]
    return {"".join(word[0] for word in some).upper() for some in (words, content)}
