"""Measures a token model: the development sets, clean articles, one article word by word."""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score

from detector.training.token_model.batches import batches
from detector.training.token_model.model import kept_rows, open_tokenizer, open_trained
from detector.training.token_model.replace import STOP
from detector.training.token_model.score import Logits, run_network, run_onnx, score_words
from detector.training.token_model.shards import Shard, first_of, read_shard
from detector.training.token_model.vocabulary import Speller
from detector.training.token_model.words import HEADS, split_sentences, split_words

Record = dict[str, Any]
Values = NDArray[np.float64]
REPLACED, FORM, SPLICE = range(3)


class Judge:
    """Scores texts with one model."""

    def __init__(self, args: argparse.Namespace) -> None:
        """Open the model that the arguments name."""
        torch.set_num_threads(args.threads)
        self._tokenizer = open_tokenizer(args.onnx or args.trained)
        settings = json.loads((args.base / "tokenizer.json").read_text(encoding="utf-8"))
        self.spell = Speller(settings, self._tokenizer)
        if args.onnx:
            self.run = run_onnx(args.onnx / "model.onnx", args.threads)
        else:
            self.run = run_network(
                open_trained(args.base, args.trained / args.weights, kept_rows(args.base, args.trained))
            )

    def __call__(self, texts: Sequence[str]) -> list[Logits]:
        """Give the logits of the words of every text."""
        return score_words(self.run, self._tokenizer, texts)


def read_lines(path: Path, share: float) -> list[Record]:
    """Give the records of a JSON Lines file, or a share of them."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if share >= 1:
        return records
    return random.Random(0).sample(records, round(share * len(records)))  # noqa: S311


def content(text: str) -> list[bool]:
    """Say for each word of a text whether it is a content word: letters, not a small word."""
    words = split_words(text).words
    return [word.text.isalpha() and word.text.lower() not in STOP for word in words]


def marked(record: Record) -> list[bool]:
    """Say for each word of a labelled text whether it lies in an artifact."""
    spans = [(a["start"], a["end"]) for a in record["artifacts"]]
    return [
        any(start < last and end > first for first, last in spans)
        for start, end in split_words(record["text"]).spans()
    ]


def paired(judge: Judge, records: list[Record]) -> tuple[Values, NDArray[np.bool_], Logits]:
    """Give value and truth of every content word, and the words' logits."""
    logits = np.concatenate(judge([record["text"] for record in records]))
    truth = np.array([flag for record in records for flag in marked(record)])
    kept = np.array([flag for record in records for flag in content(record["text"])])
    kept &= ~np.isnan(logits[:, REPLACED])
    return logits[kept, REPLACED].astype(float), truth[kept], logits[kept]


def threshold_of(judge: Judge, records: list[Record], a_thousand: float) -> tuple[float, int]:
    """Give the least value that flags so few words of clean articles, and their words."""
    sentences = [s for r in records for part in r["text"].split("\n") for s in split_sentences(part)]
    logits = np.concatenate(judge(sentences))
    kept = np.array([flag for one in sentences for flag in content(one)])
    values = np.sort(logits[kept & ~np.isnan(logits[:, REPLACED]), REPLACED])[::-1]
    return float(values[int(len(logits) * a_thousand / 1000)]), len(logits)


def ranked(truth: Any, values: Any, groups: Sequence[int]) -> list[float]:  # noqa: ANN401
    """Give the AUROC, with its 95% interval by bootstrap over groups (sentences) whose sizes are given."""
    ends = np.cumsum(groups)
    parts = [np.arange(end - size, end) for end, size in zip(ends, groups, strict=True)]
    truth, values = np.asarray(truth), np.asarray(values)
    rng = np.random.default_rng(0)
    draws = []
    for _ in range(200):
        rows = np.concatenate([parts[n] for n in rng.integers(0, len(parts), len(parts))])
        draws.append(roc_auc_score(truth[rows], values[rows]))
    low, high = np.quantile(draws, [0.025, 0.975])
    return [round(float(value), 4) for value in (roc_auc_score(truth, values), low, high)]


def sizes(judge: Judge, records: list[Record], *, only_content: bool) -> list[int]:
    """Give how many words of each record have a value and count."""
    found = []
    for record, logits in zip(records, judge([record["text"] for record in records]), strict=True):
        kept = ~np.isnan(logits[:, REPLACED])
        found.append(int((kept & np.array(content(record["text"])) if only_content else kept).sum()))
    return found


def real_word(judge: Judge, records: list[Record], clean: list[Record]) -> Record:
    """Give the measures on sentences with one wrong word, half of them clean."""
    values, truth, _ = paired(judge, records)
    precision, recall, _ = precision_recall_curve(truth, values)
    result = {
        "errors": int(truth.sum()),
        "auroc": ranked(truth, values, sizes(judge, records, only_content=True)),
        "average_precision": average_precision_score(truth, values),
        "recall_at_precision_0.9": float(recall[precision >= 0.9].max()),
        "recall_at_precision_0.93": float(recall[precision >= 0.93].max()),
    }
    for alarms in (0.5, 1.0):
        least, words = threshold_of(judge, clean, alarms)
        flagged = values > least
        result[f"at_{alarms}_alarms"] = {
            "clean_words": words,
            "threshold": least,
            "recall": float(flagged[truth].mean()),
            "precision": float(truth[flagged].mean()),
        }
    return result


