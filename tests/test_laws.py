"""Laws of the whole: stages know only earlier ones, start-up is light, order does not matter."""

import ast
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import detector
from detector import batch
from detector.detectors import UnknownDetectorError, detector_ids, load
from detector.findings import Artifact, Failure, Report
from detector.pipeline import default_pipeline
from detector.read import Article

PACKAGE = Path(detector.__file__).parent
# Each may import itself and what stands before it.
STAGES = (
    ("text",),
    ("findings",),
    ("read",),
    ("segment",),
    ("annotate",),
    ("linear", "wording", "resources"),
    ("models", "word_tables"),
    ("network",),
    ("annotators", "candidates", "judge"),
    ("mends",),
    ("detectors",),
    ("detect",),
    ("features",),
    ("score",),
    ("suggest",),
    ("pipeline",),
    ("batch", "baseline", "config"),
    ("reporters", "evaluate", "training"),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(STAGES) for name in names}


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda f: str(f.relative_to(PACKAGE)))
def test_a_stage_imports_no_later_stage(file: Path) -> None:
    own = file.relative_to(PACKAGE).with_suffix("").parts[0]
    if own in {"__init__", "training", "_shipped"}:
        return
    for module in imports(file):
        if module.startswith("detector."):
            other = module.split(".")[1]
            assert RANK[other] <= RANK[own], f"{own} imports {module}"


def run_python(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    ).stdout


MODEL = ("numpy", "onnxruntime", "tokenizers")
HEAVY = (*MODEL, "scipy", "sklearn", "nltk", "rapidfuzz", "trafilatura", "pyarrow", "rich")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['detector', 'suggest', '--help']\n"
        "from detector.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"print('LOADED', [name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert run_python(code).splitlines()[-1] == "LOADED []"


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    code = "import sys, detector; print([m for m in sys.modules if m.startswith('detector.')])"
    assert run_python(code).strip() == "[]"


def test_a_clean_text_needs_no_heavy_import() -> None:
    code = (
        "import sys\nfrom detector.pipeline import default_pipeline\n"
        "default_pipeline(model=None).run('The council met on Monday. It approved the plan.')\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert run_python(code).strip() == "[]"


def test_rules_only_imports_nothing_of_the_model() -> None:
    code = (
        "import sys; sys.argv = ['detector', 'suggest', 'samples/articles/dev', '--rules-only', '--quiet']\n"
        "from detector.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"print('LOADED', [name for name in {MODEL!r} if name in sys.modules])"
    )
    assert run_python(code).splitlines()[-1] == "LOADED []"


TEXT = (
    "“We will sign, the minister said.\nOther estimates estimate the the cost. "
    "Premier Anna Roe, Prime Minister, left.\nLeave a Reply"
)


def test_the_order_of_detectors_does_not_matter() -> None:
    pipeline = default_pipeline()
    expected = pipeline.run(TEXT)
    shuffled = list(pipeline.detectors)
    random.Random(3).shuffle(shuffled)
    report = replace(pipeline, detectors=tuple(shuffled)).run(TEXT)
    assert expected.findings
    assert (report.findings, report.scores, report.suggestions) == (
        expected.findings,
        expected.scores,
        expected.suggestions,
    )


def test_the_order_of_articles_does_not_matter() -> None:
    articles: list[Article | Failure] = [Article("a", TEXT), Failure("b", "no"), Article("c", "The the end.")]
    forth = list(batch.run(default_pipeline(), articles))
    back = list(batch.run(default_pipeline(), articles[::-1]))
    assert forth == back[::-1]
    assert [type(item) for item in forth] == [Report, Failure, Report]


@given(st.lists(st.sampled_from(TEXT.split(" ")), max_size=60).map(" ".join) | st.text(max_size=200))
def test_reports_keep_the_laws_on_any_text(text: str) -> None:
    report = default_pipeline().run(text)
    for finding in report.findings:
        for span in (finding.span, finding.target):
            assert 0 <= span.start <= span.end <= len(text)
        assert finding.span.start < finding.span.end
    assert [f.span for f in report.findings] == sorted(f.span for f in report.findings)
    assert all(0 <= score.score <= 1 for score in report.scores)
    assert 0 <= report.article_score <= 1
    assert all(a.span.end <= b.span.start for a, b in pairwise(report.scores))


def test_every_artifact_has_a_detector_of_its_name() -> None:
    assert set(Artifact) <= set(detector_ids())


def test_select_and_ignore_choose_detectors() -> None:
    first, second, *_ = detector_ids()
    assert [d.id for d in load([second, first])] == [first, second]
    assert first not in [d.id for d in load(ignore=[first])]
    with pytest.raises(UnknownDetectorError, match="no detector 'nonsense'; there are: "):
        load(["nonsense"])
