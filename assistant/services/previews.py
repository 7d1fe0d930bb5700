"""What putting a backup back would change, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.differences import KINDS, Difference, compared
from assistant.services.erasing import marked
from db.backup import opened_copy
from db.cipher import is_encrypted
from db.connection import Database
from db.erasing import kept

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
            found = [
                compared(kind, kept(self._database.connection, kind), kept(copy, kind, people))
                for kind in KINDS
            ]
        return tuple(each for each in found if each.now or each.then)
