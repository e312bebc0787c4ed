"""Lines that are furniture by their shape: bars of short items, calls to the reader, notices, player tags."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from detector.detectors._furniture import Wording
from detector.detectors._furniture_boxes import is_box, is_desk, is_ticker
from detector.detectors._furniture_calls import is_call, is_notice
from detector.detectors._furniture_lines import Reading
from detector.text import Document, Span

_LONGEST = 230  # code points in a line of furniture
_BAR_LONGEST = 130
_SIGNS = re.compile(r"[·•|›»‹«→←↑↓★☆⭐▶►▸⏵❚✕×☰♥❤👍👎💬🔗📧🔔🖨]|\s{2,}|\t|\s[–—/]\s")
_SPLIT = re.compile(r"\s*[·•|›»‹«→←↑↓]\s*|\s{2,}|\t|\s[–—/]\s")
_SEPARATED = re.compile(r"[·•|›»]")
_WORDS = frozenset(
    """share save listen print email e-mail tweet pin post copy link comments comment reply replies likes
    like follow subscribe subscribed sign log login register menu search home news sport sports business
    opinion culture world politics video videos photos gallery audio podcast podcasts newsletter
    newsletters live latest scores fixtures results tables standings schedule transfers watch read min
    mins minute minutes pdf zip mb kb download whatsapp facebook linkedin telegram reddit instagram
    bookmark report flag mla apa chicago bibtex harvard ris cite citation next previous prev older newer
    back top pages page english français deutsch español português italiano nederlands svenska polski
    türkçe русский français arabic french spanish german contact about privacy terms cookies help faq
    careers advertise views shares votes rating upvote downvote helpful yes no hide expand collapse mute
    unmute captions subtitles transcript settings fullscreen tags topics filed lineups stats commentary
    teams weather markets jobs shop store cart basket account transfer events archive archives choices
    preferences accept reject manage updated published menu close open original edit edition donate
    print cart help score""".split()
)
_FIRST_SIGN = re.compile(r"[★☆⭐]{2,}|[▶►▸⏵☰✕👍👎❤♥💬🔗📧🔔🖨↑]\s*\S")
_CLOCK = r"-?\d{1,2}:\d\d(?::\d\d)?"
_PLAYER = re.compile(
    rf"\W*(?:{_CLOCK}\s*/\s*{_CLOCK}|0?0:00(?:\s+\S{{1,8}}){{0,3}}|(?:current time|duration|"
    rf"remaining time|elapsed|"
    rf"total duration|run(?:ning)? time|length)[\s:]*{_CLOCK}|"
    rf"{_CLOCK}\s+(?:play|pause|mute|loaded)\b.{{0,40}})\W*",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?:(?:pages?|prev(?:ious)?|first|older)[\s:]+)?\W{0,3}\s*1\s+2(?:\s+[3-9]){0,7}(?:\s*(?:…|"
    r"\.\.\.)\s*\d+)?"
    r"(?:\s+(?:next|last|older|view all|show all))?\W{0,3}",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\[\s*/?(?:video|audio|player|embed|gallery|image|photo|podcast|poll|map|widget|slideshow|caption|advert\w*|"
    r"ad|iframe|script|quiz|chart|infographic|carousel|livestream|live|tweet|instagram|tiktok|"
    r"youtube|newsletter|"
    r"form|button|related|pullquote|sidebar|playlist|timeline)\b[^\[\]\n]{0,120}\]|\[\s*/?[\w-]+\s+[\w-]+=[^\[\]\n]{1,120}\]",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"(?:(?:user |our |average |overall )?(?:rating|rated|score|verdict|stars?)[\s:]+)?"
    r"\d(?:\.\d+)?\s?(?:/|out of)\s?(?:5|10)(?: stars?)?(?:\W{1,3}[\d,]+ (?:votes?|ratings?|reviews?)\W?)?",
    re.IGNORECASE,
)
_READING_TIME = re.compile(r".{0,60}\b\d{1,2}[ -]min(?:ute)?s? read", re.IGNORECASE)
_TAGGED = re.compile(
    r"(?:tagged|tags|labels|topics|filed under)\W+[\w’'-]+(?: [\w’'-]+)?(?:, [\w’'-]+(?: [\w’'-]+)?)+"
)
_ENDS = (".", "!", "?", ":", ";", ",", "”", '"')


class _Shape(NamedTuple):
    family: str
    evidence: float


_BAR, _PLAYED = _Shape("navigation", 1.6), _Shape("widget remnant", 2.0)
_HOUSE, _PRICE, _BOXED = _Shape("byline", 1.0), _Shape("share price", 1.5), _Shape("box", 1.5)
_CALL, _NOTICE = _Shape("call to the reader", 1.5), _Shape("notice", 1.8)
_SAYINGS = (
    (is_call, _CALL),
    (is_box, _BOXED),
    (is_desk, _HOUSE),
    (is_ticker, _PRICE),
    (is_notice, _NOTICE),
)


def shaped(document: Document, known: Container[int]) -> Iterator[Reading]:
    """Give the lines that are furniture by their shape, those aside that are known to be furniture."""
    text = document.text
    for number, span in enumerate(document.paragraphs):
        if span.end - span.start <= _LONGEST and number not in known:
            shape = _shape(text[slice(*span)])
            if shape is not None:
                yield _reading(span, number, shape)


def _reading(span: Span, number: int, shape: _Shape) -> Reading:
    wording = Wording(shape.family, "!", "")
    return Reading(span, number, (wording,), whole=True, shape=shape.evidence - 3.0)


def _shape(line: str) -> _Shape | None:
    if line[0] == "[" and _is_tag(line):
        return _PLAYED
    if not line.endswith(_ENDS):
        if len(line) <= _BAR_LONGEST and _SIGNS.search(line) and _is_bar(line):
            return _BAR
        if not line[0].isalpha() and (_PLAYER.fullmatch(line) or _PAGES.fullmatch(line)):
            return _PLAYED
        if line[0] in "CDRETLcdretlPpFfOUASus‹«0123456789" and any(
            known.fullmatch(line) for known in (_PLAYER, _PAGES, _RATED)
        ):
            return _PLAYED
        if line[-4:].lower() == "read" and _READING_TIME.fullmatch(line):
            return _PLAYED
        if line[:1] in "TtLlFf" and _TAGGED.fullmatch(line.lower()):
            return _BAR
    return next((shape for fits, shape in _SAYINGS if fits(line)), None)


def _is_tag(line: str) -> bool:
    """Whether a line is a bracketed tag of a player or widget, with its caption perhaps."""
    match = _TAG.match(line)
    return match is not None and len(line) - match.end() < 70 and not line.endswith(".")


def _is_bar(line: str) -> bool:
    """Whether a line is a row of short items between signs, page words among them."""
    if _FIRST_SIGN.match(line) and len(line) < 80:
        return True
    items = [item for item in _SPLIT.split(line) if item]
    if len(items) < 2 or any(item.count(" ") > 4 for item in items):
        return False
    words = [re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", item.lower()) for item in items]
    hits = sum(1 for item in words if _WORDS.intersection(item))
    signs = _SEPARATED.search(line) is not None
    return (hits >= 2 and 2 * hits >= len(items)) or (
        signs and hits >= 1 and len(items) <= 4 and hits * 2 >= len(items)
    )
