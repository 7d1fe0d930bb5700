"""The real program beside a foreign window, with an agent who presses keys and reads the clock."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.workplace import PHRASES, TITLE, EditorTarget, Target, moment, prepare
from tests.foreign.agent import Agent
from tests.foreign.browser import Browser
from tests.foreign.contents import same_as_rich
from tests.foreign.stage import Stage, stage
from tests.journeys.program import program_on
from tests.processes import pause, wait_until

#: The time between two presses: the clipboard is back, and the program at rest.
PACE_S = 0.45


class PageTarget:
    """A text field of a page in Chromium."""

    def __init__(self, browser: Browser, field: str) -> None:
        self._browser = browser
        self._field = field

    def clear(self, stall_ms: int = 0, block_ms: int = 0) -> None:
        """Empty it, put the caret there, and be slow with the next paste."""
        self._browser.do("clear", field=self._field, stall=stall_ms, block=block_ms)
        self._browser.hear("cleared")

    def wait_for(self, text: str) -> float:
        """Wait for the text."""
        return moment(partial(self._browser.hear, "text", text=text))

    def text(self) -> str:
        """Return the text."""
        self._browser.do("state")
        return str(self._browser.hear("state")["text"])


@dataclass
class Shift:
    """An agent at work: stage, hands and the program, by its process."""

    stage: Stage
    agent: Agent
    pid: int

    def floor_s(self, target: Target, rounds: int) -> list[float]:
        """Time bare Ctrl+V, with the text on another program's clipboard; inf where none came."""
        self.stage.copy({"text/plain": PHRASES[0]})
        return [self._one_s(target, "V") for _ in range(rounds)]

    def ours_s(self, target: Target, rounds: int) -> list[float]:
        """Time the first phrase's key; inf where no text came."""
        self.stage.copy()
        pause(PACE_S)
        return [self._one_s(target, "1") for _ in range(rounds)]

    def exact(self, target: Target, number: int, stall_ms: int = 0, block_ms: int = 0) -> bool:
        """Insert one phrase into a slow target; say whether it and the clipboard are right."""
        target.clear(stall_ms, block_ms)
        self.stage.copy()
        pause(0.1)
        with self.agent.holding("Ctrl", str(number)):
            pause(0.06)
        target.wait_for(PHRASES[number - 1])
        return self.is_right(target, PHRASES[number - 1])

    def is_right(self, target: Target, text: str) -> bool:
        """Say whether target and clipboard have what they should, and no key is down."""
        return self.settles() and target.text() == text and not self.agent.held()

    def settles(self) -> bool:
        """Wait until the clipboard is back; say whether all of it is."""
        until = time.monotonic() + 5
        while not same_as_rich(found := self.stage.clipboard()):
            if time.monotonic() > until:
                return False
            pause(0.1)
        return "x-kde-passwordManagerHint" in found["formats"]

    def _one_s(self, target: Target, key: str) -> float:
        target.clear()
        pause(0.02)
        with self.agent.holding("Ctrl"):
            pause(0.01)
            start = self.agent.down(key)
            span = target.wait_for(PHRASES[0]) - start
            pause(0.03)
            self.agent.up(key)
        pause(PACE_S)
        return span


@contextmanager
def shift(*, warm_up: bool = True) -> Iterator[Shift]:
    """A fresh screen with the program on it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        prepare(folder)
        with stage() as built, program_on(built.screen, folder) as program:
            pause(1.0 if warm_up else 0.0)  # it goes on loading after it says that it is ready
            yield Shift(built, built.agent, program.process.pid)


def editor_of(at_work: Shift) -> EditorTarget:
    """Open an editor as the workbench."""
    return EditorTarget(at_work.stage.editor())


@contextmanager
def browser_of(at_work: Shift) -> Iterator[Any]:
    """Open Chromium as the workbench, for as long as the block lasts."""
    browser = Browser(at_work.stage.screen.env)
    try:
        browser.hear("ready")
        in_front = at_work.agent.title_in_front
        wait_until(lambda: TITLE in in_front(), "the page in front")
        pause(1.0)
        yield browser
    finally:
        browser.stop()
