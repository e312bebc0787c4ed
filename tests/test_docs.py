"""Our own prose: the rules are silent on it, and what it says of the commands is so."""

from pathlib import Path

import pytest

from detector.detectors import detector_ids
from detector.pipeline import default_pipeline
from detector.read.markdown import read_markdown

ROOT = Path(__file__).parents[1]
# The pages of detectors are left out: they are made of examples.
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("docs/decisions/*.md"),
        ROOT / "samples/README.md",
    ]
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_detectors_find_nothing_in_our_own_prose(page: Path) -> None:
    article = read_markdown(page.read_text(encoding="utf-8"), source=page.name)
    report = default_pipeline(model=None).run_article(article)
    assert [(f.detector, report.text[slice(*f.span)]) for f in report.findings] == []


def test_the_readme_gives_the_commands_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (command,) = (line.strip() for line in readme.splitlines() if line.strip().endswith("-m pytest"))
    assert command in script


def test_every_relative_link_leads_somewhere() -> None:
    for page in PAGES:
        for part in page.read_text(encoding="utf-8").split("](")[1:]:
            target = part.partition(")")[0]
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_detector_is_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert all(name in changelog for name in detector_ids())
