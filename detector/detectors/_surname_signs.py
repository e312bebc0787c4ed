"""Signs that a capitalised word is a person: what people do, and what is done to them."""

import re

from detector.annotators.names import Mention

# What one does to a person, and what a person does: sure signs.
_BEFORE = frozenset(
    "greeted welcomed congratulated thanked interviewed befriended married phoned hugged briefed".split()
)
_AFTER = frozenset(
    """tweeted smiled spoke apologized apologised joked recalled admitted argued testified died married
    laughed replied himself herself thanked feared fears hopes hoped thinks thought believed wishes wished
    knew remembers remembered wept wonders wondered doubts doubted jokes argues recalls laughs smiles
    nodded nods shrugged shrugs apologises apologizes admits concedes contends contended quipped lamented
    laments fumed boasted complained complains reckons estimates retorted confided muses sighed
    regrets""".split()
)
# "Aas has threatened a walkout", "Ansari is yet to rule": what a person has done, and a party or a firm too.
_HAS_DONE = re.compile(
    r" (?:has|had) (?:(?:also|already|repeatedly|long|since|never|always|now) )?(?:threatened|called|pledged|"
    r"promised|warned|urged|asked|denied|refused|rejected|dismissed|vowed|accused|defended|criticis?z?ed|"
    r"apologis?z?ed|resigned|retired|demanded|insisted|admitted|appealed|complained|hinted)\b"
    r"| (?:is|was|has|are) (?:yet|still|due|about|to|set) to (?:\w+)"
    r"| (?:was|is|looked|seemed|sounded|remained|appeared) (?:more|less|clearly|visibly|not|also|rather|"
    r"far|quite|adamant|furious|cheerful|angry|happy|unhappy|optimistic|pessimistic|blunt|cautious|"
    r"defiant|delighted|disappointed|sceptical|skeptical|unmoved|proud|confident)\b"
)
_MADE_BY = frozenset("filmed coached chaired captained penned".split())
_ACTS = re.compile(
    r" (?:(?:also|then|later|himself|herself|now|never|still) )?(?:[a-z]{2,}ed|was|has|had|took|made|"
    r"gave|began|left|came|went|kept|won|lost|wrote|sat|stood|led|ran|held|felt|knew|saw|paid|put|drew) "
)
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him)\b")
_WITH = frozenset(
    {"met", "talks", "meeting", "spoke", "meetings", "summit", "negotiations", "interview", "call"}
)
_HAS = re.compile(
    r"(?:wife|husband|speech|father|mother|son|daughter|death|remarks|career|aides?|predecessor|successor)\b"
)
# Weaker signs: a newspaper is told things too, and a company says them.
_SAYS = frozenset(
    """said told added adds says insisted insists denied vowed urged promised accused praised
    blamed noted explained stated claimed believes agreed warned replied responded
    conceded acknowledged confirmed declined refused predicted cautioned""".split()
)
_ASKED = frozenset({"told", "asked", "urged", "accused", "quoted"})
_LEAD = 3  # sentences of the lead
PLACED = frozenset("in at from of near around outside on to".split()) - {"to"}
# "Abernethy, a stroke physician": what is said of a person at the first mention, without the full name.
_ROLE = re.compile(
    r", an? (?:[\w-]+ )?(?:(?:council|party|union|opposition|community|rebel|faction|protest|strike|tribal) )"
    r"(?:leader|chief|boss)\b"
    r"|, an? (?:[\w-]+ ){0,3}?(?:physician|doctor|professor|analyst|economist|lawyer|attorney|farmer|teacher|"
    r"student|"
    r"researcher|scientist|spokes\w+|minister|director|manager|coach|captain|goalkeeper|striker|midfielder|"
    r"defender|judge|senator|congress\w+|lawmaker|engineer|historian|author|writer|journalist|activist|officer|"
    r"mayor|prosecutor|nurse|founder|veteran|singer|actor|actress|resident|politician|strategist|expert|"
    r"consultant|chef|driver|partner|executive|fellow|lecturer|\w+ologist|physicist|astronomer|chemist)\b"
)


# "Weisz, who was not involved": one person, and no team ("Rovers, who have not won").
_WHO = re.compile(
    r", who (?:(?:was|is) (?:not (?:involved|part)|an? |born|among|himself|herself|married|elected|jailed|"
    r"wounded)|(?:studies|covers|tracks|monitors|teaches|heads|chairs|rates|specialises|specializes|researches|"
    r"advises|works|lives|lectures|practises|practices|farms|co-?wrote|grew up|trained as|turned \d))"
)


def around(text: str, mention: Mention) -> tuple[list[str], str]:
    before = text[max(0, mention.start - 40) : mention.start].rpartition("\n")[2].split(" ")
    end = mention.end - len(mention.possessive) * (len(mention.possessive) == 2)
    return before, text[end : end + 30]


def sign(text: str, mention: Mention) -> float:
    """Weigh what stands around a name: 2 what only people do, less what a company does too, 0 nothing."""
    before, after = around(text, mention)
    word = before[-2].lower() if len(before) > 1 else ""
    following = after.lstrip().partition(" ")[0].strip(",.;")
    if word in _BEFORE or (
        word == "with" and mention.sentence < _LEAD and len(before) > 2 and before[-3].lower() in _WITH
    ):
        return 2
    if after.startswith(" ") and following in _AFTER:
        return 2
    if mention.possessive and _HAS.match(after.lstrip("’'s").lstrip()):
        return 2
    if word in PLACED:
        return 0
    if _ROLE.match(text, mention.end) or _WHO.match(text, mention.end):
        return 2
    if after.startswith((", who ", ", whose ")) or word in _ASKED:
        return 1
    said = word in _SAYS or (word == "to" and len(before) > 2 and before[-3].lower() == "according")
    if (after.startswith(" ") and following in _SAYS) or (said and after[:1] in ",.;”"):
        return 0.7
    return _personal(text, mention, before)


def _personal(text: str, mention: Mention, before: list[str]) -> float:
    """Weigh what a firm may do too by the pronoun that takes the name up."""
    end = mention.end
    if before[-2:-1] == ["by"] and len(before) > 2 and before[-3].lower() in _MADE_BY:
        return 0.7
    if mention.possessive:
        return 0
    line = text[end : end + 240].partition("\n")[0]
    if _HAS_DONE.match(text, end):
        return 0.8 if _HE.search(line) else 0.6
    return 0.6 if _ACTS.match(text, end) and _HE.search(line) else 0
