"""Signs that a capitalised word is a person: what people do, and what is done to them."""

import re

from detector.annotators.names import Mention

# What one does to a person, and what a person does: sure signs.
_BEFORE = frozenset(
    """greeted welcomed congratulated thanked interviewed befriended married phoned hugged briefed sentenced
    jailed imprisoned arrested arraigned detained acquitted remanded deported extradited pardoned impeached
    consoled mourned murdered stabbed assassinated handcuffed knighted""".split()
)
_AFTER = frozenset(
    """tweeted smiled spoke apologized apologised joked recalled admitted argued testified died married
    laughed replied himself herself thanked feared fears hopes hoped thinks thought believed wishes wished
    knew remembers remembered wept wonders wondered doubts doubted jokes argues recalls laughs smiles
    nodded nods shrugged shrugs apologises apologizes admits concedes contends contended quipped lamented
    laments fumed boasted complained complains reckons estimates retorted confided muses sighed
    regrets vowed vows asserted insists shouted muttered whispered grinned testified resigned confessed
    recounted recounts stressed reiterated""".split()
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
    r"(?:wife|husband|speech|father|mother|son|daughter|death|remarks|career|aides?|predecessor|successor|testimony|"
    r"family|body|arrest|resignation|widow|childhood|birthday|memoirs?|nomination|whereabouts|autopsy|funeral|"
    r"relatives|girlfriend|boyfriend|parents|brother|sister|uncle|grandfather|lawyer|barrister)\b"
)
# What is done to a person alone, said with the person first.
_UNDERGOES = re.compile(
    r" (?:was|is|were|had been|has been|will be|must be) (?:born|raised|arrested|sentenced|jailed|sworn in|"
    r"buried|shot dead|stabbed|hospitali[sz]ed|re-elected|remanded|educated|married|arraigned|freed on bail|"
    r"denied bail)\b"
)
# "Grassley, 54," and "Grassley (R-Iowa)": an age or a party behind the name.
PERSONAL = re.compile(r",? \(?(?:[1-9]\d|[DRI][.,-][\w., -]{1,12}|aged \d\d)(?:[,)]| and )")
# The endings that are those of surnames and of little else.
_SURNAME = re.compile(
    r"\w{3,}(?:[oe]va?|[iy]ev|enk[oa]|chuk|sk(?:y|yi|iy|i|a|á)|vi[cć]h?|i[cć]|s[eo]n|sson|dóttir|idze|shvili|"
    r"[aiy]an|escu|o[gğ]lu|poulos|akis|etti|elli|mann|stein|singhe|wardena|nayake|swamy|"
    r"wicz|czyk|ián|ínez|érez|ález|endra|kumar)"
)
# Weaker signs: a newspaper is told things too, and a company says them.
_SAYS = frozenset(
    """said told added adds says insisted insists denied vowed urged promised accused praised
    blamed noted explained stated claimed believes agreed warned replied responded
    conceded acknowledged confirmed declined refused predicted cautioned""".split()
)
_SAYING_ON = (" in a ", " on ", " at ", " during ", " after ", " when ", " as ")
_ASKED = frozenset({"told", "asked", "urged", "accused", "quoted"})
_LEAD = 3  # sentences of the lead
PLACED = frozenset("in at from of near around outside on to".split()) - {"to"}
# "Abernethy, a stroke physician": what is said of a person at the first mention, without the full name.
ROLE = re.compile(
    r", (?:(?:an?|the|his|her|its|their|then|now|\w+[’']s) )?(?:[\w’'-]+ ){0,4}?"
    r"(?:physician|doctor|professor|analyst|economist|lawyer|attorney|farmer|teacher|student|researcher|"
    r"scientist|spokes\w+|minister|director|manager|coach|captain|goalkeeper|striker|midfielder|defender|judge|"
    r"senator|congress\w+|lawmaker|engineer|historian|author|writer|journalist|activist|officer|mayor|prosecutor|"
    r"nurse|founder|veteran|singer|actor|actress|resident|politician|strategist|expert|consultant|chef|driver|"
    r"executive|lecturer|\w+ologist|physicist|astronomer|chemist|official|ambassador|chairm[ae]n|chairwoman|"
    r"daughter|son|wife|husband|widow|brother|sister|mother|father|adviser|advisor|secretary|governor|treasurer|"
    r"(?:council|party|union|opposition|community|rebel|faction|protest|strike|tribal) (?:leader|chief|boss))"
    r"(?:,| of | at | for | in | with | who |\.)"
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
    if word in PLACED - {"of"} or (word.endswith(",") and before[-3:-2] and before[-3].lower() in PLACED):
        return 0  # "in Clun, Shropshire" as well
    if word in _BEFORE or (
        word == "with" and mention.sentence < _LEAD and len(before) > 2 and before[-3].lower() in _WITH
    ):
        return 2
    if after.startswith(" ") and following in _AFTER and word != "of":
        return 2
    if mention.possessive and _HAS.match(after.lstrip("’'s").lstrip()):
        return 2
    if any(shape.match(text, mention.end) for shape in (ROLE, _WHO, PERSONAL, _UNDERGOES)):
        return 2
    if word == "of":
        return 0
    if after.startswith((", who ", ", whose ")) or word in _ASKED:
        return 1
    said = word in _SAYS or (word == "to" and len(before) > 2 and before[-3].lower() == "according")
    if (after.startswith(" ") and following in _SAYS) or (
        said and (after[:1] in ",.;”" or after.startswith(_SAYING_ON))
    ):
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
        return 0.8 if _HE.search(line) else 0.7
    if not _ACTS.match(text, end):
        return 0
    return 0.7 if _SURNAME.fullmatch(mention.name) else 0.6 if _HE.search(line) else 0
