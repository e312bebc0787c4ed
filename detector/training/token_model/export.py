"""Writes the trained network as one ONNX file with int8 matrices."""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from detector.training.token_model.model import TokenModel, open_trained
from detector.training.token_model.table import PackedTable

_OPSET = 17


def pack_positions(model: TokenModel) -> None:
    """Store the position vectors in 8 bits."""
    embeddings = model.encoder.embeddings
    table = embeddings.position_embeddings.weight.detach()
    packed = PackedTable(len(table), table.shape[1], bits=8)
    packed.fill(table)
    embeddings.set_submodule("position_embeddings", packed)


def write_onnx(model: TokenModel, path: Path) -> None:
    """Write the network as it is; sentences and tokens may be any number."""
    ids = torch.tensor([[0, 5, 6, 2], [0, 7, 2, 1]])
    axes = {0: "sentences", 1: "tokens"}
    torch.onnx.export(
        model,
        (ids, (ids != 1).long()),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=["logits"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": axes},
        opset_version=_OPSET,
        dynamo=False,
    )


def export(model: TokenModel, folder: Path, *, reduced: bool) -> Path:
    """Write `model.onnx` with its matrices in int8, a scale a column; give its path."""
    path = folder / "model.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        write_onnx(model, whole)
        quantize_dynamic(
            whole,
            path,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=reduced,
            weight_type=QuantType.QInt8,
        )
    return path


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--trained", type=Path, required=True, help="folder of a training's out")
    parser.add_argument("--weights", default="weights.pt", help="or checkpoint.pt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--reduced-range", action="store_true", help="for processors without VNNI")
    return parser.parse_args()


def main() -> None:
    """Write model.onnx and tokenizer.json, and print the size."""
    args = _parse()
    args.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(args.trained / "tokenizer.json", args.out / "tokenizer.json")
    model = open_trained(args.base, args.trained / args.weights)
    pack_positions(model)
    path = export(model, args.out, reduced=args.reduced_range)
    print(json.dumps({"bytes": path.stat().st_size}))


if __name__ == "__main__":
    main()
