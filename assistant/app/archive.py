"""Has modules come out of the built program through one open file.

PyInstaller keeps them packed in the program, and opens the file anew for each of two hundred, so
that somebody may rename it meanwhile; our installer asks the program to end instead. To open a file
can take 2 ms where something looks at it first, and so can the question whether a folder is there:
whether a package is a zip archive is asked last. From the sources there is nothing to do.
"""

import sys
from _thread import allocate_lock
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

#: PyInstaller's own module that asks for the file; left alone where it is another one.
_READER = "pyimod01_archive"


class _Kept:
    """An open file, for one reader after another."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._lock = allocate_lock()

    def __enter__(self) -> IO[bytes]:
        self._lock.acquire()
        return self._file

    def __exit__(self, *_: object) -> None:
        self._lock.release()


@contextmanager
def kept_open() -> Iterator[None]:
    """Keep the file of the program open while this lasts, for whoever loads a module."""
    reader = sys.modules.get(_READER)
    if reader is None:
        yield
        return
    from zipimport import zipimporter  # which the built program has loaded, and others have not

    sys.path_hooks.sort(key=lambda hook: hook is zipimporter)
    program = sys.executable
    with open(program, "rb", buffering=0) as file:
        kept = _Kept(file)

        def opened(name: str, *how: Any) -> Any:
            return kept if name == program else open(name, *how)

        vars(reader)["open"] = opened
        try:
            yield
        finally:
            del vars(reader)["open"]
