"""Document + needs → Document with layers."""

from collections.abc import Iterable
from typing import Any

from detector.text import Document, Layer


def annotate(document: Document, needs: Iterable[Layer[Any]]) -> Document:
    """Give a document that has every layer of `needs` and, before each, the layers it needs itself."""
    for layer in sorted(needs, key=lambda layer: layer.name):
        if layer not in document.layers:
            document = annotate(document, layer.needs)
            document = document.with_layer(layer, layer.compute(document))
    return document
