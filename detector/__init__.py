"""Finds the damage that paraphrasing machines do to an article and suggests the correction.

>>> import detector
>>> report = detector.default_pipeline().run("He took the the train.")
>>> [(finding.artifact.value, finding.replacements) for finding in report.findings]
[('echo-word', ('the',))]
>>> detector.apply(report.text, report.suggestions)
'He took the train.'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detector.findings import Artifact, Failure, Finding, Report, Safety, SentenceScore, Suggestion
    from detector.pipeline import Pipeline, default_pipeline
    from detector.read import Article
    from detector.suggest import apply
    from detector.text import Span

__version__ = "0.1.0"

# Where each public name lives; it is imported when it is first asked for, so that the package costs nothing.
_HOMES = {
    "Article": "read",
    "Artifact": "findings",
    "Failure": "findings",
    "Finding": "findings",
    "Pipeline": "pipeline",
    "Report": "findings",
    "Safety": "findings",
    "SentenceScore": "findings",
    "Span": "text",
    "Suggestion": "findings",
    "apply": "suggest",
    "default_pipeline": "pipeline",
}

__all__ = [
    "Article",
    "Artifact",
    "Failure",
    "Finding",
    "Pipeline",
    "Report",
    "Safety",
    "SentenceScore",
    "Span",
    "Suggestion",
    "apply",
    "default_pipeline",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 (any public name)
    """Give a public name from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
