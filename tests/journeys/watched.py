"""The whole program in a process of its own, and what an agent sees of it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.foreign.agent import Agent
from tests.foreign.helper import ROOT, Helper
from tests.foreign.pipes import pipe
from tests.processes import Screen, read_line, spawn, wait_until

#: Keeps what the program says on stderr.
_KEPT = ("sh", "-c", 'exec "$0" "$@" 2>>"$ERRORS"')


class Watch(Helper):
    """The program and the onlooker within it."""

    def __init__(self, screen: Screen, folder: Path, errors: Path, before: tuple[str, ...]) -> None:
        self._ready, end = os.pipe()
        module = (sys.executable, "-m", "tests.journeys.onlooker")
        self.process = spawn(
            *(*_KEPT, *before, *module, "--data-dir", str(folder), "--ready-fd", str(end)),
            env={**screen.env, "PYTHONPATH": str(ROOT), "ERRORS": str(errors)},
            pipes=True,
            pass_fds=[end],
        )
        os.close(end)
        assert self.process.stdout
        self._output = pipe(self.process.stdout)
        self.told = []
        self._rest = b""
        self._errors = errors

    def wait_for(self, news: str = "ready") -> None:
        """Wait until the program says ``usable`` or ``ready``."""
        while read_line(self._ready) != news:
            pass

    def ask(self, order: str, then: str, **fields: object) -> None:
        """Give an order and wait for its answer."""
        self.do(order, **fields)
        self.hear(then)

    def words(self) -> list[str]:
        """Return all words in sight."""
        self.do("see")
        return list(self.hear("seen")["words"])

    def sees(self, beginning: str, deadline_s: float = 20.0) -> str:
        """Wait until something in sight begins so, and return the whole of it."""
        until = time.monotonic() + deadline_s
        while True:
            words = self.words()
            if found := [each for each in words if each.startswith(beginning)]:
                return found[0]
            if time.monotonic() > until:
                raise TimeoutError(f"{beginning!r} is not in sight, only {words}")

    def disappears(self, sentence: str) -> None:
        """Wait until a sentence is not in sight any more."""
        wait_until(lambda: sentence not in self.words(), f"{sentence!r} is gone")

    def ends(self, deadline_s: float = 20.0) -> int:
        """Wait until the program has ended and return its exit code."""
        return self.process.wait(deadline_s)

    def errors(self) -> str:
        """Return what it said on stderr."""
        return self._errors.read_text("utf-8")

    def stop(self) -> None:
        """End the program, by force where it does not go."""
        super().stop()
        os.close(self._ready)


@contextmanager
def keyboard(screen: Screen) -> Iterator[Agent]:
    """The agent's hands on the keyboard of a screen."""
    agent = Agent(screen.name)
    try:
        yield agent
    finally:
        agent.display.sync()
        agent.display.close()


@contextmanager
def watched(screen: Screen, folder: Path, *before: str, until: str = "ready") -> Iterator[Watch]:
    """The program with its data in ``folder``, entered once it says ``until`` ("" at once).

    ``before`` is a command that is to start it.
    """
    errors = Path(os.environ["HOME"], f"errors-{time.monotonic_ns()}")
    watch = Watch(screen, folder, errors, before)
    try:
        if until:
            watch.wait_for(until)
        yield watch
    finally:
        watch.stop()
