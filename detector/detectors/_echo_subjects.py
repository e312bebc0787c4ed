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
    attacker estimator examiner announcer evaluator protester protestor campaigner forecaster""".split()
)
_REPORTS = frozenset(
    "estimate report study survey poll forecast claim projection assessment analysis statement".split()
)


def subject(tokens: tuple[Token, ...], first: int, last: int, gap: set[str]) -> float:
    """Say how sure it is that the first word is the subject of the second."""
    one, other = tokens[first].norm, tokens[last].norm
    single = one.removesuffix("s")
    agent = single.endswith(("er", "or", "ist", "ant", "ee")) or single in _AGENTS
    if one.endswith(("ed", "ing")) or (agent and single not in _AGENTS):
        return 0.0
    past = other.endswith("ed") or other in PASTS
    telling = single in _REPORTS or single in _AGENTS or one.endswith(NOMINAL)
    if gap & HAVE and past:
        return 0.85 if telling else 0.7
    if gap & BE:
        if other.endswith("ing"):
            return 0.75 if single in _AGENTS else 0.6
        return 0.6 if past and one.endswith(NOMINAL) else 0.0
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
    singular = other.endswith("s") and other in {one + "s", one[:-1] + "ies", one + "es"}
    return 0.7 if singular and telling else 0.0
