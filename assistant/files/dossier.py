"""Writes what is stored about one person: JSON for machines, a workbook to read."""

import json
from pathlib import Path

from assistant.domain.dossiers import Dossier, headings, lines
from assistant.files.library_workbook import write_sheets
from assistant.files.writing import whole


def write_json(path: Path, dossier: Dossier) -> None:
    """Write everything as it is stored, by tables; raise DiskFull or FileUnreadable."""
    held = {"name": dossier.name, **{table: [*rows] for table, rows in dossier.rows.items()}}
    with whole(path) as part:
        part.write_text(json.dumps(held, ensure_ascii=False, indent=2), "utf-8")


def write_workbook(path: Path, dossier: Dossier) -> None:
    """Write a sheet for each table that has rows; raise DiskFull or FileUnreadable."""
    write_sheets(path, headings(dossier), lines(dossier))
