"""Trains the token model for a number of minutes; may be stopped and resumed."""

import argparse
import json
import shutil
import signal
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from detector.training.token_model.batches import endless
from detector.training.token_model.generate import open_replacer
from detector.training.token_model.lexicon import load_lexicon
from detector.training.token_model.model import TokenModel, open_base, open_tokenizer
from detector.training.token_model.pace import Pace
from detector.training.token_model.swaps import Lesson, Swapper, draw_swaps
from detector.training.token_model.vocabulary import (
    Speller,
    count_tokens,
    kept_tokens,
    prune_tokenizer,
)
from detector.training.token_model.words import HEADS

_HEAD_WEIGHTS = {"replaced": 1.0, "form": 0.6, "splice": 0.8}
# A cross-entropy over 18,000 tokens is some fifty times as large as the loss of a head.
_CORRECTION_WEIGHT = 0.05
_SWAPPED, _HIDDEN = 0.04, 0.06
# The corrector begins from nothing, the encoder does not.
_CORRECTOR_RATE = 4.0
_WARM_UP = 0.02
_LOG_EVERY = 20


@dataclass(slots=True)
class Progress:
    """How far the training is; seconds of earlier sittings are counted."""

    seconds: float = 0.0
    step: int = 0
    tokens: int = 0
    losses: deque[list[float]] = field(default_factory=lambda: deque(maxlen=100))


def loss_of(logits: Tensor, labels: Tensor) -> tuple[Tensor, list[float]]:
    """Give the weighted loss of the heads, and each head's own."""
    parts = []
    for column, _ in enumerate(HEADS):
        wanted = labels[..., column]
        kept = wanted >= 0
        values = logits[..., column].float()[kept]
        parts.append(nn.functional.binary_cross_entropy_with_logits(values, wanted[kept].float()))
    total = sum(
        (weight * part for weight, part in zip(_HEAD_WEIGHTS.values(), parts, strict=True)),
        torch.zeros(()),
    )
    return total, [float(part.detach()) for part in parts]


def rate_at(share: float) -> float:
    """Give the learning rate's factor after a share of the time: up at once, down to 0."""
    return max(0.0, min(share / _WARM_UP, (1 - share) / (1 - _WARM_UP)))


def factor_of(name: str) -> float:
    """Give how many times faster than the encoder a parameter learns."""
    return _CORRECTOR_RATE if name.startswith("corrector.") else 1.0


class Trainer:
    """The model, its optimizer and its progress, saved together."""

    def __init__(self, model: TokenModel, rate: float) -> None:
        """Begin with a model at the highest learning rate of the schedule."""
        self.model = model.train()
        self.progress = Progress()
        self._rate = rate
        groups = [
            {"params": [p], "weight_decay": 0.01 if p.ndim >= 2 else 0.0, "factor": factor_of(name)}
            for name, p in model.named_parameters()
            if p.requires_grad
        ]
        self._optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)

    def step(self, lesson: Lesson, share: float) -> None:
        """Learn from one batch, at the rate of this share of the time."""
        ids, mask, labels = lesson.batch
        for group in self._optimizer.param_groups:
            group["lr"] = self._rate * rate_at(share) * group["factor"]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, states = self.model(ids, mask)
            named = self.model.corrector(states.flatten(0, 1)[lesson.places])
        loss, parts = loss_of(logits, labels)
        if len(lesson.places):
            wrong = nn.functional.cross_entropy(named.float(), lesson.originals)
            loss = loss + _CORRECTION_WEIGHT * wrong
            parts.append(float(wrong.detach()))
        self._optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self._optimizer.step()
        self.progress.step += 1
        self.progress.tokens += int(mask.sum())
        self.progress.losses.append(parts)

    def save(self, path: Path, *, whole: bool = True) -> None:
        """Write the weights, with what resuming needs when `whole`; all or nothing."""
        state: dict[str, Any] = {"model": self.model.state_dict()}
        if whole:
            done = self.progress
            state["optimizer"] = self._optimizer.state_dict()
            state["progress"] = [done.seconds, done.step, done.tokens]
        partial = path.with_suffix(".part")
        torch.save(state, partial)
        partial.replace(path)

    def load(self, path: Path) -> None:
        """Take up what `save` wrote."""
        state = torch.load(path, map_location="cpu", weights_only=True)
        self.model.load_state_dict(state["model"])
        self._optimizer.load_state_dict(state["optimizer"])
        self.progress.seconds, self.progress.step, self.progress.tokens = state["progress"]

    def line(self) -> str:
        """Give the progress as one JSON line."""
        done = self.progress
        names = [*HEADS, "correction"]
        rows = [row for row in done.losses if len(row) == len(names)]
        losses = [round(sum(row[n] for row in rows) / len(rows), 4) for n in range(len(names))]
        return json.dumps(
            {
                "minutes": round(done.seconds / 60, 2),
                "step": done.step,
                "tokens": done.tokens,
                "tokens_a_second": round(done.tokens / max(done.seconds, 1)),
                "losses": dict(zip(names, losses, strict=True)),
            }
        )


