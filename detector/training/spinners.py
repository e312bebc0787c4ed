"""Machines that reword an article, each in its way; the score is trained on some and measured on others."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from detector.segment import segment
from detector.text import Span
from detector.training.token_model.damage import Damager
from detector.training.token_model.generate import open_replacer
from detector.training.token_model.lexicon import Lexicon
from detector.training.token_model.replace import Replacer
from detector.training.token_model.roundtrip import translate
from detector.training.token_model.splice import splice
from detector.training.token_model.words import split_words

# Gives a sentence reworded, or None where it is left alone; it may look at the article's other sentences.
Reword = Callable[[str, Sequence[str], random.Random], str | None]


@dataclass(frozen=True, slots=True)
class Spun:
    """A reworded article, and where its reworded sentences lie."""

    text: str
    changed: tuple[Span, ...]


def spin(text: str, reword: Reword, share: float, rng: random.Random) -> Spun:
    """Give an article with about a share of its sentences reworded."""
    document = segment(text)
    sentences = [text[slice(*sentence.span)] for sentence in document.sentences]
    made, changed, at = "", [], 0
    for sentence, words in zip(document.sentences, sentences, strict=True):
        reworded = reword(words, sentences, rng) if rng.random() < share else None
        made += text[at : sentence.span.start]
        if reworded is not None and reworded != words:
            changed.append(Span(len(made), len(made) + len(reworded)))
        made += words if reworded is None else reworded
        at = sentence.span.end
    return Spun(made + text[at:], tuple(changed))


def thesaurus(replacer: Replacer) -> Reword:
    """Swap one content word in eight to one in three."""

    def reword(sentence: str, _: Sequence[str], rng: random.Random) -> str | None:
        draft = split_words(sentence)
        places = replacer.places(draft)
        rng.shuffle(places)
        wanted = max(1, round(len(places) * rng.uniform(0.12, 0.33)))
        done = sum(replacer.replace(draft, place, rng) for place in places[:wanted])
        return draft.text() if done else None

    return reword


def confuser(replacer: Replacer) -> Reword:
    """Swap a single word for one that is spelt alike."""

    def reword(sentence: str, _: Sequence[str], rng: random.Random) -> str | None:
        draft = split_words(sentence)
        places = replacer.places(draft)
        rng.shuffle(places)
        done = any(replacer.replace(draft, place, rng) for place in places[:4])
        return draft.text() if done else None

    return reword


def grammar(lexicon: Lexicon) -> Reword:
    """Break the grammar once to three times."""
    damager = Damager(lexicon)

    def reword(sentence: str, _: Sequence[str], rng: random.Random) -> str | None:
        draft = split_words(sentence)
        done = [damager.damage(draft, rng) for _ in range(rng.choice((1, 1, 2, 3))) if draft.words]
        return draft.text() if any(done) else None

    return reword


def splicer(sentence: str, sentences: Sequence[str], rng: random.Random) -> str | None:
    """Run a sentence on with the end of another one of the article."""
    others = [other for other in sentences if other != sentence]
    for other in rng.sample(others, min(6, len(others))):
        draft = splice(split_words(sentence), split_words(other), rng)
        if draft:
            return draft.text()
    return None


def round_trip(there: str, back: str) -> Reword:
    """Translate there and back, by Apertium; all sentences of an article at once, for it starts slowly."""

    @lru_cache(maxsize=1)
    def whole(sentences: tuple[str, ...]) -> dict[str, str]:
        return dict(zip(sentences, translate(translate(sentences, there), back), strict=True))

    def reword(sentence: str, sentences: Sequence[str], rng: random.Random) -> str | None:  # noqa: ARG001
        return whole(tuple(sentences))[sentence] or None

    return reword


def spinners(
    base: Path, wordnet: Path, lexicon: Lexicon, trips: Sequence[str]
) -> dict[str, tuple[Reword, float]]:
    """Give all machines by name, each with the share of sentences that it rewords."""
    synonyms = open_replacer(base, wordnet, lexicon, {"thesaurus": 0.8, "sibling": 0.15, "opposite": 0.05})
    alike = open_replacer(base, wordnet, lexicon, {"spelling": 0.7, "prefix": 0.3})
    found: dict[str, tuple[Reword, float]] = {
        "thesaurus": (thesaurus(synonyms), 0.7),
        "confuser": (confuser(alike), 0.35),
        "grammar": (grammar(lexicon), 0.45),
        "splicer": (splicer, 0.25),
    }
    for trip in trips:
        there, back = trip.split(":")
        found[f"round-trip {there}"] = (round_trip(there, back), 0.8)
    return found
