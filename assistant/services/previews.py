"""What putting a backup back would change, before it is done."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from assistant.domain.customers import CustomerId
from assistant.domain.differences import KINDS, Difference, compared
from assistant.domain.storage import DatabaseBroken
from assistant.services.erasing import marked
from db.backup import opened_copy
from db.cipher import is_encrypted
from db.connection import Database
from db.driver import Connection
from db.erasing import kept
from db.faults import told

if TYPE_CHECKING:
    from assistant.files.erased import ErasedFile
    from assistant.services.backups import Backup


class Previews:
    """Compares backups with the open database."""

    def __init__(self, database: Database, erased: ErasedFile) -> None:
        self._database, self._erased = database, erased

    def of(self, backup: Backup) -> tuple[Difference, ...]:
        """[lane] Return what there is of each kind now and in the copy, nothing of none.

        Who was erased since is not counted: an older copy does not bring them back. Raises
        DatabaseBroken where the copy is no good.
        """
        key = self._database.key if is_encrypted(backup.path) else None
        with opened_copy(backup.path, key) as copy:
            people = marked(copy, self._erased.read(), key) if key else ()
            found = [self._compared(kind, copy, people) for kind in KINDS]
        return tuple(each for each in found if each.now or each.then)

    def _compared(self, kind: str, copy: Connection, people: Collection[CustomerId]) -> Difference:
        """Compare one kind; of a database that is damaged there only nothing is known of now."""
        try:
            with told(self._database.path):
                now = [*kept(self._database.connection, kind)]
        except DatabaseBroken:
            return Difference(kind=kind, now=None, then=sum(1 for _ in kept(copy, kind, people)))
        return compared(kind, now, kept(copy, kind, people))


def holdings(backup: Backup, key: bytes | None = None) -> dict[str, int]:
    """Return how many of each kind there are in a copy; raise DatabaseBroken.

    For where there is nothing to compare it with.
    """
    with opened_copy(backup.path, key) as copy:
        counts = {kind: sum(1 for _ in kept(copy, kind)) for kind in KINDS}
    return {kind: count for kind, count in counts.items() if count}
