"""Whether a noun and the verb behind it echo each other: "critics have criticized", "estimates estimate"."""

from detector.detectors._echo_roots import PASTS
from detector.text import Token

HAVE = frozenset("have has had having".split())
BE = frozenset("is are was were be am".split())
MODALS = frozenset("will would can could may might must should do does did".split())
NOMINAL = tuple("ion ions ment ments ance ence ances ences sal sals al als sis".split())
# People who may well do what their name says, but of whom a writer would not say it in that verb.
_AGENTS = frozenset(
    """critic investigator reporter observer analyst organizer organiser negotiator commentator
    demonstrator researcher speaker inspector winner supporter adviser planner accuser regulator
    attacker estimator examiner announcer evaluator protester protestor campaigner forecaster objector
    complainant petitioner bidder lender backer challenger rescuer prosecutor accuser claimant applicant
    informant litigant appellant defender rioter striker marcher legislator mediator monitor adjudicator
    assessor auditor surveyor valuer reviewer interviewer questioner predictor pollster interpreter
    explainer narrator presenter proposer promoter sponsor contributor donor invader opponent buyer
    seller detainee evacuee appointee looter kidnapper smuggler hijacker robber murderer killer bomber
    assailant tester polluter""".split()
)
_REPORTS = frozenset(
    """estimate report study survey poll forecast claim projection assessment analysis statement ruling
    finding     warning filing probe inquiry review audit decree order verdict proposal plan reply
    promise offer pledge
    request demand judgment judgement hearing""".split()
)


# Deeds whose names are also verbs, or hide their verbs: "a probe was probed", "loans are lent".
_DEEDS = frozenset(
    """probe report plan offer vote attack search claim request demand survey study loan question test promise
    debt order query appeal protest raid strike sale reply answer award visit estimate forecast poll audit
    review gift speech flight payment trial walk march rescue arrest pledge bid""".split()
)


_NOUNS = ("ions", "ments", "ors", "ers", "ants", "ists", "ings", "ives", "als", "ics", "ss", "ces")
_ONE = frozenset("a an each every one this another".split())
_VERBAL = frozenset(
    """about for the a an that up to from only around against it them him her us people its their his
    nearly roughly more less at least all every no any how what whether well who which when where mainly
    mostly largely only chiefly""".split()
)


def subject(tokens: tuple[Token, ...], first: int, last: int, gap: set[str]) -> float:
    """Say how sure it is that the first word is the subject of the second."""
    one, other = tokens[first].norm, tokens[last].norm
    single = one.removesuffix("s")
    agent = single.endswith(("er", "or", "ist", "ant", "ee")) or single in _AGENTS
    if (
        one.endswith("ed")
        or (one.endswith("ing") and single not in _REPORTS)
        or (agent and single not in _DEEDS and single not in _AGENTS)
    ):
        return 0.0
    past = other.endswith("ed") or other in PASTS
    telling = single in _REPORTS or single in _AGENTS or one.endswith(NOMINAL)
    if gap & HAVE and past:
        return 0.85 if telling else 0.7
    if gap & BE:
        if other.endswith("ing"):
            return 0.75 if single in _AGENTS else 0.6
        return 0.6 if past and (single.endswith("ee") or one.endswith(NOMINAL) or single in _DEEDS) else 0.0
    if gap & MODALS:
        return 0.7 if telling and single not in _AGENTS and not other.endswith(("ing", "s", "ed")) else 0.0
    return _bare_subject(tokens, first, last, telling=telling, past=past)


def _bare_subject(tokens: tuple[Token, ...], first: int, last: int, *, telling: bool, past: bool) -> float:
    one, other = tokens[first].norm, tokens[last].norm
    if past:
        following = tokens[last + 1].norm if last + 1 < len(tokens) else ""
        return 0.0 if following in {"by", "in", "on"} and not telling else 0.8 if telling else 0.6
    if one.endswith("s") and not other.endswith(("s", "ing")) and one.removesuffix("s") not in _AGENTS:
        plural = one in {other + "s", other[:-1] + "ies", other + "es"}
        return (0.85 if telling else 0.65) if plural else 0.0
    if one.endswith(NOMINAL) and other.endswith("s") and not other.endswith(_NOUNS):
        return 0.7 if _goes_on(tokens, last) else 0.0
    opening = {token.norm for token in tokens[max(0, first - 3) : first]} & _ONE
    if opening and other == one + "s" and last + 1 < len(tokens) and tokens[last + 1].norm in _VERBAL:
        return 0.65
    if (
        one.removesuffix("s") in _AGENTS
        and one.endswith("s")
        and not other.endswith(("s", "ing", *NOMINAL, "al", "ive"))
    ):
        return 0.6
    singular = other.endswith("s") and other in {one + "s", one[:-1] + "ies", one + "es"}
    return 0.7 if singular and telling else 0.0


def _goes_on(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether a word in -s is a verb by what follows it: an object, an adverb or the end of the clause."""
    following = tokens[last + 1].norm if last + 1 < len(tokens) else "."
    return following in _VERBAL or following in {".", ",", ";", "?"} or following[0].isdigit()
