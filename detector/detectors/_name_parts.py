"""Names within names, and two first names before one surname: "Jildiz" and "Jyldyz"."""

import re

from detector.annotators.names import Names
from detector.annotators.words import WORDS
from detector.detectors._folded_names import SAME_NAMES, fold
from detector.detectors._name_forms import close, sound_key
from detector.detectors._places import place_words
from detector.text import Document

Forms = dict[str, list[str]]  # a word of names → the names that have it

_LONG_NAME = 11  # code points of a full name
_JOINT = re.compile(r" (?:of|for)(?: the)? ")
_FIRMS = tuple(" Inc| Ltd| Corp| Plc| Group| Bank| Provinces| Senate| Party| Club".split("|"))
_KIN = frozenset(
    """brother brothers sister sisters twin twins son sons daughter daughters wife husband father mother
    parents family cousin uncle aunt nephew niece widow siblings couple grandson grandfather heir""".split()
)
HIS, HER = (
    frozenset({"mr", "sir", "lord", "king", "father"}),
    frozenset({"mrs", "ms", "miss", "dame", "queen"}),
)


def with_parts(names: Names) -> Names:
    """Add "Ewa Novak" where "Ewa Novak of Poland" stands, and "Zürich" where "Tickets for Zürich" begins."""
    by_name = dict(names.by_name)
    for name, own in names.by_name.items():
        joint = _JOINT.search(name)
        if joint is None:
            continue
        head, tail = name[: joint.start()], name[joint.end() :]
        if " " in head:
            heads = [m._replace(end=m.start + len(head), name=head, possessive="") for m in own]
            by_name[head] = sorted([*by_name.get(head, []), *heads])
        elif all(m.initial for m in own):
            tails = [m._replace(start=m.start + joint.end(), name=tail, initial=False) for m in own]
            by_name[tail] = sorted([*by_name.get(tail, []), *tails])
    return Names(names.mentions, by_name)


def one_given(document: Document, names: Names, forms: Forms, pair: tuple[str, str]) -> float:
    """Say how sure it is that two first names before one surname are one person's; 0 if they may not."""
    one, other = pair
    if one[-1] == other[-1] and sound_key(one) == sound_key(other) and close(one, other):
        return 0.7
    if fold(one) == fold(other) and {one.lower(), other.lower()} - SAME_NAMES:
        return 0.7
    sides = [[mention for name in forms[word] for mention in names.by_name[name]] for word in (one, other)]
    titles = [
        {m.title for m in side if m.title and m.title.rstrip(".").lower() not in HIS | HER} for side in sides
    ]
    if titles[0] & titles[1] and one[:3] == other[:3]:
        return 0.7
    if (
        not (one.istitle() and other.istitle())
        or {one, other} & place_words()
        or forms[one][0].endswith(_FIRMS)
    ):
        return 0.0
    shorter, longer = sorted((one, other), key=len)
    nick = longer.startswith(re.sub("i?[ey]$", "", shorter)) or (len(shorter) == 4 and shorter[-1] == "e")
    if nick or one[:3] != other[:3] or min(map(len, sides)) > 1 or len(forms[one][0]) < _LONG_NAME:
        return 0.0
    apart = not {m.sentence for m in sides[0]} & {m.sentence for m in sides[1]}
    return 0.6 if apart and not document[WORDS].keys() & _KIN else 0.0
