"""Quality is a gate: no number on the labelled articles may fall below its floor.

`detector evaluate samples/articles/dev --rules-only --write-gate tests/quality/dev-rules.json` raises
a floor; lowering one takes --allow-regression, and so a reviewer.
"""

from pathlib import Path

import pytest

from detector.evaluate.gate import Gate
from detector.evaluate.measure import evaluate
from detector.evaluate.samples import load
from detector.pipeline import default_pipeline

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("split", "model", "floors"),
    [
        # The model was fitted on the development articles: a floor there would say little, and take long.
        ("test", "token-model", "test"),
        # By the rules alone fewer things are found, and fewer of them are wrong.
        ("dev", None, "dev-rules"),
        ("test", None, "test-rules"),
    ],
)
def test_no_number_falls_below_its_floor(split: str, model: str | None, floors: str) -> None:
    samples = load([ROOT / "samples" / "articles" / split])
    gate = Gate.read(ROOT / "tests" / "quality" / f"{floors}.json")
    assert gate.failures(evaluate(default_pipeline(model=model), samples)) == []
