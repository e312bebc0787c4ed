"""Write the skeleton of a new detector: python tests/scaffold.py ID."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

MODULE = '''"""TODO: one sentence that says what the reader finds here."""

from collections.abc import Iterator

from detector.annotators.words import WORDS, places_of
from detector.detectors import Detector
from detector.findings import Artifact, Finding
from detector.text import Document

_TRIGGERS = frozenset({{"todo"}})


def find(document: Document) -> Iterator[Finding]:
    """Give a finding for each trigger word."""
    for place in places_of(document, _TRIGGERS):
        token = document.tokens[place]
        message = f"“{{token.text}}” is left to do."
        yield Finding(token.span, Artifact.{constant}, "{id}", 0.5, message)


DETECTOR = Detector(id="{id}", summary="TODO.", find=find, needs=frozenset({{WORDS}}))
'''

HEADINGS = (
    "What it finds",
    "Why it marks machine paraphrase",
    "Examples",
    "Not flagged",
    "Limits",
    "Sources",
)
SAMPLE = '{"text": "TODO", "spans": [], "corrections": [], "kind": "negative", "expect": "pass"}\n'


def main() -> None:
    """Write the files that do not exist yet."""
    if len(sys.argv) != 2:
        sys.exit("usage: python tests/scaffold.py ID")
    name = sys.argv[1]
    constant = name.upper().replace("-", "_")
    page = f"# {name}\n\nTODO: one sentence.\n" + "".join(f"\n## {heading}\n\nTODO\n" for heading in HEADINGS)
    module = f"{name.replace('-', '_')}.py"
    files = {
        ROOT / "detector" / "detectors" / module: MODULE.format(id=name, constant=constant),
        ROOT / "docs" / "detectors" / f"{name}.md": page,
        ROOT / "samples" / "detectors" / f"{name}.jsonl": SAMPLE,
    }
    for path, text in files.items():
        if path.exists():
            sys.exit(f"{path.relative_to(ROOT)} exists; nothing was written over it")
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"wrote {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
