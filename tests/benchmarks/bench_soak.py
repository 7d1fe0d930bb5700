"""A shift in short form: ten thousand insertions and look-ups, and what the program holds after.

Nothing may grow with the work: memory, files, threads, and what it keeps on the X server. What is
kept for later is made in the first few hundred rounds, so the program is looked at after them.
"""

import math
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from Xlib.ext import res

from tests.benchmarks.bar import Bar
from tests.benchmarks.pressing import PHRASES, EditorTarget, Shift, editor_of, shift
from tests.foreign.agent import Agent
from tests.processes import pause, wait_until

#: How often something is inserted or looked up, and how often before the program is looked at.
ROUNDS, FEW = 10_000, 300
WARM_UP = 400

#: How often the program is looked at on the way.
_LOOKS = 10

#: What was copied and is looked up, in a row of work; a phrase by the palette and one by its key.
_COPIED = ("tb_小鹿1015", "h2", "运费", "tuikuan", "3087515566", "尺码", "xiexie", "繁體")
_ROW = len(_COPIED) + 2

#: How long a look-up takes, and a key is down.
_LOOK_S = 0.03

#: What may be more after it, on account of caches that are not full yet: in MB, and in pieces.
MORE_MB, MORE_PIECES = 8.0, 8


class Held(NamedTuple):
    """What the program holds at a moment."""

    memory_mb: float
    files: int
    threads: int
    resources: int
    pictures_kb: float


def bars(quick: bool) -> list[Bar]:
    """Return how much was exact, and what is more at the end than after the warming up."""
    rounds = FEW if quick else ROUNDS
    with shift() as at_work:
        editor = editor_of(at_work)
        pause(1.0)  # the keys of workbenches are taken once one is in front
        _work(at_work, editor, WARM_UP)
        held = [_held_at_rest(at_work)]
        exact = 0
        for _ in range(_LOOKS):
            exact += _work(at_work, editor, rounds // _LOOKS)
            held.append(_held_at_rest(at_work))
    return list(_bars(exact, rounds, held))


def _bars(exact: int, rounds: int, held: Sequence[Held]) -> Iterator[Bar]:
    yield Bar("soak, exact", exact, unit=f"of {rounds}", limit=rounds, at_least=True)
    # The allocator gives back by fits and starts: the least of three looks is what is held.
    memory = [each.memory_mb for each in held]
    more = min(memory[-3:]) - min(memory[:3])
    note = " ".join(f"{each:.0f}" for each in memory)
    yield Bar("soak, memory that was not given back", more, unit="MB", limit=MORE_MB, note=note)
    for name, unit, limit in (
        ("files", "more", 0),
        ("threads", "more", 0),
        ("resources", "more", MORE_PIECES),
        ("pictures_kb", "kB", 64),
    ):
        first, last = getattr(held[0], name), getattr(held[-1], name)
        words = f"soak, {name.removesuffix('_kb')} held"
        yield Bar(words, last - first, unit=unit, limit=limit, note=f"{first:g} before")


def _work(at_work: Shift, editor: EditorTarget, rounds: int) -> int:
    """Insert and look up so often; return how often all came as it should."""
    return sum(_one_row(at_work, editor) for _ in range(rounds // _ROW))


def _one_row(at_work: Shift, editor: EditorTarget) -> int:
    """Look up what was copied, then insert by the palette and by a key; return how often it did."""
    editor.clear()
    agent = at_work.agent
    for each in _COPIED:
        at_work.stage.copy({"text/plain": each})
        agent.tap("Ctrl", "Alt", "b")
        pause(_LOOK_S)
    _by_palette(agent, 1)
    if math.isinf(editor.wait_for(PHRASES[0])):
        return 0
    with agent.holding("Ctrl", "6"):
        pause(_LOOK_S)
    return _ROW if math.isfinite(editor.wait_for(PHRASES[0] + PHRASES[5])) else 0


def _by_palette(agent: Agent, number: int) -> None:
    """Look the phrase up by its short code and insert it."""
    chat = agent.active_window()
    agent.tap("Ctrl", "`")
    wait_until(lambda: agent.active_window() not in (0, chat), "the palette has the keys")
    for key in f"h{number}":
        agent.tap(key)
    pause(0.05)
    agent.tap("Enter")


def _held_at_rest(at_work: Shift) -> Held:
    """Wait until nothing is under way, and look."""
    at_work.stage.copy()
    pause(3.0)
    status = Path(f"/proc/{at_work.pid}/smaps_rollup").read_text("utf-8")
    private = (line.split()[1] for line in status.splitlines() if line.startswith("Private"))
    return Held(
        sum(map(int, private)) / 1024,
        len(os.listdir(f"/proc/{at_work.pid}/fd")),
        len(os.listdir(f"/proc/{at_work.pid}/task")),
        *_on_the_server(at_work),
    )


def _on_the_server(at_work: Shift) -> tuple[int, float]:
    """Return how many things the program has on the X server, and the size of its pictures."""
    x = at_work.agent.display
    every = [{"client": 0, "mask": res.LocalClientPIDMask}]
    ours = [
        each.spec.client
        for each in x.res_query_client_ids(every).ids
        if list(each.value) == [at_work.pid]
    ]
    kinds = [kind for each in ours for kind in x.res_query_client_resources(each).types]
    pictures = [x.res_query_client_pixmap_bytes(each) for each in ours]
    return sum(kind.count for kind in kinds), sum(each.bytes for each in pictures) / 1024
