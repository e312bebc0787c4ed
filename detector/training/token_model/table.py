"""Word vectors packed in few bits; they are frozen in training, so the encoder learns to read them."""

from typing import Literal

import torch
from torch import Tensor, nn

Bits = Literal[4, 8]
_BLOCK = 64
_CLIPS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)


class PackedTable(nn.Module):
    """Vectors in 8 bits with a scale a row, or in 4 bits with a scale a block."""

    packed: Tensor
    scales: Tensor

    def __init__(self, rows: int, width: int, bits: Bits) -> None:
        """Make room for so many vectors."""
        super().__init__()
        self._bits = bits
        self._block = width if bits == 8 else _BLOCK
        stored = width if bits == 8 else width // 2
        self.register_buffer("packed", torch.zeros(rows, stored, dtype=torch.uint8))
        self.register_buffer("scales", torch.zeros(rows, width // self._block, dtype=torch.float16))

    def fill(self, table: Tensor) -> None:
        """Pack the rows of a table, each block with the scale that loses least."""
        middle = 2 ** (self._bits - 1)
        blocks = table.reshape(len(table), -1, self._block)
        largest = blocks.abs().amax(dim=2, keepdim=True).clamp(min=1e-6)
        best_codes, best_scales = torch.zeros_like(blocks), torch.zeros_like(largest)
        least = torch.full_like(largest, torch.inf)
        for clip in _CLIPS if self._bits == 4 else (1.0,):
            scales = (largest * clip / (middle - 0.5)).half().float()
            codes = (blocks / scales).round().clamp(-middle, middle - 1)
            error = (codes * scales - blocks).square().sum(dim=2, keepdim=True)
            best_codes = torch.where(error < least, codes, best_codes)
            best_scales = torch.where(error < least, scales, best_scales)
            least = torch.minimum(error, least)
        whole = best_codes.flatten(1) + middle
        if self._bits == 4:
            # The first half of a row lies in the high four bits, the second in the low ones.
            high, low = whole.chunk(2, dim=1)
            whole = high * 16 + low
        self.packed.copy_(whole.to(torch.uint8))
        self.scales.copy_(best_scales.squeeze(2).half())

    def forward(self, ids: Tensor) -> Tensor:
        """Give the vectors of the ids."""
        codes = nn.functional.embedding(ids, self.packed).float()
        scales = nn.functional.embedding(ids, self.scales).float()
        if self._bits == 4:
            high = torch.floor(codes / 16)
            codes = torch.cat([high, codes - 16 * high], dim=-1)
        blocks = codes.reshape(*ids.shape, -1, self._block) - 2 ** (self._bits - 1)
        vectors: Tensor = (blocks * scales.unsqueeze(-1)).flatten(-2)
        return vectors
