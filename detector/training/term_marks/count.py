"""Counts the phrases of a corpus that a term fits with words changed, whatever the marks say.

python -m detector.training.term_marks.count CORPUS… --out COUNTS.json
"""

import argparse
import json
import lzma
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypedDict

from detector.annotate import annotate
from detector.annotators.words import WORDS
from detector.detectors._term_matches import Match, matches
from detector.detectors._term_spelling import singulars, spellings
from detector.segment import segment
from detector.training.term_marks.lists import DATA, Pair, Synonyms, all_strong, read_synonyms

Fits = dict[str, list[Pair]]  # a term that fits → the pairs by which it does


class Phrase(TypedDict):
    """How often a phrase stands in the corpora, and what it could be taken for."""

    count: int
    fits: Fits


class Counts(TypedDict):
    """The phrases of some corpora, and how many words these have in all."""

    words: int
    phrases: dict[str, Phrase]


def texts_of(corpus: Path, every: int) -> Iterator[str]:
    """Give the text of each record of a `.jsonl` or `.jsonl.xz` file, or of one in so many."""
    with (
        lzma.open(corpus, "rt", encoding="utf-8")
        if corpus.suffix == ".xz"
        else corpus.open(encoding="utf-8") as lines
    ):
        for number, line in enumerate(lines):
            if number % every == 0:
                yield json.loads(line)["text"]


def fits_in(text: str, synonyms: Synonyms) -> Iterator[tuple[str, Fits]]:
    """Give each phrase of a text that terms fit with words changed, and how they do.

    Only within `all_strong` are the tame synonyms seen too.
    """
    for fits in matches(annotate(segment(text), [WORDS])).values():
        pairs = {fit.term.text: found for fit in fits if (found := _pairs(fit, synonyms))}
        if pairs:
            yield " ".join(atom.norm.replace("_", " ") for atom in fits[0].atoms), pairs


def _pairs(fit: Match, synonyms: Synonyms) -> list[Pair]:
    """Give the pairs by which a term fits, none if one of them is not in the list."""
    changed = [
        _pair(word, atom.norm, synonyms)
        for word, atom, strangeness in zip(fit.term.words, fit.atoms, fit.strangeness, strict=True)
        if strangeness
    ]
    known = [pair for pair in changed if pair]
    return known if len(known) == len(changed) else []


def _pair(word: str, norm: str, synonyms: Synonyms) -> Pair | None:
    """Give the entry of the list by which a word of a text stands for a word of a term."""
    for spelling in (norm, *spellings(norm)):
        for head in (word, *singulars(word)):
            for synonym in (spelling, *singulars(spelling)):
                if synonym in synonyms.get(head, ()):
                    return head, synonym
    return None


def count(corpora: Sequence[Path], every: int = 1, data: Path = DATA) -> Counts:
    """Give the counts over some corpora, with the terms and synonyms of a folder of lists."""
    counts = Counts(words=0, phrases={})
    synonyms = read_synonyms(data)
    with all_strong(data):
        for corpus in corpora:
            for text in texts_of(corpus, every):
                counts["words"] += len(text.split())
                for phrase, fits in fits_in(text, synonyms):
                    entry = counts["phrases"].setdefault(phrase, Phrase(count=0, fits=fits))
                    entry["count"] += 1
    return counts


def read_counts(files: Sequence[Path]) -> tuple[int, Counter[str], dict[str, Fits]]:
    """Give the words of all counts, how often each phrase was seen, and how terms fit it."""
    words, often, fits = 0, Counter[str](), dict[str, Fits]()
    for file in files:
        counts: Counts = json.loads(file.read_text(encoding="utf-8"))
        words += counts["words"]
        for phrase, entry in counts["phrases"].items():
            often[phrase] += entry["count"]
            pairs = {term: [(one, other) for one, other in some] for term, some in entry["fits"].items()}
            fits.setdefault(phrase, pairs)
    return words, often, fits


def main(arguments: Sequence[str] | None = None) -> None:
    """Count, and write the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpora", nargs="+", type=Path, help='.jsonl or .jsonl.xz, each line with a "text"')
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read one record in N only")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the lists")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    args = parser.parse_args(arguments)
    counts = count(args.corpora, args.every, args.data)
    args.out.write_text(json.dumps(counts, ensure_ascii=False), encoding="utf-8")
    print(f"{counts['words']} words, {len(counts['phrases'])} phrases")


if __name__ == "__main__":
    main()
