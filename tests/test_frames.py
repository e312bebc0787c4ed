"""The frames of broken-form from a made-up corpus: counted, and written as the detectors read them."""

import json
import lzma
import sys
from pathlib import Path

import pytest

from detector.training.frames import __main__ as frames
from detector.training.frames.tokens import Tokens, read
from detector.training.token_model.corpus import is_held_out

TEXT = (
    "She will bake a cake. He has baked the cake. They are baking two cakes, which was hard to bake.\n"
    "It bakes in an oven. The bakers of a town bake. I want to bake a cake and to rest."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        for number in range(100):
            lines.write(json.dumps({"id": f"paper:{number}", "text": TEXT}) + "\n")
    return path


def kept() -> int:
    return sum(not is_held_out(f"paper:{number}") for number in range(100))


def seen(tokens: Tokens, word: str) -> int:
    return tokens.of(tokens.lower, word)


def test_the_words_of_articles_that_are_not_held_out_are_counted(corpus: Path) -> None:
    tokens = read([(corpus, 1.0)])
    assert seen(tokens, "oven") == kept() < 100
    assert seen(tokens, "she") == 0  # it has a capital each time
    assert seen(read([(corpus, 0.5)]), "oven") < kept()


def test_a_place_in_a_row_is_counted(corpus: Path) -> None:
    tokens = read([(corpus, 1.0)])
    behind_to = tokens.counts(tokens.mask(["to"]), None)
    before_of = tokens.counts(tokens.mask(["the"]), None, tokens.mask(["of"]))
    assert (tokens.of(behind_to, "bake"), tokens.of(behind_to, "baked")) == (2 * kept(), 0)
    assert tokens.of(before_of, "bakers") == kept()  # "The bakers of", whatever the capital before it
    assert tokens.of(behind_to, "nowhere") == 0


def test_the_tables_are_written_under_their_source(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "tables"
    arguments = ["--corpus", str(corpus), "--share", "1", "--out", str(out)]
    monkeypatch.setattr(sys, "argv", ["frames", *arguments])
    frames.main()
    rows = (out / "verb_forms.txt").read_text(encoding="utf-8").splitlines()
    assert rows[0].startswith("# Made by python -m detector.training.frames from 1 of corpus.jsonl.xz")
    bake = next(row.split() for row in rows if row.startswith("bake "))
    assert bake[:5] == ["bake", "baked", "baked", "bakes", "baking"]
    assert {"b", "h", "o"} <= set(bake[5])  # never behind be, have, of
    assert "a" in bake[5]
    assert "cake cakes" in (out / "noun_forms.txt").read_text(encoding="utf-8")
    assert len(list(out.iterdir())) == 5
