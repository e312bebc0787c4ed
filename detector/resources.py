"""Where the files that come with the package lie: in the wheel, or in a checkout beside the package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str, checkout: str) -> Path:
    """Give the folder `name` of the wheel's shipped files, or the checkout's folder it is made from."""
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / checkout


def page(detector_id: str) -> str:
    """Give the Markdown page of a detector; FileNotFoundError if the id is no detector's."""
    return (shipped("docs", "docs/detectors") / f"{detector_id}.md").read_text(encoding="utf-8")
