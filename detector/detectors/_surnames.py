"""A person named by surname alone: the evidence that it is a person, and that nobody introduced them."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files

from detector.annotators.names import CALENDAR, STARTERS, TITLES, Mention, Names
from detector.annotators.words import WORDS
from detector.detectors._name_forms import sound_key
from detector.detectors._surname_signs import PERSONAL, ROLE, around, sign
from detector.text import Document

_PARTICLES = frozenset("de van von der den bin ibn al el di da del la le du dos ter abu the a an".split())
_ROLES = TITLES | frozenset(
    """lawyer attorney singer actor actress author writer poet player striker midfielder defender
    goalkeeper captain skipper activist journalist scientist researcher founder owner boss veteran rival
    colleague successor predecessor twin heir named called nicknamed dubbed v son daughter wife husband
    brother sister mother father friend cousin uncle aunt nephew niece partner suspect victim driver
    farmer teacher lawmaker dictator strongman billionaire businessman""".split()
)
_KINDS = frozenset(
    """firm company website newspaper magazine network group agency daily station site maker giant unit arm
    bank retailer broadcaster charity party club brand drug my his her our their""".split()
)
# Signs of a person from here on; ", who" and "told X" fit a team or a firm too.
_STRONG, _WHO_ALONE, _SURE = 0.7, 1, 2
_NAMED = re.compile(
    r"\b(?:(?:known|called|named|billed|credited|styled|identified|nicknamed|dubbed|titled|registered|signed|"
    r"alias|aka)\b(?: \w+){0,2}|(?:in|at|from|near|outside|around|across|throughout|north|south|east|west|"
    r"town of|city of|village of|version of|app|brand|team|side|club|firm|company|"
    r"beat|beats|defeated|against|versus|vs?|hosted|signed for|play(?:ed|s)? for|joined|"
    r"supports?|bought|acquired)) [“\"‘']?$"
)
_TEAM = re.compile(
    r" \d|, \d(?!\d,)|, who (?:have|are|were|lead|need|play|finished|beat|won|lost|drew)\b"
    r"|,? (?:are|were|have|lead|need|play|won|beat|lost|drew|scored|make|makes|sells|employs|operates)\b"
    r"|[’']s? (?:hundred|innings|goal|win|defeat|fans|supporters|shares|customers|products|residents|mayor|"
    r"streets|council|captain|coach|bowlers|batsmen|defence|attack|app|website)\b"
    r"|(?:[’']s)?-(?:based|born|made|bound|owned)\b| (?:plc|inc|ltd|shares|stock|customers|fans|users)\b"
)
_FIRST_NAMES = frozenset("Will Jan May April June August Mark".split())  # read as words or dates elsewhere
_AGED = re.compile(r", an? \d\d?-year-old")  # one who is known by one name
_NUMBERED = re.compile(r" (?:\d|[A-Z]\b)")  # "Article 51"
# Endings of peoples and beliefs, and those that words at the head of a sentence have as well as surnames.
_PEOPLES = ("ans", "ese", "ish", "ism", "ists", "ites", "ats")
_WORDS = tuple("ers ors ies men day man ly ness ment work ing tion ity".split())
# Roles that go before a full name, and before no surname alone.
_FULL_NAMED = frozenset(
    """analyst economist spokesman spokeswoman lawyer professor activist director researcher teacher attorney
    prosecutor scientist journalist""".split()
)


@cache
def _alone() -> frozenset[str]:
    text = (files("detector") / "data" / "single_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def leaders() -> dict[str, tuple[str, str]]:
    """Give for the surname of a leader the full name and, where it is sure, the office."""
    text = (files("detector") / "data" / "leaders.txt").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            surname, _, rest = line.partition(": ")
            full, _, office = rest.partition("|")
            found[surname] = full.strip(), office.strip()
    return found


def unintroduced(document: Document, names: Names, places: frozenset[str]) -> Iterator[tuple[Mention, float]]:
    """Give the first mention of each surname that has no fuller one, and the weight of its signs."""
    longer = {word for name in names.by_name if " " in name for word in re.split("[ -]", name) if word}
    spellings = _Spellings(names, longer)
    for name, mentions in names.by_name.items():
        if (
            len(name) < 3 + (not mentions[0].initial)
            or not name[-2:].islower()
            or name in longer
            or name in places
            or name in _alone()
        ):
            continue
        if any(mention.title for mention in mentions) or not _surname(name, mentions, longer | places):
            continue
        stated = [m for m in mentions if not _headline(document, m)]
        signs = [sign(document.text, mention) for mention in stated]
        if sum(value for value in signs if value != _WHO_ALONE) < _STRONG:
            continue
        if _introduced(document.text, mentions[0]):
            continue
        if max(signs) < _SURE and any(_no_person(document.text, m) for m in mentions):
            continue
        if not spellings.varies(name, mentions[0].start) and not _word(document, name):
            yield stated[0], sum(signs)


def _headline(document: Document, mention: Mention) -> bool:
    """Whether a name stands in a line that has no final stop: a headline, a caption, a score."""
    text = document.text
    end = text.find("\n", mention.end)
    line = text[mention.end : end if end >= 0 else len(text)].rstrip(" \t”\"’')")
    return not line.endswith((".", "!", "?", ":", "…", ",", ";"))


def _no_person(text: str, mention: Mention) -> bool:
    """Whether a place shows a team, a town, a brand or a name that is given as such: "known as Vidar"."""
    if _NAMED.search(text[max(0, mention.start - 40) : mention.start]):
        return True
    return bool(_TEAM.match(text, mention.end))


def _surname(name: str, mentions: list[Mention], known: AbstractSet[str]) -> bool:
    """Whether a word looks like a surname: letters, perhaps a hyphen, no ending of peoples or of adverbs."""
    if (
        name.endswith(_PEOPLES)
        or (name.endswith(_WORDS) and all(mention.initial for mention in mentions))
        or name.lower() in STARTERS | CALENDAR
        or (name[-1] == "s" and name[-2] not in "sui" and len(mentions) < 2 and mentions[0].initial)
    ):
        return False
    if (
        not name.istitle()
        and not name.startswith(("Mc", "Mac", "Di", "De", "La", "Le", "Van", "O"))
        and "-" not in name
    ):
        return False
    parts = name.split("-")
    if len(parts) == 1:
        return name.isalpha()
    return len(parts) == 2 and all(
        p.isalpha() and p[0].isupper() and p not in known | _alone() for p in parts
    )


class _Spellings:
    """The words of an article's names by sound, made when the first surname asks for them."""

    def __init__(self, names: Names, longer: AbstractSet[str]) -> None:
        self._starts = {name: own[0].start for name, own in names.by_name.items() if " " not in name}
        self._longer = longer
        self._by_sound: dict[tuple[str, str], list[str]] = {}

    def varies(self, name: str, start: int) -> bool:
        """Whether the name is another spelling of an introduced or earlier one: name-drift has to say so."""
        if not self._by_sound:
            for word in sorted(self._longer | self._starts.keys()):
                if len(word) > 2:
                    self._by_sound.setdefault((_first(word), sound_key(word)[:2]), []).append(word)
        alike = self._by_sound.get((_first(name), sound_key(name)[:2]), [])[:50]
        return any(
            abs(len(word) - len(name)) < 2 and (word in self._longer or self._starts[word] < start)
            for word in alike
            if word != name and (word[:4] == name[:4] or word[-2:] == name[-2:] or _sounds_as(word, name))
        )


