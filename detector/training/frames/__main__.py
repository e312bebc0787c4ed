"""Counts the frames of broken-form in clean news, and writes its tables.

usage: python -m detector.training.frames --corpus FILE --share S … --out FOLDER
"""

import argparse
from pathlib import Path

from detector.training.frames import government, lexicon, noun_places, small_words, verb_places
from detector.training.frames.tokens import Tokens, read


def tables(tokens: Tokens) -> dict[str, tuple[str, list[str]]]:
    """Give the head and the lines of each table by its file."""
    verbs, nouns = lexicon.verbs(tokens), lexicon.nouns(tokens)
    marked = verb_places.by_letter(tokens, verbs)
    return {
        "verb_forms.txt": (verb_places.HEAD, verb_places.rows(verbs, marked)),
        "noun_forms.txt": (noun_places.HEAD, list(noun_places.rows(tokens, nouns, verbs))),
        "small_pairs.txt": (small_words.HEAD, list(small_words.rows(tokens))),
        "taken_prepositions.txt": (government.TAKEN_HEAD, list(government.taken(tokens))),
        "complements.txt": (
            government.COMPLEMENTS_HEAD,
            list(government.complements(tokens, verbs, marked["a"])),
        ),
    }


def main() -> None:
    """Write the tables, under heads that say what they were counted in."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpus", type=Path, action="append", required=True, metavar="FILE")
    parser.add_argument("--share", type=float, action="append", required=True)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    args = parser.parse_args()
    corpora = list(zip(args.corpus, args.share, strict=True))
    tokens = read(corpora)
    parts = ", ".join(f"{share:g} of {path.name}" for path, share in corpora)
    words = f"{len(tokens.ids) // 10**6} million words and marks"
    source = f"# Made by python -m detector.training.frames from {parts}: {words}.\n"
    args.out.mkdir(parents=True, exist_ok=True)
    for file, (head, lines) in tables(tokens).items():
        text = source + head + "".join(f"{line}\n" for line in lines)
        (args.out / file).write_text(text, encoding="utf-8")
        print(f"{args.out / file}: {len(lines)} lines")


if __name__ == "__main__":
    main()
