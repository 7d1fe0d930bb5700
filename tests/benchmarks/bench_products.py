"""Finding one of fifty thousand products with half a million specifications."""

import json
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from db.connection import open_database
from tests.benchmarks.bar import Bar
from tests.benchmarks.product_stock import SPECIFICATIONS, fill
from tests.processes import spawn

PRODUCTS = 50_000


def bars(quick: bool) -> list[Bar]:
    """Return the figures of the search for products."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "deskmate.db"
        database = open_database(file)
        fill(database, PRODUCTS)
        database.close()
        return _finding(_trial(file, 3 if quick else 5))


def _trial(file: Path, rounds: int) -> dict[str, Any]:
    module = "tests.benchmarks.product_trial"
    process = spawn(sys.executable, "-m", module, str(file), str(rounds), pipes=True, loud=True)
    answer, _ = process.communicate()
    figures: dict[str, Any] = json.loads(answer)
    return figures


def _finding(trial: dict[str, Any]) -> list[Bar]:
    typed = {kind: [took * 1000 for took in times] for kind, times in trial["typed"].items()}
    every = [took for times in typed.values() for took in times]
    kinds = ", ".join(f"{kind} {_p95(times):.1f}" for kind, times in typed.items())
    name = f"{PRODUCTS:,} products, {PRODUCTS * SPECIFICATIONS:,} specifications: "
    return [
        Bar(f"{name}keystroke, p95", _p95(every), limit=8, note=f"p95 of each kind: {kinds}"),
        Bar(f"{name}keystroke, median", median(every), note=f"{len(every)} keystrokes"),
        Bar(f"{name}index ready", trial["ready_s"], unit="s"),
        Bar(f"{name}longest wait of another thread", trial["waited_s"] * 1000, limit=50),
        Bar(f"{name}memory", trial["steady_mb"], unit="MB"),
    ]


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