def _sounds_as(one: str, other: str) -> bool:
    return sound_key(one) == sound_key(other)


def _first(word: str) -> str:
    """Give the first letter, the same for vowels that are swapped: "Uraon" is "Oraon"."""
    return {"U": "O", "I": "E"}.get(word[0], word[0])


def _word(document: Document, name: str) -> bool:
    """Whether the name stands in small letters somewhere, and is a word."""
    places = document[WORDS].get(name.lower(), ())
    return any(document.tokens[place].text.islower() for place in places[:20])


def _introduced(text: str, mention: Mention) -> bool:
    """Whether the mention itself says who that is: a role, a nickname, an article, a kind of thing."""
    before, after = around(text, mention)
    word = before[-2] if len(before) > 1 else ""
    role = word.strip(",.")
    if before[-1] or word.lower() in _PARTICLES or (role.lower() in _ROLES and role not in _FULL_NAMED):
        return True
    if word in _FIRST_NAMES or _NUMBERED.match(text, mention.end):
        return True
    nicknamed = word.endswith(("”", '"', "’", "'", ")", "]", "&")) and word[-2:-1] not in set(",.!?…")
    if nicknamed or word.lower() in _KINDS:
        return True
    if word == "and" and len(before) > 2 and before[-3][:1].isupper() and before[-3][-1:] != ",":
        return True
    if _AGED.match(after):
        return True
    if PERSONAL.match(text, mention.end) or ROLE.match(text, mention.end):
        return False
    apposed = re.match(
        r", (?:the |his |her |their |our |my |\d\d|then |now )|,? \("
        r"| (?:magazine|newspaper|[A-Z])",
        after,
    )
    return bool(apposed)
