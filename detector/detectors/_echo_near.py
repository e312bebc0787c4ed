"""Two words of one root so near that writers never put them there, whatever they are to each other.

In forty million words of clean prose two such words stood side by side some 250 times, most of them readers
who read or slips of the pen.
"""

from detector.annotators.stems import stem
from detector.detectors._echo_roots import PASTS

# What Porter's stems throw together, and words that are at home beside their own kin.
_APART = frozenset(
    """gener univers organ polit posit human sever commun import intern intern person state even euro order
    countri nation busi form brief express sign act part parti should must mean name live year time will
    bet unknown known low high short build better work play vote object relat real local human product
    produc depress author commiss minist capit execut offic direct wait plan fund bank price rate share
    market invest trade secur polici poll provis major minor constitut commerci econom special critic
    serv servic assist differ other consum regul develop manag record sell home organis organiz paint
    write""".split()
)
_AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ants", "ees", "ee", "ant")
# Of these people writers do say what their name says.
_EVERYDAY = frozenset(
    """voter worker teacher driver manager reader player visitor writer investor trader builder actor lender
    supplier buyer seller producer developer maker painter swimmer farmer user employer owner baker singer
    dancer runner speaker lover believer dreamer walker viewer caller dealer carrier director reporter
    shopper leader holder member officer number matter partner former other consumer""".split()
)
_ARTICLES = frozenset("a an his her its their".split())
_LINKS = frozenset("in with by on at through under during".split())
_FAR_LINKS = _LINKS | {"for", "as", "from", "of", "to", "into", "after"}
_RELATIVES = frozenset("that which who".split())
_DETERMINED = frozenset("the a an his her its their this these them it him".split())
_BEING = frozenset("is was are were be been being".split())
_QUALITIES = ("ly", "ous", "ful", "ical")


def near(one: str, other: str, gap: list[str]) -> tuple[str, float]:
    """Give the construction of two cognate words near each other, and how sure it is that they echo."""
    agent = one.endswith(_AGENTS)
    if (agent and one.removesuffix("s") in _EVERYDAY) or stem(one) in _APART or stem(other) in _APART:
        return "", 0.0
    if gap and _same_noun(one, other):
        return "", 0.0
    if not gap:
        return ("", 0.0) if agent else ("loose", 0.6)
    if len(gap) == 1:
        return _over_one(one, other, gap[0])
    return ("", 0.0) if agent else _over_more(one, other, gap)


def _over_one(one: str, other: str, word: str) -> tuple[str, float]:
    if word in _RELATIVES:
        return "relative", 0.55
    if one.endswith(_AGENTS) or other.endswith(_AGENTS):
        return "", 0.0
    if word in _ARTICLES and not (other.endswith("ing") and one.endswith("ing")):
        return "object", 0.55
    if word in _LINKS and not other.endswith("ing"):
        return "manner", 0.55
    if word == "for" and other.endswith(("ion", "ment", "ance")) and one.endswith(("s", "ed")):
        return "manner", 0.55
    return ("loose", 0.55) if word in _BEING and other.endswith(_QUALITIES) else ("", 0.0)


def _over_more(one: str, other: str, gap: list[str]) -> tuple[str, float]:
    if len(gap) == 2 and gap[0] in _FAR_LINKS and gap[1] in _ARTICLES and not other.endswith(_AGENTS):
        return "manner", 0.6
    verbal = one.endswith("ed") or one in PASTS
    if gap in (["by", "the"], ["with", "the"]) and verbal and not other.endswith((*_AGENTS, "ing")):
        return "manner", 0.55  # "were surveyed by the survey"
    if (
        verbal
        and gap[-1] in {"with", "by"}
        and gap[0] in _DETERMINED
        and other.endswith(("s", "ion", "ment"))
    ):
        return "loose", 0.55  # "delayed the work with delays"
    if one.endswith("ly") and not other.endswith("ly") and _FAR_LINKS.intersection(gap[-2:]):
        return "loose", 0.6  # "temporarily shut for a temporary period"
    if len(gap) == 2 and gap[0] in _RELATIVES and gap[-1] in {"had", "has", "have", "was", "were"}:
        return "relative", 0.55
    if gap[0] in _BEING and gap[-1] == "being":
        return "passive", 0.65
    past = other.endswith("ed") or other in PASTS
    if gap[-1] in {"who", "that"} and past and one.endswith(("ing", "ed")) and gap[0] not in _FAR_LINKS:
        return "loose", 0.55  # "drowning three people who drowned"
    return "", 0.0


def _same_noun(one: str, other: str) -> bool:
    """Whether two words are one noun or verb in two numbers, as in "schools in school"."""
    short, long = sorted((one, other), key=len)
    return long in {short + "s", short + "es", short[:-1] + "ies"}
