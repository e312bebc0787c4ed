"""The marks of tortured-phrase from a made-up corpus: counted, fitted, written."""

import json
import lzma
from pathlib import Path

import pytest

from detector.detectors._term_lexicon import TAME, WEAK, lexicon, senses
from detector.training.term_marks import count, fit, write
from detector.training.term_marks.lists import DATA, LOOKALIKES, SYNONYMS, TERMS, read_list
from detector.training.term_marks.marks import Marks

LISTS = {
    TERMS: "# The terms.\nacid: rain; rain~water??\nbig: data\ndeep: learning?; sea\n",
    SYNONYMS: "# The synonyms.\nbig: colossal | | large\ndata: information\ndeep: profound\n"
    "learning: study | | mastering\nrain: downpour\nsea: ocean\n",
    LOOKALIKES: "# The lookalikes.\nold phrase\n",
}
NEWS = [
    "They have large information. Profound learning came up.",
    "Nobody reads this: colossal data.",
    "Deep oceans lie there. Large data and large data again.",
]
SCIENCE = ["An acid downpour fell on profound seas."]
PAIRS = [
    {"tortured": "colossal information", "expected": "big data"},
    {"tortured": "profound learning", "expected": "deep learning"},
]


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    folder = tmp_path / "lists"
    folder.mkdir()
    for name, text in LISTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def corpus(path: Path, texts: list[str]) -> Path:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()
    path.write_bytes(lzma.compress(lines) if path.suffix == ".xz" else lines)
    return path


def counted(path: Path, lists: Path, every: int = 1) -> Path:
    out = path.with_suffix(".counts.json")
    count.main([str(path), "--every", str(every), "--data", str(lists), "--out", str(out)])
    return out


def test_count_sees_every_synonym(tmp_path: Path, lists: Path) -> None:
    before = dict(senses("large"))
    words, often, fits = count.read_counts([counted(corpus(tmp_path / "news.jsonl", NEWS), lists)])
    assert words == sum(len(text.split()) for text in NEWS)
    assert often == {
        "large information": 1,
        "profound learning": 1,
        "colossal data": 1,
        "deep oceans": 1,
        "large data": 2,
    }
    assert fits["large information"] == {"big data": [("big", "large"), ("data", "information")]}
    assert fits["deep oceans"] == {"deep sea": [("sea", "ocean")]}
    assert senses("large") == before
    assert len(lexicon().lookalikes) > 100


def test_count_reads_a_sample_of_a_packed_corpus(tmp_path: Path, lists: Path) -> None:
    packed = corpus(tmp_path / "news.jsonl.xz", NEWS)
    _, often, _ = count.read_counts([counted(packed, lists, every=2)])
    assert often == {"large information": 1, "profound learning": 1, "deep oceans": 1, "large data": 2}


def fitted(tmp_path: Path, lists: Path, target: float) -> tuple[Path, fit.Fitted]:
    news = counted(corpus(tmp_path / "news.jsonl", NEWS), lists)
    science = counted(corpus(tmp_path / "science.jsonl", SCIENCE), lists)
    (pairs := tmp_path / "pairs.json").write_text(json.dumps(PAIRS), encoding="utf-8")
    out = tmp_path / "fit.json"
    files = [str(news), "--science", str(science), "--pairs", str(pairs), "--anchors", str(pairs)]
    fit.main([*files, "--target", str(target), "--data", str(lists), "--out", str(out)])
    result: fit.Fitted = json.loads(out.read_text(encoding="utf-8"))
    return out, result


def test_fit_demotes_until_clean_text_is_quiet(tmp_path: Path, lists: Path) -> None:
    _, result = fitted(tmp_path, lists, target=0)
    marks = Marks({(word, one): mark for word, one, mark in result["marks"]}, result["levels"])
    assert not result["alarms"]
    assert marks.spare("big data", [("big", "large")]) < 0
    assert marks.spare("acid rain", [("rain", "downpour")]) < 0
    assert set(marks.pairs.values()) <= {WEAK, TAME}
    assert set(marks.levels.values()) <= {1, 2}


def test_fit_leaves_all_strong_where_alarms_are_allowed(tmp_path: Path, lists: Path) -> None:
    _, result = fitted(tmp_path, lists, target=1e9)
    assert not result["marks"]
    assert not result["levels"]
    assert tuple(result["alarms"]["large data"]) == (2, 0)
    assert tuple(result["alarms"]["acid downpour"]) == (1, 1)
    assert "profound learning" not in result["alarms"]  # an anchor


def test_write_keeps_comments_and_order(tmp_path: Path, lists: Path) -> None:
    path, result = fitted(tmp_path, lists, target=1e9)
    result["marks"], result["levels"] = [("big", "large", TAME), ("deep", "profound", WEAK)], {"deep sea": 2}
    path.write_text(json.dumps(result), encoding="utf-8")
    out = tmp_path / "out"
    (also := tmp_path / "also.txt").write_text("# By hand.\nheart problem\n", encoding="utf-8")
    write.main([str(path), "--also", str(also), "--data", str(lists), "--out", str(out)])
    texts = {name: (out / name).read_text(encoding="utf-8") for name in LISTS}
    assert texts[TERMS] == "# The terms.\nacid: rain; rain~water\nbig: data\ndeep: learning; sea??\n"
    assert texts[SYNONYMS] == (
        "# The synonyms.\nbig: colossal | | large\ndata: information\ndeep: | profound\n"
        "learning: study mastering\nrain: downpour\nsea: ocean\n"
    )
    assert texts[LOOKALIKES] == (
        "# The lookalikes.\nacid downpour\nheart problem\nlarge data\nprofound seas\n"
    )


def test_the_shipped_lists_are_as_they_would_be_written(tmp_path: Path) -> None:
    path, also = tmp_path / "fit.json", DATA / LOOKALIKES
    (empty := tmp_path / "empty.json").write_text('{"words": 0, "phrases": {}}', encoding="utf-8")
    fit.main([str(empty), "--keep", "--out", str(path)])
    write.main([str(path), "--also", str(also), "--out", str(tmp_path)])
    for name in (TERMS, SYNONYMS, LOOKALIKES):
        assert read_list(tmp_path / name) == read_list(DATA / name)
