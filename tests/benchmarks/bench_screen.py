"""From a key to other pixels on the screen, seen from outside: the palette of the real program."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from Xlib import X
from Xlib.xobject.drawable import Window

from tests.benchmarks.bar import Bar
from tests.benchmarks.stocked import MAIN, stocked
from tests.foreign.agent import Agent
from tests.processes import (
    Screen,
    pause,
    read_line,
    spawn,
    stop,
    virtual_screen,
    wait_until,
    window_manager_on,
)

PHRASES = 10_000
SHOWN_MS = 50.0

_KEY = "F8"
#: Where the palette stands: a strip of pixels across the middle of the screen.
_STRIP = (700, 300, 200, 1)


def bars(quick: bool) -> list[Bar]:
    """Return how long the palette takes, beside a bare X window mapped on the same screen."""
    rounds = 10 if quick else 50
    with (
        stocked(PHRASES, palette_key_anywhere=_KEY) as folder,
        virtual_screen() as screen,
        window_manager_on(screen),
        _program(screen, folder),
    ):
        agent = Agent(screen.name)
        pairs = [(_mapped_ms(agent), _summoned_ms(agent)) for _ in range(rounds + 3)][3:]
    bare, shown = (sorted(each) for each in zip(*pairs, strict=True))
    name = f"palette on screen with {PHRASES:,} phrases, from outside"
    return [
        Bar(f"{name}, median", median(shown), median(bare), limit=SHOWN_MS),
        Bar(f"{name}, p95", shown[int(len(shown) * 0.95)], median(bare), limit=SHOWN_MS),
    ]


def _summoned_ms(agent: Agent) -> float:
    before = _pixels(agent)
    start = time.perf_counter()
    agent.down(_KEY)
    spent = _until_changed_ms(agent, before, start)
    agent.up(_KEY)
    pause(0.15)
    agent.tap("Esc")
    wait_until(lambda: _pixels(agent) == before, "the palette is gone")
    pause(0.15)
    return spent


def _mapped_ms(agent: Agent) -> float:
    """The floor: an X window of one colour, framed by the window manager and painted."""
    before = _pixels(agent)
    screen = agent.display.screen()
    start = time.perf_counter()
    window: Window = agent.root.create_window(
        500, 200, 600, 400, 0, screen.root_depth, background_pixel=screen.white_pixel ^ 0x345678
    )
    window.set_wm_normal_hints(flags=1, x=500, y=200)
    window.map()
    agent.display.flush()
    spent = _until_changed_ms(agent, before, start)
    window.destroy()
    wait_until(lambda: _pixels(agent) == before, "the bare window is gone")
    return spent


def _until_changed_ms(agent: Agent, before: bytes, start: float) -> float:
    _until(lambda: _pixels(agent) != before)
    return (time.perf_counter() - start) * 1_000


def _until(holds: Callable[[], bool]) -> None:
    end = time.perf_counter() + 10
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("nothing came on the screen")


def _pixels(agent: Agent) -> bytes:
    return bytes(agent.root.get_image(*_STRIP, X.ZPixmap, 0xFFFFFFFF).data)


@contextmanager
def _program(screen: Screen, folder: Path) -> Iterator[None]:
    ready, end = os.pipe()
    command = (sys.executable, MAIN, "--data-dir", str(folder), "--ready-fd", str(end))
    env = {**screen.env, "PYTHONDONTWRITEBYTECODE": ""}
    process = spawn(*command, env=env, pass_fds=[end], loud=True)
    os.close(end)
    try:
        while read_line(ready, 60) != "ready":
            continue
        pause(1.0)
        yield
    finally:
        stop(process)
        os.close(ready)
