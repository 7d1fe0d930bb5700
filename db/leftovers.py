"""Files that were left beside the data: by a process that was killed, or put aside long ago."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from db.connection import BACKUPS

#: What a copy is called while it is made, with what SQLite keeps beside it.
_HALF = (".part", ".part-journal", ".part-wal", ".part-shm", ".new", ".new-journal")

#: What was put aside: replaced by a backup, or before something was changed in the file.
_ASIDE = ("*.replaced", "*.replaced-wal", "*.replaced-shm", "before-*.db")

#: Another process may be writing a copy; what was put aside is kept as long as the last backup.
_WRITTEN, _KEPT = timedelta(hours=1), timedelta(days=30)


def sweep(path: Path, now: datetime) -> list[Path]:
    """Remove what is left beside the database at ``path``; return what that was."""
    backups = path.parent / BACKUPS
    half = [path.with_suffix(ending) for ending in _HALF]
    half += [each for ending in _HALF for each in backups.glob(f"*{ending}")]
    aside = [each for pattern in _ASIDE for each in backups.glob(pattern)]
    gone = _older(half, now - _WRITTEN) + _older(aside, now - _KEPT)
    for each in gone:
        with suppress(OSError):  # somebody has it open: next time
            each.unlink(missing_ok=True)
    return gone


def _older(files: list[Path], moment: datetime) -> list[Path]:
    found = []
    for each in files:
        with suppress(OSError):
            if each.stat().st_mtime < moment.timestamp():
                found.append(each)
    return found
