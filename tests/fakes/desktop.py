"""A desktop that exists in memory: it records what was done to it, and time passes when told."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from assistant.desktop.ports import (
    Desktop,
    Ears,
    Frame,
    Hotkey,
    Kept,
    Keys,
    KeysDone,
    Pressed,
    Read,
    Refusal,
    kept_content,
)
from assistant.domain.docking import Rect
from assistant.domain.insertion import Erasure, Window, WindowId
from assistant.domain.typed import BACKSPACE, COPY, CodeEar, CopyEar
from tests.fakes.presence import FakePresence
from tests.fakes.timer import FakeTimer

OWN = Window(WindowId(1), pid=os.getpid(), process="deskmate", title="同桌")


@dataclass
class FakeWindow:
    """A foreign window. ``reads``: its requests, in ms after the paste key; True for the text."""

    window: Window
    reads: tuple[tuple[float, bool], ...] = ((2, True),)
    text: str = ""
    keys: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    selected: str = ""
    copies_ms: float = 5
    """What Ctrl+C copies, and how long that takes."""

    def type(self, key: str) -> None:
        """Take a key of the agent's."""
        if len(key) == 1:
            self.text += key
        elif key == BACKSPACE:
            self.text = self.text[:-1]


def editor(number: int = 100, **changes: object) -> FakeWindow:
    """Return a foreign window that takes text as a native editor does."""
    window = Window(WindowId(number), pid=number, process="editor", title=f"window {number}")
    return FakeWindow(window, **changes)  # type: ignore[arg-type]


class FakeDesktop:
    """All ports in one, over the windows it is given; the first of them is in front."""

    def __init__(self, *windows: FakeWindow) -> None:
        self.timer = FakeTimer()
        self.windows = {each.window.id: each for each in windows}
        self.in_front: Window | None = windows[0].window if windows else None
        self.keyboard = FakeKeyboard(self)
        self.clipboard = FakeClipboard(self)
        self.hotkeys = FakeHotkeys(self)
        self.typed = FakeTyped(self)
        self.docking = FakeDocking(self)
        self.presence = FakePresence()
        self.log: list[str] = []

    def bundle(self) -> Desktop:
        """Return the ports as the program gets them."""
        return Desktop(
            kind="fake",
            clipboard=self.clipboard,
            keyboard=self.keyboard,
            hotkeys=self.hotkeys,
            typed=self.typed,
            windows=FakeWindows(self),
            docking=self.docking,
            presence=self.presence,
            timer=self.timer,
            start=lambda: self.log.append("start"),
            close=lambda: self.log.append("close"),
        )

    def bring_up(self, window: Window | None) -> None:
        """Put a window in front, as the agent would."""
        self.in_front = window
        self.typed.forget()


class FakeClipboard:
    """A clipboard with an owner: "agent", "us" or "nobody"."""

    def __init__(self, desktop: FakeDesktop) -> None:
        self._desktop = desktop
        self.formats: Mapping[str, bytes] = {}
        self.owner = "nobody"
        self.hangs = False
        self.busy = False
        self._unheard_until = 0.0
        self._lost = False
        self._on_read: Callable[[Read], None] = lambda read: None
        self._target = OWN

    def agent_copies(self, text: str, unheard_ms: float = 0) -> None:
        """Let another program put text on the clipboard; we hear of it so much later."""
        self.formats, self.owner = {"text/plain": text.encode()}, "agent"
        self._unheard_until = self._desktop.timer.now() + unheard_ms / 1000

    @property
    def text(self) -> str:
        """What Ctrl+V would give."""
        return self.formats.get("text/plain", b"").decode()

    @property
    def files(self) -> list[str]:
        """The addresses of the files that Ctrl+V would give."""
        return self.formats.get("text/uri-list", b"").decode().split()

    def read_by(self, window: FakeWindow, text: bool = True) -> None:
        """Let a program ask for what is offered."""
        if text:
            window.text += self.text
            window.files += self.files
        if self.owner == "us" and window.window.pid == self._target.pid:
            self._on_read(Read(self._desktop.timer.now(), text))

    def keep(self, then: Callable[[Kept], None]) -> None:
        self._desktop.log.append("keep")
        if self.hangs:
            self._desktop.timer.after(250, lambda: then(Kept(complete=False)))
        else:
            then(Kept(dict(self.formats)))

    def offer(
        self,
        text: str,
        target: Window,
        on_read: Callable[[Read], None],
        files: Sequence[str] = (),
    ) -> bool:
        if self.busy:
            return False
        self._desktop.log.append(f"offer {_said(text, files)}")
        self._lost = False
        if not self._unheard:  # whoever does not know of the last owner does not get it
            self.formats, self.owner = kept_content(text, files).formats, "us"
        self._target, self._on_read = target, on_read
        return True

    def ours(self) -> bool:
        return self.owner == "us" or (self._unheard and not self._lost)

    def lost(self) -> None:
        self._lost = True

    @property
    def _unheard(self) -> bool:
        return self._desktop.timer.now() < self._unheard_until

    def restore(self, kept: Kept) -> None:
        self._desktop.log.append("restore")
        self.formats, self.owner = dict(kept.formats), "us"
        self._on_read = lambda read: None

    def copy(self, text: str, files: Sequence[str] = ()) -> None:
        self._desktop.log.append(f"copy {_said(text, files)}")
        self.formats, self.owner = kept_content(text, files).formats, "us"
        self._on_read = lambda read: None

    def private(self, on: bool) -> None:
        self._desktop.log.append(f"private {on}")


