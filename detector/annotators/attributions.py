"""Attributions: who is said to have said something, and on which side of the statement that stands."""

from enum import StrEnum
from typing import NamedTuple

from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS, places_of
from detector.text import Document, Layer, Sentence, Span, Token

# Verbs of saying in the forms that attribute.
SAYING = frozenset(
    """said says say told tells added adds stated states announced announces claimed claims noted notes
    explained explains confirmed confirms declared declares insisted insists argued argues remarked
    commented observed replied wrote writes revealed reveals stressed stresses emphasized emphasised
    warned warns acknowledged admitted asserted asserts reiterated reported reports concluded continued
    mentioned affirmed disclosed opined proclaimed alleged testified maintained recounted recalled
    lamented cautioned conceded contended predicted vowed pledged joked quipped asked shouted
    cried exclaimed""".split()
)
TELLING = frozenset({"told", "tells"})
MARKS = frozenset("“”‘’\"«»‹›„'")
# What may stand between a verb of saying and the end of its clause: "said on Monday", "said in a statement".
_TAIL = frozenset(
    """on in at to during by via through over late early earlier later yesterday today tonight last this here
    monday tuesday wednesday thursday friday saturday sunday recently afterwards separately""".split()
)
_STOPS = frozenset(",;:()[]–—.!?…") | MARKS | {"...", "--"}
# These begin another clause: a subject or a tail does not reach over them.
_CLAUSE = frozenset(
    """that who whom whose which what when where while because if although though as but than is are was
    were be been has have had do does did will would can could may might must should and or after before since
    until whether how why not n't""".split()
)
_SOURCE_END = _CLAUSE - {"and", "or", "as"} | frozenset(
    "on in at during by via through earlier later".split()
)
_BETWEEN = frozenset("also then later has had have further once repeatedly again reportedly recently".split())
_PLAIN = frozenset("said says told added".split())
_CUTS = _CLAUSE - {"and", "has", "had", "have"} | _PLAIN
_HAVE, _CLOSE = frozenset({"has", "had", "have"}), frozenset('”"»')
_WHO = frozenset("who which that".split())
_JOINS = frozenset("and or".split())
_BEFORE_NOUN = frozenset("a an the of to no final".split())
_NOUNS = frozenset("states notes claims reports".split())
_NO_SOURCE = _TAIL - {"this"} | {"it", "there", "no", "yes", "so", "nothing"}
_ENDS_TAIL = _CLAUSE | frozenset("he she they it we i there you".split())
_DAYS = frozenset("yesterday today tonight monday tuesday wednesday thursday friday saturday sunday".split())
_AFTER_DAY = _STOPS | _TAIL | {"morning", "afternoon", "evening", "night", "and", "when", "after"}
_SOURCE_STOPS = _STOPS | _SOURCE_END | _PLAIN
_LONGEST_SOURCE, _LONGEST_TAIL = 16, 12


class Kind(StrEnum):
    """How an attribution stands to its statement."""

    ACCORDING = "according-to"  # according to the minister
    AFTER = "said-after"  # …, the minister said    …, said the minister
    BEFORE = "said-before"  # The minister said that …
    ALONE = "said-alone"  # The minister said on Monday.


