"""Dialogs of Windows as the agent meets them: what can be read in one, its buttons and its lists.

What is looked for is what can be read, so nothing depends on numbers that an installer gives to its
windows. All that is done is done by the hands: the mouse on a button, a key in a list.
"""

import ctypes
from collections.abc import Iterator
from ctypes import byref, c_int, c_long, c_size_t, c_void_p, c_wchar_p

from tests.foreign.far_hands import FarHands
from tests.processes import wait_until

_GET_TEXT, _GOES = 0x0D, 0x0002
_PATIENCE_MS, _ROOM = 2000, 32768
_DIALOG, _BUTTON, _LIST, _TREE = "#32770", "Button", "ComboBox", "SysTreeView32"
_SELECTED, _ROW_HEIGHT, _INTO_TICK = 0x0147, 0x111C, 10
#: How long an installer may take to unpack itself or the program.
_PATIENCE_S = 40

user = ctypes.CDLL("user32")
for _name in ("FindWindowExW", "GetForegroundWindow", "GetParent"):
    getattr(user, _name).restype = c_size_t
user.FindWindowExW.argtypes = (c_size_t, c_size_t, c_wchar_p, c_wchar_p)
for _name in ("GetParent", "IsWindow", "IsWindowEnabled", "IsWindowVisible"):
    getattr(user, _name).argtypes = (c_size_t,)
for _name in ("GetClassNameW", "InternalGetWindowText"):
    getattr(user, _name).argtypes = (c_size_t, c_wchar_p, c_int)
user.GetWindowRect.argtypes = (c_size_t, c_void_p)
user.GetWindowThreadProcessId.argtypes = (c_size_t, c_void_p)
user.SendMessageTimeoutW.argtypes = (
    *(c_size_t, c_int, c_size_t, c_wchar_p),
    *(c_int, c_int, c_void_p),
)


class Dialog:
    """One dialog that is open."""

    def __init__(self, window: int, hands: FarHands) -> None:
        self._window, self._hands = window, hands

    @property
    def title(self) -> str:
        """Return what it is called."""
        return _title(self._window)

    @property
    def words(self) -> list[str]:
        """Return what can be read in it."""
        return [self.title, *filter(None, (_text(each) for each in _parts(self._window)))]

    @property
    def open(self) -> bool:
        """Tell whether it is still there."""
        return bool(user.IsWindow(self._window) and user.IsWindowVisible(self._window))

    def press(self, label: str) -> None:
        """Click on a button when it can be pressed."""
        wait_until(lambda: self._button(label), f"{label} in {self.words}", _PATIENCE_S)
        self.come_forward()
        self._hands.click(*_centre(self._button(label)))

    def has(self, label: str) -> bool:
        """Tell whether a button can be pressed."""
        return bool(self._button(label))

    def tick(self, row: int) -> None:
        """Change the tick at a row of the list by a click on it."""
        tree = next(part for part in _parts(self._window) if _class_of(part) == _TREE)
        left, top, _, _ = _edges(tree)
        self.come_forward()
        self._hands.click(left + _INTO_TICK, top + int((row + 0.5) * _asked(tree, _ROW_HEIGHT)))

    def choose(self, entry: str) -> None:
        """Take an entry of the short list that has the keyboard, by its arrows."""
        box = next(part for part in _parts(self._window) if _class_of(part) == _LIST)
        while _text(box) != entry:
            before = _text(box)
            self.type("Up" if _asked(box, _SELECTED) else "Down")
            wait_until(lambda before=before: _text(box) != before, f"{entry}, not {before}")

    def type(self, key: str) -> None:
        """Tap a key in the part that has the keyboard."""
        self.come_forward()
        self._hands.tap(key)

    def come_forward(self) -> None:
        """Have it in front, as a click on the task bar does."""

        def in_front() -> bool:
            if user.GetForegroundWindow() != self._window:
                self._hands.bring_up(self.title)
            return bool(user.GetForegroundWindow() == self._window)

        wait_until(in_front, f"{self.title} in front", 20)

    def _button(self, label: str) -> int:
        fitting = (
            part
            for part in _parts(self._window)
            if _class_of(part) == _BUTTON
            and _text(part).replace("&", "").startswith(label)
            and user.IsWindowEnabled(part)
        )
        return next(fitting, 0)


def dialog_that_says(words: str, hands: FarHands) -> Dialog:
    """Return the dialog in which these words can be read, as soon as there is one."""
    found: list[Dialog] = []

    def seen() -> bool:
        found[:] = [each for each in dialogs(hands) if any(words in text for text in each.words)]
        return bool(found)

    try:
        wait_until(seen, f"a dialog with {words!r}", _PATIENCE_S)
    except TimeoutError as error:
        open_now = [each.words for each in dialogs(hands)]
        raise TimeoutError(f"{error}; there are {open_now}") from None
    return found[0]


def dialogs(hands: FarHands) -> list[Dialog]:
    """Return all dialogs that are open."""
    return [Dialog(each, hands) for each in windows(kind=_DIALOG) if user.IsWindowVisible(each)]


def windows(parent: int = 0, kind: str | None = None) -> Iterator[int]:
    """Yield the windows within another, or all that lie on the screen."""
    window = user.FindWindowExW(parent, 0, kind, None)
    while window:
        yield window
        window = user.FindWindowExW(parent, window, kind, None)


def _parts(window: int) -> Iterator[int]:
    """Yield what lies in a window and can be seen, from the outside inwards."""
    for part in windows(window):
        if user.IsWindowVisible(part):
            yield part
            yield from _parts(part)


def _text(window: int) -> str:
    kept, length = ctypes.create_unicode_buffer(_ROOM), c_size_t()
    user.SendMessageTimeoutW(
        *(window, _GET_TEXT, _ROOM, kept, _GOES, _PATIENCE_MS, byref(length)),
    )
    return kept.value


def _title(window: int) -> str:
    kept = ctypes.create_unicode_buffer(256)
    user.InternalGetWindowText(window, kept, len(kept))
    return kept.value


def _class_of(window: int) -> str:
    kept = ctypes.create_unicode_buffer(256)
    user.GetClassNameW(window, kept, len(kept))
    return kept.value


def _asked(window: int, message: int) -> int:
    answer = c_size_t()
    user.SendMessageTimeoutW(window, message, 0, None, _GOES, _PATIENCE_MS, byref(answer))
    return answer.value


def _edges(window: int) -> tuple[int, int, int, int]:
    edges = (c_long * 4)()
    user.GetWindowRect(window, edges)
    left, top, right, bottom = edges
    return left, top, right, bottom


def _centre(window: int) -> tuple[int, int]:
    left, top, right, bottom = _edges(window)
    return (left + right) // 2, (top + bottom) // 2
