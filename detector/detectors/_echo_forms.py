"""One verb in two forms or with its own noun: "hoping to hope", "imposing impositions", "delays delaying"."""

from collections.abc import Collection

from detector.detectors._echo_subjects import BE, NOMINAL

# Wishes and attempts: nobody hopes to hope. "Learning to learn" and "going to go" are English.
_AIMS = frozenset(
    """hope hopes hoped hoping plan plans planned planning want wants wanted wanting aim aims aimed aiming
    try tries tried trying attempt attempts attempted attempting seek seeks sought seeking decide decides
    decided deciding intend intends intended intending expect expects expected expecting need needs needed
    needing wish wishes wished wishing promise promises promised promising pledge pledges pledged pledging
    vow vows vowed vowing refuse refuses refused refusing prepare prepares prepared preparing propose
    proposes proposed proposing threaten threatens threatened threatening offer offers offered offering
    agree agrees agreed agreeing manage manages managed managing start starts started starting begin begins
    began beginning continue continues continued continuing desire desires desired desiring strive strives
    striving attempt struggle struggles struggled struggling ask asks asked asking""".split()
)
# Deeds whose names are no endings of nouns: "levying levies", "taxing taxes".
_DEEDS = frozenset(
    """taxes levies subsidies limits orders demands requests offers threats pledges promises arrests attacks
    raids strikes charges fines bans loans claims reports probes searches votes protests delays seizures
    closures disclosures failures measures inquiries warnings findings queries tariffs curbs""".split()
)
_DOING = BE | frozenset(
    """been be kept keep keeps started starts began begins stopped stop stops by of for from without before
    after while when considered considers spent years months weeks begun continue continues continued still
    now also and""".split()
)
# Bodies and people of whom a writer may say what their name says.
_BODIES = ("tutions", "sations", "zations", "rations", "ernments", "ations", "tlements", "ulations")


def aimed(one: str, other: str) -> bool:
    """Whether two words with "to" between are one wish or attempt: "planning to plan"."""
    return one in _AIMS and other in _AIMS and one[:3] == other[:3]


def doing(one: str, other: str, before: str) -> float:
    """Say how sure it is that a verb in -ing has its own noun as object: "been imposing impositions"."""
    if not one.endswith("ing") or before not in _DOING or other.endswith("ings"):
        return 0.0
    return 0.65 if other in _DEEDS or (other.endswith("s") and other.endswith(NOMINAL)) else 0.0


def going_on(one: str, other: str, before: str, after: str) -> float:
    """Say how sure it is that a noun of a deed has its own verb in -ing behind it: "delays delaying the"."""
    if not other.endswith("ing") or not one.endswith("s") or before in BE:
        return 0.0
    deed = one in _DEEDS or (one.endswith(NOMINAL) and not one.endswith(_BODIES))
    return 0.6 if deed and after in _BEHIND else 0.0


_BEHIND: Collection[str] = frozenset(
    """through in on at near along from by to into over across for against the a an their its his her about
    around off outside inside between within behind under this that these those all every up down""".split()
)
