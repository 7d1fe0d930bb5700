"""Somebody who comes and goes as a test says."""

from collections.abc import Callable


class FakePresence:
    """Who sits at the computer."""

    def __init__(self) -> None:
        self.idle_s = 0.0
        self.locked: Callable[[bool], None] = lambda _on: None

    def idle(self, then: Callable[[float], None]) -> None:
        then(self.idle_s)

    def follow(self, locked: Callable[[bool], None]) -> None:
        self.locked = locked
