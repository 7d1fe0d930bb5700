"""A shift on X11 in short form: nothing the program holds there may grow with the work."""

import os
from collections.abc import Mapping
from functools import partial

from Xlib.ext import res

from tests.benchmarks.bar import Bar
from tests.benchmarks.memory import anonymous_kb
from tests.benchmarks.pressing import Shift, editor_of, shift
from tests.benchmarks.soaking import FEW, ROUNDS, Steady, Work, soak
from tests.processes import pause

_STEADY = (
    Steady("memory", "MB", 0.2, 0.02),
    Steady("files", "more", 0),
    Steady("threads", "more", 0),
    Steady("resources", "more", 4),
    Steady("pictures", "kB", 64),
)


def bars(quick: bool) -> list[Bar]:
    """Return how much was exact, and what rises while the work goes on."""
    with shift() as at_work:
        editor = editor_of(at_work)
        pause(1.0)  # the keys of workbenches are taken once one is in front
        work = Work(at_work.agent, editor, lambda text: at_work.stage.copy({"text/plain": text}))
        return list(soak(work, partial(_held, at_work), _STEADY, FEW if quick else ROUNDS))


def _held(at_work: Shift) -> Mapping[str, float]:
    """Return what the program holds."""
    resources, bytes_of_pictures = _on_the_server(at_work)
    return {
        "memory": anonymous_kb(at_work.pid) / 1024,
        "files": len(os.listdir(f"/proc/{at_work.pid}/fd")),
        "threads": len(os.listdir(f"/proc/{at_work.pid}/task")),
        "resources": resources,
        "pictures": bytes_of_pictures / 1024,
    }


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
    return sum(kind.count for kind in kinds), sum(each.bytes for each in pictures)
