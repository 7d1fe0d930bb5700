"""Finding one of two hundred thousand customers, and who is called nearly the same."""

import json
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from db.connection import open_database
from tests.benchmarks.bar import Bar
from tests.benchmarks.customer_stock import fill
from tests.benchmarks.keystrokes import p95
from tests.processes import spawn
from tests.services.private import KEY

CUSTOMERS = 200_000


def bars(quick: bool) -> list[Bar]:
    """Return the figures of the search for customers, in an encrypted file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "deskmate.db"
        database = open_database(file, KEY)
        fill(database, CUSTOMERS)
        database.close()
        return _bars(_trial(file, 2 if quick else 5))


def _trial(file: Path, rounds: int) -> dict[str, Any]:
    module = "tests.benchmarks.customer_trial"
    process = spawn(sys.executable, "-m", module, str(file), str(rounds), pipes=True, loud=True)
    answer, _ = process.communicate()
    figures: dict[str, Any] = json.loads(answer)
    return figures


def _bars(trial: dict[str, Any]) -> list[Bar]:
    typed = {kind: [took * 1000 for took in times] for kind, times in trial["typed"].items()}
    every = [took for times in typed.values() for took in times]
    kinds = ", ".join(f"{kind} {p95(times):.1f}" for kind, times in typed.items())
    alike, read = ([took * 1000 for took in trial[name]] for name in ("alike", "read"))
    filters = [took * 1000 for took in trial["filters"]]
    name = f"{CUSTOMERS:,} customers: "
    return [
        Bar(f"{name}keystroke, p95", p95(every), limit=10, note=f"p95 of each kind: {kinds}"),
        Bar(f"{name}keystroke, median", median(every), note=f"{len(every)} keystrokes"),
        Bar(f"{name}nicknames that look alike, longest", max(alike), limit=20),
        Bar(f"{name}nicknames that look alike, median", median(alike), note=f"{len(alike)} names"),
        Bar(f"{name}filter, longest", max(filters), limit=100),
        Bar(f"{name}filter, median", median(filters), note=f"{len(filters)} filters"),
        Bar(f"{name}one read with its orders, p95", p95(read), limit=10),
        Bar(f"{name}index ready", trial["ready_s"], unit="s"),
        Bar(f"{name}longest wait of another thread", trial["waited_s"] * 1000, limit=50),
        Bar(f"{name}memory", trial["steady_mb"], unit="MB"),
    ]
