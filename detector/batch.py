"""Many articles, one after the other: order kept, and a failure is a value, never an end."""

from collections.abc import Iterable, Iterator

from detector.findings import Failure, Report
from detector.pipeline import Pipeline
from detector.read import Article


def run(pipeline: Pipeline, articles: Iterable[Article | Failure]) -> Iterator[Report | Failure]:
    """Give a report or a failure for each article, in order.

    An article that breaks the program is a failure too: one defect must not cost a night's results.
    """
    for article in articles:
        if isinstance(article, Failure):
            yield article
            continue
        try:
            report = pipeline.run_article(article)
        except Exception as error:  # noqa: BLE001 (the batch goes on)
            message = f"internal error: {type(error).__name__}: {error}; please report it with this article"
            yield Failure(article.source, message, article.id)
        else:
            yield report
