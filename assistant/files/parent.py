"""Reads foreign files in a process of its own, with limits, whose death is a sentence."""

import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from os import environ
from pathlib import Path
from typing import Any

from assistant.domain.errors import UserError
from assistant.domain.sources import FileHostile, ReadingStopped, Source
from assistant.files import wire
from assistant.files.child import CPU_S, END, MEMORY_MB, MISTAKE, request
from assistant.files.limits import held
from assistant.files.reading import ANYTHING, Read, Reading

#: A reader that tells nothing for so long, in seconds, is stuck.
PATIENCE_S = 30.0

#: So often it is asked whether the reading was called off, in seconds.
_LOOK_S = 0.05
#: Longest line of an answer: a row with twenty messages is far below.
_LONGEST = 1 << 26


class ReaderFailed(Exception):
    """A mistake of ours in the process that reads: its kind and place."""


class ChildReader:
    """A ``Reader`` whose work is done by a process started for each source.

    ``command`` starts this program as such a process: one that calls ``child.serve``.
    """

    def __init__(self, command: Sequence[str], patience_s: float = PATIENCE_S) -> None:
        self._command = command
        self._patience_s = patience_s

    @contextmanager
    def reading(
        self,
        path: Path,
        wish: Source = ANYTHING,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[Reading]:
        """Open a source, as ``Reader`` promises."""
        child = _Child(self._command, path)
        try:
            yield child.opened(wish, _Guard(child, cancelled, self._patience_s))
        finally:
            child.end()


class _Child:
    """The process, and what it answers."""

    def __init__(self, command: Sequence[str], path: Path) -> None:
        self.path = path.absolute()
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environ, "MALLOC_ARENA_MAX": "1"},  # else each thread reserves memory unused
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows alone has it
        )
        self._limits = held(self._process, MEMORY_MB, CPU_S)
        self._guard: _Guard | None = None
        self.source = ANYTHING

    def opened(self, wish: Source, guard: "_Guard") -> "_Child":
        """Ask for the source and wait for what it is; raise what the reader raises."""
        self._guard = guard
        guard.start()
        assert self._process.stdin is not None
        with suppress(OSError):  # it is gone already, which the answer tells
            self._process.stdin.write(request(self.path, wish))
            self._process.stdin.flush()
        (self.source,) = self._answer()
        return self

    def __iter__(self) -> Iterator[Read]:
        while (found := self._answer()) != END:
            yield found

    def end(self) -> None:
        """End the process, whatever it does."""
        if self._guard is not None:
            self._guard.stop()
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()
        self._limits = None

    def kill(self) -> None:
        """End the process; whoever waits for its answers gets none any more."""
        self._process.kill()

    def _answer(self) -> Any:
        """Return the next value that the process tells; raise an error that it tells."""
        assert self._process.stdout is not None and self._guard is not None
        with self._guard.waiting():
            line = self._process.stdout.readline(_LONGEST)
        if not line.endswith(b"\n"):
            raise FileHostile(path=self.path)  # it has died, or was made to tell without end
        found = wire.value_of(line)
        if isinstance(found, UserError):
            raise found
        if found[:1] == (MISTAKE,):
            raise ReaderFailed(found[1])
        return found


class _Guard:
    """Ends a process that is silent for too long, or whose work nobody wants any more."""

    def __init__(
        self, child: _Child, cancelled: Callable[[], bool] | None, patience_s: float
    ) -> None:
        self._child = child
        self._cancelled = cancelled or (lambda: False)
        self._patience_s = patience_s
        self._asked_s: float | None = None
        self._called_off = False
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="reader", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Watch while an answer is waited for; raise ReadingStopped if it was called off."""
        self._asked_s = time.monotonic()
        yield
        self._asked_s = None
        if self._called_off:
            raise ReadingStopped

    def _watch(self) -> None:
        while not self._over.wait(_LOOK_S):
            self._called_off = self._called_off or self._cancelled()
            asked_s = self._asked_s
            stuck = asked_s is not None and time.monotonic() - asked_s > self._patience_s
            if self._called_off or stuck:
                self._child.kill()
                return
