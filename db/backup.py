"""Copies of the database: made whole, proved readable, thinned out with age, put back.

When a copy is due is decided by ``services.backups``.
"""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.domain.storage import DatabaseBroken
from db.driver import Connection, connect
from db.faults import told

#: Pages copied between two reports of progress.
STEP_PAGES = 2_000

_STAMP = "%Y%m%dT%H%M%S"
_PREFIX = "deskmate-"


def copy_database(
    source: Connection, target: Path, progress: Callable[[float], None] | None = None
) -> None:
    """Copy the open database to ``target``, which appears only when it is whole and proved."""
    part = target.with_suffix(".part")
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            counts = _copied(source, part, progress)
            if verified(part) != counts:
                raise DatabaseBroken(path=part)
            _flush(part)
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)


def verified(path: Path) -> dict[str, int]:
    """Return the number of rows of each table; raise DatabaseBroken where anything is amiss."""
    with told(path):
        connection = connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise DatabaseBroken(path=path)
            return _counts(connection)
        finally:
            connection.close()


def put_back(copy: Path, path: Path, aside: Path) -> None:
    """Make ``copy`` the database at ``path``; what stood there is kept at ``aside``.

    Where that fails, all stands as it did. The database must not be open anywhere.
    """
    verified(copy)
    new = path.with_suffix(".new")
    with told(path):
        source = connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
        try:
            copy_database(source, new)
        finally:
            source.close()
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
    source: Connection, part: Path, progress: Callable[[float], None] | None
) -> dict[str, int]:
    def report(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(1 - remaining / max(total, 1))

    target = connect(str(part))
    source.execute("BEGIN")  # so that what is counted and what is copied are the same
    try:
        counts = _counts(source)
        source.backup(target, pages=STEP_PAGES, progress=report)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, no companions
        return counts
    finally:
        source.execute("COMMIT")
        target.close()


def _counts(connection: Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in names
    }


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
