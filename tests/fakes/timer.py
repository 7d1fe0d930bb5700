"""The passing of time, as told."""

from collections.abc import Callable


class FakeTimer:
    """A clock that stands still until ``pass_ms`` is called."""

    def __init__(self) -> None:
        self.moment = 1000.0
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0

    def now(self) -> float:
        return self.moment

    def after(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        self._count += 1
        entry = (self.moment + delay_ms / 1000, self._count, call)
        self._due.append(entry)
        return lambda: self._due.remove(entry) if entry in self._due else None

    def pass_ms(self, span_ms: float) -> None:
        """Let time go by, and call what falls due, in order."""
        end = self.moment + span_ms / 1000
        while self._due and min(self._due)[0] <= end:
            entry = min(self._due)
            self._due.remove(entry)
            self.moment = max(self.moment, entry[0])
            entry[2]()
        self.moment = end

    def sleep_h(self, span_h: float) -> None:
        """Let the machine sleep: what fell due meanwhile is called when it is awake again."""
        self.moment += span_h * 3600
        self.pass_ms(0)
