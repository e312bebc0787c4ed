"""What a sentence says, roughly: its words of content, names and numbers, and whether it is furniture."""

import re

from detector.text import Document, Sentence

COMMON = frozenset(
    """that this these those with from have been were will would about after before into over said also
    than more their there they when where which while what whom whose could should other some such only
    most many much very year years last next time people says according told news week month monday
    tuesday wednesday thursday friday saturday sunday""".split()
)
_SMALL = COMMON | frozenset(
    """the a an of to in on at for by and or but who is are was were be has had it its he she his her our
    we you i as not per cent percent mr mrs ms dr if so up out all both no do did does can may one two
    new added adding""".split()
)
_FURNITURE = re.compile(
    r"[@#|]|\b(?:file photo|photo|caption|watch(?:ed)?|click|subscribe|read more|replay|pictured)\b",
    re.IGNORECASE,
)
_NUMBER_WORDS = frozenset("one two three four five six seven eight nine ten first second third half".split())
_DENIALS = frozenset("not no never nor without cannot neither".split())
_NO_DENIALS = frozenset("less fewer more later only".split())  # "no less than"
_LETTERS = 6  # that tell one word from another; its ending may change
_BESIDE = 300  # code points around a sentence that may show what it is


def content(sentence: Sentence) -> frozenset[str]:
    """Give the words that say something, by their first six letters."""
    words = {token[3] for token in sentence.tokens} - _SMALL
    return frozenset([norm[:_LETTERS] for norm in words if norm[0].isalnum()])


def facts(sentence: Sentence) -> frozenset[str]:
    """Give the numbers and names of a sentence; its first word may be no name."""
    return frozenset(
        t.norm.removesuffix("'s")[:_LETTERS]
        for place, t in enumerate(sentence.tokens)
        if t.text[0].isdigit()
        or (place and t.text[0].isupper() and t.norm not in _SMALL)
        or t.norm in _NUMBER_WORDS
    )


def facts_agree(one: Sentence, other: Sentence) -> bool:
    """Whether the earlier sentence has every number and name of the later, and shares one of its numbers."""
    known = frozenset(t.norm.removesuffix("'s")[:_LETTERS] for t in one.tokens)
    if not facts(other) <= known:
        return False
    if denies(one) != denies(other):
        return False
    ours, theirs = ({t.norm for t in s.tokens if t.text[0].isdigit()} for s in (one, other))
    return not ours or not theirs or bool(ours & theirs)


def denies(sentence: Sentence) -> bool:
    """Whether there is a "not" or the like in a sentence."""
    norms = [token.norm for token in sentence.tokens]
    return any(
        norm.endswith("n't") or (norm in _DENIALS and following not in _NO_DENIALS)
        for norm, following in zip(norms, [*norms[1:], ""], strict=True)
    )


def is_furniture(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is, or stands beside, a caption, a post or a link."""
    text = document.text[slice(*sentence.span)]
    if text[-1] not in '.!”"’' or text[0].islower():
        return True
    paragraph = document.paragraphs[sentence.paragraph]
    start = max(paragraph.start, sentence.span.start - _BESIDE)
    return (
        _FURNITURE.search(document.text, start, min(paragraph.end, sentence.span.end + _BESIDE)) is not None
    )


def is_pull_quote(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether one stands alone in its paragraph and the other inside a longer one: set large on the page."""
    return _is_alone(document, one) != _is_alone(document, other)


def _is_alone(document: Document, sentence: Sentence) -> bool:
    paragraph = document.paragraphs[sentence.paragraph]
    return paragraph.start == sentence.span.start and paragraph.end == sentence.span.end
