"""Finding one of fifty thousand products with half a million specifications, and showing it."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtWidgets import QApplication

from assistant.app.goods import Goods
from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.target import Target
from assistant.ui.theme import Theme
from db.connection import open_database
from tests.benchmarks.bar import Bar
from tests.benchmarks.bench_palette import Paints
from tests.benchmarks.keystrokes import p95
from tests.benchmarks.product_stock import SPECIFICATIONS, fill, platform_id
from tests.processes import spawn

PRODUCTS = 50_000
#: Who looks products up one after another reads each of them at least so long, in seconds.
_REST_S = 0.2


def bars(quick: bool) -> list[Bar]:
    """Return the figures of the search for products."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "deskmate.db"
        database = open_database(file)
        fill(database, PRODUCTS)
        database.close()
        rounds = 3 if quick else 5
        return [*_finding(_trial(file, rounds)), *_looking_up(Path(folder), 10 * rounds)]


def _trial(file: Path, rounds: int) -> dict[str, Any]:
    module = "tests.benchmarks.product_trial"
    process = spawn(sys.executable, "-m", module, str(file), str(rounds), pipes=True, loud=True)
    answer, _ = process.communicate()
    figures: dict[str, Any] = json.loads(answer)
    return figures


def _finding(trial: dict[str, Any]) -> list[Bar]:
    typed = {kind: [took * 1000 for took in times] for kind, times in trial["typed"].items()}
    every = [took for times in typed.values() for took in times]
    kinds = ", ".join(f"{kind} {p95(times):.1f}" for kind, times in typed.items())
    name = f"{PRODUCTS:,} products, {PRODUCTS * SPECIFICATIONS:,} specifications: "
    return [
        Bar(f"{name}keystroke, p95", p95(every), limit=8, note=f"p95 of each kind: {kinds}"),
        Bar(f"{name}keystroke, median", median(every), note=f"{len(every)} keystrokes"),
        Bar(f"{name}index ready", trial["ready_s"], unit="s"),
        Bar(f"{name}longest wait of another thread", trial["waited_s"] * 1000, limit=50),
        Bar(f"{name}memory", trial["steady_mb"], unit="MB"),
    ]


def _looking_up(folder: Path, rounds: int) -> list[Bar]:
    """Return how long it takes from a copied link to the card on the screen."""
    app = QApplication([])
    Theme(app).follow("light")
    opened, board = open_desk(folder), Board()
    lane = Lane("data", board)
    pages = Pages(opened, board, lane, Target())
    pages.window.show()
    told: list[object] = []
    lane.run(opened.load_goods, lane, told.append)
    lane.run(opened.desk.product_search.build, lane, told.append)
    _until(lambda: len(told) == 2)
    took = []
    for number in range(rounds + 1):
        took.append(_one_card_ms(pages.goods, number * 997 % PRODUCTS))
        _rest(lane)
    lane.run(opened.database.close, lane)
    lane.close()
    name = f"{PRODUCTS:,} products: copied link to card, "
    return [
        Bar(f"{name}median", median(took[1:]), limit=50),
        Bar(f"{name}p95", p95(took[1:]), note=f"{rounds} cards; the first {took[0]:.0f} ms"),
    ]


def _one_card_ms(goods: Goods, number: int) -> float:
    paints, card = Paints(), goods.screen.card
    link = f"https://item.taobao.com/item.htm?id={platform_id(number)}"
    start = time.perf_counter()
    goods.lookup.look_up(link)
    _until(lambda: card.product is not None and card.product.id == number + 1)
    card.installEventFilter(paints)
    _until(lambda: paints.at > 0)
    card.removeEventFilter(paints)
    return (paints.at - start) * 1000


def _rest(lane: Lane) -> None:
    """Let be done what follows a card, as it is before anybody looks the next one up."""
    done: list[object] = []
    lane.run(lambda: True, lane, done.append)
    _until(lambda: done)
    end = time.perf_counter() + _REST_S
    _until(lambda: time.perf_counter() > end)


def _until(holds: Callable[[], object]) -> None:
    end = time.perf_counter() + 60
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError
        QApplication.processEvents()
