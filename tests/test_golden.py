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
# One of each kind of spinner and of several registers.
ARTICLES = (
    "biz-halden-bid-spun",
    "interview-dog-handler-spun",
    "ngo-zambezia-schools-spun",
    "science-sepsis-spun",
    "sport-cascade-overtime-spun",
    "wire-mongolia-vote-spun",
)


@pytest.mark.parametrize("name", ARTICLES)
def test_report_is_as_it_was(name: str, pytestconfig: pytest.Config) -> None:
    (sample,) = load([DEV / f"{name}.json"])
    # By the rules: a model's last decimals are another processor's.
    report = default_pipeline(model=None).run(sample.text, source=f"{name}.json")
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
            assert default_pipeline(model=None).run(sample.text).findings == (), sample.id


@pytest.mark.parametrize("split", ["dev", "test"])
def test_articles_say_what_they_are(split: str) -> None:
    folder = DEV.parent / split
    samples = {sample.id: sample for sample in load([folder])}
    for file in folder.glob("*.json"):
        record = json.loads(file.read_text(encoding="utf-8"))
        assert record["id"] == file.stem
        assert bool(record["artifacts"]) is record["paraphrased"]
        if record["twin"] is not None:
            assert samples[record["twin"]].paraphrased is not record["paraphrased"]


def test_no_article_is_in_both_splits() -> None:
    dev, test = (load([DEV.parent / split]) for split in ("dev", "test"))
    assert len(test) == 24
    assert not {sample.id for sample in dev} & {sample.id for sample in test}
