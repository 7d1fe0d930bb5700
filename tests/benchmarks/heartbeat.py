"""The real program in this process with a pulse in its GUI thread: how long is it ever held up?

Started by ``bench_gui_thread`` with a data folder and a file to import; answers on standard output
with one JSON line: the longest gap between two beats, in milliseconds, for each kind of work.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from assistant.app.options import WindowOptions
from assistant.app.program import Program
from assistant.app.window import SWITCH_S
from assistant.app.wiring import open_first
from assistant.ui.worker import Worker

_QUERIES = (
    "tuihuo",
    "cmtj",
    "运费",
    "fahuo shijian",
    "质量问题",
    "youhui",
    "bm",
    "尺码",
    "tk",
    "fp",
)

#: So long nothing is done before work of the next kind starts, in milliseconds.
_REST_MS = 300


class Pulse(QObject):
    """Beats as often as the event loop comes round; the longest gap is what the agent feels."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def take(self) -> float:
        """Return the longest gap since this was last called, in milliseconds."""
        self._beat()
        longest, self._longest = self._longest, 0.0
        return longest * 1_000

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


class Watch(QObject):
    """Does work of one kind after another and notes the longest gap of each."""

    def __init__(self, program: Program, file: Path) -> None:
        super().__init__()
        self.found: dict[str, float] = {}
        self._program = program
        self._file = file
        self._pulse = Pulse()
        program.usable.connect(self._pulse.take, Qt.ConnectionType.QueuedConnection)
        program.ready.connect(lambda: self._note("start, after the first paint"))
        self._works = iter(
            (self._show_often, self._search, self._import, self._search_again, self._back_up)
        )

    def _note(self, kind: str) -> None:
        QTimer.singleShot(_REST_MS, lambda: self._go_on(kind))

    def _go_on(self, kind: str) -> None:
        self.found[kind] = self._pulse.take()
        work = next(self._works, QApplication.quit)
        work()

    def _show_often(self) -> None:
        self._program.window.phrases.show_category(None)
        self._program.palette.summon(None)
        QTimer.singleShot(_REST_MS, lambda: self._note("the most used, listed and in the palette"))

    def _search(self) -> None:
        self._program.palette.window.hide()
        self._type(self._letters(), "200 searches typed")

    def _search_again(self) -> None:
        self._type(self._letters(), "200 searches typed after the import")

    def _letters(self) -> Iterator[str]:
        for number in range(200):
            query = _QUERIES[number % len(_QUERIES)]
            yield query[: 1 + number // len(_QUERIES) % len(query)]

    def _type(self, texts: Iterator[str], kind: str) -> None:
        text = next(texts, None)
        self._program.window.top.search.setText(text or "")
        if text is None:
            self._note(kind)
        else:
            QTimer.singleShot(5, lambda: self._type(texts, kind))

    def _import(self) -> None:
        exchange, lane = self._program.desk.exchange, self._program.lane
        self._run(lane.run, lambda: exchange.import_file(self._file), "import of 10,000 phrases")

    def _back_up(self) -> None:
        backups = self._program._opened.backups
        self._run(self._program.lane.run, backups.make, "backup")

    def _run(self, run: Callable[..., None], work: Callable[[], object], kind: str) -> None:
        run(work, self, lambda _done: self._note(kind))


class Watching(Protocol):
    """Whoever looks on while the program runs, and quits it; ``found`` is printed as JSON."""

    found: Any


def run_watched(folder: Path, watching: Callable[[Program], Watching]) -> None:
    """Run the program as ``assistant.app.window`` does, and print what was found meanwhile."""
    sys.setswitchinterval(SWITCH_S)
    gc.disable()
    app = QApplication(["deskmate", "-style", "Fusion"])
    app.setQuitOnLastWindowClosed(False)
    worker = Worker("data")
    opened = worker.submit(lambda: open_first(folder)).result()
    program = Program(app, WindowOptions(folder), opened, worker)
    watch = watching(program)
    program.show()
    app.exec()
    sys.stdout.write(json.dumps(watch.found) + "\n")


if __name__ == "__main__":
    run_watched(Path(sys.argv[1]), lambda program: Watch(program, Path(sys.argv[2])))
