"""Around a second title: where its apposition opens and closes, and whose name stands before it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from detector.detectors._offices import Office
from detector.text import Document, Span, Token

MARKS = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-"}
ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dame"})
_MODIFIERS = frozenset(
    """the our its their a an ' city state party company national federal country current incumbent sitting
    country's nation's state's kingdom's republic's company's firm's bank's group's club's team's
    organisation's organization's university's city's us u.s uk u.k un u.n eu""".split()
)
# What a title may bear before it without being another office.
_REGIONS = frozenset(
    """state regional provincial city county district municipal national federal local country hospital
    school company associate""".split()
)
_WHO = frozenset({"is", "was", "serves", "also", "as", "who"})
_PARTICLES = frozenset("de van von der den bin ibn al el di da del la le du dos ter abu".split())
_DEGREES = frozenset("md m.d m.d. phd ph.d ph.d. mbbs rn esq qc kc mp jr sr obe cbe mbe".split())
_ENDS = frozenset('. ; : ! ? ” " ) ]'.split())
_SAID = frozenset(
    "said says told added has had was is will would met arrived visited announced spoke".split()
)
_LANDS = frozenset(
    """country nation republic kingdom state union island company firm group bank club party region
    province city county district school hospital university team""".split()
)
_VAGUE = frozenset("a an any some all his her its their this that these one".split())
# An office that one can hold in several places, or that says more the second time it stands.
_ADDS = frozenset(
    """king queen prince princess emperor doctor judge justice member-of-parliament bishop archbishop
    general colonel major lieutenant sergeant admiral reverend minister""".split()
)
_OF_A_LAND = frozenset(
    "president prime-minister chancellor vice-president deputy-prime-minister pope".split()
)


class Ending(NamedTuple):
    """How an apposition closes: the code point where it ends, and what its mend keeps."""

    end: int
    rest: str
    elsewhere: bool = False  # the second title goes on with a place that the first one lacks


def opening(tokens: Sequence[Token], second: Office) -> tuple[int, int] | None:
    """Give the place of the mark that opens the apposition (of the title, without one) and of its words."""
    place = second.start
    while (
        place
        and second.start - place < 5
        and _modifies(tokens[place - 1])
        and tokens[place - 1].norm not in _WHO
    ):
        place -= 1
    words = place
    while place and tokens[place - 1].norm in _WHO:
        place -= 1
    if place < words and tokens[place].norm not in {"who", "also"}:
        return None
    if words < second.start and tokens[words].norm in {"a", "an"} and second.key in {"doctor", "minister"}:
        return None
    if place and tokens[place - 1].text in MARKS:
        return place - 1, words
    if (
        second.start
        and words < second.start
        and tokens[second.start].text[0].isupper()
        and tokens[second.start - 1].text[0].isupper()
    ):
        return second.start, second.start
    return None


def _modifies(token: Token) -> bool:
    return token.text[0].isalpha() or token.norm == "'"


def described(tokens: Sequence[Token], words: int, first: Office, second: Office) -> int | None:
    """Give the place where the words before the first title begin ("Opposition" in "Opposition leader").

    None if the second title has a description of its own: "the former president", "the first prime minister".
    """
    begin = first.start
    own = {token.norm.removesuffix("'s") for token in tokens[words : second.start]}
    while begin and first.start - begin < 3 and tokens[begin - 1].norm in own | _REGIONS:
        begin -= 1
    said = {token.norm for token in tokens[begin : first.start]}
    for token in tokens[words : second.start]:
        known = token.norm in _MODIFIERS or token.norm.endswith("'s") or token.norm in said
        if not known and not token.text[0].isupper():
            return None
    return begin


def name_before(tokens: Sequence[Token], end: int) -> tuple[int, int]:
    """Give the first and the last place of the capitalised run, titles and all, that ends at a place."""
    if (
        end > 2
        and tokens[end - 2].text == ","
        and (tokens[end - 1].norm in _DEGREES or tokens[end - 1].text.isdigit())
    ):
        end -= 2
    if end > 4 and tokens[end - 1].text == ")" and tokens[end - 3].text == "(":
        end -= 3
    start = end
    while start and end - start < 9 and _in_name(tokens, start - 1):
        start -= 1
    return start, end


def _in_name(tokens: Sequence[Token], place: int) -> bool:
    word = tokens[place].text
    if word == ".":
        return place > 0 and len(tokens[place - 1].text) < 5 and tokens[place - 1].text[0].isupper()
    return word[0].isupper() or word in _PARTICLES


def ending(document: Document, second: Office, mark: str) -> Ending | None:
    """Say how the apposition closes after its title; None if it goes on to say something new."""
    tokens, place = document.tokens, second.end
    stop = tokens[place - 1].end
    if place == len(tokens) or "\n" in document.text[stop : tokens[place].start]:
        return Ending(stop, "")
    word = tokens[place]
    if mark not in {"", ","} and word.text == MARKS[mark]:
        return Ending(word.end, "")
    if word.text == "," and mark in {"", ","}:
        return Ending(word.end, _comma(tokens, place))
    if word.text in _ENDS or (word.norm in _SAID and mark == ","):
        return Ending(stop, "")
    if word.norm in {"of", "for", "at"} and mark == "," and second.key not in _ADDS:
        return _placed(document, second)
    return None


def _comma(tokens: Sequence[Token], place: int) -> str:
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    return "," if following in {"who", "whose", "whom", "which", "where", "the", "a", "an"} else ""


def _placed(document: Document, second: Office) -> Ending | None:
    """Read "of the country", "of France", "of Acme" after the second title."""
    tokens, place = document.tokens, second.end + 1
    stop = tokens[second.end - 1].end
    words = [token.norm for token in tokens[place : place + 2]]
    if len(words) == 2 and words[0] in {"the", "our", "their"} and words[1] in _LANDS:
        return Ending(*_closed(tokens, place + 2))
    begin = place + (words[:1] == ["the"])
    end = begin
    while end < len(tokens) and tokens[end].text[0].isupper():
        end += 1
    if end == begin:
        owned = end < len(tokens) and tokens[end].text[0].isalpha() and tokens[end].norm not in _VAGUE
        return Ending(stop, "", elsewhere=True) if owned else None
    if second.key in _OF_A_LAND or second.key.startswith("minister "):
        rest = document.text[tokens[second.end].start : tokens[end - 1].end]
        if end < len(tokens) and tokens[end].text not in {",", "."}:
            return None
        close, comma = _closed(tokens, end)
        return Ending(close, f" {rest}{comma}")
    return Ending(stop, "", elsewhere=True)


def _closed(tokens: Sequence[Token], place: int) -> tuple[int, str]:
    """Give the end with the comma that closes the apposition, and the comma if a clause still needs it."""
    if place < len(tokens) and tokens[place].text == ",":
        return tokens[place].end, _comma(tokens, place)
    return tokens[place - 1].end, ""


def honorifics(document: Document, places: Iterable[int]) -> Iterator[tuple[Span, str]]:
    """Give each pair like "Mr. Sir" before a name, and the one of the two to keep."""
    tokens = document.tokens
    for place in places:
        then = place + 1 + (place + 1 < len(tokens) and tokens[place + 1].text == ".")
        if then + 1 >= len(tokens) or tokens[then].norm not in ADDRESS:
            continue
        one, other = tokens[place], tokens[then]
        name = (
            tokens[then + 1 + (tokens[then + 1].text == ".")] if then + 2 < len(tokens) else tokens[then + 1]
        )
        if one.text[0].isupper() and other.text[0].isupper() and name.text[0].isupper():
            end = tokens[then + (tokens[then + 1].text == ".")].end
            keeps_other = other.norm in {"sir", "dame"}
            kept = Span(other.start, end) if keeps_other else Span(one.start, tokens[then - 1].end)
            yield Span(one.start, end), document.text[slice(*kept)]
