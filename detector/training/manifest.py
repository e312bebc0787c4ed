"""Writes a model's manifest.json: the hash of each file, and what it was made of.

usage: python -m detector.training.manifest --model models/NAME --data FOLDER --trained FOLDER
"""

import argparse
import json
import platform
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from detector.models import FORMAT
from detector.training.token_model.model import BASE_SHA256

_LIBRARIES = ("torch", "transformers", "tokenizers", "onnx", "onnxruntime", "scikit-learn", "lemminflect")
_OWN = {"manifest.json", "CARD.md"}


def digest(path: Path) -> str:
    """Give the sha256 of a file."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def data_digest(folder: Path) -> str:
    """Give the sha256 of all shards, one after the other in the order of their names."""
    found = sha256()
    for path in sorted(folder.glob("train-*.npz")):
        found.update(path.read_bytes())
    return found.hexdigest()


def course(log: Path) -> dict[str, Any]:
    """Give the last line of a training's log: minutes, steps, tokens, losses."""
    lines = [line for line in log.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def manifest(model: Path, data: Path, trained: Path, scores: dict[str, Any]) -> dict[str, Any]:
    """Give the manifest of a model's folder."""
    files = sorted(path for path in model.iterdir() if path.is_file() and path.name not in _OWN)
    return {
        "format": FORMAT,
        "files": {path.name: digest(path) for path in files},
        "recipe": "detector train token-model",
        "base": {"name": "sentence-transformers/all-mpnet-base-v2", "sha256": BASE_SHA256},
        "data": {"shards": len(list(data.glob("train-*.npz"))), "sha256": data_digest(data)},
        "training": course(trained / "train.log"),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in _LIBRARIES}},
        "scores": scores,
    }


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--trained", type=Path, required=True)
    parser.add_argument("--scores", type=Path, help="a JSON file of what was measured")
    return parser.parse_args()


def main() -> None:
    """Write manifest.json."""
    args = _parse()
    scores = json.loads(args.scores.read_text(encoding="utf-8")) if args.scores else {}
    record = manifest(args.model, args.data, args.trained, scores)
    text = json.dumps(record, indent=1, ensure_ascii=False)
    (args.model / "manifest.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
