"""Opens a model by name: checks its format and the hash of every file, or says what to do."""

import json
from dataclasses import dataclass
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from detector.resources import shipped

FORMAT = 1


class ModelError(ValueError):
    """A model cannot be used; the message says which file, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Model:
    """A checked model: its name, its folder and its manifest."""

    name: str
    folder: Path
    manifest: dict[str, Any]

    @property
    def signature(self) -> str:
        """The name with the start of a hash over the hashes of its files."""
        whole = "".join(digest for _, digest in sorted(self.manifest["files"].items()))
        return f"{self.name}@{sha256(whole.encode()).hexdigest()[:8]}"


@cache
def open_model(name: str, models: Path | None = None) -> Model:
    """Give the model of a name from the shipped models, or from another folder of models.

    Raise ModelError if it is missing, of another format, or if a file is not the one that was trained.
    """
    models = models or shipped("models", "models")
    folder = models / name
    if not name or folder.parent != models or name in {".", ".."}:
        raise ModelError(f"no model {name!r}: a name, not a path, is wanted; {REMEDY}")
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        form, files = manifest["format"], dict(manifest["files"])
    except FileNotFoundError:
        raise ModelError(f"no model {name!r} in {models}; {REMEDY}") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{folder / 'manifest.json'} cannot be read: {error!r}; {REMEDY}") from None
    if form != FORMAT:
        raise ModelError(f"model {name!r} has format {form}, this version reads {FORMAT}; {REMEDY}")
    for file, expected in sorted(files.items()):
        _check(folder / file, expected)
    return Model(name, folder, manifest)


REMEDY = "install detector again, or use --rules-only"


def _check(path: Path, expected: str) -> None:
    try:
        with path.open("rb") as stream:
            found = file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        raise ModelError(f"{path} is missing; {REMEDY}") from None
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror}; {REMEDY}") from None
    if found != expected:
        raise ModelError(f"{path} is not the file that was trained (sha256 {found[:12]}…); {REMEDY}")
