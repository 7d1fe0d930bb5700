"""The log beside the database: whether a commit stands in it that was never acknowledged."""

from pathlib import Path

from db.driver import Connection

#: The log begins with a head; each page in it has a head of its own, both in SQLite's format.
_HEAD, _PAGE_HEAD = 32, 24
_PAGE_SIZE, _SALTS = slice(8, 12), slice(16, 24)
_COMMIT, _PAGE_SALTS = slice(4, 8), slice(8, 16)


def left_over(connection: Connection, log: Path) -> bool:
    """Say whether a whole commit follows the last one that holds.

    A commit is handed to the disk before it is flushed and entered in the index of the log. Where
    that fails it is refused, but who opens the file after a crash has the log alone and takes it.
    """
    ((_, pages, _),) = connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchall()
    with log.open("rb") as file:
        head = file.read(_HEAD)
        step = _PAGE_HEAD + int.from_bytes(head[_PAGE_SIZE])
        last = log.stat().st_size - step
        for place in range(_HEAD + pages * step, last + 1, step):
            file.seek(place)
            page = file.read(_PAGE_HEAD)
            if page[_PAGE_SALTS] != head[_SALTS]:
                return False  # of an earlier round of the log
            if any(page[_COMMIT]):
                return True
    return False


def emptied(connection: Connection) -> bool:
    """Bring what was committed into the database and empty the log; say whether that went well."""
    ((busy, _, _),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return not busy
