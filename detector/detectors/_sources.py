"""Who an attribution names: the same source twice, a medium, a person, or a pronoun."""

from detector.annotators.attributions import Attribution
from detector.text import Document, Token

PRONOUNS = frozenset("he she they it him her them".split())
_SUBJECT = {"him": "he", "her": "she", "them": "they"}
DETERMINERS = frozenset("the a an this that these those his her their its our my one".split())
_OWN = frozenset("our my your we i".split())
_PARTS = frozenset("of for at in from with on who which and".split())
_TITLES = frozenset(
    """mr mrs ms dr sir lord prof president minister premier chancellor senator governor mayor secretary
    general judge king queen prince chairman ceo captain coach spokesman spokeswoman spokesperson
    director chief head ambassador commissioner professor officer inspector sergeant colonel major
    manager leader analyst founder author owner official lawyer attorney deputy envoy prime foreign""".split()
)
PLURALS = frozenset(
    """police officials sources authorities prosecutors witnesses residents experts analysts researchers
    scientists lawyers ministers doctors critics lawmakers organisers organizers investigators
    people""".split()
)
# Who passes on what another said, and what holds it: "he said, according to the court filing".
_MEDIA = frozenset(
    """reuters afp ap cnn bbc nbc abc cbs npr bloomberg politico newsmax xinhua tass yonhap kyodo nhk
    axios sky times post news newspaper agency media magazine broadcaster daily tabloid paper tv radio
    television press outlet outlets website site journal herald tribune guardian telegraph mail
    gazette standard globe wire channel network publication weekly observer chronicle aljazeera
    jazeera""".split()
)
_PAPERS = frozenset(
    """report reports statement transcript documents document filing filings affidavit indictment lawsuit
    complaint records record letter memo email emails post tweet recording audio video interview
    remarks account account excerpts text testimony court police study survey poll data figures
    minutes notes readout brief release book translation biography people person sources source
    familiar witness witnesses prosecutors""".split()
)


def words(document: Document, one: Attribution) -> tuple[Token, ...]:
    """Give the tokens of an attribution's source."""
    tokens = document.tokens[one.first : one.last + 1]
    return tuple(token for token in tokens if one.source.start <= token.start < one.source.end)


def passes_on(source: tuple[Token, ...]) -> bool:
    """Whether a source is a medium, a paper, or another that reports what someone else said."""
    return any(token.norm in _MEDIA or token.norm in _PAPERS for token in source)


def is_medium(source: tuple[Token, ...]) -> bool:
    """Whether a source is a newspaper, an agency, a broadcaster."""
    return any(token.norm in _MEDIA for token in source)


def weight(source: tuple[Token, ...]) -> int:
    """Tell how well a source is named: 2 by name, 1 by a noun, 0 by a pronoun or "our president"."""
    if source[0].norm in PRONOUNS | _OWN:
        return 0
    return 2 if _name(source) else 1


def is_person(source: tuple[Token, ...]) -> bool:
    """Whether a source is one person: an office, or a name that is no medium."""
    head = _core(source)
    if passes_on(source) or not head or any(token.norm in PLURALS for token in head):
        return False
    if any(token.norm.rstrip(".") in _TITLES for token in head):
        return True
    names = [token for token in head if token.text.istitle()]
    return len(names) == len(head) and 1 < len(names) <= 3 and source[0].norm not in DETERMINERS


def is_noun(source: tuple[Token, ...]) -> bool:
    """Whether a source is a noun that may stand for somebody named before: "the colonel"."""
    return source[0].norm == "the" and not _name(source) and not passes_on(source)


def is_office(token: Token) -> bool:
    """Whether a word is an office or a role: minister, spokeswoman, analyst."""
    return token.norm in _TITLES


def same(one: tuple[Token, ...], other: tuple[Token, ...]) -> bool:
    """Whether two sources are one: the same words, name or noun, or a pronoun for the first."""
    if other[0].norm in PRONOUNS and len(other) == 1:
        return _agrees(one, _SUBJECT.get(other[0].norm, other[0].norm))
    first, second = _core(one), _core(other)
    if not first or not second:
        return False
    if len(other) == 2 and other[0].norm == "the" and other[1].norm in _TITLES:
        return other[1].norm in {token.norm for token in first}
    if _name(one) and _name(other):
        return first[-1].norm == second[-1].norm
    return first[-1].norm == second[-1].norm and not (one[0].norm in _OWN or other[0].norm in _OWN)


def _agrees(source: tuple[Token, ...], pronoun: str) -> bool:
    if len(source) == 1 and source[0].norm in PRONOUNS:
        return source[0].norm == pronoun
    head = _core(source)
    if not head:
        return False
    if head[-1].norm in PLURALS or any(token.norm == "and" for token in source):
        return pronoun == "they"
    if is_person(source):
        return pronoun in {"he", "she"}
    if source[0].norm in DETERMINERS:
        return pronoun in {"it", "they"}
    return pronoun in {"he", "she"} and len(head) == 1 and not passes_on(source)


def _core(source: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give the words of a source before "of", "for" and the like, without its determiner."""
    kept: list[Token] = []
    for token in source:
        if token.norm == ".":
            continue
        if token.norm in _PARTS or not token.text[0].isalnum():
            break
        if token.norm not in DETERMINERS:
            kept.append(token)
    return tuple(kept)


def _name(source: tuple[Token, ...]) -> bool:
    return any(token.text[0].isupper() and token.norm not in DETERMINERS for token in source)
