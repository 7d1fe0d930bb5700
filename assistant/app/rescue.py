"""What is tried when the data cannot be opened: again, or the latest sound backup in its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from assistant.app.clock import SystemClock
from assistant.app.log import CrashLog
from assistant.app.paths import database_file, log_file
from assistant.app.wiring import Opened, open_desk
from assistant.domain.errors import UserError
from assistant.domain.storage import DatabaseBroken, DataUnreadable
from assistant.services.backups import backups_in, restore
from assistant.ui.language import speak
from assistant.ui.start_failure import StartFailure
from assistant.ui.theme import Theme
from assistant.ui.worker import Job, Worker


class Rescue(QObject):
    """Holds the failure window until the data is open or the agent gives up."""

    _tried = Signal(object)

    def __init__(self, app: QApplication, folder: Path, worker: Worker, log: CrashLog) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._worker = worker
        self._log = log
        self._opened: Opened | None = None
        self._tried.connect(self._on_tried)

    def find(self, error: Exception) -> Opened | None:
        """Show why the data could not be opened and let the agent find a way on; None for none."""
        speak(self._app, "system")
        Theme(self._app).follow("system")
        self._window = StartFailure(self._folder)
        self._window.retry_requested.connect(lambda: self._try(self._reopen))
        self._window.restore_requested.connect(lambda: self._try(self._restore))
        self._tell(error)
        self._app.setQuitOnLastWindowClosed(True)
        self._window.show()
        self._app.exec()
        return self._opened

    def come_forward(self) -> None:
        """Bring the window to the front: somebody started the program again."""
        self._window.raise_()

    def _tell(self, error: Exception) -> None:
        """Say what is wrong, and what a backup would bring where one would help."""
        if not isinstance(error, UserError):
            self._log.write(error)
            error = DataUnreadable(log=log_file(self._folder))
        helps = isinstance(error, DatabaseBroken | DataUnreadable)
        backups = backups_in(self._folder) if helps else []
        latest = backups[0].made_at if backups else None
        self._window.say(error, latest, begin_anew=helps and not backups)

    def _try(self, way: Callable[[], Opened]) -> None:
        self._window.setEnabled(False)
        self._worker.submit(way, self._tried.emit)

    def _reopen(self) -> Opened:
        return open_desk(self._folder)

    def _restore(self) -> Opened:
        backups = backups_in(self._folder)
        for number, backup in enumerate(backups, 1):
            try:
                restore(database_file(self._folder), backup, SystemClock())
                break
            except DatabaseBroken:
                if number == len(backups):
                    raise
        return open_desk(self._folder)

    def _on_tried(self, attempt: Job[Opened]) -> None:
        self._window.setEnabled(True)
        try:
            self._opened = attempt.result()
        except Exception as error:  # noqa: BLE001 - whatever it is, the agent hears of it
            self._tell(error)
            return
        self._app.setQuitOnLastWindowClosed(False)
        self._window.close()
        self._app.quit()