def shrink_vocabulary(args: argparse.Namespace) -> tuple[list[int], Speller]:
    """Give the ids of the smaller vocabulary, and what spells the data with it.

    The tokenizer is written at the first sitting and read at later ones; the one of an earlier training,
    which lies beside its weights, stays as it is.
    """
    settings = json.loads((args.base / "tokenizer.json").read_text(encoding="utf-8"))
    vocabulary = settings["model"]["vocab"]
    if args.start and not args.resume:
        shutil.copyfile(args.start.with_name("tokenizer.json"), args.out / "tokenizer.json")
    elif not args.resume:
        counts = count_tokens(args.data, len(vocabulary))
        pruned = prune_tokenizer(settings, kept_tokens(settings, counts, args.tokens))
        (args.out / "tokenizer.json").write_text(json.dumps(pruned), encoding="utf-8")
    tokenizer = open_tokenizer(args.out)
    kept = sorted(vocabulary[token] for token in tokenizer.get_vocab())
    return kept, Speller(settings, tokenizer)


def open_swapper(args: argparse.Namespace) -> Swapper:
    """Give what damages batches further; the swaps are drawn at the first sitting and kept in `--out`."""
    tokenizer = open_tokenizer(args.out)
    lexicon = load_lexicon(args.data / "lexicon.json")
    path = args.out / "swaps.npy"
    if not path.exists():
        np.save(path, draw_swaps(open_replacer(args.base, args.wordnet, lexicon), tokenizer, args.seed))
    words = sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    vowels = [lexicon.article(word) == "an" for word, _ in words]
    return Swapper(np.load(path), tokenizer, vowels, swapped=_SWAPPED, hidden=_HIDDEN)


def train(trainer: Trainer, args: argparse.Namespace, spell: Speller, swap: Swapper) -> None:
    """Train until the minutes are over; the last weights go to `weights.pt`.

    A SIGTERM ends the sitting with a checkpoint.
    """
    done, limit = trainer.progress, 60.0 * args.minutes
    before, began = done.seconds, time.monotonic()
    saved = began
    pace = Pace(args.threads)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    for batch in endless(args.data, args.batch_tokens, args.seed, args.skip + done.step, spell):
        lesson = swap(batch, np.random.default_rng([args.seed, done.step]))
        trainer.step(lesson, done.seconds / limit)
        pace.step(batch[0].numel())
        now = time.monotonic()
        done.seconds = before + now - began
        if done.step % _LOG_EVERY == 0:
            print(trainer.line(), flush=True)
        if done.seconds >= limit or stop.is_set():
            break
        if now - saved >= 60 * args.save_every:
            trainer.save(args.out / "checkpoint.pt")
            saved = now
    trainer.save(args.out / "checkpoint.pt")
    if not stop.is_set():
        trainer.save(args.out / "weights.pt", whole=False)
    print(trainer.line(), flush=True)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of train-*.npz")
    parser.add_argument("--base", type=Path, required=True, help="folder of all-mpnet-base-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=150.0)
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of data.noun …")
    parser.add_argument("--start", type=Path, metavar="WEIGHTS", help="of an earlier training")
    parser.add_argument("--skip", type=int, default=0, help="batches the earlier training saw")
    parser.add_argument("--tokens", type=int, default=18000, help="of the vocabulary")
    parser.add_argument("--batch-tokens", type=int, default=1100)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--save-every", type=float, default=5.0, metavar="MINUTES")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Train from the base, or goes on from the checkpoint in `--out`."""
    args = _parse()
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    kept, spell = shrink_vocabulary(args)
    model = open_base(args.base, kept)
    if args.start:
        earlier = torch.load(args.start, map_location="cpu", weights_only=True)["model"]
        model.load_state_dict({**model.state_dict(), **earlier})
    trainer = Trainer(model, args.rate)
    if args.resume:
        trainer.load(args.out / "checkpoint.pt")
    train(trainer, args, spell, open_swapper(args))


if __name__ == "__main__":
    main()
