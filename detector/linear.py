"""Linear models as trained with scikit-learn and served without it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Any


@dataclass(frozen=True, slots=True)
class Linear:
    """A logistic regression over named features.

    The weights are for the features as they are, unscaled; a feature without a weight counts nothing, and
    one that is absent is 0.
    """

    weights: Mapping[str, float]
    intercept: float

    def value(self, features: Mapping[str, float]) -> float:
        """Give the log-odds."""
        weights = self.weights
        return self.intercept + sum(weights.get(name, 0.0) * value for name, value in features.items())

    def chance(self, features: Mapping[str, float]) -> float:
        """Give the probability."""
        return sigmoid(self.value(features))

    @classmethod
    def read(cls, record: Mapping[str, Any]) -> "Linear":
        """Give the model that a JSON object with `weights` and `intercept` describes."""
        weights = {name: float(weight) for name, weight in record["weights"].items()}
        return cls(weights, float(record["intercept"]))


def sigmoid(value: float) -> float:
    """Give the probability of log-odds, without overflow.

    >>> sigmoid(0.0), sigmoid(1000.0)
    (0.5, 1.0)
    """
    if value >= 0:
        return 1 / (1 + exp(-value))
    return 1 - sigmoid(-value)
