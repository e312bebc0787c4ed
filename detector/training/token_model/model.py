"""The network: the MPNet encoder with one value a token and head, and what names the word that belongs."""

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


class Corrector(nn.Module):
    """Names the token that belongs in a place: a value for each token of the vocabulary.

    As in masked-language models its last layer is the table of word vectors; that is frozen and not
    saved with the weights, for the base has it.
    """

    decoder: Tensor

    def __init__(self, table: Tensor) -> None:
        """Put a fresh layer before the table of word vectors."""
        super().__init__()
        size, width = table.shape
        self.dense = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.bias = nn.Parameter(torch.zeros(size))
        self.register_buffer("decoder", table, persistent=False)
        nn.init.normal_(self.dense.weight, std=0.02)
        nn.init.zeros_(self.dense.bias)

    def forward(self, states: Tensor) -> Tensor:
        """Give the values, places by tokens of the vocabulary, for the encoder's states there."""
        hidden = self.norm(nn.functional.gelu(self.dense(states)))
        values: Tensor = nn.functional.linear(hidden, self.decoder, self.bias)
        return values


class TokenModel(nn.Module):
    """An encoder and, on top of each token, one logit a head."""

    def __init__(self, encoder: MPNetModel, table: Tensor) -> None:
        """Put fresh heads on an encoder, and a fresh corrector before the word vectors."""
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.dense = nn.Linear(width, width)
        self.heads = nn.Linear(width, len(HEADS))
        nn.init.normal_(self.dense.weight, std=0.02)
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.dense.bias)
        nn.init.zeros_(self.heads.bias)
        self.corrector = Corrector(table)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """Give the logits, sentences by tokens by heads, and the states that the corrector reads."""
        states: Tensor = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        hidden = nn.functional.gelu(self.dense(states))
        return self.heads(hidden), states


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
    return TokenModel(encoder, table)


def open_trained(base: Path, weights: Path, kept: list[int]) -> TokenModel:
    """Give the model with trained weights, ready to be used."""
    model = open_base(base, kept)
    model.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True)["model"])
    model.eval()
    return model


def kept_rows(base: Path, trained: Path) -> list[int]:
    """Give the rows of the base's table that the tokens of a training's tokenizer have, in its order."""
    vocabulary = open_tokenizer(base).get_vocab()
    return sorted(vocabulary[token] for token in open_tokenizer(trained).get_vocab())


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
