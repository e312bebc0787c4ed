"""What furniture looks like in the middle of prose: tables for _furniture_inline."""

import re
from typing import NamedTuple

MARKUP, TWEET, CREDIT, WIDGET = "left-over markup", "embedded tweet", "photo credit", "widget remnant"
LINK, SOURCE, TITLE = "link to other stories", "source line", "page title"


class Rule(NamedTuple):
    """A literal in lower case, and what must match at it for a piece of furniture."""

    literal: str
    family: str
    evidence: float
    pattern: str


_TAGS = (
    "p|div|span|br|a|b|i|u|strong|em|img|script|style|iframe|h[1-6]|li|ul|ol|td|tr|table|figure|blockquote"
)
_SHORTCODES = (
    "caption|gallery|embed|video|audio|playlist|youtube|tweet|instagram|contact-form|contact-form-7|soundcloud|vimeo"
    r"|iframe|button|newsletter\w*|mailpoet\w*|adrotate|ad|ads|advert|social\w*|poll|vc_\w+|et_pb_\w+|su_\w+|fusion_\w+"
)
_IMAGE = r"(?:photo|image|picture|pic|photograph|illustration|screenshot|screengrab|graphic|video)s?"
_NOTE = (
    rf"(?:(?:file|stock|ap|afp|reuters|getty|epa|pti)\s)*{_IMAGE}(?:\s(?:credits?|courtesy|by|source|via))*\s*[:/–-]"
    rf"[^()\[\]\n]{{1,90}}|{_IMAGE}\s(?:credits?|courtesy|by|source|via|from)\s[^()\[\]\n]{{1,90}}"
    rf"|(?:file|representational|representative|stock)\s{_IMAGE}|(?:credit|{_IMAGE})[:/][^()\[\]\n]{{2,60}}"
    r"|(?:afp/)?getty(?: images)?|opens? in (?:a )?new (?:window|tab)|click to enlarge"
    r"|source:[^()\[\]\n]{2,80}|(?:also (?:read|see|watch)|read(?: also| more)?|watch|see also)\s?:"
    r"[^()\[\]\n]{3,150}|related:[^()\[\]\n]{3,150}|advertisement|(?:with )?inputs from [^()\[\]\n]{2,60}"
    r"|click here[^()\[\]\n]{0,80}"
)
_SIGNED = r"— [^—\n(]{1,50}\(@\w{1,20}\)(?:\s[A-Z]\w+ \d{1,2}, \d{4})?"
RULES = (
    Rule("<", MARKUP, 3.0, rf"</?(?:{_TAGS})(?:\s[^<>\n]{{0,300}})?/?>|<!--[^\n]{{0,300}}?-->"),
    Rule("(opens in", WIDGET, 3.0, r"\(opens in (?:a )?new (?:window|tab)\)"),
    Rule("[", MARKUP, 3.0, r"\[(embed|video|audio|youtube|tweet)\][^\[\]\n]{0,200}\[/\1\]"),
    Rule("[", MARKUP, 3.0, rf"\[/?(?:{_SHORTCODES})(?:[\s=:][^\[\]\n]{{0,300}})?\]"),
    Rule("[", LINK, 2.0, r"\[(?:…|\.\.\.|&hellip;)\](?=\s*(?:$|continue|read|→))"),
    Rule("[edit", WIDGET, 2.0, r"\[\s?edit\s?\]|\[edit source\]"),
    Rule("[email", MARKUP, 1.5, r"\[email(?:\s|\xa0)protected\]"),
    Rule("{", MARKUP, 3.0, r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\$\{[^{}\n]{0,80}\}"),
    Rule("(", CREDIT, 1.0, rf"\((?:{_NOTE})\)"),
    Rule("[", CREDIT, 1.0, rf"\[(?:{_NOTE})\]"),
    Rule("pic.twitter.com", TWEET, 1.5, rf"pic\.twitter\.com/\w+(?!\s*{_SIGNED})"),
    # A signature may be all that says whose words these are: reported at --min-confidence 0.4 only.
    Rule("pic.twitter.com", TWEET, -0.3, rf"pic\.twitter\.com/\w+\s*{_SIGNED}"),
    Rule("https://t.co", TWEET, -0.3, r"https://t\.co/\w+"),
    Rule("— ", TWEET, -0.3, _SIGNED),
    Rule(
        "list of ",
        WIDGET,
        3.0,
        r"list of \d+ (?:items|stories|articles|videos)\s*(?:end of list)?(?!\s[a-z])",
    ),
    Rule("end of list", WIDGET, 3.0, r"end of list(?!\s[a-z])"),
    Rule("lorem ipsum", MARKUP, 3.0, r"lorem ipsum dolor[^\n]*"),
    Rule("continue reading", LINK, 2.0, r"continue reading\s*(?:→|»|…)"),
)
SIGNS = frozenset("<([{—/")  # looked for first: most articles have few of them
# Wordings of the table that also stand inside a sentence, when a capital and their surroundings show them,
# by a part that they share.
MARKED = {
    "advertisement": ("advertisement",),
    "read": (
        "read more",
        "also read",
    ),
    "below": ("story continues below", "article continues below", "continue reading below"),
    "share on": ("share on facebook",),
    "caption": ("toggle caption", "image caption"),
    "image source": ("image source",),
    "recommended": ("recommended stories",),
    "related ": ("related articles", "related stories"),
    "leave a": ("leave a reply",),
    "skip to": ("skip to content",),
    "sign up": ("sign up for",),
    "click here": ("click here to",),
}
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#x?[0-9a-fA-F]{1,6});")
AGENCIES = ("getty images", "/afp", "/reuters", "reuters/", "afp/", "/ap", "/pti", "/shutterstock", "/epa")
CREDIT_LINE = re.compile(
    r"(?:(?:Photo(?:graph)?|Image|Picture|Credit)s?(?: by|:|\.\.\.)? ?)?"
    r"(?:[A-Z][\w.'’-]*|via|for|and|de|van|von|[/,|&-])(?:[\s/,|&]+(?:[A-Z][\w.'’-]*|via|for|and|de|van|von|-)){0,12}\.?"
)
_PAPERS = "New York|Washington|Daily|Hindustan|Straits|Business|Financial|Los Angeles|Sunday|Irish|National"
_TITLES = "Times|Post|Mail|Standard|Mirror|News|Tribune|Telegraph|Express|Star|Nation|Herald|Insider|Today"
SITE = re.compile(
    r"\s[|–—-]\s(?:BBC(?: News| Sport)?|CNN|Reuters|The Guardian|Al Jazeera(?: English)?|NPR|AP News|Fox News"
    rf"|(?:The )?(?:{_PAPERS}|South China Morning|Jakarta|Bangkok|Premium|Khaleej|Gulf|Evening)"
    rf" (?:{_TITLES}))$"
)
