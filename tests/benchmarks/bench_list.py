"""The list of phrases with 100,000 rows: shown anew, and scrolled, until it is painted."""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from assistant.domain.phrases import CategoryId, Phrase, PhraseId
from assistant.ui.phrases.list_view import PhraseList
from assistant.ui.phrases.model import PhraseModel, Surroundings
from assistant.ui.theme import Theme
from tests.benchmarks.bar import Bar

ROWS = 100_000
#: A list that is shown anew must be there with the next frame; one of 60 a second takes 16.7 ms.
ANEW_MS, FRAME_MS = 18.0, 16.7

_WORDS = "尺码推荐面料说明发货时间退货运费谁出质量问题来回运费由我们承担您先在订单里点申请售后"


class WatchedList(PhraseList):
    """A list that notes when rows were painted."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted = self.indexAt(QPoint(20, 20)).isValid()


def bars(quick: bool) -> list[Bar]:
    """Return the figures for cards and for single lines."""
    app = QApplication([])
    Theme(app).follow("light")
    rounds = 40 if quick else 100
    phrases = _phrases()
    model = PhraseModel()
    view = WatchedList(model)
    view.resize(340, 640)
    view.show()
    found = []
    for style in ("cards", "lines"):
        view.set_style(style)
        _anew_ms(view, model, phrases)  # the first time loads fonts
        anew = [_anew_ms(view, model, phrases[number % 2 :: 2]) for number in range(rounds)]
        model.show(phrases, Surroundings())
        _until(lambda: view.verticalScrollBar().maximum() > ROWS * 30)
        frames = [_frame_ms(view, number) for number in range(rounds * 4)]
        found += [
            Bar(f"list: 50,000 {style} of {ROWS:,} shown anew, p95", _p95(anew), limit=ANEW_MS),
            Bar(f"list: a step in {ROWS:,} {style} painted, p95", _p95(frames), limit=FRAME_MS),
        ]
    return found


def _anew_ms(view: WatchedList, model: PhraseModel, phrases: list[Phrase]) -> float:
    start = time.perf_counter()
    view.painted = False
    model.show(phrases, Surroundings())
    _until(lambda: view.painted)
    return (time.perf_counter() - start) * 1_000


def _frame_ms(view: WatchedList, number: int) -> float:
    bar = view.verticalScrollBar()
    step = 137 if number % 10 else bar.maximum() // 7
    start = time.perf_counter()
    bar.setValue((bar.value() + step) % bar.maximum())
    view.viewport().repaint()
    return (time.perf_counter() - start) * 1_000


def _until(holds: Callable[[], bool]) -> None:
    end = time.perf_counter() + 20
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("the list was not painted")
        QApplication.processEvents()


def _p95(figures: list[float]) -> float:
    return sorted(figures)[int(len(figures) * 0.95)]


def _phrases() -> list[Phrase]:
    chance = random.Random(7)
    moment = datetime(2026, 11, 21, tzinfo=UTC)
    first = Phrase(
        id=PhraseId(0),
        uid="",
        category=CategoryId(1),
        title="",
        body="",
        position=0,
        updated_at=moment,
    )
    return [
        replace(
            first,
            id=PhraseId(number),
            title="".join(chance.choices(_WORDS, k=6)),
            body="".join(chance.choices(_WORDS, k=54)) + "{{ 店铺 }}",
            short_code=f"c{number}",
        )
        for number in range(1, ROWS + 1)
    ]
