"""The pipe to a helper process: whether something has come, and what."""

import os
import queue
import select
import sys
import threading
from typing import IO

_AT_ONCE = 1 << 20


class Pipe:
    """One end to read from, watched without blocking."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._handle = stream.fileno()

    def ready(self, within_s: float) -> bool:
        """Wait so long at most; say whether there is something to read, or the end."""
        return bool(select.select([self._handle], [], [], max(0.0, within_s))[0])

    def read(self) -> bytes:
        """Return what is there, b"" at the end."""
        return os.read(self._handle, _AT_ONCE)


class ReadAhead(Pipe):
    """The same where the system can wait for no pipe: a thread reads, and closes it in the end."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(stream)
        self._stream = stream
        self._read: queue.Queue[bytes] = queue.Queue()
        self._next: list[bytes] = []
        threading.Thread(target=self._read_on, daemon=True).start()

    def ready(self, within_s: float) -> bool:
        if not self._next:
            try:
                self._next.append(self._read.get(timeout=max(0.001, within_s)))
            except queue.Empty:
                return False
        return True

    def read(self) -> bytes:
        return self._next.pop()

    def _read_on(self) -> None:
        data = b"begin"
        while data:
            data = os.read(self._handle, _AT_ONCE)
            self._read.put(data)
        self._stream.close()


def pipe(stream: IO[bytes]) -> Pipe:
    """Return the end of a pipe that can be watched on this system."""
    return ReadAhead(stream) if sys.platform == "win32" else Pipe(stream)
