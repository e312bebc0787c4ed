"""The table, the JSON and the page: what stands in them, and that they are always the same."""

import json
import sys
from html.parser import HTMLParser

import pytest
from made import ECHO, WORD, Said, Told, finding, label, sample

from detector.evaluate.agreement import agree
from detector.evaluate.comparison import Comparison, Run, against
from detector.evaluate.errors import errors
from detector.evaluate.measure import Evaluation, evaluate
from detector.evaluate.reports import agreement_report
from detector.evaluate.reports.error_list import as_text
from detector.evaluate.reports.json_report import as_json
from detector.evaluate.reports.page import as_page
from detector.evaluate.reports.plots import MissingPlotsError, as_svg
from detector.evaluate.reports.table import as_table

BAD = "He took the the train. It <left>."
FINE = "Nothing is wrong here."
SAMPLES = [
    sample(BAD, label(8, 15, "the"), label(26, 32, "went", artifact=WORD), name="bad"),
    sample(FINE, paraphrased=False, name="fine"),
]
SAID = {
    BAD: Said((finding(8, 15, "the"), finding(26, 32, "", confidence=0.7)), scores=(0.9, 0.3), article=0.8),
    FINE: Said(scores=(0.1,), article=0.2),
}


def measured() -> Evaluation:
    return evaluate(Told(SAID).pipeline, SAMPLES)


def compared() -> tuple[Evaluation, Comparison]:
    before = evaluate(Told({}, (ECHO,)).pipeline, SAMPLES)
    now = measured()
    return now, against(Run(before.signature, before.samples_sha256, before.artifacts, before.rows), now)


def test_json_has_what_was_measured() -> None:
    record = json.loads(as_json(measured()))
    assert record["schema"] == 1
    assert (record["articles"], record["words"]) == (2, 11)
    level = record["levels"]["span + artifact"]
    assert (level["tp"], level["fp"], level["fn"]) == (1, 1, 1)
    assert level["f05"]["value"] == level["f1"]["value"] == 0.5
    assert record["false_alarms_per_1000_clean_words"] == {"value": 0.0, "interval": [0, 0], "clean_words": 4}
    scores = record["scores"]["sentence scores"]
    assert (scores["items"], scores["damaged"], scores["auroc"]["value"]) == (3, 2, 1)
    assert scores["reliability"][9] == {
        "low": 0.9,
        "high": 1.0,
        "items": 1,
        "mean_score": 0.9,
        "damaged_share": {"value": 1.0, "interval": [1, 1]},
    }
    assert scores["precision_recall"] == [[0.9, 1, 0.5], [0.3, 1, 1]]
    assert {"label": "wrong-word", "finding": "echo-word", "count": 1} in record["confusion"]
    assert record["worst"] == {
        "misses": [{"id": "bad", "start": 26, "end": 32, "artifact": "wrong-word", "score": 0.3}],
        "false_alarms": [{"id": "bad", "start": 26, "end": 32, "artifact": "echo-word", "score": 0.7}],
    }
    assert [row["id"] for row in record["per_article"]] == ["bad", "fine"]


def test_json_has_null_for_what_does_not_exist() -> None:
    record = json.loads(as_json(evaluate(Told().pipeline, [sample("He left.")])))
    assert record["levels"]["span + artifact"]["precision"] == {"value": None, "interval": None}
    assert record["false_alarms_per_1000_clean_words"]["value"] is None
    assert record["scores"]["sentence scores"]["auroc"] == {"value": None, "interval": None}


def test_json_holds_no_text_of_a_sample() -> None:
    assert "train" not in as_json(measured())


def test_json_has_the_comparison() -> None:
    record = json.loads(as_json(*compared()))["against"]
    assert "d:echo-word" in record["signature"]
    assert record["levels"]["sentence"]["recall"]["before"] == 0
    assert set(record["levels"]["sentence"]["recall"]) == {"before", "now", "difference", "interval", "p"}
    assert record["over_all_labels"] is True


def test_the_same_input_gives_the_same_reports() -> None:
    assert as_json(*compared()) == as_json(*compared())
    assert as_table(*compared()) == as_table(*compared())


