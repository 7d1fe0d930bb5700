"""A Windows clipboard in memory, other programs at it, and a desktop thread that runs when told."""

from collections import deque
from collections.abc import Callable, Mapping

from assistant.desktop.win32.contents import NUMBERS
from tests.fakes.timer import FakeTimer

OURS, TARGET, PART, STRANGER = 1, 100, 101, 200
_RENDER, _RENDER_ALL, _DESTROY, _UPDATE = 0x0305, 0x0306, 0x0307, 0x031D


class FakeLoop:
    """A window whose messages are sent by calling ``send``; jobs and time pass in ``pass_ms``."""

    window = OURS

    def __init__(self) -> None:
        self.timer = FakeTimer()
        self.after = self.timer.after
        self.dead = False
        self._jobs: deque[Callable[[], None]] = deque()
        self._handlers: dict[int, Callable[[int, int], int | None]] = {}

    def add(self, part: object) -> None:
        self.part = part

    def post(self, job: Callable[[], None], otherwise: Callable[[], None] = lambda: None) -> None:
        self._jobs.append(otherwise if self.dead else job)

    def reply(self, call: Callable[[], None]) -> None:
        self._jobs.append(call)

    def on(self, message: int, handle: Callable[[int, int], int | None]) -> None:
        self._handlers[message] = handle

    def send(self, message: int, wparam: int = 0) -> int | None:
        return self._handlers[message](wparam, 0)

    def pass_ms(self, span_ms: float = 0) -> None:
        """Do all that is handed in, also what that hands in, and let time go by."""
        self._serve()
        until = self.timer.now() + span_ms / 1000
        while (left_ms := (until - self.timer.now()) * 1000) > 0:
            self.timer.pass_ms(min(left_ms, 1))
            self._serve()

    def _serve(self) -> None:
        while self._jobs:
            self._jobs.popleft()()


class FakeSystem:
    """The clipboard. What is put as None is asked of its owner when somebody wants it."""

    def __init__(self, loop: FakeLoop) -> None:
        self._loop = loop
        self.formats: dict[str, bytes | None] = {}
        self.busy = False
        self.opened_for = self.owned_by = 0
        self.in_front = TARGET
        self.has_keys = TARGET
        self.pids = {OURS: 1, TARGET: 10, PART: 11, STRANGER: 20}
        self.hung: set[int] = set()
        self.on_fetch: Callable[[str], None] = lambda name: None
        self.asked: list[int] = []
        self.number = 1
        self.follower = 0

    # as the program sees it

    def open(self, window: int) -> bool:
        self.opened_for = self.opened_for if self.busy else window
        return not self.busy

    def close(self) -> None:
        self.opened_for = 0

    def empty(self) -> None:
        if self.owned_by == OURS:
            self._loop.send(_DESTROY)
        self.formats, self.owned_by = {}, self.opened_for
        self.number += 1

    def put(self, name: str, content: bytes | None) -> bool:
        self.formats[name] = content
        self.number += 1
        return True

    def listed(self) -> list[str]:
        return [*self.formats]

    def fetch(self, name: str, at_most: int) -> bytes | None:
        content = self._rendered(name)
        return content if len(content) <= at_most else None

    def owner(self) -> int:
        return self.owned_by

    def changes(self) -> int:
        return self.number

    def follow(self, window: int, on: bool) -> None:
        self.follower = window if on else 0

    def reader(self) -> int:
        return self.opened_for

    def front(self) -> int:
        return self.in_front

    def focus(self) -> int:
        return self.has_keys

    def pid(self, window: int) -> int:
        return self.pids[window]

    def answers(self, window: int, within_ms: int) -> bool:
        self.asked.append(window)
        return window not in self.hung

    def _rendered(self, name: str) -> bytes:
        self.on_fetch(name)
        if self.formats.get(name) is None and self.owned_by == OURS:
            self._loop.send(_RENDER, NUMBERS[name])
        return self.formats.get(name) or b""

    # as others use it

    def read_for(self, window: int, name: str = "CF_UNICODETEXT") -> bytes:
        """Let another program read, as one that opened the clipboard for that window."""
        self.opened_for = window
        content = self._rendered(name)
        self.opened_for = 0
        self._loop.pass_ms()
        return content

    def copied_by(self, window: int, formats: Mapping[str, bytes]) -> None:
        """Let another program copy."""
        self.opened_for = window
        self.empty()
        self.formats = dict(formats)
        self.opened_for = 0
        if self.follower:
            self._loop.send(_UPDATE)

    def leave(self) -> None:
        """Destroy our window, as the end of the program does."""
        self._loop.part.closed()  # type: ignore[attr-defined]
        self._loop.send(_RENDER_ALL)
        self.formats = {name: each for name, each in self.formats.items() if each is not None}
