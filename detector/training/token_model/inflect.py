"""Word forms: what a form can be, and a lemma in a wanted form. Cached, for it is slow."""

from functools import cache

from lemminflect import getAllInflections, getAllLemmas, getInflection

PARTS = ("NOUN", "VERB", "ADJ", "ADV")
Form = tuple[str, str, str]


@cache
def forms(word: str) -> tuple[Form, ...]:
    """Give every (lemma, part of speech, tag) that a lower-case word can be."""
    found: list[Form] = []
    lemmas: dict[str, tuple[str, ...]] = getAllLemmas(word)
    for part in PARTS:
        for lemma in lemmas.get(part, ()):
            tags: dict[str, tuple[str, ...]] = getAllInflections(lemma, upos=part)
            found += [(lemma, part, tag) for tag, spelt in tags.items() if word in spelt]
            # A regular verb has one entry for past tense and participle.
            if word in tags.get("VBD", ()) and "VBN" not in tags:
                found.append((lemma, part, "VBN"))
    return tuple(found)


@cache
def lemmas_of(word: str) -> frozenset[str]:
    """Give the lemmas a word can have, itself among them."""
    return frozenset({word, *(lemma for lemma, _, _ in forms(word))})


@cache
def tags_of(word: str) -> frozenset[str]:
    """Give the tags a word can have."""
    return frozenset(tag for _, _, tag in forms(word))


@cache
def inflect(lemma: str, tag: str) -> str:
    """Give the lemma in the form of the tag, or "" when there is none."""
    if tag in {"NN", "VB", "VBP", "JJ", "RB"}:
        return lemma
    spelt: tuple[str, ...] = getInflection(lemma, tag=tag, inflect_oov=True)
    return spelt[0] if spelt else ""


def related(first: str, second: str) -> bool:
    """Say whether two words are forms or spellings of one word."""
    ours, theirs = lemmas_of(first), lemmas_of(second)
    return bool(ours & theirs) or bool(set(map(_plain, ours)) & set(map(_plain, theirs)))


def _plain(word: str) -> str:
    return word.replace("our", "or").replace("is", "iz").replace("ll", "l").replace("re", "er")
