"""What a reader's own exceptions mean to the user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.domain.errors import UserError
from assistant.domain.sources import FileBroken, FileHostile, FileTooLarge
from assistant.domain.tables import FileMissing, FileUnreadable

_MB = 1 << 20


@contextmanager
def told(path: Path, *broken: type[Exception]) -> Iterator[None]:
    """Turn what goes wrong with a file into a fact; ``broken`` are exceptions of a damaged one."""
    try:
        yield
    except UserError:
        raise
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path) from error
    except (MemoryError, RecursionError) as error:
        raise FileHostile(path=path) from error
    except broken as error:
        raise FileBroken(path=path) from error


def whole(path: Path, limit_mb: int) -> bytes:
    """Return all of a file that has to be read at once; raise FileTooLarge and its kin."""
    with told(path):
        if path.exists() and not path.is_file():
            raise FileUnreadable(path=path)  # a device may go on for ever
        with path.open("rb") as file:
            found = file.read(limit_mb * _MB + 1)
    if len(found) > limit_mb * _MB:
        raise FileTooLarge(path=path, limit=limit_mb)
    return found
