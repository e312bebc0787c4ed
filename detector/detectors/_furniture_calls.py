"""Lines that speak to the reader of the page, not of the story: calls to do something, and notices."""

import re
from functools import cache

# What a page asks its reader to do, as the first word of a line, and of what it then speaks.
_VERBS = frozenset(
    """sign subscribe get receive join follow download listen read watch see view report send submit tell
    share email e-mail whatsapp text call message contact write print save cite translate rate vote
    browse explore discover shop buy order donate support become help add enable turn install open scan
    click tap swipe scroll stay keep catch check try test play take find have got want looking enjoy
    enjoyed love like did was do know if spotted seen noticed phone ring think suggest flag correct let
    give leave ask search register log unlock start never don't register upgrade gift enter need missed
    more tried made for to want come meet hear chat talk connect""".split()
)
_FIRST = re.compile(r"[^\w\n]{0,4}([^\W\d_]+(?:['’-][^\W\d_]+)?)")
_OURS = (
    r"(?:newsletters?|bulletins?|briefings?|digests?|emails?|e-mails?|alerts?|updates|apps?|"
    r"podcasts?|channels?|"
    r"newsdesk|news desk|newsroom|news team|reporters?|journalists?|editors?|desk|team|"
    r"match cent(?:re|er)|live ?blog|"
    r"live (?:coverage|page|feed|tracker|updates)|tracker|quiz|crossword|archives?|shop|store|"
    r"site|website|page|polls?|"
    r"(?:whatsapp|telegram|facebook|youtube) (?:channel|group|page)|community|mailing list|"
    r"tip line|hotline|survey|"
    r"privacy policy|full coverage|coverage|guide|explainer|interactive|map|members?|patrons?|"
    r"supporters?|journalism)"
)
_AIMS = re.compile(
    rf"\bour\s(?:[\w’'&-]+\s){{0,4}}?{_OURS}\b|\b(?:in|to|into) your (?:inbox|email|e-mail|phone|"
    rf"feed|mailbox)\b|"
    r"\byour (?:inbox|subscription|email address|e-mail address|mailbox)\b|\bthis (?:page|"
    r"article|story|post|release|"
    r"press release|recipe|episode|issue)\b(?=\W|$)(?! (?:of|is|was|has|will))|"
    r"\bcreate (?:a|an|your) (?:free )?account\b|"
    r"\b(?:sign|signing) ?up\W{1,3}(?:to|for|now|here|today|the|our)\b|"
    r"\b(?:newsletter|newsdesk|mailing list|rss|qr code|in confidence|anonymously)\b|"
    r"\b(?:got|have) a (?:story|tip|question|news tip|photo|view)\b|\bfound (?:a|an) (?:mistake|"
    r"error|typo)\b|"
    r"\bspotted (?:a|an) (?:mistake|error|typo)\b|\bour [A-Z][\w&]+(?: [\w&]+){0,4} (?:digest|"
    r"briefing|email|newsletter)\b|"
    r"\bletters? to the editor\b|\b(?:a|an) (?:correction|error|typo|typing error|"
    r"mistake)\b[^.]{0,30}\b(?:to|in|on) "
    r"(?:the|this|our)\b|\b(?:the|our) (?:[\w&]+ ){0,4}(?:email|newsletter|briefing|digest|"
    r"bulletin)\b(?:,| every| each| at \d| in your|$)|"
    r"^\W*(?:if|do) you (?:have|know|hold)\b.{0,60}\b(?:contact|call|email|write to|tell|text|"
    r"know) (?:us|more|our|anything)\b|"
    r"^\W*(?:text|call|whatsapp|phone|ring) (?:us|our)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:[^\W\d_][\w’'-]*[ :]+){0,6}[\w.+-]+@[\w-]+\.[\w.]+|"
    r"(?:[^\W\d_][\w’'-]*[ :]+){0,5}(?:www\.|https?://)\S+"
)
_LETTER = re.compile(
    r"(?:news)?letter|e-?mail|inbox|briefing|digest|bulletin|wrap\b|round-?up|sign up|subscribe",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"\b(?:every|each) (?:day|(?:week)?day|(?:\w+ )?morning|(?:\w+ )?evening|week|month|weekend|"
    r"mon|tue|wed|thu|fri|sat|sun)|"
    r"\bat \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|\b(?:on )?weekdays\b|\b(?:daily|weekly|twice a week)\b",
    re.IGNORECASE,
)
SPEECH = re.compile(r"\b(?:said|says|told|asked|added|warned|wrote|was|were|had)\b|[“”\"]")
_CALL_LONGEST = 130
# What a notice says, in lower case, by a word that it has.
_SAID = {
    "affiliate": r"affiliate (?:links?|partners?|commission)"
    r"|as an? (?:\w+ )?affiliate,? (?:i|we) (?:may )?earn",
    "commission": r"(?:may|might|could) (?:earn|receive|get) "
    r"(?:a|an|some) (?:small |affiliate |modest )*commission",
    "responsibly": r"(?:gamble|bet|drink) responsibly",
    "fun": r"the fun stops",
    "18": r"18\+ only",
    "begambleaware": r"begambleaware",
    "odds": r"odds (?:are )?(?:correct|accurate)",
    "edited": r"(?<!be )edited for (?:style|length|clarity|brevity)"
    r"|(?:content|text|letters?|post|story|submissions?|comments?) may be edited",
    "quotes": r"quotes (?:are )?(?:delayed|shown in|correct)",
    "prices": r"prices (?:are )?(?:delayed|shown in|correct)",
    "data": r"data (?:are )?(?:delayed|shown in|correct)",
    "delayed": r"delayed (?:by )?(?:at least |up to )?\d+ minutes",
    "advice": r"not (?:trading|investment|financial|medical|legal) advice",
    "apply": r"t&cs? apply|terms (?:and conditions )?apply",
    "only": r"for inform(?:ation|ational|ative) (?:purposes )?only",
    "provided": r"materials provided by",
    "source": r"(?:story|article|text) source:",
    "reference": r"journal reference:",
    "cite": r"cite this",
    "associate": r"as an amazon associate",
    "this": r"(?:people|readers|users|members) (?:have )?(?:found|liked|like|rated|voted|bookmarked) this"
    r"|was this (?:article|page|story|review|post|answer|information|content)"
    r"|did you (?:find|like|enjoy) this|(?:articles?|stories|reads?) (?:left|remaining) this (?:month|week)"
    r"|download this[^.]{0,30} as pdf"
    r"|product(?:s)? (?:featured|mentioned) in this"
    r"|this (?:post|article|page|content) (?:contains|is sponsored|was sponsored|was produced in|"
    r"may contain|includes)",
    "it": r"(?:people|readers|users|members) (?:have )?(?:found|liked|like|rated|voted|bookmarked) it",
    "free": r"free (?:articles?|stories) (?:left|remaining)",
    "translated": r"(?:machine|automatically|auto)[- ]translated"
    r"|translated (?:automatically|by (?:a )?machine|by google)",
    "times": r"all times (?:are )?(?:local|gmt|bst|et|est|utc)",
    "images": r"images? \((?:zip|jpg|png|pdf)",
    "photos": r"photos? \((?:zip|jpg|png|pdf)",
    "pdf": r"download as pdf",
    "scan": r"scan the (?:qr )?code",
    "here": r"product(?:s)? (?:featured|mentioned) here",
    "independently": r"we independently (?:select|review|choose)",
    "sponsored": r"sponsored by [a-z]",
    "partnership": r"in partnership with [a-z][^.]{0,40}$",
}
_SAID |= {"machine-translated": _SAID["translated"], "auto-translated": _SAID["translated"]}
_SAID |= {"image": _SAID["images"], "photo": _SAID["photos"], "begambleaware.org": _SAID["begambleaware"]}
_SAID_WORDS = frozenset(_SAID)
_SPLIT = str.maketrans('().,:+?!;"“”/', " " * 13)


@cache
def _notice(word: str) -> re.Pattern[str]:
    return re.compile(_SAID[word])


def is_call(line: str) -> bool:
    """Whether a line asks the reader to do something with the page, its newsletters or its desk."""
    if len(line) > _CALL_LONGEST:
        return False
    if ("@" in line or "www." in line or "http" in line) and _ADDRESS.fullmatch(line):
        return True
    if line[-1] not in ".?!,;" and _LETTER.search(line) and _SCHEDULE.search(line):
        return not SPEECH.search(line)
    first = _FIRST.match(line)
    if first is None or first.group(1).lower().replace("’", "'") not in _VERBS:
        return False
    return not SPEECH.search(line) and not line.endswith((",", ";")) and _AIMS.search(line) is not None


def is_notice(line: str) -> bool:
    """Whether a line is a notice of the publisher on advertising, sources, data or the reader's vote."""
    low = line.lower()
    found = _SAID_WORDS.intersection(low.translate(_SPLIT).split())
    if not found or not any(_notice(word).search(low) for word in found):
        return False
    return not SPEECH.search(low.replace("was this", ""))
