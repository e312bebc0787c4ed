"""Put a wrong word in the place of a good one, as a paraphrasing machine would."""

import random
from collections.abc import Mapping, Sequence

from detector.training.token_model.inflect import Form, forms, inflect, related, tags_of
from detector.training.token_model.lexicon import Lexicon
from detector.training.token_model.neighbours import SpellingNeighbours, VectorNeighbours
from detector.training.token_model.wordnet import WordNet
from detector.training.token_model.words import DAMAGED, IGNORED, Draft
from detector.wording import cased_like

KINDS = {
    "thesaurus": 0.40,
    "spelling": 0.24,
    "prefix": 0.10,
    "company": 0.12,
    "sibling": 0.08,
    "article": 0.04,
    "opposite": 0.02,
}
_TO_VERB = set("to will would can could may might must should cannot don't didn't not".split())
_HAVE = set("has have had having".split())
_BE = set("is are was were be been being get got".split())
_SUBJECTS = set("he she they it we who i you which that".split())
_TO_NOUN = set("the a an of in for its his her their our this these those by with".split())
STOP = set(
    "the a an and or but nor if then than that this these those of in on at by for with from to "
    "into onto over under about after before between through during against among is are was "
    "were be been being am do does did done has have had having will would can could may might "
    "must shall should not no he she it they we you i him her them us me his its their our your "
    "my who whom whose which what when where why how there here as so such also very just only "
    "mr mrs ms said say says all any some each both few more most other own same too because "
    "while until out up down off again further once one two three".split()
)


class Replacer:
    """Choose wrong words from a thesaurus, by spelling and by the company words keep."""

    def __init__(
        self,
        lexicon: Lexicon,
        wordnet: WordNet,
        spelling: SpellingNeighbours,
        company: VectorNeighbours,
        kinds: Mapping[str, float] = KINDS,
    ) -> None:
        """Take what knows the words, and how often each kind of wrong word is wanted."""
        self.lexicon = lexicon
        self._kinds = kinds
        self._wordnet = wordnet
        self._spelling = spelling
        self._company = company

    def places(self, draft: Draft) -> list[int]:
        """Give the words of a sentence that can be replaced: content words, no names."""
        return [i for i in range(len(draft.words)) if self._is_open(draft, i)]

    def _is_open(self, draft: Draft, i: int) -> bool:
        word = draft.words[i]
        lower = word.text.lower()
        if len(lower) < 3 or lower in STOP or not lower.isascii() or not lower.isalpha():
            return False
        if word.touched or (not word.text.islower() and (i > 0 or not word.text.istitle())):
            return False
        return not self.lexicon.is_name(lower) and bool(forms(lower))

    def replace(self, draft: Draft, i: int, rng: random.Random, elsewhere: Sequence[str] = ()) -> bool:
        """Replace word `i`, mends the article before it, and says whether it could."""
        word = draft.words[i]
        form = guess_form(draft, i, rng)
        for _ in range(4):
            found = self.draw(word.text.lower(), form, rng, elsewhere)
            if found:
                word.text = cased_like(found, word.text)
                word.replaced, word.form = DAMAGED, IGNORED
                mend_article(draft, i, self.lexicon, rng)
                return True
        return False

    def draw(self, word: str, form: Form, rng: random.Random, elsewhere: Sequence[str] = ()) -> str:
        """Give a wrong word for a word of this form, or "" when the kind that was drawn has none."""
        kind = rng.choices(list(self._kinds), list(self._kinds.values()))[0]
        found = self._choose(kind, word, form, elsewhere, rng)
        return found if found and not related(found, word) else ""

    def _choose(self, kind: str, word: str, form: Form, elsewhere: Sequence[str], rng: random.Random) -> str:
        lemma, part, tag = form
        if kind == "thesaurus":
            senses = self._wordnet.synonyms(lemma, part)
            if not senses:
                return ""
            # The first sense is the usual one: its synonyms are often no error at all.
            weights = [0.4] + [1.0] * (len(senses) - 1)
            return self._inflected(rng.choices(senses, weights)[0], tag, rng)
        if kind == "sibling":
            return self._inflected(self._wordnet.siblings(lemma, part), tag, rng)
        if kind == "opposite":
            return self._inflected(self._wordnet.opposites(lemma, part), tag, rng)
        near: Sequence[str] = elsewhere
        if kind == "spelling":
            near = self._spelling.near(word)
        elif kind == "prefix":
            near = self._spelling.prefix_swaps(word)
        elif kind == "company":
            near = self._company.near(word)
        return self._alike(near, tag, rng)

    def _inflected(self, lemmas: Sequence[str], tag: str, rng: random.Random) -> str:
        for _ in range(3):
            if not lemmas:
                return ""
            word = inflect(rng.choice(lemmas), tag)
            # Rare words are easy to see; machines use them now and then.
            if self.lexicon.count(word) >= 8 or (word and rng.random() < 0.12):
                return word
        return ""

    def _alike(self, words: Sequence[str], tag: str, rng: random.Random) -> str:
        alike = [word for word in words if tag in tags_of(word)]
        if alike and rng.random() < 0.75:
            words = alike
        if not words:
            return ""
        weights = [(1 + self.lexicon.count(word)) ** 0.35 for word in words]
        return rng.choices(words, weights)[0]


def guess_form(draft: Draft, i: int, rng: random.Random) -> Form:
    """Give what a word most likely is here, by the word before it."""
    found = forms(draft.words[i].text.lower())
    before = draft.words[i - 1].text.lower() if i else ""
    wanted: tuple[str, ...] = ()
    if before in _TO_VERB:
        wanted = ("VB",)
    elif before in _HAVE:
        wanted = ("VBN",)
    elif before in _BE:
        wanted = ("VBN", "VBG", "JJ")
    elif before in _SUBJECTS:
        wanted = ("VBD", "VBZ", "VBP")
    elif before in _TO_NOUN:
        wanted = ("NN", "NNS", "JJ")
    fitting = [form for form in found if form[2] in wanted]
    return rng.choice(fitting or list(found))


def mend_article(draft: Draft, i: int, lexicon: Lexicon, rng: random.Random) -> None:
    """Make *a* or *an* before word `i` right, most of the time, lest it betray the change."""
    before = draft.words[i - 1] if i else None
    if before and before.text.lower() in {"a", "an"} and rng.random() < 0.93:
        before.text = cased_like(lexicon.article(draft.words[i].text), before.text)
