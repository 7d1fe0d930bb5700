"""Copies of the data: when one is due, which are kept, and how one is put back.

How a copy is made and proved is ``db.backup``'s.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from assistant.domain.clock import Clock, as_text
from assistant.domain.storage import BackupRefused, DatabaseBroken, DiskFailing, DiskFull
from assistant.domain.values import value
from db.backup import copy_database, put_back, stamped, stamps, verified, worth_keeping
from db.connection import BACKUPS, Database
from db.driver import Connection
from db.leftovers import sweep

#: How often a copy is made while something changes.
EVERY = timedelta(minutes=30)


@value
class Backup:
    """A copy of the data, and when it was made."""

    path: Path
    made_at: datetime


def backups_in(folder: Path) -> list[Backup]:
    """Return the copies of a data folder, newest first."""
    return [Backup(path, moment) for path, moment in stamps(folder / BACKUPS).items()]


def restore(path: Path, backup: Backup, clock: Clock, key: bytes | None = None) -> Path:
    """Make ``backup`` the database at ``path``, which must be closed; return what stood there.

    Nothing is touched unless the copy proves sound. ``key`` is what encrypted copies are read with.
    Who was erased since the copy was made is erased from it before it is the database.
    """
    folder = path.parent / BACKUPS
    aside = stamped(folder, clock.now()).with_suffix(".replaced")
    put_back(backup.path, path, aside, key, _amending(path.parent, key, clock))
    return aside


def _amending(
    folder: Path, key: bytes | None, clock: Clock
) -> Callable[[Connection], object] | None:
    """Return what notes in an encrypted copy that it was put back, and erases again from it."""
    if key is None:
        return None
    from assistant.files.erased import ErasedFile
    from assistant.services.erasing import erase_marked
    from db.audit import note

    def amend(connection: Connection) -> None:
        if marks := ErasedFile(folder, folder / BACKUPS).read():
            erase_marked(connection, marks, key)
        note(connection, (as_text(clock.now()), "", "restore", 1))

    return amend


def latest_sound(folder: Path, key: bytes | None = None) -> Backup | None:
    """Return the newest copy that proves whole, None where there is none."""
    for backup in backups_in(folder):
        with suppress(DatabaseBroken):
            return prove(backup, key)
    return None


def prove(backup: Backup, key: bytes | None = None) -> Backup:
    """Return the copy if it is whole; raise DatabaseBroken."""
    verified(backup.path, key)
    return backup


class Backups:
    """Copies of the open database, made on the lane."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._folder = database.path.parent / BACKUPS
        self._saved = None if self._changed_before() else self._mark()

    def due(self) -> bool:
        """[lane] Say whether something changed since the last copy, and that is a while ago."""
        made = list(stamps(self._folder).values())
        now = self._clock.now()
        recent = bool(made) and timedelta() <= now - made[0] < EVERY
        return not recent and self._mark() != self._saved

    def make(self, progress: Callable[[float], None] | None = None) -> Backup:
        """[lane] Make a copy now and drop those that are too many; raise BackupRefused."""
        now = self._clock.now()
        path = stamped(self._folder, now)
        mark = self._mark()
        try:
            copy_database(self._database.connection, path, progress, self._database.key)
        except (DiskFull, DiskFailing) as error:
            # "Nothing was saved" would be taken for an answer to the agent's last change.
            raise BackupRefused(path=self._folder) from error
        self._saved = mark
        made = stamps(self._folder)
        kept = worth_keeping(made.values(), now)
        for other, moment in made.items():
            if moment not in kept and other != path:
                other.unlink(missing_ok=True)
        sweep(self._database.path, now)
        return Backup(path, now)

    def _mark(self) -> tuple[int, int]:
        """Return numbers that are others after anybody has written."""
        return self._database.version, self._database.connection.total_changes

    def _changed_before(self) -> bool:
        """Say whether the file is newer than its newest copy."""
        newest = next(iter(stamps(self._folder)), None)
        files = [self._database.path, Path(f"{self._database.path}-wal")]
        written = [each.stat() for each in files if each.exists()]
        latest = max((each.st_mtime for each in written if each.st_size), default=0.0)
        return newest is None or newest.stat().st_mtime < latest
