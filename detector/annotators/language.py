"""Which sentences are English enough for a model of English."""

from collections.abc import Sequence

from detector.text import Document, Layer, Sentence

# The commonest words of English prose; a quarter to a half of any English text is made of them.
_COMMON = frozenset(
    "the of and to a in is was that it for on as with he she they be at by are this from or have an had his "
    "her their which not but were has been we you i said will would one all who more about up out when what "
    "there can its than if no do my so".split()
)
_LEAST_WORDS, _LEAST_SHARE = 12, 0.1


def english_sentences(document: Document) -> tuple[bool, ...]:
    """Give for each sentence whether its paragraph reads as English.

    A paragraph of twelve words and more, of which fewer than one in ten is a common word of English, does
    not; shorter ones go with the paragraph before them, for a heading or a list has few common words.
    """
    flags: list[bool] = []
    verdict, paragraph = True, -1
    for first, sentence in enumerate(document.sentences):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            verdict = _verdict(document.sentences, first, verdict)
        flags.append(verdict)
    return tuple(flags)


def _verdict(sentences: Sequence[Sentence], first: int, before: bool) -> bool:  # noqa: FBT001 (a plain state)
    words = common = 0
    for place in range(first, len(sentences)):
        if sentences[place].paragraph != sentences[first].paragraph:
            break
        for token in sentences[place].tokens:
            words += token.text.isalpha()
            common += token.norm in _COMMON
    return before if words < _LEAST_WORDS else common >= _LEAST_SHARE * words


ENGLISH = Layer[tuple[bool, ...]]("english", english_sentences)
