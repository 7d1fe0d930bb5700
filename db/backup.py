"""Copies of the database: made whole, proved readable, thinned out with age, put back.

When a copy is due is decided by ``services.backups``.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.domain.storage import DatabaseBroken
from db.cipher import is_encrypted, literal, open_keyed
from db.driver import Connection
from db.faults import told

#: Pages copied between two reports of progress.
STEP_PAGES = 2_000

_STAMP = "%Y%m%dT%H%M%S"
_PREFIX = "deskmate-"


def copy_database(
    source: Connection,
    target: Path,
    progress: Callable[[float], None] | None = None,
    key: bytes | None = None,
) -> None:
    """Copy the open database to ``target``, which appears only when it is whole and proved.

    ``key`` is that of the open database, None for one that is not encrypted; the copy has the same.
    """
    part = target.with_suffix(".part")
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            counts = _copied(source, part, progress, key)
            if key is not None:
                part.chmod(0o600)
            if verified(part, key) != counts:
                raise DatabaseBroken(path=part)
            flush(part)
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)


def verified(path: Path, key: bytes | None = None) -> dict[str, int]:
    """Return the number of rows of each table; raise DatabaseBroken where anything is amiss.

    An encrypted copy without its key, or with another one, is amiss too.
    """
    with told(path):
        connection = open_keyed(path, key, read_only=True)
        try:
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise DatabaseBroken(path=path)
            # Each page of an encrypted file carries a seal of its own; none is there otherwise.
            if connection.execute("PRAGMA cipher_integrity_check").fetchall():
                raise DatabaseBroken(path=path)
            return counts_of(connection)
        finally:
            connection.close()


@contextmanager
def opened_copy(path: Path, key: bytes | None = None) -> Iterator[Connection]:
    """Have a copy open, to be read only; raise DatabaseBroken where it cannot be."""
    with told(path):
        connection = open_keyed(path, key, read_only=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
            connection.execute("PRAGMA temp_store = MEMORY")
            yield connection
        finally:
            connection.close()


def put_back(
    copy: Path,
    path: Path,
    aside: Path,
    key: bytes | None = None,
    amend: Callable[[Connection], object] | None = None,
) -> None:
    """Make ``copy`` the database at ``path``; what stood there is kept at ``aside``.

    Where that fails, all stands as it did. The database must not be open anywhere. ``key`` is
    what encrypted copies are read with; a plain one stays plain. What ``amend`` changes of an
    encrypted one, in one transaction, is changed before it takes its place.
    """
    verified(copy, key)
    key = key if is_encrypted(copy) else None
    new = path.with_suffix(".new")
    with told(path):
        source = open_keyed(copy, key, read_only=True)
        try:
            copy_database(source, new, key=key)
        finally:
            source.close()
        if amend is not None and key is not None:
            _amend(new, key, amend)
        moved: list[tuple[Path, str]] = []
        try:
            for ending in ("", "-wal", "-shm"):
                old, kept = Path(f"{path}{ending}"), f"{aside}{ending}"
                if old.exists():
                    os.replace(old, kept)
                    moved.append((old, kept))
            os.replace(new, path)
        except BaseException:  # or the next start would find nothing and begin anew
            for old, kept in reversed(moved):
                os.replace(kept, old)
            new.unlink(missing_ok=True)
            raise


def _amend(path: Path, key: bytes, amend: Callable[[Connection], object]) -> None:
    """Change a copy and prove it again; where that fails it is removed."""
    connection = open_keyed(path, key)
    try:
        for pragma in ("secure_delete = ON", "foreign_keys = ON", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        amend(connection)
        connection.execute("COMMIT")
        connection.close()
        verified(path, key)
        flush(path)
    except BaseException:
        connection.close()
        path.unlink(missing_ok=True)
        raise


def encrypted_copy(source: Connection, target: Path, key: bytes) -> None:
    """Write all that a plain database holds to ``target``, encrypted, and prove it."""
    target.unlink(missing_ok=True)
    counts = counts_of(source)
    source.execute(f"ATTACH ? AS whole KEY {literal(key)}", (str(target),))
    try:
        source.execute("SELECT sqlcipher_export('whole')").fetchall()
        for pragma in ("application_id", "user_version"):  # the export leaves them out
            ((number,),) = source.execute(f"PRAGMA {pragma}").fetchall()
            source.execute(f"PRAGMA whole.{pragma} = {number}")
    finally:
        source.execute("DETACH whole")
    if verified(target, key) != counts:
        raise DatabaseBroken(path=target)
    flush(target)


def stamped(folder: Path, moment: datetime) -> Path:
    """Return the name of a copy made at ``moment``."""
    return folder / f"{_PREFIX}{moment.astimezone(UTC):{_STAMP}}Z.db"


def stamps(folder: Path) -> dict[Path, datetime]:
    """Return the copies in a folder, newest first, each with the moment of its making."""
    found = {}
    for path in folder.glob(f"{_PREFIX}*.db"):
        try:
            moment = datetime.strptime(path.stem.removeprefix(_PREFIX), f"{_STAMP}%z")
        except ValueError:
            continue
        found[path] = moment
    return dict(sorted(found.items(), key=lambda item: item[1], reverse=True))


def worth_keeping(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which of the moments stay: one an hour for a day, one a day for a month, the newest.

    Moments in the future stay: the clock was set back, and they may be the best there is.
    """
    kept: dict[object, datetime] = {}
    for moment in sorted(moments):
        age = now - moment
        if age < timedelta(days=1):
            kept[moment.strftime("%Y%m%d%H") if age >= timedelta() else moment] = moment
        elif age < timedelta(days=30):
            kept[moment.date()] = moment
        kept["newest"] = moment
    return set(kept.values())


def _copied(
    source: Connection,
    part: Path,
    progress: Callable[[float], None] | None,
    key: bytes | None,
) -> dict[str, int]:
    def report(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(1 - remaining / max(total, 1))

    target = open_keyed(part, key)
    source.execute("BEGIN")  # so that what is counted and what is copied are the same
    try:
        counts = counts_of(source)
        source.backup(target, pages=STEP_PAGES, progress=report)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, no companions
        return counts
    finally:
        source.execute("COMMIT")
        target.close()


def counts_of(connection: Connection) -> dict[str, int]:
    """Return the number of rows of each table."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in names
    }


def flush(path: Path) -> None:
    """See that a file stands on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
