"""Document + findings → what the score is made of: facts of each sentence, and of the article.

A fact that is 0 is left out. Nothing here tells the topic or the source of an article.
"""

from collections.abc import Sequence
from math import log, prod

from detector.annotators.damage import BROKEN_WORDS, GARBLED
from detector.annotators.second_look import SECOND_LOOK
from detector.annotators.token_model import TOKEN_MODEL, TokenValues
from detector.findings import Finding
from detector.text import Document, Sentence

Features = dict[str, float]

# Logits below this are all alike: nothing is wrong there.
_FLOOR = -8.0
_FEW_WORDS = 200


def sentence_features(document: Document, reasons: Sequence[Sequence[Finding]]) -> list[Features]:
    """Give the features of every sentence; `reasons` are the findings that touch it, sentence by sentence."""
    sure = [_any_right(own) for own in reasons]
    total, words = sum(sure), max(_FEW_WORDS, len(document.tokens))
    values = document.layers.get(TOKEN_MODEL)
    model = [_model_features(values, sentence) for sentence in document.sentences] if values else []
    doubts = _doubts(document)
    mean = sum(one["model:top"] for one in model) / len(model) if model else 0.0
    features = []
    for place, sentence in enumerate(document.sentences):
        near = [n for n in (place - 1, place + 1) if 0 <= n < len(sure)]
        own: Features = {
            "words": log(1 + len(sentence.tokens)),
            "found": sure[place],
            "found:beside": max((sure[n] for n in near), default=0.0),
            "found:elsewhere": log(0.1 + 100 * (total - sure[place]) / words),
        }
        for finding in reasons[place]:
            name = f"found:{finding.artifact}"
            own[name] = max(own.get(name, 0.0), finding.confidence)
        if model:
            own |= model[place] | doubts[place]
            own["model:beside"] = max((model[n]["model:top"] for n in near), default=_FLOOR)
            own["model:elsewhere"] = mean
        features.append(own)
    return features


def article_features(document: Document, findings: Sequence[Finding], sentences: Sequence[float]) -> Features:
    """Give the features of an article; `sentences` are the scores of its sentences."""
    words = max(_FEW_WORDS, len(document.tokens))
    ranked = sorted(sentences, reverse=True)
    features: Features = {"words": log(1 + len(document.tokens))}
    rates: dict[str, float] = {}
    for finding in findings:
        rates[finding.artifact] = rates.get(finding.artifact, 0.0) + finding.confidence
    features |= {f"rate:{artifact}": log(1 + 100 * rate / words) for artifact, rate in rates.items()}
    if ranked:
        features["mean"] = sum(ranked) / len(ranked)
        features["highest"] = ranked[0]
        features["third"] = ranked[min(2, len(ranked) - 1)]
        features["half"] = sum(score > 0.5 for score in ranked) / len(ranked)
    return features


def _doubts(document: Document) -> list[Features]:
    """Give each sentence's highest chance of each kind of damage, even where it is too low to report."""
    rows: list[Features] = [{} for _ in document.sentences]
    for name, layer in (("wrong", SECOND_LOOK), ("broken", BROKEN_WORDS), ("garbled", GARBLED)):
        for one in document.layers.get(layer, ()):
            sentence = document.sentence_at(document.tokens[one.place].start)
            if sentence is not None:
                row = rows[sentence.index]
                row[f"doubt:{name}"] = max(one.chance, row.get(f"doubt:{name}", 0.0))
    return rows


def _any_right(findings: Sequence[Finding]) -> float:
    return 1.0 - prod(1 - finding.confidence for finding in findings)


def _model_features(values: TokenValues, sentence: Sentence) -> Features:
    """Give how the model's values of a sentence's words are spread."""
    span = slice(sentence.first, sentence.first + len(sentence.tokens))
    either = sorted(map(max, values.replaced[span], values.form[span]), reverse=True)
    tops = [max(value, _FLOOR) for value in either[:3]] or [_FLOOR]
    words = max(1, len(either))
    return {
        "model:highest": tops[0],
        "model:top": sum(tops) / len(tops),
        "model:over-2": sum(value > -2 for value in either) / words,
        "model:over0": sum(value > 0 for value in either) / words,
        "model:form": max(_FLOOR, *values.form[span]) if either else _FLOOR,
        "model:splice": max(_FLOOR, *values.splice[span]) if either else _FLOOR,
    }