class FakeKeyboard:
    """Keys that reach the window in front; paste keys make it read the clipboard."""

    def __init__(self, desktop: FakeDesktop) -> None:
        self._desktop = desktop
        self.answer = Pressed.SENT
        self.silent = False
        self.delay_ms = 0.0

    def press(self, keys: Keys, then: Callable[[KeysDone], None]) -> None:
        if self.silent:
            return
        if self.delay_ms:
            self._desktop.timer.after(self.delay_ms, partial(self._press, keys, then))
        else:
            self._press(keys, then)

    def _press(self, keys: Keys, then: Callable[[KeysDone], None]) -> None:
        answer = self._answer(keys) if self.answer is Pressed.SENT else self.answer
        if answer is not Pressed.SENT:
            then(KeysDone(answer))
            return
        at = self._desktop.timer.now()
        window = self._desktop.windows[keys.into]
        if keys.erase:
            window.keys += ["Backspace"] * keys.erase.length
            window.text = window.text[: -keys.erase.length]
        self._reach(window, str(keys.chord))
        then(KeysDone(Pressed.SENT, at))

    def _answer(self, keys: Keys) -> Pressed:
        desktop = self._desktop
        if keys.into not in desktop.windows:
            return Pressed.GONE
        if not desktop.in_front or desktop.in_front.id != keys.into:
            return Pressed.CHANGED
        if keys.erase and keys.erase.moves != desktop.typed.moves:
            return Pressed.TYPED_ON
        if keys.pastes and desktop.clipboard.owner != "us":
            return Pressed.NOT_OURS
        return Pressed.SENT

    def _reach(self, window: FakeWindow, keys: str) -> None:
        self._desktop.log.append(f"press {keys}")
        window.keys.append(keys)
        if keys == COPY and window.selected:
            copy = partial(self._desktop.clipboard.agent_copies, window.selected)
            self._desktop.timer.after(window.copies_ms, copy)
        if keys not in ("Ctrl+V", "Shift+Insert", "Ctrl+Shift+V"):
            return
        for delay_ms, text in window.reads:
            self._desktop.timer.after(
                delay_ms, lambda text=text: self._desktop.clipboard.read_by(window, text)
            )


class FakeHotkeys:
    """Hotkeys that are pressed by calling ``press``; chords in ``taken`` are refused."""

    def __init__(self, desktop: FakeDesktop) -> None:
        self._desktop = desktop
        self.taken: set[str] = set()
        self.held: dict[str, Hotkey] = {}
        self._heard: Callable[[str, Window], None] = lambda name, window: None
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._everywhere = False

    def listen(self, heard: Callable[[str, Window], None]) -> None:
        self._heard = heard

    def take(
        self,
        hotkeys: Sequence[Hotkey],
        workbench: Callable[[Window], bool],
        then: Callable[[Mapping[str, Refusal]], None],
    ) -> None:
        self._workbench = workbench
        refused = {each.name: Refusal.TAKEN for each in hotkeys if str(each.chord) in self.taken}
        self.held = {str(each.chord): each for each in hotkeys if each.name not in refused}
        then(refused)

    def everywhere(self, on: bool) -> None:
        self._everywhere = on

    def press(self, chord: str) -> bool:
        """Press a chord as the agent; say whether it was ours."""
        front = self._desktop.in_front or replace(OWN, id=WindowId(0))
        hotkey = self.held.get(chord)
        limited = hotkey and hotkey.workbench_only and not self._everywhere
        if hotkey is None or (limited and not self._workbench(front)):
            return False
        if hotkey.only_in and hotkey.only_in != front.id:
            return False
        self._heard(hotkey.name, front)
        return True


