"""A role that an apposition says again: "Commissioner Eva Roe, the police commissioner,"."""

from collections.abc import Iterator, Sequence

from detector.annotators.names import CALENDAR, STARTERS
from detector.annotators.words import places_of
from detector.detectors._apposed_role import DETERMINERS, LIGHT, STOPS, Said, aged, apposition, twice_apposed
from detector.detectors._degrees_again import Again
from detector.detectors._role_words import CLASSES, HEADS, OTHER, PHRASES
from detector.detectors._second_title import name_before
from detector.text import Document, Span, Token

_WIDE = frozenset({"head", "member", "coach"})  # a manager need not be the director, nor a deputy an MP


def roles_again(document: Document) -> Iterator[Again]:
    """Give each apposition that names once more the role that stands before the name."""
    tokens, done = document.tokens, -1
    for place in places_of(document, HEADS):
        said = apposition(tokens, place) if place > done else None
        if said is None:
            continue
        again = _judge(document, said) or twice_apposed(document, said)
        if again:
            done = said.end
            yield again


def _judge(document: Document, said: Said) -> Again | None:
    tokens = document.tokens
    if not (tokens[said.comma - 1].text[0].isupper() or aged(tokens, said.comma)):
        return None
    if tokens[said.first].norm == "as" and not said.held:
        return None
    begin, stop = name_before(tokens, said.comma)
    role = _role_before(tokens, begin, stop)
    if role is None or "\n" in document.text[tokens[role].start : tokens[said.head].end]:
        return None
    name_at = role + 1 if role >= begin else begin
    if tokens[name_at].text == ".":
        name_at += 1
    own = tokens[said.first : said.head]
    if name_at >= stop or any(_different(token) for token in own):
        return None
    start = _start(tokens, role)
    confidence = _alike(tokens, (start, role, name_at), said)
    return _mended(document, said, (start, name_at, stop), confidence) if confidence else None


def _role_before(tokens: Sequence[Token], begin: int, stop: int) -> int | None:
    """Give the place of the role in or before a name: "Head coach Ana Roe", "chief of the office Ana Roe"."""
    for place in range(stop - 2, begin - 1, -1):
        if tokens[place].norm in HEADS:
            return place
    if begin and tokens[begin - 1].norm in HEADS:
        return begin - 1
    for place in range(begin - 1, max(-1, begin - 7), -1):
        if tokens[place].norm in STOPS:
            return None
        if tokens[place].norm in HEADS and tokens[place + 1].norm in {"of", "for"}:
            return place
    return None


def _start(tokens: Sequence[Token], role: int) -> int:
    """Give the place where the words of a title begin: "Kyrgyz Foreign Minister", "chief executive"."""
    start = role
    while start and role - start < 4:
        token = tokens[start - 1]
        if token.norm in STOPS or token.norm in CALENDAR or token.norm in STARTERS:
            break
        if not (token.text[0].isupper() or token.norm in CLASSES or token.norm in PHRASES):
            break
        start -= 1
    return start


def _different(token: Token) -> bool:
    """Whether a word before the second role says something new: "first", "former", "longest-serving"."""
    return token.norm in OTHER or token.norm.endswith(("est", "ed", "ing", "th")) or "-" in token.norm


def _alike(tokens: Sequence[Token], first: tuple[int, int, int], said: Said) -> float:
    """Tell how sure it is that two roles are one."""
    start, role, name_at = first
    said_before = _title(tokens, start, role, name_at)
    before = [token.norm for token in said_before]
    after = [token.norm for token in tokens[said.first : said.end]]
    if OTHER.intersection(token.norm for token in tokens[max(0, start - 1) : name_at]):
        return 0.0
    bare = tokens[said.first].norm not in DETERMINERS
    if bare and any(t.text[0].isupper() and t.norm not in before for t in tokens[said.first : said.head]):
        return 0.0  # "Secretary of Defense, Interior Secretary": a list
    one, other = tokens[role].norm, tokens[said.head].norm
    vague = tokens[said.first].norm in {"a", "an"}
    if one == other and one in {"king", "queen", "monarch"}:
        return 0.0  # "King Harald, the king of Norway," says of what land
    if one == other or (one in CLASSES and CLASSES[one] == CLASSES.get(other) == "chair"):
        return 0.0 if vague and one in {"director", "manager", "officer"} else 0.6 if vague else 0.75
    if vague:
        return 0.0
    phrase, again = " ".join(before), " ".join(after)
    for heads, second in PHRASES.values():
        if any(head in phrase for head in heads) and any(words in again for words in second):
            return 0.65
    shared = {word for word in before if len(word) > 3} & {word for word in after if len(word) > 3}
    both = CLASSES.get(one) and CLASSES.get(one) == CLASSES.get(other)
    if both and CLASSES[one] not in _WIDE:
        return 0.6
    return 0.7 if both and shared - HEADS - LIGHT else 0.0


def _title(tokens: Sequence[Token], start: int, role: int, name_at: int) -> Sequence[Token]:
    """Give the words of a title with up to three before it: "Central bank president"."""
    begin = role
    while begin and role - begin < 4 and tokens[begin - 1].norm not in STOPS | STARTERS:
        begin -= 1
    return tokens[min(begin, start) : name_at]


def _mended(document: Document, said: Said, places: tuple[int, int, int], confidence: float) -> Again:
    tokens, text = document.tokens, document.text
    start, name_at, stop = places
    close = tokens[said.end] if said.end < len(tokens) else tokens[said.end - 1]
    comma = close.text == "," and said.end < len(tokens)
    end = close.end if comma or close.text == ")" else tokens[said.end - 1].end
    kept = text[tokens[start].start : tokens[stop - 1].end]
    name = text[tokens[name_at].start : tokens[stop - 1].end]
    second = text[tokens[said.comma].start : end]
    options = [kept, name + ("" if second[0] == "," else " ") + second]
    if tokens[said.first].norm in {"a", "an"}:
        options.reverse()
    return Again(Span(tokens[start].start, end), confidence, options)
