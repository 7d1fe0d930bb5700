"""What is tried when the data cannot be opened: again, or the latest backup in its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from assistant.app.clock import SystemClock
from assistant.app.paths import database_file
from assistant.app.wiring import Opened, open_desk
from assistant.domain.errors import UserError
from assistant.services.backups import backups_in, restore
from assistant.ui.language import speak
from assistant.ui.start_failure import StartFailure
from assistant.ui.theme import Theme
from assistant.ui.worker import Job, Worker


class Rescue(QObject):
    """Holds the failure window until the data is open or the agent gives up."""

    _tried = Signal(object)

    def __init__(self, app: QApplication, folder: Path, worker: Worker) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._worker = worker
        self.opened: Opened | None = None
        self._tried.connect(self._on_tried)

    def show(self, error: UserError) -> None:
        """Show why the data could not be opened."""
        self._window = StartFailure(error, self._folder, bool(backups_in(self._folder)))
        self._window.retry_requested.connect(lambda: self._try(self._reopen))
        self._window.restore_requested.connect(lambda: self._try(self._restore))
        self._app.setQuitOnLastWindowClosed(True)
        self._window.show()

    def _try(self, way: Callable[[], Opened]) -> None:
        self._worker.submit(way, self._tried.emit)

    def _reopen(self) -> Opened:
        return open_desk(self._folder)

    def _restore(self) -> Opened:
        restore(database_file(self._folder), backups_in(self._folder)[0], SystemClock())
        return open_desk(self._folder)

    def _on_tried(self, attempt: Job[Opened]) -> None:
        try:
            self.opened = attempt.result()
        except UserError as error:
            self._window.refuse(error)
            return
        self._app.setQuitOnLastWindowClosed(False)
        self._window.close()
        self._app.quit()


def rescue(app: QApplication, error: UserError, folder: Path, worker: Worker) -> Opened | None:
    """Let the agent find a way on; return None where they give up."""
    speak(app, "system")
    Theme(app).follow("system")
    way = Rescue(app, folder, worker)
    way.show(error)
    app.exec()
    return way.opened
