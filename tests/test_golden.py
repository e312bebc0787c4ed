"""Whole reports of whole articles, so that a change of any finding shows as a diff to be read.

`python -m pytest tests/test_golden.py --rewrite-golden` writes them anew.
"""

import json
from pathlib import Path

import pytest

from detector.evaluate.samples import load
from detector.pipeline import default_pipeline
from detector.reporters import Format, Style
from detector.reporters import load as load_reporter

ROOT = Path(__file__).parents[1]
DEV = ROOT / "samples" / "articles" / "dev"
GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted(file.stem for file in DEV.glob("*-spun.json"))[::2]


@pytest.mark.parametrize("name", ARTICLES)
def test_report_is_as_it_was(name: str, pytestconfig: pytest.Config) -> None:
    (sample,) = load([DEV / f"{name}.json"])
    report = default_pipeline().run(sample.text, source=f"{name}.json")
    shown = "".join(load_reporter(Format.TEXT)((report,), Style("", color=False, width=100)))
    shown += f"article score {report.article_score:.3f}\n"
    file = GOLDEN / f"{name}.txt"
    if pytestconfig.getoption("--rewrite-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


def test_clean_twins_are_silent() -> None:
    for sample in load([DEV]):
        if not sample.paraphrased:
            assert default_pipeline().run(sample.text).findings == (), sample.id


def test_articles_come_in_twins() -> None:
    for split in ("dev", "test"):
        folder = DEV.parent / split
        samples = {s.id: s for s in load([folder])}
        assert len(samples) >= 24
        for file in folder.glob("*.json"):
            record = json.loads(file.read_text(encoding="utf-8"))
            assert record["id"] == file.stem
            assert samples[record["twin"]].paraphrased is not record["paraphrased"]
            assert bool(record["artifacts"]) is record["paraphrased"]
