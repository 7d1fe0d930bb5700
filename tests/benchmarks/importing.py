"""The real program in this process, its import wizard and a pulse in its GUI thread.

Started by ``bench_import`` with a data folder and what is to be imported, one after another;
answers on standard output with one JSON line: for each source how long looking and taking in took,
the longest gap between two beats meanwhile (all in milliseconds), the number of phrases there are
then, and the most memory that the process and its readers ever had, in megabytes.
"""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from assistant.app.program import Program
from assistant.ui.importing.wizard import REPORT, ROWS, SOURCE, ImportWizard
from tests.benchmarks.heartbeat import Pulse, run_watched

#: So often it is looked whether the wizard has come to its next step, in milliseconds.
_LOOK_MS = 2


class Imports(QObject):
    """Leads one source after another through the wizard."""

    def __init__(self, program: Program, sources: Sequence[Path]) -> None:
        super().__init__()
        self.found: list[dict[str, float]] = []
        self._program = program
        self._sources = iter(sources)
        self._pulse = Pulse()
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._wanted, self._then = -1, self._begin
        self._wizard: ImportWizard | None = None
        self._start = 0.0
        program.ready.connect(self._begin)

    def _begin(self) -> None:
        source = next(self._sources, None)
        if source is None:
            QApplication.quit()
            return
        self._wizard = None
        self._program.pages.imports.open([source])
        self._await(SOURCE, self._read)

    def _read(self) -> None:
        assert self._wizard is not None
        self._pulse.take()
        self._start = time.perf_counter()
        self._wizard.read()
        self._await(ROWS, self._take_in)

    def _take_in(self) -> None:
        assert self._wizard is not None
        self.found.append({"look_ms": self._passed(), "look_block_ms": self._pulse.take()})
        self._start = time.perf_counter()
        self._wizard.take_in()
        self._await(REPORT, self._close)

    def _close(self) -> None:
        assert self._wizard is not None
        last = self.found[-1]
        last |= {"take_ms": self._passed(), "take_block_ms": self._pulse.take()}
        last["phrases"] = len(self._program.desk.library.shelf.phrases)
        last["peak_mb"] = _peak_mb(resource.RUSAGE_SELF)
        last["reader_mb"] = _peak_mb(resource.RUSAGE_CHILDREN)
        self._wizard.leave()
        QTimer.singleShot(0, self._begin)

    def _passed(self) -> float:
        return (time.perf_counter() - self._start) * 1_000

    def _await(self, step: int, then: Callable[[], None]) -> None:
        self._wanted, self._then = step, then
        self._looking.start()

    def _look(self) -> None:
        self._wizard = self._wizard or self._program.window.findChild(ImportWizard)
        if self._wizard is None:
            return
        if self._wizard.step() == self._wanted:
            self._looking.stop()
            self._then()
        elif text := self._wizard.message.text():
            raise RuntimeError(text)


def _peak_mb(whose: int) -> float:
    """Return the most memory that this process, or one of its children, ever had."""
    return resource.getrusage(whose).ru_maxrss / 1024


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[2:]]
    run_watched(Path(sys.argv[1]), lambda program: Imports(program, given))
