"""Writes the trained network as ONNX files with int8 matrices."""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from detector.training.token_model.model import Corrector, TokenModel, kept_rows, open_trained
from detector.training.token_model.row_scales import scale_rows
from detector.training.token_model.table import PackedTable

_OPSET = 17


def pack_positions(model: TokenModel) -> None:
    """Store the position vectors in 8 bits."""
    embeddings = model.encoder.embeddings
    table = embeddings.position_embeddings.weight.detach()
    packed = PackedTable(len(table), table.shape[1], bits=8)
    packed.fill(table)
    embeddings.set_submodule("position_embeddings", packed)


def write_onnx(
    model: nn.Module, example: tuple[Tensor, ...], axes: dict[str, dict[int, str]], path: Path
) -> None:
    """Write a network as it is; `axes` names its inputs and outputs, and their dimensions of any size."""
    names = list(axes)
    torch.onnx.export(
        model,
        example,
        str(path),
        input_names=names[: len(example)],
        output_names=names[len(example) :],
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def as_layers(corrector: Corrector) -> nn.Module:
    """Give the corrector with its table as a layer's weights: of other matrices none is quantized."""
    size, width = corrector.decoder.shape
    last = nn.Linear(width, size)
    last.weight = nn.Parameter(corrector.decoder, requires_grad=False)
    last.bias = corrector.bias
    return nn.Sequential(corrector.dense, nn.GELU(), corrector.norm, last)


def quantize(whole: Path, path: Path, *, reduced: bool) -> None:
    """Write a network with int8 matrices: a scale a column, and a scale a row of what they multiply."""
    rough = whole.with_name("rough.onnx")
    quantize_dynamic(
        whole,
        rough,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=reduced,
        weight_type=QuantType.QInt8,
    )
    onnx.save(scale_rows(onnx.load(rough)), path)


def export(model: TokenModel, folder: Path, *, reduced: bool) -> list[Path]:
    """Write `model.onnx`, the encoder with its heads, and `corrector.onnx`; give their paths."""
    ids = torch.tensor([[0, 5, 6, 2], [0, 7, 2, 1]])
    rows = {0: "sentences", 1: "tokens"}
    encoder = dict.fromkeys(("input_ids", "attention_mask", "logits", "states"), rows)
    # Of three dimensions, because a layer over two becomes a node that the quantization passes over.
    states = torch.zeros(1, 3, model.dense.in_features)
    places = {1: "places"}
    corrector = {"states": places, "values": places}
    paths = [folder / "model.onnx", folder / "corrector.onnx"]
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        write_onnx(model, (ids, (ids != 1).long()), encoder, whole)
        quantize(whole, paths[0], reduced=reduced)
        write_onnx(as_layers(model.corrector), (states,), corrector, whole)
        quantize(whole, paths[1], reduced=reduced)
    return paths


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--trained", type=Path, required=True, help="folder of a training's out")
    parser.add_argument("--weights", default="weights.pt", help="or checkpoint.pt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--reduced-range", action="store_true", help="for processors without VNNI")
    return parser.parse_args()


def main() -> None:
    """Write model.onnx, corrector.onnx and tokenizer.json, and print the sizes."""
    args = _parse()
    args.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(args.trained / "tokenizer.json", args.out / "tokenizer.json")
    kept = kept_rows(args.base, args.trained)
    model = open_trained(args.base, args.trained / args.weights, kept)
    pack_positions(model)
    paths = export(model, args.out, reduced=args.reduced_range)
    print(json.dumps({path.name: path.stat().st_size for path in paths}))


if __name__ == "__main__":
    main()
