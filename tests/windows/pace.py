"""How long a key takes until its text stands in an editor, beside the floor of the same run.

The floor is a bare Ctrl+V with the text on another program's clipboard already. Blocks of both take
turns, so that whatever else the machine does meets both alike.
"""

import ctypes
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.processes import pause, wait_until

BLOCKS, PRESSES = 5, 10
_QUIET_S, _PATIENCE_S, _LOOK_AGAIN_S = 0.5, 5.0, 0.001


@dataclass
class Way:
    """One way to get a text into the editor: what goes before a block, the press, the times."""

    begin: Callable[[], object]
    press: Callable[[], object]
    times_ms: list[float] = field(default_factory=list)

    @property
    def median_ms(self) -> float:
        """Return how long it takes mostly."""
        return statistics.median(self.times_ms)

    def __str__(self) -> str:
        """Say how long it takes."""
        return f"median {self.median_ms:.1f} ms, p95 {_p95(self.times_ms):.1f} ms"


def wait_for_quiet() -> None:
    """Return when the clipboard has been left alone for a while: what was on it is back."""
    changes = ctypes.CDLL("user32").GetClipboardSequenceNumber
    seen, since = changes(), time.monotonic()

    def quiet() -> bool:
        nonlocal seen, since
        if changes() != seen:
            seen, since = changes(), time.monotonic()
        return time.monotonic() - since > _QUIET_S

    wait_until(quiet, "nobody changes the clipboard")


def take_turns(ways: Sequence[Way], clear: Callable[[], object], there: Callable[[], bool]) -> None:
    """Press ``BLOCKS`` times ``PRESSES`` in each way; each must bring what makes ``there()``."""
    for _ in range(BLOCKS):
        for way in ways:
            way.begin()
            wait_for_quiet()
            for _ in range(PRESSES):
                clear()
                way.times_ms.append(_time_ms(way.press, there))
                wait_for_quiet()
                assert there(), "the text has not come alone"


def _time_ms(press: Callable[[], object], there: Callable[[], bool]) -> float:
    """Return how long it takes; to look is a message to the editor, and nothing else."""
    begun = time.perf_counter()
    press()
    while not there():
        assert time.perf_counter() - begun < _PATIENCE_S, "the text has not come"
        pause(_LOOK_AGAIN_S)
    return (time.perf_counter() - begun) * 1e3


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