class Attribution(NamedTuple):
    """An attribution in a sentence: its words, whose statement it is, and the place of its verb.

    `first` and `last` are places in the document's tokens, the last one included; `source` is the stretch of
    text that names who speaks. `verb` is the place of the verb or of "according".
    """

    first: int
    last: int
    verb: int
    span: Span
    source: Span
    kind: Kind
    sentence: int
    quoted: bool


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Give the attributions of a document in the order of the text."""
    made = []
    tokens = document.tokens
    quotes = document[QUOTES]
    for place in places_of(document, _TRIGGERS):
        start = tokens[place].start
        sentence = document.sentence_at(start)
        if sentence is None:
            continue
        quoted = quotes.covers(start)
        if tokens[place].norm in {"according", "per"}:
            found = _according(sentence, place)
        else:
            found = _saying(sentence, place, quoted=quoted)
        if found is None:
            continue
        (first, last), (low, high), kind = found
        own, base = sentence.tokens, sentence.first
        made.append(
            Attribution(
                first + base,
                last + base,
                place,
                Span(own[first].start, own[last].end),
                Span(own[low].start, own[high].end),
                kind,
                sentence.index,
                quoted,
            )
        )
    return tuple(made)


_TRIGGERS = SAYING | {"according", "per"}
ATTRIBUTIONS = Layer[tuple[Attribution, ...]]("attributions", attributions, (QUOTES, WORDS))

_Found = tuple[tuple[int, int], tuple[int, int], Kind]


def _according(sentence: Sentence, place: int) -> _Found | None:
    tokens, at = sentence.tokens, place - sentence.first
    low = at + 2
    if tokens[at].norm == "per":  # "as per prosecutor Joseph Sakala"
        at, low = at - 1, at + 1
        person = at >= 0 and tokens[at].norm == "as" and low < len(tokens) and _stands_for(tokens, low)
        if not person or (at and tokens[at - 1].norm not in _STOPS):
            return None
    elif low >= len(tokens) or tokens[at + 1].norm != "to":
        return None
    end = low
    while end < len(tokens) and end - at < 24 and tokens[end].norm not in _WHO and not _stop(tokens, end):
        end += 1
        if tokens[end - 1].norm == "according":
            end -= 1 + (tokens[end - 2].norm in _JOINS)
            break
    if end <= low:
        return None
    return (at, end - 1), (low, end - 1), Kind.ACCORDING


def _stands_for(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a source begins at a place, and no rule or plan: "as per the agreement" attributes nothing."""
    return tokens[place].text[0].isupper() or (
        tokens[place + 1 : place + 2] != () and (tokens[place + 1].text[0].isupper())
    )


def _saying(sentence: Sentence, place: int, *, quoted: bool) -> _Found | None:
    tokens, verb = sentence.tokens, place - sentence.first
    if verb == 0 or tokens[verb].text != tokens[verb].norm:
        return None
    before = tokens[verb - 1].norm
    if before in _STOPS:
        return None if before in "([:;" else _inverted(tokens, verb, quoted=quoted) or _apposed(tokens, verb)
    if before in _HAVE and verb > 1 and tokens[verb - 2].norm in _CLOSE and tokens[verb - 3].norm in ",!?":
        found = _inverted(tokens, verb, quoted=True)  # "…,” has declared the minister"
        return ((verb - 1, found[0][1]), *found[1:]) if found else None
    start, high = _subject(tokens, verb)
    if high < start:
        return None
    last = _tail(tokens, verb)
    source = (start, high)
    if _closed(tokens, last):
        if start == 0 and all(token.norm in _STOPS for token in tokens[last + 1 :]):
            return (start, last), source, Kind.ALONE
        if start > 0 and tokens[start - 1].norm in _STOPS - {"(", "[", ":"}:
            return (start, last), source, Kind.AFTER
        return (start, last), source, Kind.BEFORE
    opens = last + 1 < len(tokens) and tokens[last + 1].norm in _STOPS
    return (start, last if opens else _object(tokens, verb)), source, Kind.BEFORE


def _subject(tokens: tuple[Token, ...], verb: int) -> tuple[int, int]:
    """Give the places of the first and the last word of the subject before a verb; last < first if none."""
    start, high = verb, verb - 1
    while start > 0 and verb - start < _LONGEST_SOURCE:
        if tokens[start - 1].norm in _CUTS or _stop(tokens, start - 1):
            break
        start -= 1
    while start < verb and tokens[start].norm in _JOINS:
        start += 1
    if tokens[verb - 1].norm in _BEFORE_NOUN or (tokens[verb].norm in _NOUNS and verb - start > 4):
        return verb, verb - 1
    while high >= start and tokens[high].norm in _BETWEEN:
        high -= 1
    named = start < verb and tokens[start].norm not in {"to", "according"}
    return (start, high) if named else (verb, verb - 1)


