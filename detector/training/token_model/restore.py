"""Gives back the weights of an exported token model, so that a training can go on from the shipped one.

usage: python -m detector.training.token_model.restore --base BASE --model FOLDER --out FOLDER

The matrices come back as their int8 values times the scales of their columns. Of the rounding nothing is
left to see after a few hundred batches of training.
"""

import argparse
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from detector.training.token_model.model import kept_rows, open_base

_POSITIONS = "encoder.embeddings.position_embeddings."
_INTEGER = "MatMulIntegerToFloat"
# The layers of the corrector in the file, which numbers them, and in the model.
_CORRECTOR = {"0.": "corrector.dense.", "2.": "corrector.norm.", "3.bias": "corrector.bias"}
Weights = dict[str, NDArray[np.float32]]


def read_weights(path: Path) -> Weights:
    """Give the weights of an ONNX file by name; a layer's matrix has the name of its bias."""
    graph = onnx.load(path).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    weights = {name: value for name, value in values.items() if value.dtype == np.float32}
    if _POSITIONS + "packed" in values:
        codes, scales = values[_POSITIONS + "packed"], values[_POSITIONS + "scales"]
        weights[_POSITIONS + "weight"] = (codes.astype(np.float32) - 128) * scales.astype(np.float32)
    return weights | dict(_matrices(graph, values))


def _matrices(
    graph: onnx.GraphProto, values: Mapping[str, NDArray[np.generic]]
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    readers = {name: node for node in graph.node for name in node.input}
    for node in graph.node:
        if node.op_type != _INTEGER:
            continue
        # The product is multiplied by the scales of its rows, then the bias is added.
        added = readers[readers[node.output[0]].output[0]]
        bias = next(name for name in added.input if name in values)
        _, matrix, _, scales, _, zeros = node.input
        whole = values[matrix].astype(np.float32) - values[zeros].astype(np.float32)
        yield bias.removesuffix("bias") + "weight", (whole * values[scales].astype(np.float32)).T


def restore(base: Path, model: Path) -> dict[str, Tensor]:
    """Give the state of the model in a folder, as a training saves it. Raise ValueError if a weight lacks."""
    found = read_weights(model / "model.onnx")
    for name, value in read_weights(model / "corrector.onnx").items():
        for prefix, own in _CORRECTOR.items():
            if name.startswith(prefix):
                found[own + name.removeprefix(prefix)] = value
    state: dict[str, Tensor] = open_base(base, kept_rows(base, model)).state_dict()
    kept = {name for name in state if "word_embeddings" in name}
    if lacking := sorted(state.keys() - found.keys() - kept):
        raise ValueError(f"{model}: no weights for {', '.join(lacking)}")
    return {name: value if name in kept else torch.tensor(found[name]) for name, value in state.items()}


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", type=Path, required=True, help="folder of all-mpnet-base-v2")
    parser.add_argument("--model", type=Path, required=True, help="folder of an exported model")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    """Write weights.pt and tokenizer.json, for `train --start`."""
    args = _parse()
    args.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(args.model / "tokenizer.json", args.out / "tokenizer.json")
    torch.save({"model": restore(args.base, args.model)}, args.out / "weights.pt")


if __name__ == "__main__":
    main()
