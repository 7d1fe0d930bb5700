"""A real desktop with real editors on it, and another program that copies."""

import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from assistant.desktop.backend import load
from assistant.desktop.ports import Kept
from assistant.domain.insertion import Window
from tests.contracts.desktops import TITLES
from tests.foreign.contents import RICH, in_base64
from tests.foreign.helper import Helper
from tests.processes import Screen, wait_until

#: Shift, Ctrl, Super, Alt; keys without meaning, which may go before a chord.
_NO_CHORD = {*range(0x01000020, 0x01000024), 0x01000053, 0, 0x01FFFFFF}


class Hands(Protocol):
    """The agent's hands, whatever moves them."""

    def down(self, key: str) -> float: ...
    def up(self, key: str) -> float: ...
    def tap(self, *keys: str) -> None: ...
    def holding(self, *keys: str) -> AbstractContextManager[None]: ...
    def click(self, x: int, y: int, button: int = 1) -> None: ...
    def grasp(self, x: int, y: int) -> None: ...
    def let_go(self) -> None: ...
    def held(self) -> set[int]: ...
    def title_in_front(self) -> str: ...
    def bring_up(self, title: str) -> None: ...
    def close(self) -> None: ...


def hands(screen: Screen) -> Hands:
    """Return the agent's hands on this system."""
    if sys.platform == "win32":
        from tests.foreign.far_hands import FarHands

        return FarHands()
    from tests.foreign.agent import Agent

    return Agent(screen.name)


class Editors:
    """The desktop of this system, and two editors on it."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.agent: Hands = hands(screen)
        self.editors = {title: self.open(title) for title in reversed(TITLES)}
        self.desktop = load()
        self.desktop.start()
        self.wait(lambda: self.front() == TITLES[0])

    def open(self, title: str) -> Helper:
        """Open an editor, in front."""
        helper = Helper("editor", title, env=self.screen.env)
        helper.hear("ready")
        wait_until(lambda: self.agent.title_in_front() == title, f"{title} in front")
        return helper

    def front(self) -> str:
        """Return the title of the window in front, as the desktop knows it."""
        front = self.desktop.windows.front()
        return front.title if front else ""

    def go_to(self, title: str) -> None:
        """Have an editor in front."""
        self.editors[title].do("raise")
        self.arrive(title)

    def arrive(self, title: str) -> None:
        """Wait until that window is in front and the desktop has taken note."""
        self.agent.bring_up(title)
        self.wait(lambda: self.front() == title and self.agent.title_in_front() == title)
        self.settle()

    def wait(self, holds: Callable[[], object]) -> None:
        """Serve our own events until that holds."""

        def seen() -> object:
            QCoreApplication.processEvents()
            return holds()

        wait_until(seen, "what the contract promises")

    def settle(self) -> None:
        """Wait until the desktop thread has done what it was told and heard what is there."""
        front = self.desktop.windows.front()
        assert front
        for _ in range(2):
            seen: list[object] = []
            self.desktop.windows.look(front.id, seen.append)
            self.wait(seen.__len__)

    def close(self) -> None:
        """End all."""
        self.desktop.close()
        for helper in self.editors.values():
            helper.stop()
        self.agent.close()


class RealSite(Editors):
    """That, with another program that copies."""

    def __init__(self, screen: Screen) -> None:
        self.copier = Helper("copier", env=screen.env)
        self.copier.hear("ready")
        self._reached: list[str] = []
        super().__init__(screen)

    def begin(self) -> None:
        """Make all as at first."""
        self.desktop.hotkeys.listen(lambda name, window: None)
        self.desktop.hotkeys.everywhere(False)
        self.desktop.hotkeys.take([], lambda window: False, lambda refused: None)
        self.desktop.clipboard.private(True)
        self.other_copies(RICH)
        self.go_to("workbench")
        for each in self.editors.values():
            self._ask(each, "clear", "cleared")
            self._ask(each, "keys", "state")
        self._reached = []

    def close(self) -> None:
        """End all."""
        self.desktop.clipboard.restore(Kept())
        super().close()
        self.copier.stop()

    def tap(self, chord: str) -> None:
        self.agent.tap(*chord.split("+"))

    def paste(self) -> None:
        self.tap("Ctrl+V")

    def reached(self) -> list[str]:
        """Return the chords that reached the window in front since the test began."""
        state = self.state()
        self._reached += [
            QKeySequence(key | modifiers).toString()
            for key, modifiers in state["keys"]
            if key not in _NO_CHORD
        ]
        return self._reached

    def state(self) -> dict[str, Any]:
        """Return what the editor in front says of itself."""
        return self._ask(self.editors[self.front()], "keys", "state")

    def shut(self) -> Window:
        """Open a window and close it; return what it was."""
        passing, windows = self.open("passing"), self.desktop.windows
        self.wait(lambda: self.front() == "passing")
        window = windows.front()
        assert window
        passing.stop()
        self.wait(lambda: self.front() in TITLES)
        self.go_to("workbench")
        return window

    def other_copies(self, formats: Mapping[str, str]) -> None:
        self._ask(self.copier, "copy", "copied", formats=in_base64(formats))

    def other_finds(self, expected: Callable[[Mapping[str, Any]], bool]) -> None:
        """Wait for that: the other program may not have heard yet that the owner changed."""
        self.wait(lambda: expected(self._ask(self.copier, "look", "clipboard")))

    def pass_ms(self, span_ms: float) -> None:
        passed: list[bool] = []
        self.desktop.timer.after(span_ms, lambda: passed.append(True))
        self.wait(passed.__len__)

    def _ask(self, helper: Helper, order: str, news: str, **fields: Any) -> dict[str, Any]:
        """Give an order and return the answer, serving our own events meanwhile."""
        answers: list[dict[str, Any]] = []
        helper.do(order, **fields)

        def answered() -> bool:
            answers.extend(each for each in helper.all_told() if each["news"] == news)
            return bool(answers)

        self.wait(answered)
        return answers[-1]
