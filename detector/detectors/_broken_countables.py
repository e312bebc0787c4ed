"""A noun of the wrong number, or without its article: "52 witness", "each cores", "drove to village"."""

from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, is_figure, norm_at, opens, places_of
from detector.detectors._noun_forms import never_many, never_one, nouns
from detector.detectors._verb_forms import bases
from detector.text import Document
from detector.wording import article_for

ONE = frozenset("a an every each another".split())
NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several
    many few both various numerous these those""".split()
)
# What no compound has behind its first noun.
CLOSES = frozenset(
    """of in were are have who which with at for to on . ; ! ? , has was is by said as will would that after
    before during since and but or when while because had until through into about against where than
    including if though although did could can may might must should not from ) : " ” the a an this that
    these those his her its their he it she they we i you there two three four five six ten eight some many
    most all no another each every also often still now already then later just only ago nearly""".split()
) | {""}
_MONEY = frozenset("$ £ € ¥ # .".split())
_ENDINGS = ("al", "ive", "ous", "ful", "less", "able", "ible", "ish", "ern", "ic", "-time", "-old", "-term")
_ADJECTIVES = frozenset(
    """new old big small large young main major senior long short high low dead armed former recent different
    similar local foreign other more""".split()
)
_OBJECT = frozenset("the a an this that these those his her its their".split())


def closes(document: Document, place: int) -> bool:
    """Whether what follows a noun shows that it is the last of its phrase."""
    return _closed(document, place, CLOSES)


def wrong_number(document: Document) -> Iterator[Broken]:
    """Give each singular behind a number, and each plural behind "a", "every" and "much"."""
    for place in places_of(document, NUMBERS):
        yield from _single(document, place, never_one("n"))
    for place in _figures(document):
        yield from _single(document, place, never_one("d"))
    for place in places_of(document, ONE | {"much"}):
        before = document.tokens[place]
        many = never_many("m" if before.norm == "much" else "a")
        word = norm_at(document, place + 1)
        if word not in many or not _closed(document, place + 1, CLOSES) or not adjoin(document, place):
            continue
        if norm_at(document, place + 2) == "'" or not document.tokens[place + 1].text.islower():
            continue
        if before.norm == "much":
            why = f"“{before.text} {word}”: “{word}” takes “many”."
            yield Broken(before.span, 0.75, ("Many" if before.text == "Much" else "many",), why)
            continue
        one = many[word]
        why = f"“{before.text} {word}” should be “{before.text} {one}”."
        if before.norm in {"a", "an"} and article_for(one) != before.norm:
            continue
        yield Broken(document.tokens[place + 1].span, 0.77, (one,), why)


def _figures(document: Document) -> Iterator[int]:
    for place, token in enumerate(document.tokens):
        figure = token.text.replace(",", "")
        if is_figure(figure) and not 1900 <= int(figure) < 2100 and figure.lstrip("0") not in {"", "1"}:
            yield place


def _single(document: Document, place: int, wrong: frozenset[str]) -> Iterator[Broken]:
    noun = place + 1 + _is_adjective(document, place + 1)
    word = norm_at(document, noun)
    if word not in wrong or not _closed(document, noun, CLOSES):
        return
    if norm_at(document, place - 1) in {"-", "–", "/", ":"} or not document.tokens[noun].text.islower():
        return
    pair = (norm_at(document, place - 1), norm_at(document, place), norm_at(document, noun + 1))
    if pair[1:] == ("both", "and") or pair[:2] == ("as", "many") or pair[2] == "and":
        return  # "both insight and information", "as many suspect", "30,000 grain and mixed farmers"
    before = document.tokens[place - 1].text if place else ""
    if before in _MONEY or (before[:1].isupper() and not opens(document, place - 1)):
        return  # "a $20 deposit", "the Stage 2 opening"
    if word in bases() and pair[2] in _OBJECT:
        return  # "both label the same articles"
    if adjoin(document, place, noun - place + 1):
        many = nouns()[word]
        why = f"“{word}” should be the plural, “{many}”."
        yield Broken(document.tokens[noun].span, 0.8, (many,), why)


def _is_adjective(document: Document, place: int) -> bool:
    word = norm_at(document, place)
    return word in _ADJECTIVES or (word.endswith(_ENDINGS) and word not in nouns())


def _closed(document: Document, place: int, closes: frozenset[str]) -> bool:
    """Whether what follows shows that a noun is the last of its phrase."""
    following = norm_at(document, place + 1)
    return following in closes and document.text[document.tokens[place].end :][:1] not in {"-", "/", "'", "’"}
