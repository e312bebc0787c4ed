"""Boxes beside an article, known by what they say anywhere in the line: authors, donations, alerts."""

import re

from detector.detectors._furniture_calls import SPEECH

_GIVING = r"(?:donations?|support|gifts?|contributions?|subscriptions?)"
_US = r"(?:tap|app|inbox|phone|us|our|your?|today|now|from)"
_PRESS = r"(?:journalism|reporting|newsroom|site|blog)"
_MORE_COMES = (
    r"(?:check back|more to (?:follow|come)|refresh|(?:more|latest) (?:updates|details)|be(?:ing)? updated)"
)
_BOXES = (
    # "Follow her on X @janeroe", "He can be reached at jane@…"
    r"\bfollow (?:him|her|them|me)\b(?: on\b| at\b|:|\s?@)",
    r"\bcan be (?:reached|contacted|followed|emailed) (?:at|on|via) \S*@",
    # "We depend on readers like you. Donate today."
    r"\breaders like you\b|\b(?:reader|listener|member|donor)-(?:funded|supported)\b(?=.*\b(?:us|our|we)\b)",
    r"\bdonate (?:now|today|here|monthly)\b|\bbuy (?:us|me) a coffee\b|\bchip in (?:today|now|a few)\b",
    rf"\b(?:make|send|give) (?:a|your)(?: [\w-]+)? {_GIVING} (?:today|now|here|to (?:us|our|keep|support))\b",
    rf"^your {_GIVING} (?:matters?|makes?|helps?|keeps?|funds?|allows?|enables?)\b",
    rf"\b(?:keep|fund|support) (?:our|this|independent|quality|local) {_PRESS}\b(?=.*\b{_US}\b)",
    # "Tap the bell to be notified first"
    r"\b(?:tap|click|press|hit) the (?:[\w-]+ ){0,2}(?:bell|star|heart|icon|plus sign)\b|\bto be notified\b",
    r"\b(?:turn|switch) on (?:\w+ ){0,2}notifications\b",
    r"\b(?:enable|allow|get|receive) (?:\w+ ){0,2}(?:push )?notifications\b",
    rf"^(?:breaking|breaking news|news|push|goal|weather) alerts?\b(?=.*\b{_US}\b)",
    # "This is a developing story. Check back for updates."
    rf"^\W*(?:this is )?(?:a )?(?:developing|breaking)(?: news)?(?: story| news)?\b(?=.*\b{_MORE_COMES}\b)",
    r"^\W*more (?:to follow|follows|to come)\b",
    r"^\W*(?:this|the) (?:story|article|page) (?:will be|is being) updated\b",
)
_BOX = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _BOXES)
_HINTS = re.compile(
    r"follow|@|readers like|-funded|-supported|donat|coffee|chip in|contribut|^your |journalism|reporting|"
    r"newsroom|bell|star|heart|icon|notif|alert|developing|breaking|more to|updated|plus sign",
    re.IGNORECASE,
)
_EXCHANGES = r"(?:NYSE|NASDAQ|Nasdaq|LSE|LON|ASX|TSX|BSE|NSE|JSE|OTC|OTCQB|EPA|ETR|FRA|HKEX|SGX|OSE|AIM)"
_TICKER = re.compile(
    rf"\(?{_EXCHANGES}\s*:\s*[A-Z0-9]{{1,6}}\b.{{0,50}}"
    r"|[A-Z]{1,6}(?:\.[A-Z]{1,3})?\s+[$£€₹¥]?\d[\d.,]*\s*[+\-−▲▼]\s?\d[\d.,]*.{0,30}"
)
_DESK = re.compile(
    r"(?:[A-Z][\w.&’'-]*\s){1,4}(?:News (?:Service|Desk|Agency|Network|Bureau)|Newsdesk|"
    r"(?:Web|Online|Digital|Sports) Desk|Bureau|Correspondent|Reporting Service|Staff Reporter|Online Report)"
    r"(?:, [A-Z][\w-]+|\s?[|•·–—-]\s?.{2,40})?"
    r"|(?:Our|Staff|Special|Agency|District|City) (?:Own )?(?:Correspondent|Reporter)s?, [A-Z][\w’ -]{2,30}"
)
_BY = re.compile(r"By (?:[A-Z][\w.’'-]+ ){1,4}(?:[|•·/]|in [A-Z]\w+ \|) ?[^.]{2,60}")
_LONGEST_DESK = 70


def is_box(line: str) -> bool:
    """Whether a line is of a box for authors, donations or alerts, or says that the story goes on."""
    if SPEECH.search(line) or not _HINTS.search(line):
        return False
    return any(pattern.search(line) for pattern in _BOX)


def is_ticker(line: str) -> bool:
    """Whether a line is the price of a share: "LTH.OL 84.20 +6.35 (+8.16%)", "NYSE: LTH"."""
    return line[0] in "(ABCDEFGHIJKLMNOPQRSTUVWXYZ" and _TICKER.fullmatch(line) is not None


def is_desk(line: str) -> bool:
    """Whether a line is a byline that names the house: "Herald News Service", "By Jane Roe | The Herald"."""
    if len(line) > _LONGEST_DESK or line[-1] in ".!?:,":
        return False
    return bool(_BY.fullmatch(line) or _DESK.fullmatch(line))
