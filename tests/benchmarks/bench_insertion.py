"""Insertions by the real program into real foreign windows: how fast, and whether exactly.

The floor is what the same window takes for a bare Ctrl+V with the text on another program's
clipboard, pressed at the same pace by the same hands, in alternating blocks of the same run.
"""

import math
import random
import statistics
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.bar import Bar
from tests.benchmarks.pressing import (
    PHRASES,
    PageTarget,
    Shift,
    Target,
    browser_of,
    editor_of,
    shift,
)
from tests.processes import pause, running, wait_until

_FIELDS = ("textarea", "contenteditable")
_LONGEST_STALL_MS = 2000


def bars(quick: bool) -> list[Bar]:
    """Return all figures of insertion."""
    return [*_in_an_editor(quick), *_in_a_browser(quick), *_with_a_clipboard_manager(quick)]


def _in_an_editor(quick: bool) -> Iterator[Bar]:
    with shift() as at_work:
        editor = editor_of(at_work)
        floor, ours = _blocks(at_work, editor, quick)
        yield _ratio("Qt editor, median", statistics.median, floor, ours, 3.0)
        yield _ratio("Qt editor, p95", _p95, floor, ours, 3.0)
        yield _heard("Qt editor", ours)
        yield _palette(at_work, editor, statistics.median(ours), 10 if quick else 30)
        for gap_ms in (60, 150, 500):
            yield _taps(at_work, editor, gap_ms)
        yield _row_of_five(at_work, editor)
        yield _exactness(at_work, editor, "Qt editor", 10 if quick else 150)


def _in_a_browser(quick: bool) -> Iterator[Bar]:
    with shift() as at_work, browser_of(at_work) as browser:
        for field in _FIELDS:
            page = PageTarget(browser, field)
            floor, ours = _blocks(at_work, page, quick)
            yield _ratio(f"Chromium {field}, median", statistics.median, floor, ours, 1.3)
            yield _heard(f"Chromium {field}", ours)
        for field in _FIELDS:
            page = PageTarget(browser, field)
            yield _exactness(at_work, page, f"Chromium {field}", 5 if quick else 100)
            for block_ms in (0, 600, 1500):
                yield _blocked(at_work, page, field, block_ms, 2 if quick else 20)


def _with_a_clipboard_manager(quick: bool) -> Iterator[Bar]:
    with shift() as at_work, TemporaryDirectory(ignore_cleanup_errors=True) as home:
        env = {**at_work.stage.screen.env, "HOME": home, "XDG_CONFIG_HOME": str(Path(home))}
        with running("copyq", env=env):
            answers = ("copyq", "eval", "1")
            wait_until(lambda: at_work.stage.output(*answers, env=env) == "1", "CopyQ stands")
            editor = editor_of(at_work)
            yield _exactness(at_work, editor, "Qt editor beside CopyQ", 10 if quick else 150)


def _blocks(at_work: Shift, target: Target, quick: bool) -> tuple[list[float], list[float]]:
    """Return floor and ours in ms, of alternating blocks."""
    blocks, size = (2, 15) if quick else (2, 100)
    floor: list[float] = []
    ours: list[float] = []
    target.clear()
    for _ in range(blocks):
        floor += at_work.floor_s(target, size)
        ours += at_work.ours_s(target, size)
    return [span * 1000 for span in floor], [span * 1000 for span in ours]


def _ratio(
    name: str,
    figure: Callable[[Sequence[float]], float],
    floor: Sequence[float],
    ours: Sequence[float],
    limit: float,
) -> Bar:
    return Bar(
        f"insertion, hotkey to text, {name}",
        figure(ours),
        floor=figure(floor),
        limit_ratio=limit,
        note=f"{len(ours)} presses",
    )


def _palette(at_work: Shift, editor: Target, hotkey_ms: float, rounds: int) -> Bar:
    """Time Enter in the palette against the number key."""
    spans = [_palette_ms(at_work, editor) for _ in range(rounds)]
    name = "insertion, Enter in the palette to text, median"
    return Bar(name, statistics.median(spans), limit=hotkey_ms + 50, note="hotkey + 50 ms")


def _palette_ms(at_work: Shift, editor: Target) -> float:
    editor.clear()
    agent = at_work.agent
    chat = agent.active_window()
    agent.tap("Ctrl", "`")
    wait_until(lambda: agent.active_window() not in (0, chat), "the palette has the keys")
    for key in "h1":
        agent.tap(key)
        pause(0.05)
    pause(0.3)
    start = agent.down("Enter")
    span = editor.wait_for(PHRASES[0]) - start
    agent.up("Enter")
    at_work.settles()
    return span * 1000


def _taps(at_work: Shift, editor: Target, gap_ms: int) -> Bar:
    """Keep Ctrl down and tap 1, 6, 1."""
    expected = PHRASES[0] + PHRASES[5] + PHRASES[0]
    editor.clear()
    at_work.stage.copy()
    with at_work.agent.holding("Ctrl"):
        for key in "161":
            with at_work.agent.holding(key):
                pause(gap_ms / 2000)
            pause(gap_ms / 2000)
        editor.wait_for(expected)
    right = at_work.is_right(editor, expected)
    name = f"insertion, Ctrl kept down and 3 taps {gap_ms} ms apart: phrases"
    return Bar(name, 3 if right else 0, unit="of 3", limit=3, at_least=True)


def _row_of_five(at_work: Shift, editor: Target) -> Bar:
    """Press five number keys within a second."""
    editor.clear()
    at_work.stage.copy()
    for key in "16789":
        with at_work.agent.holding("Ctrl", key):
            pause(0.1)
        pause(0.1)
    expected = "".join(PHRASES[int(key) - 1] for key in "16789")
    editor.wait_for(expected)
    right = at_work.is_right(editor, expected)
    name = "insertion, five hotkeys in a second: phrases in order"
    return Bar(name, 5 if right else 0, unit="of 5", limit=5, at_least=True)


def _exactness(at_work: Shift, target: Target, name: str, rounds: int) -> Bar:
    """Insert into a window that stalls up to two seconds before it handles the key."""
    dice = random.Random(rounds)
    right = 0
    for count in range(rounds):
        stall_ms = dice.choice((0, dice.randrange(_LONGEST_STALL_MS)))
        right += at_work.exact(target, count % len(PHRASES) + 1, stall_ms=stall_ms)
    return _count(f"{name}: text exact, clipboard back", right, rounds)


def _blocked(at_work: Shift, page: Target, field: str, block_ms: int, rounds: int) -> Bar:
    """Insert into a page whose own paste handler blocks."""
    numbers = [count % len(PHRASES) + 1 for count in range(rounds)]
    right = sum(at_work.exact(page, number, block_ms=block_ms) for number in numbers)
    return _count(f"Chromium {field}, its handler blocks {block_ms} ms: exact", right, rounds)


def _heard(name: str, spans: Sequence[float]) -> Bar:
    came = sum(map(math.isfinite, spans))
    return _count(f"{name}: hotkeys that brought their text", came, len(spans))


def _count(name: str, right: int, rounds: int) -> Bar:
    return Bar(f"insertion, {name}", right, unit=f"of {rounds}", limit=rounds, at_least=True)


def _p95(spans: Sequence[float]) -> float:
    return sorted(spans)[int(len(spans) * 0.95)]
