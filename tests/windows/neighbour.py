"""Another program at the clipboard of Windows, by the system's own functions and nothing of ours.

One JSON list a line: orders in on standard input, one answer out for each.
"""

import base64
import ctypes
import json
import sys
from collections import deque
from ctypes import c_size_t, c_ssize_t, c_uint, c_void_p
from ctypes.wintypes import MSG
from threading import Thread

user, memory = ctypes.CDLL("user32"), ctypes.CDLL("kernel32")
for _name in ("CreateWindowExW", "GetClipboardData", "SetClipboardData", "SetWindowLongPtrW"):
    getattr(user, _name).restype = c_size_t
memory.GlobalAlloc.restype = memory.GlobalSize.restype = c_size_t
memory.GlobalLock.restype = c_void_p
user.CallWindowProcW.restype = c_ssize_t
_PROCEDURE = ctypes.CFUNCTYPE(c_ssize_t, c_size_t, c_uint, c_size_t, c_ssize_t)
_GWLP_WNDPROC, _WM_RENDERFORMAT = -4, 0x0305

_STANDARD = {"CF_TEXT": 1, "CF_OEMTEXT": 7, "CF_DIB": 8, "CF_UNICODETEXT": 13, "CF_HDROP": 15}
_STANDARD |= {"CF_BITMAP": 2, "CF_LOCALE": 16, "CF_DIBV5": 17}


def number_of(name: str) -> int:
    return _STANDARD.get(name) or user.RegisterClipboardFormatW(name)


def name_of(number: int) -> str:
    for name, each in _STANDARD.items():
        if each == number:
            return name
    name = ctypes.create_unicode_buffer(256)
    user.GetClipboardFormatNameW(number, name, 256)
    return name.value


class Neighbour:
    """A window that opens the clipboard."""

    def __init__(self) -> None:
        window = user.CreateWindowExW(0, "STATIC", None, 0, 0, 0, 0, 0, None, None, None, None)
        self.window = c_size_t(window)
        self.hangs = self.watches = False
        self.seen: list[str | None] = []
        self._number = 0
        self._made = 0
        self._promised = b""
        self._procedure = _PROCEDURE(self._on_message)
        self._before = user.SetWindowLongPtrW(self.window, _GWLP_WNDPROC, self._procedure)

    def who(self) -> object:
        return self.window.value

    def hang(self) -> object:
        """Look at no message any more."""
        self.hangs = True
        return True

    def watch(self) -> object:
        """Look into whatever is put there from now on, and again where it was nothing."""
        self.watches = True
        return True

    def look(self) -> None:
        """Read what is new."""
        number = user.GetClipboardSequenceNumber()
        if self.watches and (number != self._number or self.seen[-1:] == [None]):
            self._number = number
            self.seen += self.read("CF_UNICODETEXT").values()

    def found(self) -> object:
        """Return what watching has shown, in base64."""
        return self.seen

    def hold(self) -> object:
        """Open the clipboard and keep all others out."""
        return bool(user.OpenClipboard(self.window))

    def let_go(self) -> object:
        return bool(user.CloseClipboard())

    def copy(self, formats: dict[str, str | None]) -> object:
        """Own the clipboard; what is None is promised and never made."""
        self._open()
        user.EmptyClipboard()
        for name, content in formats.items():
            block = 0 if content is None else self._block(base64.b64decode(content))
            user.SetClipboardData(number_of(name), c_size_t(block))
        return bool(user.CloseClipboard())

    def promise(self, text: str, *marks: str) -> object:
        """Own the clipboard with a text that is made when somebody asks for it."""
        self._promised = base64.b64decode(text)
        return self.copy({"CF_UNICODETEXT": None, **dict.fromkeys(marks, "AAAAAA==")})

    def made(self) -> object:
        """Return how often it was asked for what it had promised."""
        return self._made

    def _on_message(self, window: int, message: int, wparam: int, lparam: int) -> int:
        if message == _WM_RENDERFORMAT and self._promised:
            self._made += 1
            user.SetClipboardData(c_uint(wparam), c_size_t(self._block(self._promised)))
            return 0
        told = c_size_t(window), c_uint(message), c_size_t(wparam), c_ssize_t(lparam)
        return int(user.CallWindowProcW(c_size_t(self._before), *told))

    def names(self) -> object:
        """Return what is there, without reading any of it."""
        self._open()
        found, number = [], 0
        while number := user.EnumClipboardFormats(number):
            found.append(name_of(number))
        user.CloseClipboard()
        return found

    def read(self, *names: str) -> dict[str, str | None]:
        """Return what is there under those names, in base64."""
        self._open()
        found = {name: self._content(number_of(name)) for name in names}
        user.CloseClipboard()
        return found

    def _open(self) -> None:
        """Open the clipboard, as most programs do: not at the first try alone."""
        while not user.OpenClipboard(self.window):
            user.MsgWaitForMultipleObjects(0, None, False, 5, 0)

    @staticmethod
    def _block(content: bytes) -> int:
        block = memory.GlobalAlloc(2, c_size_t(len(content)))
        ctypes.memmove(memory.GlobalLock(c_size_t(block)), content, len(content))
        memory.GlobalUnlock(c_size_t(block))
        return int(block)

    @staticmethod
    def _content(number: int) -> str | None:
        block = c_size_t(user.GetClipboardData(number))
        place = memory.GlobalLock(block) if block.value else None
        if not place:
            return None
        content = ctypes.string_at(place, memory.GlobalSize(block))
        memory.GlobalUnlock(block)
        return base64.b64encode(content).decode()


def listen(lines: deque[str]) -> None:
    """Take in orders; an empty one is the end."""
    while not lines or lines[-1]:
        lines.append(sys.stdin.readline())


def serve(neighbour: Neighbour, lines: deque[str]) -> None:
    """Handle messages, as a program does that is alive, and do what is ordered in between."""
    message = MSG()
    while not lines or lines[0]:
        user.MsgWaitForMultipleObjects(0, None, False, 5, 0 if neighbour.hangs else 0x4FF)
        while not neighbour.hangs and user.PeekMessageW(ctypes.byref(message), None, 0, 0, 1):
            user.DispatchMessageW(ctypes.byref(message))
        neighbour.look()
        while lines and lines[0]:
            order, *arguments = json.loads(lines.popleft())
            sys.stdout.write(json.dumps(getattr(neighbour, order)(*arguments)) + "\n")
            sys.stdout.flush()


def main() -> None:
    """Live until the input ends."""
    lines: deque[str] = deque()
    Thread(target=listen, args=(lines,), daemon=True).start()
    serve(Neighbour(), lines)


if __name__ == "__main__":
    main()
