"""Count and show what the detectors flag in clean articles: the false alarms per 1,000 words.

usage: python benchmarks/clean_alarms.py FILE.jsonl [--select ID ...] [--rules-only] [--show N]
FILE has one JSON object a line with a field "text".
"""

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path

from detector.pipeline import default_pipeline


def main() -> None:
    """Print every finding in its context, then a line a detector."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--select", nargs="*", default=[])
    parser.add_argument("--rules-only", action="store_true")
    parser.add_argument("--show", type=int, default=10_000, help="findings to print")
    parser.add_argument("--context", type=int, default=100, help="code points on either side")
    parser.add_argument("--limit", type=int, default=None, help="articles to read")
    options = parser.parse_args()
    pipeline = default_pipeline(options.select, model=None if options.rules_only else "token-model")
    flagged = 0
    data = options.file.read_bytes()
    counts: Counter[str] = Counter()
    words = shown = 0
    articles = [json.loads(line) for line in data.decode().splitlines() if line.strip()][: options.limit]
    for article in articles:
        text = article["text"]
        words += len(text.split())
        report = pipeline.run(text)
        flagged += report.article_score >= 0.5
        if report.article_score >= 0.5:
            print(f"flagged {report.article_score:.3f} [{article.get('id')}]")
        for finding in report.findings:
            counts[finding.detector] += 1
            if shown < options.show:
                shown += 1
                start, end = finding.span
                before, after = (
                    text[max(0, start - options.context) : start],
                    text[end : end + options.context],
                )
                marked = f"{before}⟦{text[start:end]}⟧{after}".replace("\n", "⏎")
                print(f"{finding.detector} {finding.confidence:.2f} [{article.get('id')}] {marked}")
                print(f"    → {list(finding.replacements)}  {finding.message}")
    for detector, count in counts.most_common():
        print(f"{detector:24} {count:5} {1000 * count / words:7.3f} per 1,000 words")
    total = sum(counts.values())
    print(f"{'all':24} {total:5} {1000 * total / words:7.3f} per 1,000 words")
    print(f"{flagged} articles with a score of 0.5 and more")
    print(f"{len(articles)} articles, {words} words, sha256 {hashlib.sha256(data).hexdigest()[:16]}")
    print(pipeline.signature)


if __name__ == "__main__":
    main()
