"""A model is used only if it is whole and the one that was trained."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detector import models
from detector.cli.app import app
from detector.models import ModelError, open_model
from detector.resources import shipped

SHIPPED = shipped("models", "models") / "token-model"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder of models with one small one, whole."""
    folder = tmp_path / "small"
    folder.mkdir()
    shutil.copy(SHIPPED / "tokenizer.json", folder)
    files = {"tokenizer.json": json.loads((SHIPPED / "manifest.json").read_text())["files"]["tokenizer.json"]}
    (folder / "manifest.json").write_text(json.dumps({"format": models.FORMAT, "files": files}))
    open_model.cache_clear()
    return folder


def refused(folder: Path) -> str:
    with pytest.raises(ModelError) as error:
        open_model(folder.name, folder.parent)
    message = str(error.value)
    assert "\n" not in message
    assert "--rules-only" in message
    return message


def test_a_whole_model_opens(copy: Path) -> None:
    assert open_model(copy.name, copy.parent).folder == copy


def test_a_missing_model(tmp_path: Path) -> None:
    assert "no model 'other'" in refused(tmp_path / "other")


@pytest.mark.parametrize("name", ["../small", "/small", "a/b", ""])
def test_a_name_is_no_path(copy: Path, name: str) -> None:
    with pytest.raises(ModelError, match="no model"):
        open_model(name, copy.parent)


def test_a_missing_file(copy: Path) -> None:
    (copy / "tokenizer.json").unlink()
    assert "tokenizer.json is missing" in refused(copy)


def test_a_truncated_file(copy: Path) -> None:
    file = copy / "tokenizer.json"
    file.write_bytes(file.read_bytes()[:-100])
    assert "tokenizer.json is not the file that was trained" in refused(copy)


def test_another_format(copy: Path) -> None:
    file = copy / "manifest.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"format": 99}))
    assert f"has format 99, this version reads {models.FORMAT}" in refused(copy)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1, "files": 3}', "\x00"])
def test_a_manifest_that_is_none(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text)
    assert "manifest.json" in refused(copy)


def test_the_command_says_so_and_rules_still_work(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("He took the the train.")
    refusal = CliRunner().invoke(app, ["suggest", str(article), "--model", "none-such"])
    assert refusal.exit_code == 2
    assert refusal.stderr.count("\n") == 1
    assert "none-such" in refusal.stderr
    rules = CliRunner().invoke(app, ["suggest", str(article), "--model", "none-such", "--rules-only"])
    assert rules.exit_code == 1
    assert "echo-word" in rules.stdout


def test_every_shipped_file_is_in_the_manifest() -> None:
    manifest = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    files = {file.name for file in SHIPPED.iterdir()} - {"manifest.json", "CARD.md"}
    assert files == set(manifest["files"])
    sizes = [file.stat().st_size for file in SHIPPED.parent.rglob("*") if file.is_file()]
    assert max(sizes) < 95_000_000
    assert sum(sizes) < 130_000_000
