"""Gives every token its own scale where an ONNX file quantizes activations as it runs.

onnxruntime's dynamic quantization takes one scale for a whole batch, so that a sentence's values move with
the sentences beside it. One scale a token makes them equal in whatever batch, and the error a third as large.
"""

from itertools import count

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

# A row of nothing but zeros would have the scale zero.
_CONSTANTS = {
    "row_one": np.float32(1),
    "row_step": np.float32(1 / 127),
    "row_least": np.float32(1e-12),
    "row_nothing": np.float32(0),
    "row_middle": np.float32(128),
    "row_zero_point": np.uint8(128),
    "row_flat": np.array([-1], np.int64),
}


def scale_rows(model: onnx.ModelProto) -> onnx.ModelProto:
    """Let each matrix product quantize its rows one by one and symmetrically; give the same model.

    A product becomes one of onnxruntime's own nodes, MatMulIntegerToFloat, which applies the columns'
    scales, and a multiplication by the rows' scales. (Left as plain nodes, onnxruntime's optimizer joins
    them as if the first row's scale were that of all.)
    """
    graph = model.graph
    graph.initializer.extend(numpy_helper.from_array(np.asarray(v), name) for name, v in _CONSTANTS.items())
    widths = {i.name: i.dims[0] for i in graph.initializer if len(i.dims) == 2}
    integer = [node for node in graph.node if node.op_type == "MatMulInteger"]
    products = {node.input[0]: widths[node.input[1]] for node in integer}
    nodes: list[NodeProto] = []
    pending: dict[str, NodeProto] = {}
    numbers = count()
    for node in graph.node:
        if node.op_type == "DynamicQuantizeLinear":
            quantized, scale, _ = node.output
            width = f"row_width_{next(numbers)}"
            shape = np.array([-1, products[quantized]], np.int64)
            graph.initializer.append(numpy_helper.from_array(shape, width))
            nodes += _quantize_rows(node.input[0], quantized, scale, width)
        elif node.op_type == "MatMulInteger":
            pending[node.output[0]] = node
        elif node.op_type == "Cast" and node.input[0] in pending:
            pending[node.output[0]] = pending.pop(node.input[0])
        elif node.op_type == "Mul" and node.input[0] in pending:
            nodes += _multiply(pending.pop(node.input[0]), _scales(nodes, node.input[1]), node.output[0])
        else:
            nodes.append(node)
    kept = [node for node in nodes if not node.name.endswith("quant_scales_mul")]
    del graph.node[:]
    graph.node.extend(kept)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return model


def _scales(nodes: list[NodeProto], product: str) -> tuple[str, str]:
    """Give the names of the scales of the rows and of the columns whose product has a name."""
    maker = next(node for node in nodes if product in node.output)
    rows, columns = maker.input
    return rows, columns


def _multiply(product: NodeProto, scales: tuple[str, str], output: str) -> list[NodeProto]:
    rows, columns = scales
    quantized, matrix, _, zero_points = product.input
    inputs = [quantized, matrix, "row_one", columns, "row_zero_point", zero_points]
    whole = f"{output}_columns"
    return [
        helper.make_node("MatMulIntegerToFloat", inputs, [whole], domain="com.microsoft"),
        helper.make_node("Mul", [whole, rows], [output]),
    ]


def _quantize_rows(values: str, quantized: str, scale: str, width: str) -> list[NodeProto]:
    steps = "most least minus largest rough list zero middle points shape flat whole".split()
    most, least, minus, largest, rough, flat_scale, zero, middle, points, shape, flat, whole = (
        f"{quantized}_{step}" for step in steps
    )
    return [
        helper.make_node("ReduceMax", [values], [most], axes=[-1], keepdims=1),
        helper.make_node("ReduceMin", [values], [least], axes=[-1], keepdims=1),
        helper.make_node("Neg", [least], [minus]),
        helper.make_node("Max", [most, minus], [largest]),
        helper.make_node("Mul", [largest, "row_step"], [rough]),
        helper.make_node("Max", [rough, "row_least"], [scale]),
        helper.make_node("Reshape", [scale, "row_flat"], [flat_scale]),
        helper.make_node("Mul", [flat_scale, "row_nothing"], [zero]),
        helper.make_node("Add", [zero, "row_middle"], [middle]),
        helper.make_node("Cast", [middle], [points], to=TensorProto.UINT8),
        helper.make_node("Shape", [values], [shape]),
        helper.make_node("Reshape", [values, width], [flat]),
        helper.make_node("QuantizeLinear", [flat, flat_scale, points], [whole], axis=0),
        helper.make_node("Reshape", [whole, shape], [quantized]),
    ]
