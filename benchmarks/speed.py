"""Words a second on one core, and what each layer and detector costs.

usage: python benchmarks/speed.py FILE.jsonl [--rules-only] [--limit N]
FILE has one JSON object a line with a field "text". The rules run on one core, the model on all.
"""

import argparse
import json
import resource
import time
from pathlib import Path

from detector.annotate import annotate
from detector.pipeline import Pipeline, default_pipeline
from detector.segment import segment
from detector.text import Document


def main() -> None:
    """Print the cost of each stage in microseconds a word, then the whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rules-only", action="store_true")
    parser.add_argument("--limit", type=int, help="articles to read")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()[: options.limit]
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    words = sum(len(text.split()) for text in texts)
    pipeline = default_pipeline(model=None if options.rules_only else "token-model")
    pipeline.run(texts[0])
    start = time.perf_counter()
    for text in texts:
        pipeline.run(text)
    whole = time.perf_counter() - start
    start = time.perf_counter()
    documents = [segment(text) for text in texts]
    _line("segment", time.perf_counter() - start, words)
    documents = _layers(pipeline, documents, words)
    for detector in pipeline.detectors:
        start = time.perf_counter()
        for document in documents:
            for _ in detector.find(document):
                pass
        _line(detector.id, time.perf_counter() - start, words)
    _line("whole", whole, words)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{words / whole:,.0f} words a second; peak memory {peak:.0f} MB with all documents held")


def _layers(pipeline: Pipeline, documents: list[Document], words: int) -> list[Document]:
    needs = {layer for detector in pipeline.detectors for layer in detector.needs}
    for layer in sorted(needs, key=lambda layer: (len(layer.needs), layer.name != "token-model", layer.name)):
        start = time.perf_counter()
        documents = [annotate(document, [layer]) for document in documents]
        _line(f"layer {layer.name}", time.perf_counter() - start, words)
    return documents


def _line(name: str, seconds: float, words: int) -> None:
    print(f"{name:28} {1e6 * seconds / words:8.3f} µs a word")


if __name__ == "__main__":
    main()
