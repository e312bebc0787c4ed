"""The article before the wrong sound: "a hour", "an university"."""

import re
from collections.abc import Iterator

from detector.detectors._broken import Broken, adjoin, like, norm_at, opens, places_of
from detector.text import Document, Token

# After these letters the sound is a vowel's, whatever follows.
_VOWEL = re.compile(
    r"(?:[ai]|e(?!u|w)|o(?!ne(?:s|self|t\w+)?(?:$|-)|nce|ui)|un[bcdfghjklmpqrstvwxz]|unin|unid|unim|upp?[aeiouhrsdlkgbcmtw]"
    r"|ult[ie]|umb|urg|urb|utt|ugl|usher|hour|honou?r|honest|heir(?!l?oom$)|heirl)"
)
# After these it is a consonant's, for all the vowel letter.
_GLIDE = re.compile(
    r"(?:univ|unit(?!em)|union|uniq|unif|unic|unil|use[drs]?$|usef|usual|utili|utop|uran|euro|euph|eul|one(?:-|t|$)|once)"
)
_HARD = re.compile(r"(?:[bcdfgjklmnpqrstvwz])")
_ASPIRATE = re.compile(
    r"(?:house|hund|huge|high|hard|heav|half|hand|head|health|hear[dit]|heli|hill|hole|horse|host|hit|help|hope|happ|hug"
    r"|hunt|hurr|husb|harsh|harv|haz|hobb|hol[il]|hot$)"
)
_SPELT = frozenset(
    """FBI MP MPs NGO NGOs MRI SUV NHS NBA NFL NHL MBA LGBT LGBTQ NRA NSA FDA FAA HIV HR HD MTV NBC LNG LPG
    NDP MSP SMS RTI HGV LED XL FM MLA NCP SNP RSS FIR""".split()
)
_YOU = frozenset(
    "UN UK US USB UNESCO UNICEF UEFA UAE UFC UFO USDA USAID UNHCR U.S U.S. U.N. U.K. UCLA".split()
)
# "vitamin A is", "a of": the next word shows that the letter is no article.
_NO_NOUN = frozenset(
    """and as is are in of on or at it if i am a an another a.m a.m. i.e. e.g. i.e e.g eh oh et en un el al
    il est im us ut ad e o u aunque otra otro ella""".split()
)
_NUMBER = re.compile(r"(?:8[\d.,]*|(?:11|18)(?:,\d{3})*)(?:$|\D)")


def wrong_article(document: Document) -> Iterator[Broken]:
    """Give each "a" before a vowel's sound and each "an" before a consonant's."""
    for place in places_of(document, {"a", "an"}):
        if place + 1 >= len(document.tokens):
            continue
        article, word = document.tokens[place], document.tokens[place + 1]
        sureness = _sureness(article, word)
        if (
            not sureness
            or not adjoin(document, place)
            or (word.text.islower() and word.norm in _NO_NOUN)
            or _is_letter(document, place)
        ):
            continue
        right = like(article, "an" if article.norm == "a" else "a")
        why = f"“{article.text} {word.text}”: the article before this sound is “{right.lower()}”."
        mechanical = sureness > 0.9
        yield Broken(article.span, sureness, (right,), why, safe=mechanical)


def _is_letter(document: Document, place: int) -> bool:
    """Whether the letter is a name ("Plan A"), a heading's word or foreign."""
    token = document.tokens[place]
    if token.text == "A" and not opens(document, place):
        return True
    if token.text == "An" and (
        not opens(document, place) or not document.tokens[place + 1].text[0].islower()
    ):
        return True
    before = norm_at(document, place - 1)
    return before in {"à", "de", "la", "el", "que", "y", "grade", "class", "hepatitis", "vitamin"}


def _sureness(article: Token, word: Token) -> float:
    text, norm = word.text, word.norm
    if text[0].isdigit():
        return _number(article.norm, norm)
    if len(norm) == 1 or norm[1] in "-'’.&/":
        return 0.0
    if text[:2].isupper() and (len(text) < 6 or text.isupper()):
        return _abbreviation(article.norm, text)
    if article.norm == "a":
        return 0.95 if _VOWEL.match(norm) and not _GLIDE.match(norm) else 0.0
    if _GLIDE.match(norm):
        return 0.92
    return 0.95 if _HARD.match(norm) else 0.93 if _ASPIRATE.match(norm) else 0.0


def _number(article: str, norm: str) -> float:
    vowel = _NUMBER.match(norm) is not None
    if article == "a":
        return 0.93 if vowel else 0.0
    return 0.0 if vowel or norm.startswith(("11", "18")) else 0.9


def _abbreviation(article: str, text: str) -> float:
    if len(text) > 5:
        return 0.0
    first = text[0]
    if article == "a":
        return 0.85 if first in "AEIO" or text in _SPELT else 0.0
    return 0.85 if first in "BCDGJKPQTVWYZ" or text in _YOU else 0.0
