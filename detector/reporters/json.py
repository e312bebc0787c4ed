"""One JSON object for the whole run."""

import json
from collections.abc import Iterable, Iterator

from detector.findings import Failure, Report
from detector.reporters import Style
from detector.reporters.records import OFFSET_UNIT, SCHEMA, failure_record, report_record


def render(items: Iterable[Report | Failure], style: Style) -> Iterator[str]:
    """Give the object piece by piece, so that a long run holds no more than its failures."""
    head = {"schema": SCHEMA, "signature": style.signature, "offset_unit": OFFSET_UNIT}
    yield json.dumps(head)[:-1] + ', "reports": ['
    failures: list[Failure] = []
    separator = "\n"
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        else:
            yield separator + json.dumps(report_record(item), ensure_ascii=False)
            separator = ",\n"
    yield '],\n"failures": ' + json.dumps([failure_record(f) for f in failures], ensure_ascii=False) + "}\n"
