"""The palette with 10,000 phrases: from the hotkey to its paint, and from a letter to the list."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.ui.hotkeys import HotkeyDesk
from assistant.ui.palette.palette import Palette
from assistant.ui.theme import Theme
from tests.benchmarks.bar import Bar
from tests.processes import window_manager_on
from tests.ui.world import World, world

PHRASES = 10_000
SHOWN_MS = 50.0
#: No letter may hold the window up for longer.
TYPED_MS = 50.0

_KEY = "F8"
_QUERIES = ("tuihuo", "cmtj", "运费", "fahuo shijian", "质量问题")
_WORDS = ("尺码", "退货", "运费", "发货时间", "质量问题", "优惠", "面料", "发票", "推荐", "说明")


class Paints(QObject):
    """Notes when a widget was painted last."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the end of a paint as soon as the next event comes."""
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def bars(quick: bool) -> list[Bar]:
    """Return the figures of a warm palette."""
    app = QApplication([])
    Theme(app).follow("light")
    rounds = 30 if quick else 100
    with (
        tempfile.TemporaryDirectory() as folder,
        world(Path(folder)) as shop,
        window_manager_on(None),
    ):
        _fill(shop, Path(folder) / "phrases.csv")
        palette = Palette(shop.desk, shop.lane, shop.clock)
        palette.warm()
        paints = Paints()
        palette.window.list.viewport().installEventFilter(paints)
        shown = _shown(shop, palette, paints, rounds)
        typed = _typed(palette, paints)
    name = f"palette with {PHRASES:,} phrases: "
    return [
        Bar(f"{name}hotkey to paint, median", statistics.median(shown), limit=SHOWN_MS),
        Bar(f"{name}hotkey to paint, p95", _p95(shown), limit=SHOWN_MS),
        Bar(f"{name}letter to paint, p95", _p95(typed), limit=TYPED_MS),
    ]


def _shown(shop: World, palette: Palette, paints: Paints, rounds: int) -> list[float]:
    """Press the hotkey as an agent would and wait until the rows are painted."""
    with _hotkeys(shop, palette), _finger(_KEY) as move:
        return [_one_ms(palette, paints, move) for _ in range(rounds)]


def _one_ms(palette: Palette, paints: Paints, move: Callable[[bool], None]) -> float:
    start = time.perf_counter()
    move(True)
    _until(lambda: paints.at > start, "the palette is painted")
    shown = (paints.at - start) * 1_000
    move(False)
    QTest.keyClick(palette.window.field, Qt.Key.Key_Escape)
    _until(lambda: not palette.window.isVisible(), "the palette is gone")
    end = time.perf_counter() + 0.1  # the key must be seen to be up
    _until(lambda: time.perf_counter() > end, "")
    return shown


@contextmanager
def _hotkeys(shop: World, palette: Palette) -> Iterator[None]:
    """The hotkeys of the program, with one for the palette that is heard everywhere."""
    from assistant.desktop.backend import load

    shop.desk.preferences.change(palette_key_anywhere=_KEY)
    desktop = load()
    desktop.start()
    hotkeys = HotkeyDesk(desktop, shop.desk, shop.board)
    hotkeys.palette_requested.connect(palette.summon)
    told: list[object] = []
    hotkeys.refusals_changed.connect(told.append)
    hotkeys.refresh()
    _until(lambda: told, "the hotkeys are held")
    yield
    desktop.close()


@contextmanager
def _finger(key: str) -> Iterator[Callable[[bool], None]]:
    """Something that presses (True) and releases a key from outside."""
    from Xlib import XK, X
    from Xlib.display import Display
    from Xlib.ext import xtest

    keyboard = Display()
    code = keyboard.keysym_to_keycode(XK.string_to_keysym(key))

    def move(down: bool) -> None:
        xtest.fake_input(keyboard, X.KeyPress if down else X.KeyRelease, code)
        keyboard.sync()

    yield move
    keyboard.close()


def _typed(palette: Palette, paints: Paints) -> list[float]:
    """Type queries letter by letter and wait until the rows are painted."""
    palette.summon(None)
    found = []
    for query in _QUERIES:
        for end in range(1, len(query) + 1):
            start = time.perf_counter()
            palette.window.field.setText(query[:end])
            palette.window.list.viewport().repaint()
            found.append((max(paints.at, time.perf_counter()) - start) * 1_000)
            QApplication.processEvents()
    return found


def _fill(shop: World, file: Path) -> None:
    rows = "".join(
        f"{_WORDS[n % 10]} / {_WORDS[n // 10 % 10]},{_WORDS[n // 7 % 10]}{n},c{n},,"
        f"您好，{_WORDS[n % 10]}{_WORDS[n // 3 % 10]}第{n}条 {{{{ 店铺 }}}}\n"
        for n in range(PHRASES)
    )
    file.write_text(f"分组,标题,编码,快捷键,内容\n{rows}", encoding="utf-8")
    shop.desk.exchange.import_file(file)
    for id in list(shop.desk.library.shelf.phrases)[:50]:
        shop.desk.library.record_use(id)
    shop.desk.library.build_index()
    shop.desk.composer.warm()


def _until(holds: Callable[[], object], what: str) -> None:
    end = time.perf_counter() + 10
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError(what)
        QApplication.processEvents()


def _p95(figures: list[float]) -> float:
    return sorted(figures)[int(len(figures) * 0.95)]
