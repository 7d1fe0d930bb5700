"""A file that others write, on a share that may be slow or gone: copied here before it is read."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from assistant.domain.packs import PackGone, Stamp
from assistant.domain.storage import NO_ROOM, DiskFull

_BLOCK = 1 << 20
#: No pack is larger, in bytes.
_LIMIT = 2_000_000_000


def fetched(source: Path, into: Path, known: Stamp | None) -> Stamp | None:
    """Copy a file where its stamp is another than ``known``; return the stamp, None where not.

    May take long, and touches nothing but the two files. Raises PackGone where it cannot be
    reached, or was written to meanwhile, and DiskFull.
    """
    stamp = stamp_of(source)
    if stamp == known:
        return None
    part = into.with_name(into.name + ".part")
    try:
        into.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as file, part.open("wb") as copy:
            left = _LIMIT
            while (block := file.read(_BLOCK)) and left > 0:
                copy.write(block)
                left -= len(block)
        if stamp_of(source) != stamp:
            raise PackGone(path=source)
        os.replace(part, into)
    except OSError as error:
        raise (DiskFull if error.errno in NO_ROOM else PackGone)(path=source) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return stamp


def stamp_of(path: Path) -> Stamp:
    """Return the stamp of a file; raise PackGone where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise PackGone(path=path) from error
    if not stat.S_ISREG(found.st_mode):
        raise PackGone(path=path)  # a device may go on for ever
    return Stamp(found.st_size, found.st_mtime_ns)
