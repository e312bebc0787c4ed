"""One name in several spellings, or with a word swapped for a synonym: "Lukashenka" beside "Lukashenko"."""

from collections.abc import Iterator

from detector.annotators.names import NAMES, Mention, Names
from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._folded_names import fold, folded
from detector.detectors._long_names import replaced
from detector.detectors._name_forms import accents, close, slip, sound_key, variants
from detector.detectors._name_parts import HER, HIS, Forms, one_given, with_parts
from detector.detectors._surname_signs import sign
from detector.findings import Artifact, Finding
from detector.text import Document

_SHORTEST = 3
_OFTEN = 2
_MOST = 12  # more names that sound alike are a list of names, not one name


def find(document: Document) -> Iterator[Finding]:
    """Give each mention of a name in a spelling that differs from its usual one in the article."""
    names = document[NAMES]
    by_sound: dict[str, Forms] = {}
    by_variant: dict[int, Forms] = {}
    by_given: dict[str, Forms] = {}
    known = variants()
    names = with_parts(names)
    for name in names.by_name:
        given, _, last = name.rpartition(" ")
        if len(last) >= _SHORTEST and last[1:].isalpha() and not last.isupper():
            by_sound.setdefault(sound_key(last), {}).setdefault(last, []).append(name)
            by_sound.setdefault(f" {fold(last)}", {}).setdefault(last, []).append(name)
            if len(last) > 5:
                by_sound.setdefault(last[:2] + " " + last[-2:], {}).setdefault(last, []).append(name)
        if not given and last[1:].islower() and last.lower() in known:
            by_variant.setdefault(known[last.lower()][0], {}).setdefault(last, []).append(name)
        if given and " " not in given and len(given) > 3:
            by_given.setdefault(last, {}).setdefault(given, []).append(name)
    seen: set[int] = set()
    for finding in _all(document, names, by_sound, by_variant, by_given):
        if finding.span.start not in seen:
            seen.add(finding.span.start)
            yield finding


def _all(
    document: Document,
    names: Names,
    by_sound: dict[str, Forms],
    by_variant: dict[int, Forms],
    by_given: dict[str, Forms],
) -> Iterator[Finding]:
    for group in by_variant.values():
        for pair in _pairs({word: group[word] for word in sorted(group, key=_rank)}):
            yield from _drift(document, names, group, pair, 0.8)
    for forms in by_sound.values():
        for one, other in _pairs(forms):
            confidence = _one_person(document, names, forms, one, other)
            if confidence:
                yield from _drift(document, names, forms, (one, other), confidence)
    for forms in by_given.values():
        for one, other in _pairs(forms):
            confidence = (
                0.0 if _common(document, one, other) else one_given(document, names, forms, (one, other))
            )
            if confidence:
                yield from _drift(document, names, forms, (one, other), confidence)
    yield from replaced(document, names)
    for mention, odd, usual, confidence in folded(document, names):
        yield _finding(document, mention, odd, usual, confidence)


def _rank(word: str) -> tuple[int, int]:
    return variants()[word.lower()]


def _pairs(forms: Forms) -> Iterator[tuple[str, str]]:
    if 1 < len(forms) <= _MOST:
        words = list(forms)
        for place, one in enumerate(words):
            for other in words[place + 1 :]:
                yield one, other


def _mentions(names: Names, of: list[str]) -> list[Mention]:
    return [mention for name in of for mention in names.by_name[name]]


def _common(document: Document, one: str, other: str) -> bool:
    """Whether one of the words stands in small letters somewhere: then it is no name."""
    words, tokens = document[WORDS], document.tokens
    norms = one.lower(), other.lower()
    return any(tokens[place].text.islower() for norm in norms for place in words.get(norm, ())[:20])


def _tabled(one: str, other: str) -> bool:
    """Whether the table of variants has both: then it has spoken."""
    known = variants()
    return known.get(one.lower(), (-1, 0))[0] == known.get(other.lower(), (-2, 0))[0]


def _one_person(document: Document, names: Names, forms: Forms, one: str, other: str) -> float:
    """Say how sure it is that two like-sounding last words name one person or place; 0 if they may not."""
    if _common(document, one, other) or not close(one, other) or _tabled(one, other):
        return 0.0
    mentions = _mentions(names, forms[one]), _mentions(names, forms[other])
    given = [{name.split(" ")[-2] for name in forms[word] if " " in name} for word in (one, other)]
    if given[0] & given[1]:
        return 0.85
    titles = [{m.title.rstrip(".").lower() for m in own} for own in mentions]
    if all(given) or (titles[0] & HIS and titles[1] & HER) or (titles[0] & HER and titles[1] & HIS):
        return 0.0
    if {m.sentence for m in mentions[0]} & {m.sentence for m in mentions[1]}:
        return 0.0
    if accents(one) == accents(other) and len(one) > 3:
        return 0.7  # "Sokode" beside "Sokodé"
    rare = min(mentions, key=len)
    usual = max((0, 1), key=lambda side: (len(mentions[side]), len(given[side])))
    often = len(mentions[usual])
    told = any(not m.initial or sign(document.text, m) for m in rare)
    if not told and not given[usual] and often < 3:
        return 0.0
    shortest = min(len(one), len(other))
    if shortest > 6 or (shortest > (4 if often < _OFTEN else 3) and fold(one) == fold(other)):
        return 0.75 if any(given) and shortest > 6 else 0.65
    if (
        min(len(one), len(other)) == 4
        and often > max(2, 2 * len(rare))
        and sound_key(one) == sound_key(other)
    ):
        return 0.55 if slip(one, other) else 0.0
    if min(len(one), len(other)) < 5 and (not slip(one, other) or given[1 - usual]):
        return 0.0
    signs = often > 1 or any(not m.initial or sign(document.text, m) for m in mentions[1 - usual])
    most = often > max(2, 2 * len(rare)) and min(len(one), len(other)) > 4
    return 0.6 if given[usual] and signs else 0.55 if most else 0.0


def _drift(
    document: Document, names: Names, forms: Forms, pair: tuple[str, str], confidence: float
) -> Iterator[Finding]:
    """Give the mentions of the rarer word; else of the one with an unusual spelling, or the later one."""
    own = [sorted(_mentions(names, forms[word])) for word in pair]
    full = [any(" " in name for name in forms[word]) for word in pair]
    usual_first = all(word.lower() in variants() for word in pair)
    right = max(
        (0, 1),
        key=lambda side: (
            len(own[side]),
            full[side],
            not pair[side].endswith("que"),  # "Salamanque" is Salamanca
            -side if usual_first else -own[side][0].start,
        ),
    )
    usual, odd = pair[right], pair[1 - right]
    for mention in own[1 - right]:
        yield _finding(document, mention, odd, usual, confidence)


def _finding(document: Document, mention: Mention, odd: str, usual: str, confidence: float) -> Finding:
    text = document.text[mention.start : mention.end]
    message = f"“{mention.name}” is spelt otherwise elsewhere in the article: “{usual}”."
    mend = (text.replace(odd, usual),)
    return Finding(mention.span, Artifact.NAME_DRIFT, "name-drift", confidence, message, mend)


DETECTOR = Detector(
    id="name-drift",
    summary="One name stands in several spellings within the article.",
    find=find,
    needs=frozenset({NAMES, WORDS}),
)
