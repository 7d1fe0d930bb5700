"""Finding one of two hundred thousand customers, showing it, and who is called nearly the same."""

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtWidgets import QApplication

from assistant.app.customers import Customers
from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.domain.customers import CustomerId
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.target import Target
from assistant.ui.theme import Theme
from db.connection import open_database
from tests.benchmarks.bar import Bar
from tests.benchmarks.bench_palette import Paints
from tests.benchmarks.customer_stock import fill
from tests.benchmarks.keystrokes import p95
from tests.processes import spawn
from tests.services.private import KEY

CUSTOMERS = 200_000
#: Who looks at cards one after another reads each of them at least so long, in seconds.
_REST_S = 0.1


def bars(quick: bool) -> list[Bar]:
    """Return the figures of the search for customers, in an encrypted file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "deskmate.db"
        database = open_database(file, KEY)
        fill(database, CUSTOMERS)
        database.close()
        rounds = 2 if quick else 5
        return [*_bars(_trial(file, rounds)), *_showing(Path(folder), 20 * rounds)]


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


def _showing(folder: Path, rounds: int) -> list[Bar]:
    """Return how long it takes from a choice to the card on the screen."""
    app = QApplication([])
    Theme(app).follow("light")
    opened, board = open_desk(folder, KEY), Board()
    lane = Lane("data", board)
    pages = Pages(opened, board, lane, Target())
    pages.window.show()
    told: list[object] = []
    lane.run(opened.load_customers, lane, told.append)
    _until(lambda: told)
    dice = random.Random(3)
    ids = [CustomerId(dice.randrange(1, CUSTOMERS + 1)) for _ in range(rounds + 1)]
    took = []
    for id in ids:
        took.append(_one_card_ms(pages.customers, id))
        end = time.perf_counter() + _REST_S
        _until(lambda end=end: time.perf_counter() > end)
    lane.run(opened.database.close, lane)
    lane.close()
    name = f"{CUSTOMERS:,} customers: card on the screen, "
    return [
        Bar(f"{name}median", median(took[1:]), limit=50),
        Bar(f"{name}p95", p95(took[1:]), note=f"{rounds} cards; the first {took[0]:.0f} ms"),
    ]


def _one_card_ms(customers: Customers, id: CustomerId) -> float:
    paints, card = Paints(), customers.screen.card
    start = time.perf_counter()
    customers.show_customer(id)
    _until(lambda: card.customer is not None and card.customer.id == id)
    card.installEventFilter(paints)
    _until(lambda: paints.at > 0)
    card.removeEventFilter(paints)
    return (paints.at - start) * 1000


def _until(holds: Callable[[], object]) -> None:
    end = time.perf_counter() + 60
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError
        QApplication.processEvents()