class FakeTyped:
    """Keys that the agent types into the window in front, by calling ``tap``."""

    def __init__(self, desktop: FakeDesktop) -> None:
        self._desktop = desktop
        self._ears = Ears()
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._codes, self._copies = CodeEar(), CopyEar()
        self.moves = 0

    def listen(self, ears: Ears, workbench: Callable[[Window], bool]) -> None:
        self._ears, self._workbench = ears, workbench

    def tap(self, *keys: str) -> None:
        """Press one key after another: characters, "Backspace", "Ctrl+C", others."""
        for key in keys:
            self._tap(key)

    def _tap(self, key: str) -> None:
        front = self._desktop.in_front
        if front is None or front.pid == OWN.pid:
            return
        self._desktop.windows[front.id].type(key)
        if not self._workbench(front):
            return
        self.moves += 1
        known = key if len(key) == 1 or key in (BACKSPACE, COPY) else ""
        now = self._desktop.timer.now()
        if self._ears.copied_twice and self._copies.hear(known, now):
            self._ears.copied_twice(front)
        if self._ears.code and (typed := self._codes.hear(known)):
            self._ears.code(typed[1:-1], front, Erasure(len(typed), self.moves))

    def forget(self) -> None:
        """Begin anew: another window is in front."""
        self._codes.forget()
        self._copies.forget()


class FakeWindows:
    """The windows of the fake desktop, and ours."""

    def __init__(self, desktop: FakeDesktop) -> None:
        self._desktop = desktop

    def front(self) -> Window | None:
        return self._desktop.in_front

    def watch(self, changed: Callable[[Window | None], None]) -> None:
        self._desktop.log.append("watch")

    def look(self, window: WindowId, then: Callable[[Window | None], None]) -> None:
        found = self._desktop.windows.get(window)
        then(found.window if found else None)

    def activate(self, window: WindowId, then: Callable[[bool], None]) -> None:
        found = self._desktop.windows.get(window)
        if found:
            self._desktop.bring_up(found.window)
        then(found is not None)

    def pick(self, then: Callable[[Window | None], None]) -> None:
        then(self._desktop.in_front)


class FakeDocking:
    """The frames of the fake desktop's windows, which move when told."""

    def __init__(self, desktop: FakeDesktop) -> None:
        self._desktop = desktop
        self._frames: dict[WindowId, Frame] = {}
        self.followed = WindowId(0)
        self._changed: Callable[[Frame | None], None] = lambda frame: None
        self.in_hand = False

    def follow(self, window: WindowId, changed: Callable[[Frame | None], None]) -> None:
        self.followed, self._changed = window, changed
        if window:
            self._tell(window)

    def held(self, then: Callable[[bool], None]) -> None:
        then(self.in_hand)

    def place(self, window: WindowId, rect: Rect) -> None:
        """Move a window, as the agent would."""
        self._put(window, Frame(rect, self.frame(window).in_sight))

    def show(self, window: WindowId, in_sight: bool) -> None:
        """Minimise a window, or bring it back."""
        self._put(window, Frame(self.frame(window).rect, in_sight))

    def close(self, window: WindowId) -> None:
        """Close a window."""
        del self._desktop.windows[window]
        self._tell(window)

    def frame(self, window: WindowId) -> Frame:
        """Return the frame of a window that is there."""
        return self._frames.get(window, Frame(Rect(*self._desktop.windows[window].window.rect)))

    def _put(self, window: WindowId, frame: Frame) -> None:
        if self._frames.get(window) != frame:
            self._frames[window] = frame
            self._tell(window)

    def _tell(self, window: WindowId) -> None:
        if window == self.followed:
            gone = window not in self._desktop.windows
            self._changed(None if gone else self.frame(window))


def _said(text: str, files: Sequence[str]) -> str:
    return " ".join(Path(each).name for each in files) if files else text
