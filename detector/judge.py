"""What turns the network's values into chances: the linear models of a model's judge.json."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from detector.candidates import FEATURES
from detector.linear import Linear
from detector.models import REMEDY, ModelError

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Judge:
    """Linear models, made by detector/training/judge.py.

    Of a suspicious word: `pool` ranks candidates before they are tried and `right` after; `doubt` says how
    likely the word is wrong before its candidates are tried and `wrong` after. `damaged` says how likely the
    grammar is broken at a word, and `garbled` how likely a sentence has parts of two clauses.
    """

    pool: Linear
    doubt: Linear
    wrong: Linear
    right: Linear
    damaged: Linear
    garbled: Linear

    def pool_weights(self) -> "NDArray[numpy.float64]":
        """Give the weights of the pool's features in their order, and last the intercept."""
        import numpy

        return numpy.array([*(self.pool.weights[name] for name in FEATURES), self.pool.intercept])


STEPS = ("pool", "doubt", "wrong", "right", "damaged", "garbled")


@cache
def read_judge(folder: Path) -> Judge:
    """Give the judge of a model's folder, read once. Raise ModelError."""
    try:
        record = json.loads((folder / "judge.json").read_text(encoding="utf-8"))
        return Judge(*(Linear.read(record[name]) for name in STEPS))
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{folder / 'judge.json'} cannot be read: {error!r}; {REMEDY}") from None
