"""A person named by surname alone: the evidence that it is a person, and that nobody introduced them."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files

from detector.annotators.names import STARTERS, TITLES, Mention, Names
from detector.annotators.words import WORDS
from detector.detectors._name_forms import sound_key
from detector.text import Document

# What one does to a person, and what a person does: sure signs.
_BEFORE = frozenset(
    """met meet meeting greeted hosted welcomed congratulated thanked replaced succeeded defeated
    accompanied interviewed befriended married phoned hugged briefed""".split()
)
_AFTER = frozenset(
    """met visited arrived flew insisted tweeted smiled spoke resigned apologized apologised joked recalled
    admitted argued vowed denied testified pleaded hailed travelled traveled grew died married laughed
    replied himself herself thanked praised urged promised accused""".split()
)
_WITH = frozenset(
    {"met", "talks", "meeting", "spoke", "meetings", "summit", "negotiations", "interview", "call"}
)
_HAS = re.compile(
    r"(?:visit|wife|husband|lawyers?|attorneys?|speech|meetings?|father|mother|son|daughter|death|family|remarks|"
    r"career|trip|aides?|arrival|supporters|predecessor|successor|spokesman|spokeswoman|rival|rule)\b"
)
# Weaker signs: a newspaper is told things too, and a company says them.
_SAYS = frozenset(
    """said told added says noted explained stated claimed believes agreed warned replied responded
    conceded acknowledged confirmed declined refused predicted cautioned""".split()
)
_ASKED = frozenset({"told", "asked", "urged", "accused", "quoted"})
_PARTICLES = frozenset("de van von der den bin ibn al el di da del la le du dos ter abu the a an".split())
_ROLES = TITLES | frozenset(
    """lawyer attorney singer actor actress author writer poet player striker midfielder defender
    goalkeeper captain skipper activist journalist scientist researcher founder owner boss veteran rival
    colleague successor predecessor twin heir named called nicknamed dubbed v son daughter wife husband
    brother sister mother father friend cousin uncle aunt nephew niece partner suspect victim driver
    farmer teacher lawmaker dictator strongman billionaire businessman""".split()
)
_PLACED = frozenset("in at from of near around outside on to".split()) - {"to"}
_KINDS = frozenset(
    """firm company website newspaper magazine network group agency daily station site maker giant unit arm
    bank retailer broadcaster charity party club brand drug my his her our their""".split()
)
# "Abernethy, a stroke physician": what is said of a person at the first mention, without the full name.
_ROLE = re.compile(
    r", an? (?:[\w-]+ ){0,3}?(?:physician|doctor|professor|analyst|economist|lawyer|attorney|farmer|teacher|"
    r"student|"
    r"researcher|scientist|spokes\w+|minister|director|manager|coach|captain|goalkeeper|striker|midfielder|"
    r"defender|judge|senator|congress\w+|lawmaker|engineer|historian|author|writer|journalist|activist|officer|"
    r"mayor|prosecutor|nurse|founder|veteran|singer|actor|actress|resident|politician|strategist|expert|"
    r"consultant|chef|driver|partner|executive|fellow|lecturer|\w+ologist|physicist|astronomer|chemist)\b"
)
_PRONOUNS = frozenset("he she his her him himself herself".split())
_DID = re.compile(r" (?:has|had|is|was|won|lost|took|made|gave|began|left|came|went|kept|[a-z]+ed) ")
_PLURALS = (
    "ans",
    "ers",
    "ists",
    "ors",
    "ats",
    "ians",
    "ese",
    "ish",
    "ies",
    "ism",
    "men",
    "ites",
    "day",
    "man",
    "ly",
    "ness",
    "ment",
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
        if len(name) < 4 or not name[-2:].islower() or name in longer or name in places or name in _alone():
            continue
        if any(mention.title for mention in mentions) or not _surname(name, len(mentions), longer | places):
            continue
        weight = sum(sign(document.text, mention) for mention in mentions)
        weight += 0.7 * (weight < 0.7 and _foretold(document, names, mentions[0]))
        if weight < 0.7 or _introduced(document.text, mentions[0]):
            continue
        if not spellings.varies(name, mentions[0].start) and not _word(document, name):
            yield mentions[0], weight


def _surname(name: str, times: int, known: AbstractSet[str]) -> bool:
    """Whether a word looks like a surname: letters, perhaps a hyphen, no ending of peoples or of adverbs."""
    if (
        name.endswith(_PLURALS)
        or name.lower() in STARTERS
        or (name[-1] == "s" and name[-2] not in "sui" and times < 2)
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


def _foretold(document: Document, names: Names, mention: Mention) -> bool:
    """Whether the lead has a pronoun for the name, and nobody else to whom it could belong."""
    if mention.sentence > 3 or not _DID.match(document.text, mention.end):
        return False
    sentence = document.sentences[mention.sentence]
    if not any(token.norm in _PRONOUNS for token in sentence.tokens):
        return False
    others = (m for m in names.mentions if m.sentence <= mention.sentence and m.name != mention.name)
    return not any(m.title or (" " in m.name and m.sentence == mention.sentence) for m in others)


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
                    self._by_sound.setdefault((word[0], sound_key(word)[:2]), []).append(word)
        alike = self._by_sound.get((name[0], sound_key(name)[:2]), [])[:50]
        return any(
            abs(len(word) - len(name)) < 2 and (word in self._longer or self._starts[word] < start)
            for word in alike
            if word != name
        )


def _word(document: Document, name: str) -> bool:
    """Whether the name stands in small letters somewhere, and is a word."""
    places = document[WORDS].get(name.lower(), ())
    return any(document.tokens[place].text.islower() for place in places[:20])


def _around(text: str, mention: Mention) -> tuple[list[str], str]:
    before = text[max(0, mention.start - 40) : mention.start].rpartition("\n")[2].split(" ")
    end = mention.end - len(mention.possessive) * (len(mention.possessive) == 2)
    return before, text[end : end + 30]


def sign(text: str, mention: Mention) -> float:
    """Weigh what stands around a name: 2 what only people do, less what a company does too, 0 nothing."""
    before, after = _around(text, mention)
    word = before[-2].lower() if len(before) > 1 else ""
    following = after.lstrip().partition(" ")[0].strip(",.;")
    if word in _BEFORE or (word == "with" and len(before) > 2 and before[-3].lower() in _WITH):
        return 2
    if after.startswith(" ") and following in _AFTER:
        return 2
    if mention.possessive and _HAS.match(after.lstrip("’'s").lstrip()):
        return 2
    if word in _PLACED:
        return 0
    if _ROLE.match(after):
        return 2
    if after.startswith((", who ", ", whose ")) or word in _ASKED:
        return 1
    said = word in _SAYS or (word == "to" and len(before) > 2 and before[-3].lower() == "according")
    return 0.7 if (after.startswith(" ") and following in _SAYS) or (said and after[:1] in ",.;”") else 0


def _introduced(text: str, mention: Mention) -> bool:
    """Whether the mention itself says who that is: a role, a nickname, an article, a kind of thing."""
    before, after = _around(text, mention)
    word = before[-2] if len(before) > 1 else ""
    if before[-1] or word.lower().strip(",.") in _ROLES or word.lower() in _PARTICLES:
        return True
    nicknamed = word.endswith(("”", '"', "’", "'", ")", "]", "&")) and word[-2:-1] not in set(",.!?…")
    if nicknamed or word.lower() in _KINDS:
        return True
    if word == "and" and len(before) > 2 and before[-3][:1].isupper():
        return True
    apposed = re.match(
        r", (?:the |his |her |their |our |my |\d\d|then |now )|,? \(| (?:magazine|newspaper|[A-Z])", after
    )
    return bool(apposed)
