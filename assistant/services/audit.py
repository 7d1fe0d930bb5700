"""Who did what with personal data, and to how many; never what it was about."""

from datetime import datetime
from typing import NamedTuple

from assistant.domain.clock import Clock, as_text, from_text
from assistant.services.people import People
from db.audit import AuditTable
from db.connection import Database

#: What is noted: a phone number or address was shown, somebody's data was written out or erased,
#: all numbers and addresses were removed, customers came from a file or went into one, old ones
#: were removed, a backup was put back, the file was encrypted, its recovery code shown, its
#: password changed.
KINDS = ("reveal", "hand_over", "erase", "contacts", "import", "export", "retention", "restore") + (
    "encrypt",
    "recovery_code",
    "password",
    "unlock",
)


class AuditEntry(NamedTuple):
    """One thing that was done."""

    at: datetime
    agent: str
    kind: str
    number: int


class Audit:
    """The list of what was done."""

    def __init__(self, database: Database, people: People, clock: Clock) -> None:
        self._table, self._people, self._clock = AuditTable(database), people, clock

    def note(self, kind: str, count: int = 1) -> None:
        """[lane] Note something of ``KINDS`` that was done now."""
        if kind not in KINDS:
            raise ValueError(kind)
        self._table.add(as_text(self._clock.now()), self._people.agent.name, kind, count)

    def entries(self, limit: int = 500) -> list[AuditEntry]:
        """[lane] Return what was done, the last first."""
        return [AuditEntry(from_text(each[0]), *each[1:]) for each in self._table.last(limit)]
