"""All that is stored about one person, written out for that person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.domain.customer_drafts import CustomerMissing
from assistant.domain.customers import CustomerId
from assistant.domain.dossiers import Dossier, Stored
from db.connection import Database
from db.documents import Row
from db.erasing import rows_about

if TYPE_CHECKING:
    from assistant.services.audit import Audit
    from assistant.services.preferences import Preferences


class Dossiers:
    """Gathers and writes what is stored about people."""

    def __init__(self, database: Database, audit: Audit, preferences: Preferences) -> None:
        self._database, self._audit, self._preferences = database, audit, preferences

    @property
    def allowed(self) -> bool:
        """Whether the shop's policy lets data leave in files; for any thread."""
        return self._preferences.allows("export")

    def about(self, id: CustomerId) -> Dossier:
        """[lane] Return all there is about a customer; raise CustomerMissing."""
        found = rows_about(self._database, [id])
        if not found["customers"]:
            raise CustomerMissing
        rows = {table: [_stored(row) for row in rows] for table, rows in found.items()}
        names = rows["customers"][0].get("names") or [{}]
        return Dossier(str(names[0].get("name", "")), rows)

    def counts(self, id: CustomerId) -> dict[str, int]:
        """[lane] Return how many rows of each table are about a customer."""
        return {table: len(rows) for table, rows in rows_about(self._database, [id]).items()}

    def write(self, id: CustomerId, path: Path) -> Path:
        """[lane] Write it all into a file: JSON, or a workbook where it is to end on ``.xlsx``.

        The file is readable for everybody who has it. Raises ByPolicy, CustomerMissing, DiskFull
        or FileUnreadable; an older file stays unless all is written.
        """
        self._preferences.require("export")
        from assistant.files.dossier import write_json, write_workbook

        dossier = self.about(id)
        write = write_workbook if path.suffix.lower() == ".xlsx" else write_json
        write(path, dossier)
        self._audit.note("hand_over")
        return path


def _stored(row: Row) -> Stored:
    binned = {"deleted_at": row.deleted_at} if row.deleted_at else {}
    try:
        data = json.loads(row.data)
    except ValueError:  # it is theirs all the same
        data = {"data": row.data}
    return {**data, "updated_at": row.updated_at, **binned}
