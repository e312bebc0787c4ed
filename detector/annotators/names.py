"""Where the proper names stand: the layer of capitalised runs, cut into titles and names."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detector.text import Document, Layer, Span


class Mention(NamedTuple):
    """A name as it stands once in the text.

    `start` and `end` lie on token bounds and leave the title out; a possessive ending of letters ("’s")
    is inside them, a bare apostrophe is not. `name` is the text without title and possessive.
    """

    start: int
    end: int
    name: str
    title: str  # "President", "Senior General", "Mr", or ""
    possessive: str  # "’s", "'s", "’", "'" or ""
    sentence: int
    initial: bool  # nothing but marks stands before it in its sentence, so the capital proves nothing

    @property
    def span(self) -> Span:
        """Where the name lies in the text, with its possessive ending."""
        return Span(self.start, self.end)


class Names(NamedTuple):
    """All mentions in the order of the text, and the same by name, in the order of first mention."""

    mentions: tuple[Mention, ...]
    by_name: dict[str, list[Mention]]


_UP = "[A-ZÀ-ÖØ-ÞĀĆČĎĐĒĞĢĪĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŹŻŽİ]"
# The rest of a word after its capital: "U.S.", a shortened title or an initial with its stop, or all of it.
_WORD = (
    rf"(?:(?:\.[A-Za-z]\b)+\.|(?:r|rs|s|t|ol|en|ov|ep|aj|apt|dr|dm|rof|ev|gt|on)?\.(?= {_UP})"
    r"|\w*(?:[-'’./&@]\w+)*)"
)
_PARTICLE = r"(?:(?:of|for|de|del|della|di|da|dos|du|la|van|von|der|den|bin|ibn|al|el|ul)(?: the| la| der)? )"
# The mark before the first letter must not be one that glues it to a token ("pro-Kremlin", "iPhone").
_RUN = re.compile(
    rf"{_UP}(?<![\w\u0300-\u0963'’./&@-].){_WORD}(?: {_PARTICLE}?(?:(?:al|el|d)[-’'])?{_UP}{_WORD})*"
)

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr
    jun jul aug sep sept oct nov dec christmas easter ramadan""".split()
)
# Words that have their capital from the start of a sentence or a headline.
STARTERS = frozenset(
    """a an the this that these those it its he she they we i you his her their our my your in on at by for
    from with as of to into under over after before since until during while when where why how what who
    which whose whether if though although because but and or nor so yet not no neither either both each
    every all any some many much most more few several other others another such one two three four five
    six seven eight nine ten there here then now today yesterday tomorrow still also even just only once
    again meanwhile however moreover furthermore instead despite amid among according about above across
    along around against between beyond following including without within earlier later last next first
    second third finally recently nearly almost perhaps maybe like unlike given than too very yes well
    oh is are was were be been has have had do does did can could will would shall should may might must
    let said says asked told speaking responding experts critics officials analysts police people women
    men children residents researchers scientists authorities students workers read see click source
    photo image video watch via per versus i'm i've it's we're we've don't that's there's he's she's
    they're you're what's let's who's here's isn't""".split()
)
TITLES = frozenset(
    """mr mrs ms miss mx sir dame lord lady dr doctor prof professor rev reverend fr father sister brother
    hon honourable honorable president premier chancellor minister secretary senator sen congressman
    congresswoman representative rep governor gov mayor councillor councilor ambassador envoy
    commissioner chairman chairwoman chairperson chair chief director judge justice king queen prince
    princess emperor sultan emir sheikh pope cardinal archbishop bishop rabbi imam ayatollah general gen
    lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm commander cmdr brigadier
    marshal inspector detective superintendent constable officer coach manager spokesman spokeswoman
    spokesperson leader speaker pm ceo mp attorney sheriff pastor deputy prosecutor economist
    analyst""".split()
)
_TITLE_HELPERS = frozenset(
    """prime vice deputy senior former acting interim us u.s uk foreign finance defence defense interior
    health justice education trade energy home chief executive state major lieutenant brigadier air
    field police""".split()
)
_PORTFOLIO = frozenset(
    """of for the and foreign external internal home affairs state finance defence defense health education
    justice trade commerce industry energy agriculture tourism transport labour labor environment
    interior""".split()
)
# What follows a title's word when it is no title: "Justice Department", "General Motors".
_NOT_PERSONS = frozenset(
    """department motors electric mills assembly court office committee council ministry hospital college
    university street road county island islands park airport day house club of for the agency service
    services affairs party commission dynamics cup league science sciences""".split()
)
# Titles that stand after a country or an employer too: "Cambodian Prime Minister Hun Sen".
_INNER = TITLES - frozenset("king queen prince lord lady father sister brother judge coach pope miss".split())
_PLURALS = frozenset("people women men children".split())  # "People’s Defence Force" is one name
_MARKS = frozenset(map(chr, (*range(0x300, 0x370), *range(0x483, 0x48A), *range(0x591, 0x964), 0x200D)))
_LONGEST_TITLE = 16  # words
_ENDINGS = ("’s", "'s", "’S", "'S")


