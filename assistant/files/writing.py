"""Files that appear only when they are whole: an older one of that name stays until then."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant.domain.storage import NO_ROOM, DiskFull
from assistant.domain.tables import FileUnreadable


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a file to write; it becomes ``path`` at the end, or nothing does where that fails.

    Raises DiskFull or FileUnreadable.
    """
    part = path.with_name(path.name + ".part")
    try:
        yield part
        _on_disk(part)
        os.replace(part, path)
    except OSError as error:
        raise (DiskFull if error.errno in NO_ROOM else FileUnreadable)(path=path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _on_disk(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
