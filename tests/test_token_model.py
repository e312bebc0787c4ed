"""The network: the same values in every batch, no word lost, nothing odd breaks it."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from detector.annotate import annotate
from detector.annotators.language import ENGLISH
from detector.annotators.second_look import SECOND_LOOK
from detector.annotators.token_model import TOKEN_MODEL, TokenValues
from detector.network import ABSENT, network
from detector.pipeline import default_pipeline
from detector.segment import segment

SENTENCES = (
    "The military imposed the elected government in a coup on Monday.",
    "Prices rose.",
    "The committee, which has met twice since the election, will publish the report the court asked for.",
    "It was a sham vote, she said.",
    "Rain stopped play at Lord's after tea, with the visitors 212 for four and both openers gone.",
)
FRENCH = (
    "Le gouvernement a annoncé mardi que les négociations avec les syndicats reprendraient la semaine "
    "prochaine, alors que la grève dans les transports entrait dans son troisième jour à Paris et à Lyon."
)


def values(text: str) -> TokenValues:
    return annotate(segment(text), [TOKEN_MODEL])[TOKEN_MODEL]


def test_values_do_not_depend_on_the_batch() -> None:
    own = network("token-model")
    starts = [[token.start for token in segment(text).tokens] for text in SENTENCES]
    alone = [own.read([text], [start])[0].rows for text, start in zip(SENTENCES, starts, strict=True)]
    order = list(range(len(SENTENCES))) * 9
    random.Random(5).shuffle(order)
    together = own.read([SENTENCES[n] for n in order], [starts[n] for n in order])
    assert [reading.rows for reading in together] == [alone[n] for n in order]


def test_the_same_text_gives_the_same_report_in_any_company() -> None:
    pipeline = default_pipeline()
    text = "\n\n".join(SENTENCES)
    first = pipeline.run(text)
    pipeline.run(text * 3)
    assert pipeline.run(text) == first
    alone = values(SENTENCES[0]).replaced
    assert values(text).replaced[: len(alone)] == alone


def test_the_runtime_is_told_to_report_to_nobody(tmp_path: Path) -> None:
    code = (
        "import os, sys\nfrom detector.network import network\nnetwork('token-model')\n"
        "print(os.environ['ORT_DISABLE_TELEMETRY'], 'onnxruntime' in sys.modules)"
    )
    hidden = {"CI", "TF_BUILD", "GITHUB_ACTIONS", "ORT_DISABLE_TELEMETRY"}
    own = {name: value for name, value in os.environ.items() if name not in hidden}
    own |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("1 True\n", "")
    assert list(tmp_path.iterdir()) == []


def test_every_word_has_a_value_and_no_mark_has() -> None:
    text = SENTENCES[2]
    found = values(text)
    for token, value in zip(segment(text).tokens, found.replaced, strict=True):
        assert (value > ABSENT) == token.text.isalpha(), token.text


def test_a_sentence_of_5000_words_loses_none() -> None:
    text = " ".join(["the committee met and the report was late because of rain"] * 460)
    found = values(text)
    assert len(found.replaced) == 5060
    assert min(found.replaced) > ABSENT
    assert min(found.form) > ABSENT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 10_000,
        "😀 " * 300,
        "1,234 5.6% 78/9 (10) " * 50,
        "A | B | C\n1 | 2 | 3\n" * 40,
        "שלום עולם. مرحبا بالعالم. 你好,世界。",
        "The \u0301\u0301 c\u0327ommittee <mask> met </s> <pad> <s>.",
        "-" * 500,
    ],
    ids=["empty", "long", "emoji", "numbers", "table", "scripts", "special", "marks"],
)
def test_odd_texts_give_a_value_a_token(text: str) -> None:
    document = annotate(segment(text), [TOKEN_MODEL, SECOND_LOOK])
    assert len(document[TOKEN_MODEL].replaced) == len(document.tokens)


def test_capitals_alone_are_no_error() -> None:
    text = "THE COUNCIL MET ON MONDAY AND APPROVED THE BUDGET FOR THE YEAR."
    assert default_pipeline().run(text).findings == ()


def test_another_language_is_said_once_and_not_flagged() -> None:
    report = default_pipeline(["wrong-word", "damaged-form", "garbled-clause"]).run(FRENCH)
    assert report.findings == ()
    assert report.notes == ("not in English: the model read 0 of 1 sentences",)


def test_a_foreign_paragraph_in_an_english_article_is_passed_over() -> None:
    english = "The minister said that the talks with the unions would go on next week, as the strike went on."
    document = annotate(segment(f"{english}\n\n{FRENCH}\n\n{english}"), [ENGLISH])
    assert document[ENGLISH] == (True, False, True)


def test_a_wrong_word_is_found_with_its_correction() -> None:
    text = "He was handed a four-year prison clause for tax evasion and taken from the dock in tears."
    (finding,) = default_pipeline(["wrong-word"]).run(text).findings
    assert text[slice(*finding.span)] == "clause"
    assert finding.replacements[0] == "sentence"
