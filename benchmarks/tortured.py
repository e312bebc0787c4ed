"""How many published tortured phrases are found, and corrected right, in neutral sentences.

usage: python benchmarks/tortured.py FILE.json [--rules-only] [--misses N]
FILE is a JSON array of objects with the fields "tortured" (the phrase) and "expected" (the term).
"""

import argparse
import hashlib
import json
import random
import re
from pathlib import Path

from detector.findings import Finding
from detector.pipeline import default_pipeline

CARRIERS = (
    "The authors discuss {} in the second part of the article.",
    "Several speakers mentioned {} during the meeting on Tuesday.",
    "We turn to {} next.",
)


def _plain(text: str) -> str:
    """Give the words of a term without case, hyphens and the plural of the last."""
    words = re.sub(r"[\s\u2010-\u2015-]+", " ", text.lower().replace("’", "'")).strip()
    return words.removesuffix("s")


def main() -> None:
    """Print the shares; with --misses, some phrases that were not found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rules-only", action="store_true")
    parser.add_argument("--misses", type=int, default=0, help="phrases to print that were not found")
    options = parser.parse_args()
    data = options.file.read_bytes()
    pairs = json.loads(data)
    asked = [] if options.rules_only else ["tortured-term", "wrong-word"]
    pipeline = default_pipeline(["tortured-phrase", *asked])
    counts = dict.fromkeys(("overlap", "exact", "right on top", "right in five"), 0)
    missed = []
    for number, pair in enumerate(pairs):
        carrier = CARRIERS[number % len(CARRIERS)]
        start = carrier.index("{}")
        text = carrier.format(pair["tortured"])
        end = start + len(pair["tortured"])
        found = [f for f in pipeline.run(text).findings if f.span.start < end and start < f.span.end]
        if not found:
            missed.append(pair)
            continue
        counts["overlap"] += 1
        _judge(counts, text, pair, found, (start, end))
    print(f"{len(pairs)} phrases, sha256 {hashlib.sha256(data).hexdigest()[:16]}, {pipeline.signature}")
    for name, count in counts.items():
        print(f"{name:14} {count:6} {100 * count / len(pairs):6.1f} %")
    for pair in random.Random(1).sample(missed, min(options.misses, len(missed))):  # noqa: S311
        print(f"  missed: {pair['tortured']} (for {pair['expected']})")


def _judge(
    counts: dict[str, int], text: str, pair: dict[str, str], found: list[Finding], span: tuple[int, int]
) -> None:
    counts["exact"] += any(tuple(f.span) == span for f in found)
    wanted = _plain(pair["expected"])
    # A finding may cover part of the phrase; its correction is right if the phrase then reads as expected.
    mended = [
        [
            _plain(text[span[0] : f.target.start] + replacement + text[f.target.end : span[1]])
            for replacement in f.replacements
        ]
        for f in found
    ]
    counts["right on top"] += any(fixes[:1] == [wanted] for fixes in mended)
    counts["right in five"] += any(wanted in fixes for fixes in mended)


if __name__ == "__main__":
    main()
