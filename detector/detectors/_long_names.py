"""Long names that drift: a space gone, a word swapped for a synonym, an abbreviation that does not fit."""

from collections.abc import Iterator

from detector.annotators.names import Mention, Names
from detector.detectors._name_forms import expansions, synonyms
from detector.detectors._turned_names import codes, shorts, turned
from detector.findings import Artifact, Finding
from detector.text import Document, Span

_SMALL = frozenset("of for the and on in de".split())
_MARKS = str.maketrans("", "", "’'")
_JOINTS = str.maketrans("", "", " -’'")
# Words that make another name of a short one: "High Court" beside "Supreme Court", "Middle Eastern".
_OWN = frozenset(
    """high top north south east west northern southern eastern western state public international global
    world general department ministry service division branch office bureau agency national group
    company""".split()
)
_MOST = 40  # long names that share a word: more are a table
Odd = tuple[Mention, str, str, float]  # the mention, what it should say, where that stands, the confidence


def replaced(document: Document, names: Names) -> Iterator[Finding]:
    """Give the mentions of long names that differ from their usual form by a space or by one word."""
    text = document.text
    for mention, right, why, confidence in (
        *_spaced(names),
        *_swapped(names),
        *_unlike_abbreviation(document, names),
        *turned(names),
    ):
        if text[mention.start - 1 : mention.start] == "#":
            continue
        ending = mention.possessive if len(mention.possessive) == 2 else ""
        message = f"“{mention.name}” is called “{right}” {why}."
        yield Finding(mention.span, Artifact.NAME_DRIFT, "name-drift", confidence, message, (right + ending,))
    for start, end, right in (*codes(document), *shorts(document)):
        message = f"“{text[start:end]}” is called “{right}” elsewhere in the article."
        yield Finding(Span(start, end), Artifact.NAME_DRIFT, "name-drift", 0.7, message, (right,))


def _spaced(names: Names) -> Iterator[Odd]:
    """Find "Aljazeera" beside "Al Jazeera"."""
    solid: dict[str, str] = {}
    for name, mentions in names.by_name.items():
        if not 5 < len(name) < 30:
            continue
        key = name.lower().translate(_JOINTS)
        other = solid.setdefault(key, name)
        last = name.rpartition(" ")[2]
        if last is not name and len(last) > 5:
            solid.setdefault(last.lower().translate(_JOINTS), last)
        if other is not name and _one_name(name, other):
            others = names.by_name.get(other)
            if others is None and (" " in other or "-" in other):
                continue
            wrong = mentions if others is None or len(others) >= len(mentions) else others
            right = other if wrong is mentions else name
            for mention in wrong:
                yield mention, right, "elsewhere in the article", 0.75


def _one_name(one: str, other: str) -> bool:
    """Whether two names that agree in their letters differ by a space or a hyphen, and not as words do."""
    if (
        "American" in one
        or one.replace(" ", "").lower() == "whitehouse"
        or any(word.isupper() or word[:1].isdigit() for word in f"{one} {other}".split())
    ):
        return False
    return one.translate(_MARKS).lower() != other.translate(_MARKS).lower()


def _swapped(names: Names) -> Iterator[Odd]:
    """Find "Global Recent Light" beside "Global New Light of Myanmar"."""
    for one, other in _neighbours(names):
        words, others = one.lower().split(" "), other.lower().split(" ")
        at = _one_synonym(words, others)
        if at is None:
            continue
        sides = names.by_name[one], names.by_name[other]
        known = expansions().values()
        times = [(_times(names, side[0], at), side[0].name in known) for side in sides]
        right = 0 if (*times[0], -sides[0][0].start) > (*times[1], -sides[1][0].start) else 1
        for mention in sides[1 - right]:
            mended = mention.name.split(" ")
            mended[at] = sides[right][0].name.split(" ")[at]
            yield mention, " ".join(mended), "elsewhere in the article", 0.8


def _neighbours(names: Names) -> Iterator[tuple[str, str]]:
    """Give the pairs of long names with the same first or the same last word."""
    groups: dict[str, list[str]] = {}
    for name in names.by_name:
        first, space, rest = name.partition(" ")
        if space:
            groups.setdefault(first, []).append(name)
            groups.setdefault(f" {rest.rpartition(' ')[2]}", []).append(name)
    for group in groups.values():
        if 1 < len(group) <= _MOST:
            for place, one in enumerate(group):
                for other in group[place + 1 :]:
                    yield one, other


def _times(names: Names, mention: Mention, at: int) -> int:
    """Count the mentions of all names that begin alike as far as the word in question."""
    words = mention.name.split(" ")
    head = " ".join(words[: at + 1])
    if at == 0:
        return len(names.by_name[mention.name])
    return sum(len(own) for name, own in names.by_name.items() if name.startswith(head))


def _one_synonym(words: list[str], others: list[str]) -> int | None:
    """Give the place of the only word in which two names differ, if the words are synonyms."""
    shorter = min(len(words), len(others))
    if abs(len(words) - len(others)) > 2 or shorter < 2:
        return None
    unlike = [place for place in range(shorter) if words[place] != others[place]]
    if len(unlike) != 1:
        return None
    one, other = words[unlike[0]], others[unlike[0]]
    if shorter == 2 and (one in _OWN or other in _OWN):
        return None
    table = synonyms()
    return unlike[0] if table.get(one, frozenset()) & table.get(other, frozenset()) else None


def _unlike_abbreviation(document: Document, names: Names) -> Iterator[Odd]:
    """Find "Worldwide Monetary Fund (IMF)"."""
    text, known = document.text, None
    for mention in names.mentions:
        if text[mention.end : mention.end + 2] != " (" or " " not in mention.name:
            continue
        known = known or expansions()
        short = text[mention.end + 2 : mention.end + 10].partition(")")[0]
        full = known.get(short)
        if full and _misnamed(mention.name, full):
            yield mention, full, f"where it is shortened to {short}", 0.75


def _misnamed(name: str, full: str) -> bool:
    words = [word for word in _plain(name).split(" ") if word not in _SMALL]
    others = [word for word in _plain(full).split(" ") if word not in _SMALL]
    unlike = sum(one != other for one, other in zip(words, others, strict=False))
    return len(words) == len(others) > 1 and 0 < unlike < len(words) and sorted(words) != sorted(others)


def _plain(name: str) -> str:
    return (
        name.lower()
        .replace("isation", "ization")
        .replace("programme", "program")
        .replace("defence", "defense")
        .replace("-", "")
    )
