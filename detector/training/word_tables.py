"""Makes a model's tables of words: how often each occurs, and which words it may be mistaken for.

usage: python -m detector.training.word_tables --corpus FILE --share S … --wordnet FOLDER --out FOLDER

Writes words.txt, most frequent first, and words.npz, whose rows are those words and whose numbers are
places in words.txt: `company` (used alike: cosine of positive PMI reduced by SVD), `spelling` (within two
edits), `prefixes` (the same stem behind another prefix), `thesaurus` (a synonym in the same form), `forms`
(another form of the word); 65535 where there are fewer. `counts` is how often the word was seen.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import file_digest
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from detector.training.token_model import corpus
from detector.training.token_model.inflect import forms, inflect, related
from detector.training.token_model.neighbours import SpellingNeighbours
from detector.training.token_model.wordnet import WordNet

_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*|[.,;:!?]|\d[\d.,]*")
_NUMBER = "0"
_NONE = 65535
_MOST = {"company": 16, "spelling": 16, "prefixes": 8, "thesaurus": 32, "forms": 6}
Table = NDArray[np.uint16]


def sentences(path: Path, share: float) -> Iterator[list[str]]:
    """Give the words of each line of a corpus's articles; the same share of articles in every run."""
    for text in corpus.some_texts(path, share):
        for part in text.lower().replace("’", "'").split("\n"):
            yield [_NUMBER if word[0].isdigit() else word for word in _WORD.findall(part)]


def vocabulary(corpora: list[tuple[Path, float]], size: int) -> Counter[str]:
    """Give the most frequent words with their counts."""
    counts: Counter[str] = Counter()
    for path, share in corpora:
        for words in sentences(path, share):
            counts.update(words)
    return Counter(dict(counts.most_common(size)))


def pair_counts(corpora: list[tuple[Path, float]], ids: dict[str, int], window: int) -> sparse.csr_matrix:
    """Give how often one word stands `window` places before another, as a matrix of counts."""
    size = len(ids)
    total = sparse.csr_matrix((size, size), dtype=np.int64)
    rows: list[NDArray[np.int64]] = []
    held = 0

    def flush() -> sparse.csr_matrix:
        codes, counts = np.unique(np.concatenate(rows), return_counts=True)
        return sparse.csr_matrix((counts, (codes // size, codes % size)), shape=(size, size), dtype=np.int64)

    for path, share in corpora:
        for words in sentences(path, share):
            line = np.fromiter((ids.get(word, -1) for word in words), np.int64, len(words))
            first, second = line[:-window], line[window:]
            known = (first >= 0) & (second >= 0)
            rows.append(first[known] * size + second[known])
            held += len(first)
            if held > 20_000_000:
                total = total + flush()
                rows, held = [], 0
    return total + flush()


def company(near: sparse.csr_matrix, dimensions: int, most: int, seed: int) -> NDArray[np.int32]:
    """Give for each word the words in the likest company, likest first.

    Levy, Goldberg & Dagan 2015, "Improving Distributional Similarity with Lessons Learned from Word
    Embeddings" (TACL 3), with context distribution smoothing 0.75.
    """
    counts = near.tocoo()
    row = np.asarray(near.sum(axis=1)).ravel()
    column = np.asarray(near.sum(axis=0)).ravel() ** 0.75
    expected = row[counts.row] * (column / column.sum())[counts.col]
    information = np.log(counts.data / expected)
    kept = information > 0
    matrix = sparse.csr_matrix((information[kept], (counts.row[kept], counts.col[kept])), shape=near.shape)
    left, values, _ = randomized_svd(matrix, n_components=dimensions, random_state=seed, n_iter=3)
    vectors = left * np.sqrt(values)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    likest = np.zeros((len(vectors), most), np.int32)
    for start in range(0, len(vectors), 1000):
        found = vectors[start : start + 1000] @ vectors.T
        found[np.arange(len(found)), np.arange(start, start + len(found))] = -1
        likest[start : start + 1000] = np.argsort(-found, axis=1, kind="stable")[:, :most]
    return likest


def neighbours(words: list[str], wordnet: WordNet) -> dict[str, Table]:
    """Give the tables that need no corpus."""
    ids = {word: place for place, word in enumerate(words)}
    plain = [word for word in words if word.isalpha()]
    spelling = SpellingNeighbours(plain)
    same = _families(plain)
    found: dict[str, list[Iterable[str]]] = defaultdict(list)
    for word in words:
        usable = word.isalpha() and len(word) > 2
        found["spelling"].append(_nearest(word, spelling.near(word), ids) if usable else ())
        found["prefixes"].append(_frequent(spelling.prefix_swaps(word), ids) if usable else ())
        found["thesaurus"].append(_synonyms(word, wordnet, ids) if usable else ())
        found["forms"].append(_frequent(same[word] - {word}, ids) if usable else ())
    return {name: _table(rows, ids, _MOST[name]) for name, rows in found.items()}


def _families(words: list[str]) -> dict[str, set[str]]:
    by_lemma: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for lemma, part, _ in forms(word):
            by_lemma[f"{lemma} {part}"].add(word)
    return {
        word: {w for lemma, part, _ in forms(word) for w in by_lemma[f"{lemma} {part}"]} for word in words
    }


def _synonyms(word: str, wordnet: WordNet, ids: dict[str, int]) -> list[str]:
    """Give the synonyms of any sense, then the words that share a parent with one, in the word's form."""
    close, far = set(), set()
    for lemma, part, tag in forms(word):
        close |= {inflect(other, tag) for sense in wordnet.synonyms(lemma, part) for other in sense}
        far |= {inflect(other, tag) for other in wordnet.siblings(lemma, part)}
    found = (*_frequent(close, ids), *_frequent(far - close, ids))
    return [other for other in found if not related(other, word)]


def _nearest(word: str, others: Iterable[str], ids: dict[str, int]) -> list[str]:
    return sorted((w for w in others if w in ids), key=lambda other: (OSA.distance(word, other), ids[other]))


def _frequent(others: Iterable[str], ids: dict[str, int]) -> list[str]:
    return sorted((word for word in others if word in ids), key=ids.__getitem__)


def _table(rows: list[Iterable[str]], ids: dict[str, int], most: int) -> Table:
    table = np.full((len(rows), most), _NONE, np.uint16)
    for place, row in enumerate(rows):
        kept = [ids[word] for word in islice(row, most)]
        table[place, : len(kept)] = kept
    return table


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, action="append", required=True, metavar="FILE")
    parser.add_argument("--share", type=float, action="append", required=True)
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of data.noun …")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--dimensions", type=int, default=160)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    """Write the tables."""
    args = _parse()
    corpora = list(zip(args.corpus, args.share, strict=True))
    counts = vocabulary(corpora, args.words)
    words = [word for word, _ in counts.most_common()]
    ids = {word: place for place, word in enumerate(words)}
    pairs, second = (pair_counts(corpora, ids, window) for window in (1, 2))
    near = (pairs + pairs.T + second + second.T).tocsr()
    arrays: dict[str, Any] = neighbours(words, WordNet(args.wordnet))
    arrays["company"] = company(near, args.dimensions, _MOST["company"], args.seed).astype(np.uint16)
    arrays["counts"] = np.array([counts[word] for word in words], np.uint32)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    np.savez_compressed(args.out / "words.npz", **arrays)
    for file in ("words.txt", "words.npz"):
        with (args.out / file).open("rb") as stream:
            print(file, file_digest(stream, "sha256").hexdigest())


if __name__ == "__main__":
    main()
