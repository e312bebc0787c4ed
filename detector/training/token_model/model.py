"""The network: the MPNet encoder with one value a token and head."""

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import MPNetConfig, MPNetModel

from detector.training.token_model.table import PackedTable
from detector.training.token_model.words import HEADS

BASE_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
PAD = 1
_TABLE = "embeddings.word_embeddings.weight"


class TokenModel(nn.Module):
    """An encoder and, on top of each token, one logit a head."""

    def __init__(self, encoder: MPNetModel) -> None:
        """Put fresh heads on an encoder."""
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.dense = nn.Linear(width, width)
        self.heads = nn.Linear(width, len(HEADS))
        nn.init.normal_(self.dense.weight, std=0.02)
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.dense.bias)
        nn.init.zeros_(self.heads.bias)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Give the logits, sentences by tokens by heads."""
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask)
        hidden = nn.functional.gelu(self.dense(states.last_hidden_state))
        logits: Tensor = self.heads(hidden)
        return logits


def check_base(folder: Path) -> None:
    """Raise ValueError unless the base's weights are the published ones."""
    with (folder / "model.safetensors").open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != BASE_SHA256:
        raise ValueError(f"{folder}: model.safetensors has sha256 {found}, not {BASE_SHA256}")


def open_base(folder: Path, kept: list[int]) -> TokenModel:
    """Give the base's encoder with fresh heads, and with packed vectors of the kept tokens."""
    check_base(folder)
    encoder = _empty_encoder(folder, len(kept))
    weights = load_file(folder / "model.safetensors")
    table = weights.pop(_TABLE)[kept]
    missing, _ = encoder.load_state_dict(weights, strict=False)
    if any("word_embeddings" not in name for name in missing):
        raise ValueError(f"{folder}: the base lacks {missing}")
    packed = encoder.embeddings.get_submodule("word_embeddings")
    if isinstance(packed, PackedTable):
        packed.fill(table)
    return TokenModel(encoder)


def open_trained(base: Path, weights: Path) -> TokenModel:
    """Give the model with trained weights, ready to be used."""
    state = torch.load(weights, map_location="cpu", weights_only=True)["model"]
    rows = len(state["encoder.embeddings.word_embeddings.packed"])
    model = TokenModel(_empty_encoder(base, rows))
    model.load_state_dict(state)
    model.eval()
    return model


def _empty_encoder(base: Path, rows: int) -> MPNetModel:
    config = MPNetConfig.from_pretrained(base, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
    encoder = MPNetModel(config, add_pooling_layer=False)
    table = PackedTable(rows, config.hidden_size, bits=4)
    encoder.embeddings.set_submodule("word_embeddings", table)
    return encoder


def open_tokenizer(folder: Path) -> Tokenizer:
    """Give the tokenizer of a folder, without padding and without a limit of length."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