def test_the_table_shows_the_numbers_and_the_signature() -> None:
    evaluation = measured()
    shown = as_table(evaluation)
    assert "0.500 [0.50, 0.50]" in shown
    assert " false alarms per 1,000 clean words: 0.000 [0.00, 0.00] (4 words)" in shown
    assert "AUROC" in shown
    assert "0.9–1.0" in shown
    assert any(line.split() == ["wrong-word", "echo-word", "1"] for line in shown.splitlines())
    assert shown.endswith(f" {evaluation.signature}\n")
    assert max(map(len, shown.splitlines()[:-1])) <= 120


def test_the_table_has_a_dash_for_what_does_not_exist() -> None:
    shown = as_table(evaluate(Told().pipeline, [sample("He left.")]))
    line = next(line for line in shown.splitlines() if "span + artifact" in line)
    assert line.split()[-4:] == ["–", "–", "–", "–"]


def test_the_table_shows_the_comparison() -> None:
    now, comparison = compared()
    shown = as_table(now, comparison)
    assert "before" in shown
    assert " the runs looked for different artifacts, so here the labels of all are counted" in shown
    assert f" before: {comparison.signature}\n" in shown


def test_errors_stand_in_context() -> None:
    shown = as_text(errors(measured().outcomes))
    assert (
        "missed wrong-word  bad:26 (0.30)\n    …He took the the train. It [<left>].…\n    → [went]\n" in shown
    )
    assert "alarm  echo-word  bad:26 (0.70)" in shown


def test_errors_give_a_terminal_no_orders() -> None:
    text = "He took\x1b[2J the\nend."
    evaluation = evaluate(Told().pipeline, [sample(text, label(3, 7))])
    assert "\x1b" not in as_text(errors(evaluation.outcomes))
    assert "⏎" in as_text(errors(evaluation.outcomes))


def test_an_agreement_is_a_table_and_json() -> None:
    agreement = agree([sample(BAD, label(8, 15))], [sample(BAD, label(8, 15), label(26, 32))])
    record = json.loads(agreement_report.as_json(agreement))
    assert record["agreement"]["any artifact"]["spans"] == {"both": 1, "first_only": 0, "second_only": 1}
    assert record["agreement"]["any artifact"]["f1"]["value"] == 0.6667
    assert record["agreement"]["same artifact"]["kappa"]["value"] is None
    shown = agreement_report.as_table(agreement)
    assert "any artifact" in shown
    assert shown.endswith(f" 1 articles, 2 sentences\n {agreement.signature}\n")


class Tags(HTMLParser):
    """The tags of a page, each closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"src", "href"} and tag != "use"]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def plots() -> None:
    pytest.importorskip("matplotlib")


@pytest.mark.usefixtures("plots")
def test_the_page_is_whole_and_stands_alone() -> None:
    page = "".join(as_page(*compared()))
    tags = Tags(page)
    assert tags.open == []
    assert tags.links == []
    assert tags.seen.count("svg") == 1
    assert "url(http" not in page
    for text in ("Surest false alarms", "Worst misses", "Against an earlier run", "What was found as what"):
        assert text in page
    assert "It <mark>&lt;left&gt;</mark>." in page
    assert "(delete)" in page


@pytest.mark.usefixtures("plots")
def test_the_page_is_the_same_each_time() -> None:
    assert "".join(as_page(*compared())) == "".join(as_page(*compared()))


@pytest.mark.usefixtures("plots")
def test_the_page_shows_no_text_where_none_is_wanted() -> None:
    page = "".join(as_page(measured(), most=0))
    assert "<mark>" not in page
    assert "train" not in page


@pytest.mark.usefixtures("plots")
def test_the_page_of_nothing_is_a_page() -> None:
    assert Tags("".join(as_page(evaluate(Told().pipeline, [sample("", paraphrased=None)])))).open == []


@pytest.mark.usefixtures("plots")
def test_the_plots_hold_no_date_and_name_their_axes() -> None:
    svg = as_svg(measured().scores)
    assert "dc:date" not in svg
    for text in ("sentence scores: reliability", "share damaged", "precision", "recall"):
        assert text in svg


@pytest.mark.usefixtures("plots")
def test_scores_of_one_kind_have_plots() -> None:
    clean = evaluate(Told().pipeline, [sample(FINE, paraphrased=False)])
    assert as_svg(clean.scores) == as_svg(clean.scores)


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(
        MissingPlotsError, match=r"^plots need one more package: pip install 'detector\[plots\]'$"
    ):
        list(as_page(measured()))
