"""The desktops that the contracts are held against, each with an agent, two windows, a copier."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from Xlib import X

from assistant.desktop.backend import load
from assistant.desktop.ports import Desktop, Kept
from assistant.domain.insertion import Window
from tests.fakes.desktop import FakeDesktop, FakeWindow, editor
from tests.foreign.agent import Agent
from tests.foreign.helper import Helper
from tests.foreign.ownership import has_clipboard
from tests.foreign.stage import RICH, in_base64
from tests.processes import Screen, wait_until

TITLES = ("workbench", "browser")
#: Shift, Ctrl, Super, Alt; keys without meaning, which may go before a chord.
_NO_CHORD = {*range(0x01000020, 0x01000024), 0x01000053, 0, 0x01FFFFFF}


class Site(Protocol):
    """A desktop with a workbench in front, a browser behind it, and another program that copies."""

    desktop: Desktop

    def tap(self, chord: str) -> None: ...
    def paste(self) -> None: ...
    def reached(self) -> list[str]: ...
    def go_to(self, title: str) -> None: ...
    def shut(self) -> Window: ...
    def other_copies(self, formats: Mapping[str, str]) -> None: ...
    def other_finds(self, expected: Callable[[Mapping[str, Any]], bool]) -> None: ...
    def held_elsewhere(self, chord: str) -> AbstractContextManager[None]: ...
    def wait(self, holds: Callable[[], object]) -> None: ...
    def settle(self) -> None: ...
    def has_ours(self) -> bool: ...
    def pass_ms(self, span_ms: float) -> None: ...


def titled_editors() -> dict[str, FakeWindow]:
    """Return windows of the fake desktop by their titles."""
    opened = dict(zip(TITLES, (editor(100), editor(200)), strict=True))
    for title, each in opened.items():
        each.window = replace(each.window, title=title)
    return opened


class FakeSite:
    """The fake desktop."""

    def __init__(self) -> None:
        self.opened = titled_editors()
        self.fake = FakeDesktop(*self.opened.values())
        self.desktop = self.fake.bundle()
        self.other_copies(RICH)

    def tap(self, chord: str) -> None:
        if not self.fake.hotkeys.press(chord):
            self._front.keys.append(chord)

    def paste(self) -> None:
        self.fake.clipboard.read_by(self._front)

    def reached(self) -> list[str]:
        return self._front.keys

    def go_to(self, title: str) -> None:
        self.fake.bring_up(self.opened[title].window)

    def shut(self) -> Window:
        return editor(300).window

    def other_copies(self, formats: Mapping[str, str]) -> None:
        encoded = {name: each.encode() for name, each in formats.items()}
        if "image" in encoded:
            encoded["image/png"] = encoded.pop("image")
        self.fake.clipboard.formats, self.fake.clipboard.owner = encoded, "agent"

    def other_finds(self, expected: Callable[[Mapping[str, Any]], bool]) -> None:
        self.fake.clipboard.read_by(self.opened["browser"])
        formats = {name: each.decode() for name, each in self.fake.clipboard.formats.items()}
        found = {
            "formats": list(formats),
            "text": formats.get("text/plain", ""),
            "html": formats.get("text/html", ""),
            "image": int(formats["image/png"]) if "image/png" in formats else None,
            "files": formats.get("text/uri-list", "").split(),
        }
        assert expected(found), found

    @contextmanager
    def held_elsewhere(self, chord: str) -> Iterator[None]:
        self.fake.hotkeys.taken.add(chord)
        yield
        self.fake.hotkeys.taken.remove(chord)

    def wait(self, holds: Callable[[], object]) -> None:
        assert holds()

    def settle(self) -> None:
        """All is done at once."""

    def has_ours(self) -> bool:
        return self.fake.clipboard.owner == "us"

    def pass_ms(self, span_ms: float) -> None:
        self.fake.timer.pass_ms(span_ms)

    @property
    def _front(self) -> Any:
        assert self.fake.in_front
        return self.fake.windows[self.fake.in_front.id]


class OnX11:
    """The X11 desktop on a screen with a window manager, and real editors on it."""

    def __init__(self, screen: Screen) -> None:
        self.screen, self.agent = screen, Agent(screen.name)
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
        self.wait(lambda: self.front() == title)
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
        self.agent.display.close()


class X11Site(OnX11):
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

    @contextmanager
    def held_elsewhere(self, chord: str) -> Iterator[None]:
        code = self.agent.keymap.codes(chord.removeprefix("Ctrl+"))[0]
        self.agent.root.grab_key(code, X.ControlMask, False, X.GrabModeAsync, X.GrabModeAsync)
        self.agent.display.sync()
        yield
        self.agent.root.ungrab_key(code, X.ControlMask)
        self.agent.display.sync()

    def has_ours(self) -> bool:
        """Say whether the clipboard is ours for the server, too, which is no matter of course."""
        return has_clipboard(self.agent.display)

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


def answer_of(site: Site, ask: Callable[[Callable[[Any], None]], object]) -> Any:
    """Return what a port brings to its ``then``."""
    answers: list[Any] = []
    ask(answers.append)
    site.wait(answers.__len__)
    return answers[0]


def front_of(site: Site) -> Window:
    """Return the window in front; there is one."""
    front = site.desktop.windows.front()
    assert front
    return front
