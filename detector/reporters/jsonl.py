"""One JSON object a report or failure, each on its line."""

import json
from collections.abc import Iterable, Iterator

from detector.findings import Failure, Report
from detector.reporters import Style
from detector.reporters.records import OFFSET_UNIT, SCHEMA, failure_record, report_record


def render(items: Iterable[Report | Failure], style: Style) -> Iterator[str]:
    """Give a line for each report or failure as it comes."""
    for item in items:
        if isinstance(item, Failure):
            record = {"schema": SCHEMA, **failure_record(item)}
        else:
            head = {"schema": SCHEMA, "signature": style.signature, "offset_unit": OFFSET_UNIT}
            record = {**head, **report_record(item)}
        yield json.dumps(record, ensure_ascii=False) + "\n"
