"""First-person statements with an attribution and no quotation marks: "We will win, he said."."""

import re
from collections.abc import Iterator

from detector.annotators.attributions import ATTRIBUTIONS, MARKS, Attribution, Kind
from detector.annotators.quotes import QUOTES
from detector.annotators.words import places_of
from detector.detectors._quote_mends import Mend, attributions_in, style
from detector.text import Document, Sentence, Span, Token

_SUBJECT = frozenset("i we i'm i've i'll i'd we're we've we'll we'd".split())
_OWN = frozenset("my our".split())
_ANY = _SUBJECT | _OWN | {"me", "us", "ours", "ourselves", "myself"}
_FINITE = frozenset(
    "is are was were has have had will would can could must should do does did isn't won't can't".split()
)
_PLAIN = frozenset("said says told added adds explained insisted stressed warned wrote".split())
_SPEAKER = frozenset("i we you my our".split())
_PAPER = frozenset("correspondent reporter reporters newspaper source sources".split())
_LED_OUT = re.compile(
    r"([^“”\"\n.!?]{15,160},) (?:[A-Z][\w’'-]+ ){1,3}(?:said|added|recalled|explained|told|says|"
    r"went on|continued|remembered|insisted)(?:, [“\"]| (?:from|as|after|with|while|through|over|outside)\b)"
)
_MOST, _RUNS, _IN_A_RUN = 12, 3, 3  # first-person words, their runs of sentences, sentences in one
_DOUBLE = frozenset('“”"«»„')


def unmarked_speech(document: Document) -> Iterator[tuple[Span, str, Mend]]:
    """Give the words outside marks, a message, and the words with marks."""
    spans = [
        Span(tokens[0].start, document.tokens[one.first - 1].end)
        for one in document[ATTRIBUTIONS]
        if one.kind is Kind.AFTER and not one.quoted and document.tokens[one.verb].norm in _PLAIN
        for tokens in [document.sentences[one.sentence].tokens]
        if tokens[0].norm in _SUBJECT | _OWN and _spoken(document, one, tokens)
    ]
    spans += [span for span in _led_out(document) if span not in spans]
    for span in spans or _left_over(document):
        words = document.text[slice(*span)]
        first, last = style(document)
        yield span, f"“{words}” is spoken but has no quotation marks.", (span, first + words + last)


def _led_out(document: Document) -> Iterator[Span]:
    """Give the words before ", Nurhayati said from her bed", ", Raman went on, “": more follows the verb."""
    for place in places_of(document, _SUBJECT | _OWN):
        token = document.tokens[place]
        sentence = document.sentence_at(token.start) if token.text[0].isupper() else None
        if sentence is None or sentence.first != place:
            continue
        if document[QUOTES].covers(token.start):
            continue
        match = _LED_OUT.match(document.text, token.start)
        if match:
            yield Span(token.start, match.end(1))


def _spoken(document: Document, one: Attribution, tokens: tuple[Token, ...]) -> bool:
    statement = tokens[: one.first - document.sentences[one.sentence].first]
    following = document.tokens[one.last + 1 : one.last + 2]
    if len(statement) < 5 or statement[-1].norm not in {",", "?", "!"}:
        return False
    if (following and following[0].norm not in ".,") or any(token.norm in MARKS for token in tokens):
        return False
    if statement[0].norm in _OWN and not any(token.norm in _FINITE for token in statement):
        return False
    return document.text[slice(*one.source)].lower().split()[0] not in _SPEAKER


def _left_over(document: Document) -> list[Span]:
    """Give the first-person sentences outside marks that go on with a quotation.

    Only in an article that is not told in the first person: there are few, and all of them are of this kind.
    """
    quotes, tokens = document[QUOTES], document.tokens
    if not quotes.quotations:
        return []
    outside = [
        place
        for place in places_of(document, _ANY)
        if tokens[place].text not in {"ME", "US"}
        and not quotes.covers(tokens[place].start)
        and tokens[place + 1 : place + 2]
        and tokens[place + 1].norm not in _PAPER
    ]
    if not outside or len(outside) > _MOST:
        return []
    found = (document.sentence_at(tokens[place].start) for place in outside)
    runs: list[list[Sentence]] = []
    for sentence in dict.fromkeys(sentence for sentence in found if sentence):
        if any(token.norm in _DOUBLE or token.norm == "‘" for token in sentence.tokens):
            continue  # a lone mark is judged elsewhere
        if runs and runs[-1][-1].index == sentence.index - 1:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    if len(runs) > _RUNS or not all(_is_left_over(document, run) for run in runs):
        return []
    return [Span(run[0].span.start, run[-1].span.end) for run in runs]


def _is_left_over(document: Document, run: list[Sentence]) -> bool:
    return (
        len(run) <= _IN_A_RUN
        and any(map(_first_person, run))
        and _follows_quotation(document, run[0], run[-1])
    )


def _follows_quotation(document: Document, first: Sentence, last: Sentence) -> bool:
    """Whether sentences end their paragraph, behind a quotation with its attribution."""
    before = document.sentences[first.index - 1]
    if before.paragraph != first.paragraph or last.span.end != document.paragraphs[first.paragraph].end:
        return False
    if not any(token.norm in _DOUBLE for token in before.tokens):
        return False
    said = attributions_in(document, before.span.start, before.span.end)
    return any(one.kind is Kind.AFTER and not one.quoted for one in said)


def _first_person(sentence: Sentence) -> bool:
    """Whether a sentence without marks is told in the first person."""
    tokens = sentence.tokens
    if len(tokens) < 4 or tokens[-1].norm not in {".", "!", "?"} or any(t.norm in _DOUBLE for t in tokens):
        return False
    return tokens[0].norm in _SUBJECT | _OWN or any(token.norm in _SUBJECT for token in tokens)
