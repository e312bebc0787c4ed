"""Attributions in any wording that ends or opens a sentence: "as alleged by him", "in Roe's view,"."""

import re
from typing import NamedTuple

from detector.annotators.attributions import SAYING

_MORE = frozenset(
    """emphasises emphasizes recalls admits concedes acknowledges predicts contends cautions remarks
    opines laments informed informs submitted submits ruled rules forecasts believed believes believe
    thinks think thought write report say note state argue claim stress warn add explain insist admit
    suggest suggested suggests reckons reckoned underlined underlines underscored highlighted
    pointed_out points_out indicated indicates found finds concludes reiterates commented comments
    tweeted posted laughed sighed smiled joked remembers remembered shows showed answered answers
    retorted retorts responded responds communicated communicates instructs instructed pleaded advised
    advises testifies""".split()
)
VERBS = SAYING | _MORE
_WORDS = "|".join(sorted((verb.replace("_", " ") for verb in VERBS - {"said", "asked"}), reverse=True))
VERB = rf"(?:(?:also|then|later|further|has|have|had|once) )?(?:said|{_WORDS})"
DONE = (
    r"(?:said|stated|reported|announced|claimed|alleged|confirmed|noted|declared|told|explained|revealed|"
    r"disclosed|mentioned|described|quoted|asserted|argued|indicated|observed|recounted|put|expressed|found|"
    r"emphasi[sz]ed|stressed|suggested|specified|submitted|written|added|understood)"
)
_MIND = (
    r"(?:words|opinion|view|views|estimation|judge?ment|telling|account|eyes|reckoning|assessment|testimony|"
    r"submission|phrase|belief|mind|admission)"
)
_IT = r"it (?:is|was|has been|had been|is being)"
_OWN = r"(?:his|her|their|its)"
_NAME = r"(?:[\w’'&-]+\.? ){0,6}?[\w’'&-]+"
_HEARD = (
    r"(?:(?:is|are|was|were|has been|have been) (?:also )?"
    r"(?:quoted|heard|cited|reported|recorded|at pains|keen|said|understood)(?: as)? "
    r"(?:saying|to say|to have said|stating|adding|remarking|to add|to stress|claiming)|"
    r"(?:went on|was moved|had this|made sure|took care|chose) to (?:say|add|note|stress|claim|state))"
)
_WHEN = (
    r"(?: (?:on|in|at|to|during|after|with|by|via|through|yesterday|today|later|afterwards|here)"
    r"(?: [\w’'&-]+){0,6})?"
)
_TOLD = r"(?:(?:has |have |had )?(?:told|tells|informed|informs) (?:[\w’'&-]+ ){0,4}?[\w’'&-]+)"
# What holds of a whole clause, also without "that"; "reported a profit" is an act of its own.
_HOLDS = (
    r"(?:said|says|believes?|believed|thinks?|thought|insists?|insisted|argues?|argued|feels?|felt|reckons?)"
)
_PIECE = (
    r"(?:statement|communication|communiqué|communique|release|message|letter|note|post|tweet|interview|"
    r"speech|comment|remark|briefing|declaration|announcement)"
)
_PLEDGE = r"(?:promise|assurance|pledge|word|warning|statement|claim|announcement|explanation|comment|view)"
_ANSWER = (
    r"(?:answer|reply|view|verdict|explanation|account|instruction|advice|summary|opinion|claim|response|"
    r"warning|conclusion|retort|message|assessment|words|way of putting it)"
)
# A segment between commas that does nothing but attribute; `who` is the source, where it names one.
_LED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:as|{_IT})(?: \w+ly| also| further)? {DONE} (?:by|from) (?P<who>{_NAME})",
        rf"(?:as )?per (?P<who>{_NAME})",
        rf"according to (?P<who>{_NAME})",
        rf"(?:so|thus) (?:said )?(?P<who>{_NAME})",
        rf"in (?:an?|the|{_OWN}) (?:[\w-]+ )?{_PIECE} (?:by|from) (?P<who>{_NAME})",
        rf"(?:is|was|comes|came|goes|went|runs|ran) (?P<who>{_NAME})[’']s? (?:own )?{_ANSWER}",
        rf"(?:is|was|comes|came) the {_ANSWER} (?:of|from) (?P<who>{_NAME})",
        rf"(?:in|by) (?:(?P<own>{_OWN})|(?P<who>{_NAME})[’']s?) (?:own )?{_MIND}",
        rf"in the {_MIND} of (?P<who>{_NAME})",
        rf"as (?P<who>{_NAME}) (?:{VERB}|puts it|put it|has it|had it){_WHEN}",
    )
)
_LEADS = frozenset("as it per according so thus in by is was comes came goes went runs ran".split())
# These begin with the source, or with the verb.
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<who>{_NAME}) {_HEARD}{_WHEN}",
        rf"{VERB} (?P<who>{_NAME}){_WHEN}",
        rf"(?P<who>{_NAME}) (?:gave|gives|made|makes|has made|has given) {_OWN} {_PLEDGE}{_WHEN}",
        rf"(?P<who>{_NAME}) (?:{VERB}|{_TOLD}|has it|puts it|put it|tells it){_WHEN}",
    )
)
# One that names no source: it repeats only a verb or a noun of its own root.
_NOBODY = re.compile(rf"(?:as|as was|as has been|{_IT})(?: \w+ly| also| further| already)? ({DONE})")
# How a sentence may open with its source: the words up to the statement.
_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:According to|(?:As p|P)er|As {DONE} by|In the {_MIND} of|Citing|Quoting) (?P<who>{_NAME}), ",
        rf"From the (?:point of view|perspective|standpoint) of (?P<who>{_NAME}), ",
        rf"In (?P<who>{_NAME})[’']s? (?:own )?{_MIND}, ",
        rf"As (?P<who>{_NAME}) (?:{VERB}|puts it|put it|has it){_WHEN}, ",
        rf"It (?:was|is|has been|had been) (?:\w+ly )?{DONE} by (?P<who>{_NAME}) that ",
        rf"(?P<who>{_NAME}) {_HEARD} that ",
        rf"(?:In [\w’' -]{{2,60}}, )?(?P<who>{_NAME}) (?:{VERB}|{_TOLD}){_WHEN} that ",
        rf"(?P<who>{_NAME}) {_HOLDS}{_WHEN} ",
    )
)


class Segment(NamedTuple):
    """A stretch that attributes, and where it names its source."""

    start: int
    end: int
    who: tuple[int, int]


def segment(text: str, start: int, end: int) -> Segment | None:
    """Read the stretch between two commas as an attribution, or give None."""
    space = text.find(" ", start, end)
    for pattern in _LED if text[start:space] in _LEADS else _NAMED:
        match = pattern.fullmatch(text, start, end)
        if match:
            own = "own" if match.groupdict().get("own") else "who"
            return Segment(start, end, match.span(own))
    return None


def nobody(text: str, start: int, end: int) -> str:
    """Give the beginning of the verb of "it was reported" or "as claimed", if the words are of that kind."""
    match = _NOBODY.fullmatch(text, start, end)
    return match.group(1)[:5] if match else ""


def opening(text: str, start: int, end: int) -> Segment | None:
    """Read the first words of a sentence as an attribution, or give None."""
    for pattern in _OPENINGS:
        match = pattern.match(text, start, end)
        if match:
            return Segment(start, match.end(), match.span("who"))
    return None
