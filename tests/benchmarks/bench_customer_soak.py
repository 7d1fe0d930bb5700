"""Ten thousand pieces of work with customers: nothing the program holds may grow with them."""

import os
import random
import tempfile
from pathlib import Path

from assistant.app.wiring import open_desk
from tests.benchmarks.bar import Bar
from tests.benchmarks.memory import anonymous_kb
from tests.benchmarks.soaking import rise
from tests.services.customer_work import CustomerWork
from tests.services.private import KEY

#: How much is done, how much before the program is looked at, and how often it is.
ROUNDS, FEW, WARM_UP, LOOKS = 10_000, 1_000, 1_000, 20

#: The log is emptied into the database at a thousand pages, and what is being written comes on top.
_LOG_MB = 8.0


def bars(quick: bool) -> list[Bar]:
    """Return what rises while the work goes on, and how long the log became."""
    with tempfile.TemporaryDirectory() as folder:
        opened = open_desk(Path(folder), KEY)
        opened.complete()
        opened.desk.customer_search.build()
        work = CustomerWork(opened, random.Random(7))
        looks = _looks(work, Path(f"{opened.database.path}-wal"), FEW if quick else ROUNDS)
        opened.database.close()
    memory, files, log = zip(*looks, strict=True)
    name = f"soak with customers, {FEW if quick else ROUNDS:,} times: "
    half = (FEW if quick else ROUNDS) // 2
    said = " ".join(f"{each:.4g}" for each in memory)
    return [
        Bar(f"{name}memory, more by the last {half}", rise(memory), None, "MB", None, 1.0, said),
        Bar(f"{name}open files, more", rise(files), unit="", limit=0),
        Bar(f"{name}log, longest", max(log), unit="MB", limit=_LOG_MB),
    ]


def _looks(work: CustomerWork, log: Path, rounds: int) -> list[tuple[float, float, float]]:
    for _ in range(WARM_UP):
        work.one()
    found = []
    for _ in range(LOOKS):
        for _ in range(rounds // LOOKS):
            work.one()
        files = len(os.listdir("/proc/self/fd"))
        found.append((anonymous_kb("self") / 1024, float(files), log.stat().st_size / 2**20))
    return found