def names(document: Document) -> Names:
    """Give every proper name of the document with each place where it stands.

    >>> from detector.segment import segment
    >>> found = names(segment("On Friday President Joe Biden met Al Smith’s aide.")).mentions
    >>> [(m.title, m.name, m.possessive) for m in found]
    [('President', 'Joe Biden', ''), ('', 'Al Smith', '’s')]
    """
    mentions = tuple(_mentions(document))
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_name.setdefault(mention[2], []).append(mention)
    return Names(mentions, by_name)


NAMES = Layer[Names]("names", names)


def _mentions(document: Document) -> Iterator[Mention]:
    text, sentences = document.text, document.sentences
    place, begin, stop = -1, 0, 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        while start >= stop:
            place += 1
            begin, stop = sentences[place].span
        if text[end : end + 1] in _MARKS:
            continue  # a decomposed accent goes on where the run stops: no token ends here
        run = match.group()
        initial = start - begin < 2
        if " " not in run and run.isalpha():  # the common case first: one plain word
            norm = run.lower()
            if norm not in STARTERS and norm not in CALENDAR and norm not in TITLES:
                mark = text[end : end + 2]
                possessive = mark[0] if run[-1] == "s" and mark in {"’ ", "' "} else ""
                yield Mention(start, end, run, "", possessive, place, initial)
        elif not (run.isupper() and run.count(" ") > 1):  # a headline in capitals names nobody
            yield from _cut(run, start, place, stop, initial=initial)


def _cut(run: str, start: int, place: int, stop: int, *, initial: bool) -> Iterator[Mention]:
    """Cut a run of words at possessives, dates and the sentence's end, and give a mention for each piece."""
    piece: list[str] = []
    position = begin = start
    for word in run.split(" "):
        if position >= stop:
            break
        norm = word.lower()
        if norm in CALENDAR or (not piece and norm in STARTERS and (initial or norm in {"the", "a", "an"})):
            yield from _mention(piece, begin, place, initial=initial)
            piece, initial = [], False
        else:
            if not piece:
                begin = position
            piece.append(word)
            if word.endswith(_ENDINGS) and norm[:-2] not in _PLURALS:
                yield from _mention(piece, begin, place, initial=initial)
                piece, initial = [], False
        position += len(word) + 1
    yield from _mention(piece, begin, place, initial=initial)


def _mention(piece: list[str], begin: int, place: int, *, initial: bool) -> Iterator[Mention]:
    """Give the mention that the words make, less the title before it and the particles around it."""
    cut = title_length(piece[:_LONGEST_TITLE])
    while cut < len(piece) and piece[cut].islower() and len(piece[cut]) > 1:
        cut += 1
    end = len(piece)
    while end > cut and (piece[end - 1].islower() or piece[end - 1].endswith(".")):
        end -= 1
    if cut == end:
        return
    name = " ".join(piece[cut:end])
    start = begin + sum(map(len, piece[:cut])) + cut
    possessive = name[-2:] if name.endswith(_ENDINGS) else ""
    bare = name[: len(name) - len(possessive)]
    if cut or end - cut > 1 or bare.lower() not in TITLES:
        title = " ".join(piece[:cut])
        yield Mention(start, start + len(name), bare, title, possessive, place, initial and not cut)


def title_length(words: list[str]) -> int:
    """Say how many of the words are a title before a name; 0 if there is none, or nothing but a title.

    >>> title_length("Minister of Foreign Affairs Maxim Ryzhenkov".split())
    4
    >>> title_length("Cambodian Prime Minister Hun Sen".split())
    3
    >>> title_length("General Motors".split())
    0
    """
    norms = [word.rstrip(".").lower() for word in words]
    found = _leading(norms)
    place = 1
    while not found and place < len(norms) - 1:
        if norms[place] in _INNER or norms[place] in _TITLE_HELPERS:
            found = _leading(norms[place:])
            found += place if found else 0
        place += 1
    return found


def _leading(norms: list[str]) -> int:
    count = last = 0
    while count < len(norms) and (norms[count] in TITLES or norms[count] in _TITLE_HELPERS):
        count += 1
        if norms[count - 1] in TITLES or norms[max(0, count - 2) : count] == ["chief", "executive"]:
            last = count
    if last and norms[last : last + 1] in (["of"], ["for"]):
        following = last
        while following < len(norms) and norms[following] in _PORTFOLIO:
            following += 1
        last = following if following > last + 1 else 0
    return last if last < len(norms) and norms[last] not in _NOT_PERSONS else 0
