"""The table with 100,000 phrases: sorted, filtered and shown; and duplicates among 10,000."""

import gc
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from assistant.domain.duplicates import duplicates
from assistant.domain.overview import Stock, Wanted, overview
from assistant.domain.phrases import Category, CategoryId, Phrase, PhraseId, Shelf, Usage
from assistant.ui.table.arranging import Arranged
from assistant.ui.table.grid import Grid
from assistant.ui.table.model import TableModel
from assistant.ui.theme import Theme
from tests.benchmarks.bar import Bar
from tests.benchmarks.phrase_stock import Stock as Texts

ROWS, COMPARED = 100_000, 10_000

#: Sorting and filtering is the lane's, and the agent waits for it; showing is the window's own.
SORTED_MS, FILTERED_MS, SHOWN_MS, COMPARED_MS = 1_500.0, 1_500.0, 50.0, 6_000.0

_NOW = datetime(2026, 11, 21, tzinfo=UTC)


def bars(quick: bool) -> list[Bar]:
    """Return the figures for each kind of work, the slowest of its kind."""
    app = QApplication([])
    Theme(app).follow("light")
    stock = _stock()
    gc.freeze()
    orders = ("title", "text") if quick else ("title", "category", "code", "text", "uses", "last")
    sorting = max(_ms(lambda order=order: overview(stock, Wanted(order=order))) for order in orders)
    words = ("退", "快递 发") if quick else ("退", "快递 发", "的", "vip", "没有这样的话")
    filtering = max(_ms(lambda text=text: overview(stock, Wanted(text=text))) for text in words)
    some = [*stock.shelf.phrases.values()][:COMPARED]
    comparing = _ms(lambda: duplicates(some, stock.usage, lambda _share: None))
    return [
        Bar(f"table: {ROWS:,} phrases sorted, slowest column", sorting, limit=SORTED_MS),
        Bar(f"table: {ROWS:,} phrases filtered, slowest words", filtering, limit=FILTERED_MS),
        Bar(f"table: {ROWS:,} rows shown, all chosen", _shown_ms(stock), limit=SHOWN_MS),
        Bar(f"table: duplicates among {COMPARED:,} phrases", comparing, limit=COMPARED_MS),
    ]


def _shown_ms(stock: Stock) -> float:
    """Return how long the window is held up by other rows, with all of them chosen."""
    model = TableModel(QApplication.palette)
    grid = Grid(model)
    grid.resize(1100, 600)
    grid.show()
    held: list[float] = []
    for column in ("title", *("code", "text", "uses", "changed") * 3):
        phrases = overview(stock, Wanted(order=column))
        rows = {each.id: row for row, each in enumerate(phrases)}
        arranged = Arranged(Wanted(order=column), phrases, rows, stock, [])
        QApplication.processEvents()
        held.append(_ms(lambda arranged=arranged: _show(grid, arranged)))
        grid.selectAll()
    return median(held[1:])  # the first loads fonts


def _show(grid: Grid, arranged: Arranged) -> None:
    grid.show_rows(arranged)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1_000


def _stock() -> Stock:
    texts = Texts(seed=11)
    category = CategoryId(1)
    phrases = {
        PhraseId(number): Phrase(
            id=PhraseId(number),
            uid="",
            category=category,
            title=texts.text(6).replace("\n", "") + str(number),
            body=texts.text(60),
            short_code=f"c{number:x}" if number % 3 == 0 else "",
            position=number,
            updated_at=_NOW,
        )
        for number in range(1, ROWS + 1)
    }
    usage = {
        id: Usage(id * 7 % 40, _NOW - timedelta(minutes=id * 7919 % 150_000), id % 9 + 0.5)
        for id in phrases
        if id % 2
    }
    shelf = Shelf({category: Category(category, "c", "售前")}, phrases)
    return Stock(shelf, usage, _NOW, {}, {})
