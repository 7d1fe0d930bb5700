"""What an error of the driver means to the user. Everything that touches the file passes here."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.domain.errors import UserError
from assistant.domain.storage import (
    NO_ROOM,
    DatabaseBroken,
    DatabaseBusy,
    DiskFailing,
    DiskFull,
    FolderReadOnly,
)
from db.driver import DriverError

#: Primary result code of SQLite → the fact it stands for.
_MEANINGS: dict[int, type[UserError]] = {
    5: DatabaseBusy,  # BUSY
    6: DatabaseBusy,  # LOCKED
    8: FolderReadOnly,  # READONLY
    10: DiskFailing,  # IOERR
    11: DatabaseBroken,  # CORRUPT
    13: DiskFull,  # FULL
    14: FolderReadOnly,  # CANTOPEN
    26: DatabaseBroken,  # NOTADB
}
#: The same in the words of SQLite, for copies: their errors come without a code.
_WORDS = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of the driver and of the file system into facts about the file ``path``.

    What is left over is a mistake of ours and passes through.
    """
    try:
        yield
    except DriverError as error:
        code = getattr(error, "sqlite_errorcode", _WORDS.get(str(error), 0)) & 0xFF
        if code not in _MEANINGS:
            raise
        raise _fact(_MEANINGS[code], path) from error
    except OSError as error:
        kind: type[UserError] = DiskFull if error.errno in NO_ROOM else FolderReadOnly
        raise _fact(kind, path) from error


def _fact(kind: type[UserError], path: Path) -> UserError:
    return kind(path=path.parent if kind is FolderReadOnly else path)
