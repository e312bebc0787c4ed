"""What two words of one root are to each other: subject and verb, verb and object, or no echo at all."""

from pathlib import Path

from detector.detectors._echo_forms import aimed, doing, going_on
from detector.detectors._echo_objects import object_of
from detector.detectors._echo_subjects import BE, HAVE, MODALS, NOMINAL, subject
from detector.text import Token

_ADVERBS = frozenset(
    """not also still now already recently widely generally often repeatedly strongly sharply openly
    publicly long all both never previously since always then later again only just reportedly currently
    largely who that which""".split()
)
_DETERMINERS = frozenset("the a an this that these those his her its their our your my another".split())
_ADJECTIVAL = ("ic", "ical", "al", "ous", "ive", "ary", "ful")
_SAME_IDIOMS = frozenset(
    "dance walk talk fight dream play race change work love cost name game drive form".split()
)


_IDIOMS = frozenset((Path(__file__).parents[1] / "data" / "echo_idioms.txt").read_text("utf-8").splitlines())
_KNOWN = HAVE | BE | MODALS | _ADVERBS | {"been"}
_NONE = ("", 0.0)
_OWN = frozenset("his her its their".split())
_NEW = frozenset("new fresh more further several many two three four big large major other".split())
_AGENTS = ("er", "ers", "or", "ors", "ants", "ant")
_DEEDS = ("ion", "ions", "ment", "ments", "ance", "ence")
_WINNING = frozenset(
    "won lost sold paid met grew chose spent lent thought heard held broke struck sent".split()
)


def judge(tokens: tuple[Token, ...], first: int, last: int, gap: list[str]) -> tuple[str, float]:
    """Give the construction of two words with `gap` between them, and how sure it is that they echo."""
    one, other = tokens[first].norm, tokens[last].norm
    if f"{one} {other}" in _IDIOMS or one[:6] == other[:6] == "organi":
        return _NONE
    if gap and gap[0] in _DETERMINERS and (one != other or one not in _SAME_IDIOMS):
        return "object", object_of(tokens, first, last, gap)
    if one == other:
        return _NONE
    before = tokens[first - 1].norm if first else ""
    if not gap:
        after = tokens[last + 1].norm if last + 1 < len(tokens) else ""
        kind = _beside(one, other, before, after)
    else:
        kind = _apart(one, other, gap)
    if kind[1]:
        return kind
    if all(word in _KNOWN or (word.endswith("ly") and word.isalpha()) for word in gap):
        passive = BE.intersection(gap) and not other.endswith("ing")
        return "passive" if passive else "subject", subject(tokens, first, last, set(gap))
    return _NONE


def _beside(one: str, other: str, before: str, after: str) -> tuple[str, float]:
    """Judge two words side by side that are not subject and verb."""
    if one.endswith("ly") and not other.endswith("ly"):
        return "manner", 0.7
    if one.endswith(_ADJECTIVAL) and other.startswith(one[:-2]) and _is_noun(other) and other != one + "s":
        return "adjective", 0.65
    if one.endswith("ing") and (other.endswith(_AGENTS) or other.endswith(_DEEDS)) and before in _DETERMINERS:
        return "adjective", 0.65
    if sureness := doing(one, other, before):
        return "object", sureness
    if sureness := going_on(one, other, before, after):
        return "participle", sureness
    if one in _WINNING and other.endswith("s"):
        return "object", 0.6
    return ("object", 0.6) if one.endswith("ed") and other.endswith("s") else _NONE


def _apart(one: str, other: str, gap: list[str]) -> tuple[str, float]:
    """Judge two words with a preposition, a pronoun or a noun between."""
    if gap == ["to"]:
        return ("aim", 0.7) if aimed(one, other) else _NONE
    verbal = one.endswith(("ed", "ing"))
    own = len(gap) == 2 and gap[1] in _OWN and other.endswith(NOMINAL)
    if verbal and gap[0] in {"by", "in", "with"} and own:
        return "manner", 0.6
    if verbal and len(gap) == 1 and gap[0] in _NEW and other.endswith(NOMINAL):
        return "fresh", 0.6
    if verbal and gap[0] in {"by", "in", "with"} and gap[1:] in ([], ["a"], ["an"]):
        noun = not other.endswith(("ing", "ed", "ly")) or other in {
            "reply",
            "supply",
            "rally",
            "assembly",
            "warning",
            "ruling",
            "finding",
            "hearing",
            "meeting",
        }
        return ("manner", 0.65) if noun else _NONE
    if gap == ["for"] and one.endswith(("al", "ion", "ment")) and other.endswith(("ors", "ers", "ants")):
        return "manner", 0.55
    if gap[0] in {"who", "that"} and gap[-1] in {"had", "have"} and len(gap) == 2:
        return "relative", 0.7
    if verbal and "what" in gap and gap[0] in {"it", "them", "him", "her", "this"} and other.endswith("ed"):
        return "relative", 0.65
    letters = one.endswith("ed") and other.endswith("ing") and len(gap) == 1
    return ("loose", 0.65) if letters and gap[0].endswith("s") and len(gap[0]) > 4 else _NONE


def _is_noun(norm: str) -> bool:
    return not norm.endswith(("ly", "ed", "ing", "ic", "ical", "al", "ous", "ive", "ary", "ized", "ised"))
