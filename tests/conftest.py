"""What several tests need: the command, run in this process or in its own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from typer.testing import CliRunner, Result

from detector.cli.app import app

# Tests never judge by the clock, and a property that fails once must fail again.
settings.register_profile("detector", deadline=None, derandomize=True)
settings.load_profile("detector")

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs the command in an empty directory, away from this project's settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")

    def run_command(*arguments: object, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)

    return run_command


Process = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Give a function that runs the command as a process of its own, through a shell line if need be."""

    def run_process(
        arguments: str, *, before: str = "", after: str = ""
    ) -> "subprocess.CompletedProcess[str]":
        line = f"{before} {sys.executable} -m detector {arguments} {after}"
        return subprocess.run(
            ["bash", "-c", line], capture_output=True, text=True, cwd=tmp_path, timeout=120, check=False
        )

    return run_process


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites the golden reports."""
    parser.addoption("--rewrite-golden", action="store_true", help="write tests/golden anew")
