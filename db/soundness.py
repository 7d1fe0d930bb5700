"""Whether every page of the open database is as it was written, looked through beside the work."""

from contextlib import suppress
from pathlib import Path

from assistant.domain.storage import DatabaseBroken
from db.cipher import unlocked
from db.driver import Connection, DriverError, connect
from db.faults import told

#: Result code of SQLite for what was called off.
_INTERRUPTED = 9


class SoundCheck:
    """One look through the file, by a connection of its own; for a thread of its own."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path, self._key = path, key
        self._connection: Connection | None = None
        self._stopped = False

    def look(self) -> bool:
        """Look through it; say whether that came to its end, and raise DatabaseBroken.

        Takes about 25 ms for each MB.
        """
        with told(self._path):
            # Not by way of a file opened beside SQLite: closing that would drop its locks.
            place = f"{self._path.absolute().as_uri()}?mode=ro"
            connection = unlocked(connect(place, uri=True), self._key)
            self._connection = connection
            try:
                return not self._stopped and self._whole(connection)
            except DriverError as error:
                if getattr(error, "sqlite_errorcode", 0) == _INTERRUPTED:
                    return False
                raise
            finally:
                self._connection = None
                connection.close()

    def stop(self) -> None:
        """Call it off, from any thread."""
        self._stopped = True
        if (connection := self._connection) is not None:
            with suppress(DriverError):  # it came to its end meanwhile
                connection.interrupt()

    def _whole(self, connection: Connection) -> bool:
        # Each page of an encrypted file carries a seal of its own; of a plain one only what
        # belongs together can be looked at.
        pragma = "cipher_integrity_check" if self._key is not None else "integrity_check"
        if connection.execute(f"PRAGMA {pragma}").fetchall() not in ([], [("ok",)]):
            raise DatabaseBroken(path=self._path)
        return True
