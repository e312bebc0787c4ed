"""Writes the lists of tortured-phrase anew, with the marks, levels and lookalikes that were fitted.

python -m detector.training.term_marks.write FIT.json --out FOLDER
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from detector.detectors._term_lexicon import STRONG
from detector.detectors._term_spelling import singulars
from detector.training.term_marks.fit import Fitted
from detector.training.term_marks.lists import (
    DATA,
    LOOKALIKES,
    MARKS,
    SYNONYMS,
    TERMS,
    read_list,
    read_synonyms,
    read_terms,
)

_CLEAN_ENOUGH = 2  # times in clean text, for a phrase to be good English


def synonym_lines(data: Path, fitted: Fitted) -> list[str]:
    """Give the lines of the synonyms: strong | weak | tame, each group in the order of the list."""
    marks = {(word, synonym): mark for word, synonym, mark in fitted["marks"]}
    lines = []
    for word, synonyms in sorted(read_synonyms(data).items()):
        groups = [
            " ".join(one for one in synonyms if marks.get((word, one), STRONG) == mark) for mark in MARKS
        ]
        lines.append(f"{word}: {' | '.join(groups)}".rstrip(" |").replace("  ", " "))
    return lines


def term_lines(data: Path, fitted: Fitted) -> list[str]:
    """Give the lines of the terms, each group in the order of the list."""
    levels = fitted["levels"]
    lines = []
    for first, terms in sorted(read_terms(data).items()):
        rests = [term[len(first) :].removeprefix(" ") + "?" * levels.get(term, 0) for term in terms]
        lines.append(f"{first}: {'; '.join(rests)}")
    return lines


def lookalikes(fitted: Fitted, also: Iterable[str] = ()) -> list[str]:
    """Give the phrases that still alarm and that clean text has twice, or a science text once, and some more.

    A plural goes without saying where its singular is there.
    """
    good = {
        phrase for phrase, (count, science) in fitted["alarms"].items() if count >= _CLEAN_ENOUGH or science
    }
    return sorted({phrase for phrase in good if good.isdisjoint(_singulars(phrase))} | set(also))


def _singulars(phrase: str) -> list[str]:
    start, space, last = phrase.rpartition(" ")
    return [start + space + singular for singular in singulars(last)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the three lists, under the comments that they have."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("fit", type=Path, help="what fit wrote")
    parser.add_argument("--also", type=Path, help="lookalikes found by hand, one a line")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the lists")
    parser.add_argument("--out", type=Path, help="the folder to write to, if not that of the lists")
    args = parser.parse_args(arguments)
    fitted: Fitted = json.loads(args.fit.read_text(encoding="utf-8"))
    out = args.out or args.data
    out.mkdir(parents=True, exist_ok=True)
    for name, lines in (
        (SYNONYMS, synonym_lines(args.data, fitted)),
        (TERMS, term_lines(args.data, fitted)),
        (LOOKALIKES, lookalikes(fitted, read_list(args.also)[1] if args.also else ())),
    ):
        comment, _ = read_list(args.data / name)
        (out / name).write_text(comment + "".join(f"{line}\n" for line in lines), encoding="utf-8")
        print(f"{out / name}: {len(lines)} lines")


if __name__ == "__main__":
    main()
