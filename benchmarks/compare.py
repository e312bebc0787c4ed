"""What detector finds of the labelled damage, beside what a user would otherwise run.

usage: python benchmarks/compare.py [SAMPLES] [--clean FILE.jsonl] [--tools NAME ...] [--most N]
SAMPLES are labelled articles in any format of `detector evaluate`; samples/articles/dev unless given. FILE
has one clean article a line, a JSON object with a field "text"; without it, the clean ones of SAMPLES serve.

The others are installed apart from this package; the last line names those that are missing:
    pip install proselint harper-py scikit-learn
    npm install --prefix DIR write-good    (then set NODE_PATH to DIR/node_modules)

A label is found if a finding overlaps it, whatever the finding says is wrong: the others do not know our
artifacts. Precision is the share of findings that overlap a label. Both favour who marks much, so the table
also says how many of the words each marks: marking words at random finds one-word labels at about that rate.
A place that a tool flags twice counts once. Each tool runs with its defaults. Seconds are of the clock and
without start-up; they compare only within one run, on a machine that does nothing else.

On samples/articles/dev the comparison favours detector, whose rules were tuned there. The classifier is
trained on it too (--train), but a story is judged by one that saw neither it nor its twin.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

from detector.evaluate.samples import Sample, digest, load
from detector.findings import Artifact
from detector.pipeline import default_pipeline
from detector.segment import segment
from detector.text import Span

DEV = Path(__file__).parents[1] / "samples" / "articles" / "dev"
FOLDS = 5
# What a tool does when first called is start-up. No article, as some tools remember what they have read.
WARM_UP = "“The the council have meet on Monday, said its mayor, a very unique man of 61, and approved it.\n"
WRITE_GOOD = """
const writeGood = require("write-good");
console.log(require("write-good/package.json").version);
require("readline").createInterface({input: process.stdin}).on("line", (line) =>
    console.log(JSON.stringify(writeGood(JSON.parse(line)).map((s) => [s.index, s.index + s.offset]))));
