"""Makes training data: clean sentences of the corpora, most of them damaged, as shards."""

import argparse
import itertools
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from detector.training.token_model import corpus
from detector.training.token_model.damage import Damager
from detector.training.token_model.lexicon import Lexicon, build_lexicon, load_lexicon
from detector.training.token_model.model import check_base, open_tokenizer
from detector.training.token_model.neighbours import SpellingNeighbours, VectorNeighbours
from detector.training.token_model.replace import KINDS, Replacer
from detector.training.token_model.roundtrip import Translators
from detector.training.token_model.shards import ShardWriter
from detector.training.token_model.splice import can_be_cut, splice
from detector.training.token_model.wordnet import WordNet
from detector.training.token_model.words import Draft, split_words

# "whole" leaves a sentence alone that could be spliced: what splices and sound sentences have in common.
PLANS = {"clean": 0.28, "one": 0.31, "many": 0.19, "form": 0.08, "mixed": 0.07, "splice": 0.07}
_ROUND_TRIPS = 0.08
_FREQUENT = 60
_SENTENCES_AN_ARTICLE = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A corpus file, and the share of its articles that is used in a pass."""

    path: Path
    share: float


class Corruptor:
    """Damages the sentences of an article by a random plan."""

    def __init__(self, replacer: Replacer, plans: Mapping[str, float] = PLANS) -> None:
        """Take what chooses wrong words, and how often each plan is wanted."""
        self._replacer = replacer
        self._plans = plans
        self._damager = Damager(replacer.lexicon)

    def corrupt(self, sentences: list[str], i: int, rng: random.Random) -> Draft:
        """Give sentence `i` of the article, clean or damaged, with labels."""
        plan = rng.choices(list(self._plans), list(self._plans.values()))[0]
        draft = split_words(sentences[i])
        if plan == "splice" or (plan == "whole" and not can_be_cut(draft)):
            return self._spliced(draft, sentences, i, rng)
        if plan in {"one", "many", "mixed"}:
            self._replace_words(draft, plan, self._other_words(sentences, i), rng)
        if plan in {"form", "mixed"}:
            for _ in range(rng.choice((1, 1, 1, 2, 3))):
                self._damager.damage(draft, rng)
        return draft

    def _replace_words(self, draft: Draft, plan: str, elsewhere: list[str], rng: random.Random) -> None:
        places = self._replacer.places(draft)
        rng.shuffle(places)
        wanted = 1 if plan == "one" else max(1, round(len(places) * rng.uniform(0.1, 0.35)))
        for place in places:
            wanted -= self._replacer.replace(draft, place, rng, elsewhere)
            if wanted == 0:
                return

    def _other_words(self, sentences: list[str], i: int) -> list[str]:
        near = sentences[max(0, i - 2) : i] + sentences[i + 1 : i + 3]
        return [
            draft.words[place].text.lower()
            for draft in map(split_words, near)
            for place in self._replacer.places(draft)
        ]

    def _spliced(self, draft: Draft, sentences: list[str], i: int, rng: random.Random) -> Draft:
        others = [n for n in range(len(sentences)) if n != i]
        rng.shuffle(others)
        for n in others[:6]:
            spliced = splice(draft, split_words(sentences[n]), rng)
            if spliced:
                return spliced
        return draft


def open_replacer(
    base: Path, wordnet: Path, lexicon: Lexicon, kinds: Mapping[str, float] = KINDS
) -> Replacer:
    """Give a replacer over the lexicon, the thesaurus and the base model's word vectors."""
    spelling = SpellingNeighbours(lexicon.frequent(_FREQUENT))
    company = VectorNeighbours(*_word_vectors(base, lexicon))
    return Replacer(lexicon, WordNet(wordnet), spelling, company, kinds)


def _word_vectors(base: Path, lexicon: Lexicon) -> tuple[list[str], NDArray[np.float32]]:
    table = load_file(base / "model.safetensors")["embeddings.word_embeddings.weight"]
    vocabulary = open_tokenizer(base).get_vocab()
    words = [
        word
        for word in sorted(vocabulary)
        if len(word) > 2 and word.isalpha() and lexicon.count(word) >= _FREQUENT and not lexicon.is_name(word)
    ]
    return words, table[[vocabulary[word] for word in words]].astype(np.float32)


def drafts(
    sources: list[Source],
    corruptor: Corruptor,
    translators: Translators,
    *,
    held_out: bool,
    seed: int,
) -> Iterator[Draft]:
    """Give damaged and clean sentences of the chosen articles, a few of each article."""
    for source in sources:
        for article, text in corpus.documents(source.path):
            rng = random.Random(f"{seed}:{article}")  # noqa: S311
            if corpus.is_held_out(article) != held_out or rng.random() >= source.share:
                continue
            sentences = corpus.window(text, rng)
            places = [i for i, one in enumerate(sentences) if corpus.is_prose(one)]
            for i in rng.sample(places, min(_SENTENCES_AN_ARTICLE, len(places))):
                if rng.random() < _ROUND_TRIPS:
                    yield from translators.add(sentences[i], rng)
                else:
                    yield corruptor.corrupt(sentences, i, rng)


def write_shards(found: Iterator[Draft], tokenizer: Tokenizer, stem: Path, *, size: int, shards: int) -> None:
    """Write at most `shards` files of `size` sentences, dealt out so that all are alike."""
    writers = [ShardWriter(tokenizer) for _ in range(shards)]
    for n, draft in enumerate(itertools.islice(found, size * shards)):
        writers[n % shards].add(draft)
    for n, writer in enumerate(writers):
        if writer.ids:
            writer.write(stem.with_name(f"{stem.name}-{n:03}.npz"))


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, action="append", required=True, metavar="FILE")
    parser.add_argument("--share", type=float, action="append", required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder of all-mpnet-base-v2")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of data.noun …")
    parser.add_argument("--round-trip", action="append", default=[], metavar="THERE:BACK")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="train")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--size", type=int, default=5000, help="sentences a shard")
    parser.add_argument("--shards", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plan", action="append", metavar="NAME=SHARE", help="in place of the usual mix")
    return parser.parse_args()


def main() -> None:
    """Write the lexicon, if it is not there yet, and the shards."""
    args = _parse()
    check_base(args.base)
    args.out.mkdir(parents=True, exist_ok=True)
    lexicon_path = args.out / "lexicon.json"
    if not lexicon_path.exists():
        texts = (text for _, text in corpus.documents(args.corpus[0]))
        build_lexicon(itertools.islice(texts, 0, None, 6)).save(lexicon_path)
    replacer = open_replacer(args.base, args.wordnet, load_lexicon(lexicon_path))
    sources = [Source(*pair) for pair in zip(args.corpus, args.share, strict=True)]
    translators = Translators([pair.split(":") for pair in args.round_trip])
    plans = {name: float(share) for name, share in (plan.split("=") for plan in args.plan or [])}
    corruptor = Corruptor(replacer, plans or PLANS)
    found = drafts(sources, corruptor, translators, held_out=args.held_out, seed=args.seed)
    stem = args.out / args.name
    write_shards(found, open_tokenizer(args.base), stem, size=args.size, shards=args.shards)


if __name__ == "__main__":
    main()
