"""A report as a table that every spreadsheet opens: UTF-8 with a mark, no cell a formula."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant.domain.tables import guarded
from assistant.files.writing import whole


def write_report(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write a file that appears only when it is whole; raise FileUnreadable or DiskFull."""
    with whole(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([guarded(cell) for cell in row] for row in rows)