"""


@dataclass(frozen=True, slots=True)
class Tool:
    """What is compared: `find` gives the places in a text that the tool objects to."""

    name: str
    version: str  # of everything that its numbers depend on
    find: Callable[[str], list[Span]]


@dataclass(frozen=True, slots=True)
class Score:
    """What one tool did. `found` are the labels found, by artifact; `hits` the findings that overlap one."""

    found: Counter[Artifact]
    findings: int
    hits: int
    marked: float | None
    alarms: float | None
    seconds: float


# One function a tool. It starts the tool, and raises an error if it is missing.


def open_detector(name: str, model: str | None) -> Tool:
    """Give this package with its model, or by rules only."""
    pipeline = default_pipeline(model=model)
    return Tool(name, pipeline.signature, lambda text: [f.span for f in pipeline.run(text).findings])


def open_proselint() -> Tool:
    """Give proselint. It counts in a copy of the text that has a line end before it."""
    tools: Any = import_module("proselint.tools")
    checks: Any = import_module("proselint.checks")
    registry: Any = import_module("proselint.registry")
    registry.CheckRegistry().register_many(checks.__register__)

    def find(text: str) -> list[Span]:
        results = tools.LintFile("text", text).lint()
        return [Span(start - 1, end - 1) for start, end in (result.check_result.span for result in results)]

    return Tool("proselint", _version("proselint"), find)


def open_harper() -> Tool:
    """Give harper for American English, its default."""
    linter: Any = import_module("harper").Linter()

    def find(text: str) -> list[Span]:
        return [Span(f.span.start, f.span.end) for f in linter.lint(text, language="plaintext")]

    return Tool("harper", _version("harper-py"), find)


def open_write_good(stack: ExitStack) -> Tool:
    """Give write-good, in a process of its own that lasts as long as the stack: a line in, a line out."""
    node = shutil.which("node")
    if node is None:
        raise ImportError("node is not installed")
    command = [node, "-e", WRITE_GOOD]
    pipe, none = subprocess.PIPE, subprocess.DEVNULL
    running = stack.enter_context(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=none))  # noqa: S603
    stdin, stdout = running.stdin, running.stdout
    version = stdout.readline().decode().strip() if stdout else ""
    if not version or not stdin or not stdout:
        raise ImportError("node finds no module 'write-good'")

    def find(text: str) -> list[Span]:
        stdin.write(json.dumps(text).encode() + b"\n")
        stdin.flush()
        return [code_points(text, start, end) for start, end in json.loads(stdout.readline())]

    return Tool("write-good", f"write-good {version}", find)


def code_points(text: str, start: int, end: int) -> Span:
    """Give the span of a stretch that JavaScript counts in UTF-16 units.

    >>> code_points("😀 so", 3, 5)
    Span(start=2, end=4)
    """
    units = text.encode("utf-16-le", "surrogatepass")
    before, through = (len(units[: 2 * n].decode("utf-16-le", "surrogatepass")) for n in (start, end))
    return Span(before, through)


def open_classifier(train: Path) -> Tool:
    """Give a classifier of sentences by their words and pairs of words, trained on labelled articles.

    An article that is among them is judged by a classifier that was trained without its story.
    """
    samples = load([train])
    stories = sorted({_story(sample) for sample in samples})
    fold_of = {sample.text: stories.index(_story(sample)) % FOLDS for sample in samples}
    folds = [fit([s for s in samples if fold_of[s.text] != fold]) for fold in range(FOLDS)]
    whole = fit(samples)

    def find(text: str) -> list[Span]:
        classifier = folds[fold_of[text]] if text in fold_of else whole
        spans = [sentence.span for sentence in segment(text).sentences]
        said = classifier.predict([text[slice(*span)] for span in spans]) if spans else ()
        return [span for span, damaged in zip(spans, said, strict=True) if damaged]

    about = f"|train:{digest(samples)[:12]}|folds:{FOLDS}"
    return Tool("tf-idf", _version("scikit-learn") + about, find)


def fit(samples: Iterable[Sample]) -> Any:  # noqa: ANN401 (scikit-learn has no types)
    """Give a classifier trained on the sentences of samples; damaged is a sentence that a label overlaps."""
    text: Any = import_module("sklearn.feature_extraction.text")
    linear: Any = import_module("sklearn.linear_model")
    pipeline: Any = import_module("sklearn.pipeline")
    sentences = [
        (sample.text[slice(*judged.span)], judged.damaged)
        for sample in samples
        for judged in sample.judged(sentence.span for sentence in segment(sample.text).sentences)
    ]
    classifier = pipeline.make_pipeline(
        text.TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        linear.LogisticRegression(class_weight="balanced", max_iter=1000),
    )
    return classifier.fit(*zip(*sentences, strict=True))


def _story(sample: Sample) -> str:
    """Twins have one story, and ids that differ in their last part."""
    return re.sub("-(?:clean|spun)$", "", sample.id)


def _version(package: str) -> str:
    return f"{package} {metadata.version(package)}"


def measure(tool: Tool, labelled: Sequence[Sample], clean: Sequence[Sample]) -> Score:
    """Run a tool over each text once, and count."""
    print(f"running {tool.name}", file=sys.stderr)
    texts = tuple(dict.fromkeys(sample.text for sample in (*labelled, *clean)))
    start = time.perf_counter()
    spans = [tool.find(text) for text in texts]
    seconds = 1000 * (time.perf_counter() - start) / max(words_in(texts), 1)
    return count(dict(zip(texts, spans, strict=True)), labelled, clean, seconds)


def count(
    found: Mapping[str, Iterable[Span]], labelled: Sequence[Sample], clean: Sequence[Sample], seconds: float
) -> Score:
    """Count the labels that were found and the alarms in clean articles; `found` has the spans by text."""
    places = {text: sorted(set(spans)) for text, spans in found.items()}
    labels: Counter[Artifact] = Counter()
    findings = hits = marked = 0
    for sample in labelled:
        spans, marks = places[sample.text], [label.span for label in sample.labels]
        labels.update(label.artifact for label in sample.labels if any(map(label.span.overlaps, spans)))
        findings += len(spans)
        hits += sum(any(map(span.overlaps, marks)) for span in spans)
        words = (Span(*match.span()) for match in re.finditer(r"\S+", sample.text))
        marked += sum(any(map(word.overlaps, spans)) for word in words)
    alarms = sum(len(places[sample.text]) for sample in clean)
    return Score(
        labels,
        findings,
        hits,
        ratio(marked, words_in(sample.text for sample in labelled)),
        ratio(1000 * alarms, words_in(sample.text for sample in clean)),
        seconds,
    )


def words_in(texts: Iterable[str]) -> int:
    """Give the number of words."""
    return sum(len(text.split()) for text in texts)


def ratio(part: float, whole: int) -> float | None:
    """Give the quotient; None of nothing.

    >>> ratio(1, 4), ratio(0, 0)
    (0.25, None)
    """
    return part / whole if whole else None


def table(tools: Sequence[Tool], scores: Sequence[Score], labelled: Sequence[Sample]) -> str:
    """Give the numbers, a column a tool."""
    there = Counter(label.artifact for sample in labelled for label in sample.labels)
    of = there.total()
    rows = [["labels found", "of", *(tool.name for tool in tools)]]
    rows += [[a, str(there[a]), *(str(s.found[a]) for s in scores)] for a in Artifact if there[a]]
    rows += [
        ["all", str(of), *(str(score.found.total()) for score in scores)],
        ["all, %", "", *(_shown(ratio(100 * score.found.total(), of), 1) for score in scores)],
        ["findings", "", *(str(score.findings) for score in scores)],
        ["precision of findings, %", "", *(_shown(ratio(100 * s.hits, s.findings), 1) for s in scores)],
        ["words marked, %", "", *(_shown(s.marked and 100 * s.marked, 1) for s in scores)],
        ["alarms per 1,000 clean words", "", *(_shown(score.alarms, 2) for score in scores)],
        ["seconds per 1,000 words", "", *(_shown(score.seconds, 4) for score in scores)],
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows
    )


def _shown(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def read_clean(file: Path) -> tuple[Sample, ...]:
    """Give the articles of a file with one JSON object a line."""
    lines = (line for line in file.read_text(encoding="utf-8").split("\n") if line.strip())
    texts = [json.loads(line)["text"] for line in lines]
    return tuple(
        Sample(f"{n}", f"{file}:{n}", text, paraphrased=False, labels=()) for n, text in enumerate(texts, 1)
    )


def opened(openers: Mapping[str, Callable[[], Tool]], names: Iterable[str]) -> tuple[list[Tool], list[str]]:
    """Give the tools that could be started, each called once already; and why the others could not."""
    tools, left_out = [], []
    for name in names:
        try:
            tool = openers[name]()
            tool.find(WARM_UP)
        except (ImportError, LookupError, OSError, ValueError) as error:
            left_out.append(f"{name} ({type(error).__name__}: {error})")
        else:
            tools.append(tool)
    return tools, left_out


def main() -> None:
    """Print the table, then what was measured and what was left out."""
    options = _options()
    labelled = load([options.samples])[: options.most]
    clean = tuple(sample for sample in labelled if sample.clean)
    if options.clean:
        clean = read_clean(options.clean)[: options.most_clean]
    with ExitStack() as stack:
        tools, left_out = opened(_openers(options.train, stack), options.tools)
        scores = [measure(tool, labelled, clean) for tool in tools]
    print(table(tools, scores, labelled))
    for name, samples in (("labelled", labelled), ("clean", clean)):
        words = words_in(sample.text for sample in samples)
        print(f"{name}: {len(samples)} articles, {words} words, sha256 {digest(samples)[:16]}")
    for tool in tools:
        print(f"{tool.name}: {tool.version}")
    if left_out:
        print(f"left out (how to install them: --help): {'; '.join(left_out)}")


NAMES = ("detector", "rules only", "proselint", "harper", "write-good", "tf-idf")


def _openers(train: Path, stack: ExitStack) -> dict[str, Callable[[], Tool]]:
    openers = (
        partial(open_detector, "detector", "token-model"),
        partial(open_detector, "rules only", None),
        open_proselint,
        open_harper,
        partial(open_write_good, stack),
        partial(open_classifier, train),
    )
    return dict(zip(NAMES, openers, strict=True))


def _options() -> argparse.Namespace:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("samples", type=Path, nargs="?", default=DEV, help="labelled articles")
    parser.add_argument("--train", type=Path, default=DEV, help="what the classifier learns from")
    parser.add_argument("--clean", type=Path, help="clean articles, for the alarms")
    parser.add_argument("--tools", nargs="*", choices=NAMES, default=NAMES, help="those to compare")
    parser.add_argument("--most", type=int, help="labelled articles to read")
    parser.add_argument("--most-clean", type=int, help="clean articles to read")
    return parser.parse_args()


if __name__ == "__main__":
    main()
