"""Word stems, by Porter's algorithm as NLTK has it, and only for the words that are asked for.

`import nltk.stem.porter` takes 0.86 s, because it brings in all of nltk, numpy and scipy; the stemmer needs
none of them and loads in 9 ms when the packages around it are placeholders (docs/decisions/0002).
Nothing is loaded until the first stem is asked for, and the stems of the last 65,536 words are kept.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

LIKENESS = 3  # words that differ within their first three letters are never compared
_PACKAGES = ("nltk", "nltk.stem")


@lru_cache(maxsize=1 << 16)
def stem(norm: str) -> str:
    """Give the Porter stem of a lower-case word.

    >>> stem("estimates"), stem("estimating")
    ('estim', 'estim')
    """
    return _stemmer()(norm)


def same_stem(one: str, other: str) -> bool:
    """Whether two lower-case words have one stem; words that do not look alike are not stemmed at all."""
    return one[:LIKENESS] == other[:LIKENESS] and (one == other or stem(one) == stem(other))


@cache
def _stemmer() -> Callable[[str], str]:
    if "nltk" in sys.modules:
        module = import_module("nltk.stem.porter")
    else:
        with _placeholders():
            module = import_module("nltk.stem.porter")
    stemmer: Callable[[str], str] = module.PorterStemmer().stem
    return stemmer


@contextmanager
def _placeholders() -> Iterator[None]:
    """Put empty packages in the place of nltk and nltk.stem, and take out all of nltk afterwards.

    A later `import nltk` then gets the whole package, as if it had never been touched.
    """
    spec = find_spec("nltk")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("no package nltk: install the package detector with its dependencies")
    root = Path(next(iter(spec.submodule_search_locations)))
    for name in _PACKAGES:
        package = ModuleType(name)
        package.__path__ = [str(root.joinpath(*name.split(".")[1:]))]
        sys.modules[name] = package
    try:
        yield
    finally:
        for name in [name for name in sys.modules if name == "nltk" or name.startswith("nltk.")]:
            del sys.modules[name]
