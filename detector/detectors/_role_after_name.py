"""A role before a name and the same role behind it: "the coach, Eva Roe, who coaches the team,"."""

import re
from collections.abc import Iterator

from detector.detectors._degrees_again import Again
from detector.detectors._echo_roots import cognate
from detector.detectors._role_words import CLASSES, HEADS, OTHER
from detector.text import Span

_NAME = r"(?:(?:Sir|Dame|Dr|Lord|Lady) )?[A-Z][\w’'-]+(?: (?:[A-Z]\.|al|bin|de|van|von|[A-Z][\w’'-]+)){1,3}"
_NAMED = re.compile(rf"[ ,] ?({_NAME})$")
_SAID = re.compile(
    r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]+, ((?:the |its |their |his |her )?(?:[\w’'-]+ ){0,5}[\w-]+)(?=[,.;])"
)
_LEFT = re.compile(
    r"(?:\b(?:[Tt]he (?:\w+[’']s )?|[Hh]is |[Hh]er |[Ii]ts |[Tt]heir |[Oo]ur |[Mm]y |\w+[’']s? ))"
    r"((?:[\w-]+ ){0,4}[a-z][a-z-]+),$"
)
_MORE_HEADS = frozenset(
    """dealer agent publisher trustee lawyer barrister adviser advisor aide pilot chef composer novelist
    sculptor painter singer actor director producer guide driver landlord bookkeeper accountant architect
    designer developer forward defender captain winger bowler batsman jockey jeweller baker brewer
    farmer fisherman organiser organizer mediator negotiator translator interpreter photographer
    astronomer physicist chemist archivist librarian headmaster headmistress warden gardener""".split()
)
_ROLES = HEADS | _MORE_HEADS
_LAST = _ROLES | {f"ex-{role}" for role in _ROLES}
_FORMER = re.compile(r"^(?:ex-|former |retired |one-time |onetime |erstwhile |previous )")
_FILL = frozenset(
    "the a an of for and its their his her our state affairs who is as at in s exchequer".split()
)
_DOES = {
    "coach": "coaches|trains|coached|manages",
    "manager": "manages|managed|coaches|runs",
    "captain": "captains|skippers|captained|leads",
    "skipper": "captains|skippers|leads",
    "editor": "edits|edited|runs",
    "owner": "owns|owned",
    "commander": "commands|commanded|leads|led",
    "producer": "produces|produced",
    "principal": "heads|leads|runs",
    "founder": "founded",
    "treasurer": "keeps",
    "secretary": "heads|runs|leads|shadows|oversees|holds|has",
    "minister": "heads|runs|leads|shadows|oversees|holds|has",
    "mayor": "runs|leads|heads|governs",
    "governor": "governs|governed|runs|heads|leads",
    "curator": "curates|curated",
    "conductor": "conducts",
    "judge": "judges",
    "teacher": "teaches",
    "organiser": "organises|organised",
    "designer": "designed|designs",
}
for (
    _chief
) in "chief head boss director leader president executive principal chairman chairwoman chair".split():
    _DOES[_chief] = "heads|leads|runs|directs|chairs|presides over|headed|led|chaired|is at the head of"
_THINGS = frozenset(
    """team side club company firm bank city town party ministry department board panel union group paper
    brief portfolio post office job role position title agency council committee school squad newspaper
    magazine organisation organization business institution museum orchestra region state province
    commission charity brigade service force fund trust county country nation district institute
    institution hospital university college café cafe shop store restaurant hotel pub bar farm chain
    army navy academy union island village parish diocese laboratory lab studio theatre project mission
    crew ship boat""".split()
)


def roles_after_names(text: str) -> Iterator[Again]:
    """Give each role that stands before a name, with a comma or as a title, and again behind it."""
    for match in _SAID.finditer(text):
        tail = match.group(1)
        word = tail[tail.rfind(" ") + 1 :].lower()
        who = tail.startswith("who ")
        if not who and word not in _LAST and " for " not in tail and " of " not in tail:
            continue
        line = text[max(0, match.start(1) - 142) : match.start(1) - 2].rpartition("\n")[2]
        named = _NAMED.search(line, max(0, len(line) - 60))
        if named is None:
            continue
        before = line[: _name_start(named)].rstrip()
        found = _LEFT.search(before) if before.endswith(",") else None
        role = found.group(1) if found else "" if before.endswith(",") else _title(before)
        if not role or not (_same_work(role, tail[4:]) if who else _same_office(role, tail)):
            continue
        first = len(found.group()) if found else len(role)
        start = match.start(1) - 2 - len(line) + len(before) - first
        yield _again(text, start, match, apposed=bool(found))


def _name_start(named: re.Match[str]) -> int:
    """Give where a name begins behind the title that was read with it: "Governor Salim Baraka"."""
    first, _, rest = named.group(1).partition(" ")
    return named.start(1) + (len(first) + 1 if first.lower() in _ROLES and " " in rest else 0)


def _title(before: str) -> str:
    """Give the words of a title from its head's first modifier on: "former executive engineer"."""
    words = before.rstrip().split(" ")
    if not words or words[-1].lower() not in _ROLES:
        return ""
    at = len(words) - 1
    while at and len(words) - at < _WORDS and re.fullmatch(r"[a-z][a-z-]+|[A-Z][a-z]+", words[at - 1]):
        if words[at - 1].lower() in _STOP:
            break
        at -= 1
    return " ".join(words[at:])


_WORDS = 4
_LETTERS = {"ceo": "chief executive", "cfo": "finance chief", "pm": "prime minister"}
_STOP = frozenset(
    """the a an are is was were as by with and or of in on at to from for that his her its their said says
    told named include includes including against but when while after before who which""".split()
)


def _head(words: list[str]) -> str:
    """Give the head of a role: the word before "of", "for", or the last one."""
    for at, word in enumerate(words):
        if at and word in {"of", "for", "at", "in"}:
            return words[at - 1]
    return words[-1]


def _spelled(role: str) -> str:
    """Write a role small, with no possessives, and its letters in full."""
    words = re.sub(r"[’']s\b", "", role).lower().replace("executive officer", "executive").split()
    return " ".join(_LETTERS.get(word, word) for word in words)


def _same_office(role: str, tail: str) -> bool:
    """Whether the words behind the name say the office before it: "Secretary of State for Housing"."""
    left, right = _spelled(role).split(), _spelled(tail).split()
    if bool(_FORMER.match(role.lower())) is not bool(_FORMER.match(re.sub(r"^the ", "", tail.lower()))):
        return False
    plain = [_FORMER.sub("", " ".join(words).removeprefix("the ")).split() for words in (left, right)]
    left, right = plain
    one, other = (_head(words) for words in plain)
    kinds = CLASSES.get(one), CLASSES.get(other)
    alike = one == other or (kinds[0] is not None and kinds[0] == kinds[1] == "chair")
    if not alike or one not in _ROLES or set(left + right) & OTHER - {"former", "ex"}:
        return False
    extra = set(right) - set(left) - _FILL - {other}
    if tail.lower().startswith(("a ", "an ", "as ")) or any(map(_new, right[:-1])):
        return False
    if not extra:
        return True
    modest = len(right) <= _WORDS and not re.search(r" (?:of|for|at|in) ", tail)
    return modest and tail == tail.lower() and (len(left) == 1 or bool(extra <= _THINGS))


def _new(word: str) -> bool:
    """Whether a word says something new of the second role: "longest-serving", "third"."""
    return word.endswith(("est", "ed", "ing", "th")) or "-" in word


def _same_work(role: str, tail: str) -> bool:
    """Whether a relative clause says no more than the role: "who coaches the team"."""
    words = role.lower().split()
    head = words[-1]
    as_one = re.fullmatch(
        r"(?:works|serves|acts|is working|is serving) as (?:the |an? |its |their )?(.+)", tail
    )
    if as_one or tail.startswith(("is the ", "is its ", "is their ")):
        again = (as_one.group(1) if as_one else tail.split(" ", 2)[2]).split()
        return again[-1] == head and set(again) - _FILL <= set(words) | _THINGS
    verb = tail.partition(" ")[0]
    verbs = f"{verb}(?: in)?" if cognate(head, verb) else _DOES.get(head)
    did = re.fullmatch(rf"(?:{verbs}) (?:the |its |their |his |her )?(.+)", tail) if verbs else None
    if not did or did.group(1) != did.group(1).lower():
        return False
    objects = re.sub(r"[’']s\b", "", did.group(1)).split()
    return objects[-1] in _THINGS | set(words) and set(objects) - _FILL <= set(words) | _THINGS


def _again(text: str, start: int, match: re.Match[str], *, apposed: bool) -> Again:
    end = match.end()
    kept = text[start : match.start(1) - 2]
    goes_on = text[end : end + 5]
    if goes_on.startswith(", who") or goes_on[:1] != ",":
        return Again(Span(start, end), 0.7, [kept])
    return Again(Span(start, end + 1), 0.7, [kept + ("," if apposed else "")])
