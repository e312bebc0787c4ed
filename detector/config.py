"""The settings file: `--config FILE`, or the nearest `pyproject.toml` or `detector.toml` on the way up."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


class ConfigError(ValueError):
    """A settings file cannot be used; the message says what is wrong, where, and what to do."""


def find(start: Path) -> Path | None:
    """Give the nearest detector.toml, or pyproject.toml with a table [tool.detector], upwards."""
    for folder in (start, *start.parents):
        own = folder / "detector.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and "detector" in _tool(_tables(project)):
            return project
    return None


def load(path: Path, known: Iterable[str]) -> dict[str, Any]:
    """Give the settings of a file as option → value. Raise ConfigError, also for an option not in `known`."""
    tables = _tables(path)
    settings = _tool(tables).get("detector", {}) if path.name == "pyproject.toml" else tables
    options = set(known)
    if not isinstance(settings, Mapping):
        raise ConfigError(f"{path}: [tool.detector] must be a table")
    for name in settings:
        if name.replace("-", "_") not in options:
            names = ", ".join(sorted(option.replace("_", "-") for option in options))
            raise ConfigError(f"{path}: unknown setting {name!r}; there are: {names}")
    return {name.replace("-", "_"): _value(value) for name, value in settings.items()}


def _tool(tables: Mapping[str, Any]) -> Mapping[str, Any]:
    tool = tables.get("tool")
    return tool if isinstance(tool, Mapping) else {}


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"no settings file {path}; check the path") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not TOML: {error}") from None


def _value(value: Any) -> Any:  # noqa: ANN401 (TOML)
    """A list of ids is written as one word with commas on the command line, and so it is here."""
    return ",".join(map(str, value)) if isinstance(value, list) else value