def round_trip(judge: Judge, records: list[Record]) -> Record:
    """Give how well the mean of three values tells reworded sentences from originals."""
    changed = [r for r in records if r["original"] != r["reworded"]]
    texts = [r["original"] for r in changed] + [r["reworded"] for r in changed]
    truth = [False] * len(changed) + [True] * len(changed)
    logits = judge(texts)
    result: Record = {"pairs": len(changed)}
    for name, heads in (("replaced", [REPLACED]), ("either", [REPLACED, FORM])):
        tops = [np.sort(np.nanmax(one[:, heads], axis=1))[-3:].mean() for one in logits]
        # A pair is drawn whole: the original and what became of it.
        order = np.arange(len(truth)).reshape(2, -1).T.ravel()
        result[f"auroc_{name}"] = ranked(np.array(truth)[order], np.array(tops)[order], [2] * len(changed))
    return result


def spun(judge: Judge, records: list[Record]) -> Record:
    """Give how well the values tell a spinner's words from the others."""
    logits = np.concatenate(judge([record["text"] for record in records]))
    truth = np.array([flag for record in records for flag in marked(record)])
    seen = ~np.isnan(logits[:, REPLACED])
    kept = seen & np.array([flag for record in records for flag in content(record["text"])])
    either = np.fmax(logits[:, REPLACED], logits[:, FORM])
    every = sizes(judge, records, only_content=False)
    return {
        "swaps": int(truth.sum()),
        "auroc_content": ranked(
            truth[kept], logits[kept, REPLACED], sizes(judge, records, only_content=True)
        ),
        "auroc_all_replaced": ranked(truth[seen], logits[seen, REPLACED], every),
        "auroc_all_either": ranked(truth[seen], either[seen], every),
    }


def held_out(judge: Judge, shard: Shard) -> Record:
    """Give for each head the measures over the words of our own damage on held-out articles."""
    rows: list[NDArray[np.float32]] = []
    truth: list[NDArray[np.int8]] = []
    for ids, mask, labels in batches(judge.spell(shard), 1500):
        rows.append(judge.run(ids.numpy(), mask.numpy()).reshape(-1, len(HEADS)))
        truth.append(labels.numpy().reshape(-1, len(HEADS)))
    values, wanted = np.concatenate(rows), np.concatenate(truth)
    result: Record = {"sentences": len(shard)}
    for head, name in enumerate(HEADS):
        kept = wanted[:, head] >= 0
        result[name] = {
            "auroc": roc_auc_score(wanted[kept, head], values[kept, head]),
            "average_precision": average_precision_score(wanted[kept, head], values[kept, head]),
        }
    return result


def print_article(judge: Judge, text: str) -> None:
    """Print for every sentence its highest words by each head, with their logits."""
    sentences = [s for part in text.split("\n") for s in split_sentences(part)]
    for sentence, logits in zip(sentences, judge(sentences), strict=True):
        words = [word.text for word in split_words(sentence).words]
        print(sentence)
        for head, name in enumerate(("replaced", "form", "splice")):
            best = np.argsort(-logits[:, head])[:5]
            print(f"  {name}:", " ".join(f"{words[i]}={logits[i, head]:.2f}" for i in best))


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--trained", type=Path, help="folder of a training's out")
    parser.add_argument("--weights", default="weights.pt", help="or checkpoint.pt")
    parser.add_argument("--onnx", type=Path, help="folder of an export, in place of --trained")
    parser.add_argument("--bench", type=Path, required=True, help="folder of dev-*.jsonl")
    parser.add_argument("--shard", type=Path, help="a shard of held-out articles")
    parser.add_argument("--article", type=Path, help="a labelled article to print")
    parser.add_argument("--share", type=float, default=1.0, help="of every set")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    """Print one JSON line a set, then the article."""
    args = _parse()
    judge = Judge(args)
    sets = {
        name: read_lines(args.bench / f"dev-{name}.jsonl", args.share)
        for name in ("real-word", "clean", "round-trip", "spun-pan")
    }
    results = {
        "real-word": real_word(judge, sets["real-word"], sets["clean"]),
        "round-trip": round_trip(judge, sets["round-trip"]),
        "spun-pan": spun(judge, sets["spun-pan"]),
    }
    for name, result in results.items():
        print(json.dumps({name: result}))
    if args.shard:
        print(json.dumps({"held-out": held_out(judge, first_of(read_shard(args.shard), args.share))}))
    if args.article:
        print_article(judge, json.loads(args.article.read_text(encoding="utf-8"))["text"])


if __name__ == "__main__":
    main()