def _closed(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether an attribution's clause ends behind a place, and no statement follows it."""
    if last + 1 == len(tokens):
        return True
    following = tokens[last + 1].norm
    if following not in _STOPS or following == ":" or following in MARKS - {"”", "’", "»"}:
        return False
    return following != "," or last + 2 == len(tokens) or tokens[last + 2].norm not in MARKS


def _inverted(tokens: tuple[Token, ...], verb: int, *, quoted: bool) -> _Found | None:
    """Read ", said the minister on Monday": the source follows the verb."""
    low = end = verb + 1
    while end < len(tokens) and end - low < _LONGEST_SOURCE and tokens[end].norm not in _SOURCE_STOPS:
        end += 1
        while end < len(tokens) and tokens[end].norm == "." and not _stop(tokens, end):
            end += 1
    if end == low or tokens[low].norm in _NO_SOURCE:
        return None
    if tokens[verb - 1].norm not in MARKS and not _bare_inverted(tokens, verb, end, quoted=quoted):
        return None
    last = _tail(tokens, end - 1)
    return (verb, last), (low, end - 1), Kind.AFTER


def _bare_inverted(tokens: tuple[Token, ...], verb: int, end: int, *, quoted: bool) -> bool:
    """Whether ", said X" with no quotation mark before it is no apposition: "Smith, the head, said so"."""
    verbs = SAYING if quoted else {"said", "says"}
    if tokens[verb - 1].norm in _HAVE:
        return True
    if tokens[verb].norm not in verbs or tokens[verb - 1].norm in {".", "-", "–", "—"}:
        return False
    if any(token.norm.endswith("ed") or token.norm in _CLAUSE for token in tokens[verb + 1 : end]):
        return False
    return (
        quoted or end == verb + 2 or sum(token.norm == "," for token in tokens[max(0, verb - 60) : verb]) == 1
    )


def _apposed(tokens: tuple[Token, ...], verb: int) -> _Found | None:
    """Read "Smith, the head, said that": the subject stands before the comma before last."""
    if tokens[verb - 1].norm != ",":
        return None
    for comma in range(verb - 2, max(0, verb - 18), -1):
        if tokens[comma].norm == ",":
            start, high = _subject(tokens, comma)
            return ((start, _object(tokens, verb)), (start, high), Kind.BEFORE) if high >= start else None
        if tokens[comma].norm in _STOPS:
            return None
    return None


def _object(tokens: tuple[Token, ...], verb: int) -> int:
    """Give the place of the last word of "told reporters", "told the BBC"; the verb's own for other verbs."""
    if tokens[verb].norm not in TELLING:
        return verb
    end = verb + 1
    while end < len(tokens) and end - verb < 7 and tokens[end].norm not in _STOPS | _CLAUSE | _TAIL:
        end += 1
    return end - 1


def _tail(tokens: tuple[Token, ...], verb: int) -> int:
    """Give the last place of the clause, if only "on Monday" and the like follow; else the verb's."""
    end = last = _object(tokens, verb)
    if end + 1 == len(tokens) or tokens[end + 1].norm not in _TAIL:
        return last
    end += 1
    while end < len(tokens) and end - last <= _LONGEST_TAIL:
        norm = tokens[end].norm
        if norm in _ENDS_TAIL or _stop(tokens, end):
            break
        if norm in _DAYS and end + 1 < len(tokens) and tokens[end + 1].norm not in _AFTER_DAY:
            return last
        end += 1
    return end - 1 if end == len(tokens) or _stop(tokens, end) else last


def _stop(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a token ends a phrase; the point of "Mr. Smith" and "J. Smith" does not."""
    token = tokens[place]
    if token.norm not in _STOPS:
        return False
    if token.norm != "." or place == 0 or place + 1 == len(tokens):
        return True
    following = tokens[place + 1]
    return not (tokens[place - 1].end == token.start < following.start - 1 and following.text[0].isalnum())
