"""What is tried when the data cannot be opened: again, or the latest sound backup in its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from assistant.app.clock import SystemClock
from assistant.app.log import CrashLog
from assistant.app.paths import database_file, log_file
from assistant.app.unlocking import Unlocking
from assistant.app.wiring import Opened
from assistant.domain.errors import UserError
from assistant.domain.protection import NO_WAY_IN, KeyWanted
from assistant.domain.storage import DatabaseBroken, DataUnreadable
from assistant.services.backups import backups_in, latest_sound, restore
from assistant.services.previews import holdings
from assistant.ui.language import speak
from assistant.ui.start_failure import StartFailure
from assistant.ui.theme import Theme
from assistant.ui.worker import Job, Worker
from db.cipher import is_encrypted


class Rescue(QObject):
    """Holds the failure window until the data is open or the agent gives up."""

    _tried = Signal(object)

    def __init__(self, app: QApplication, folder: Path, worker: Worker, log: CrashLog) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._worker = worker
        self._log = log
        self._unlocking = Unlocking(folder)
        self._opened: Opened | None = None
        self._tried.connect(self._on_tried)

    def find(self, error: Exception) -> Opened | None:
        """Show why the data could not be opened and let the agent find a way on; None for none."""
        speak(self._app, "system")
        Theme(self._app).follow("system")
        self._window = StartFailure(self._folder)
        self._window.retry_requested.connect(lambda: self._try(self._unlocking.open))
        self._window.unlock_requested.connect(self._on_secret)
        self._window.restore_requested.connect(lambda: self._try(self._restore))
        # Soon known, and nothing is in sight yet that could stand still.
        self._tell(self._worker.submit(lambda: self._unlocking.meaning(error)).result())
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
        if isinstance(error, KeyWanted):
            plain = [each for each in backups_in(self._folder) if not is_encrypted(each.path)]
            self._window.ask_for_key(error, plain[0].made_at if plain else None)
        elif isinstance(error, NO_WAY_IN):
            self._window.refuse(error)
        else:
            self._tell_what_helps(error)

    def _tell_what_helps(self, error: UserError) -> None:
        helps = isinstance(error, DatabaseBroken | DataUnreadable)
        key = self._unlocking.backup_key() if helps else None
        latest = latest_sound(self._folder, key) if helps else None
        made = latest.made_at if latest else None
        self._window.say(error, made, begin_anew=helps and latest is None)
        if latest is not None:
            self._window.tell_holdings(holdings(latest, key))

    def _try(self, way: Callable[[], Opened]) -> None:
        self._window.setEnabled(False)
        self._worker.submit(way, self._tried.emit)

    def _on_secret(self, secret: str) -> None:
        self._try(lambda: self._unlocking.open_by(secret))

    def _restore(self) -> Opened:
        backups, key = backups_in(self._folder), self._unlocking.backup_key()
        for number, backup in enumerate(backups, 1):
            try:
                restore(database_file(self._folder), backup, SystemClock(), key)
                break
            except DatabaseBroken:
                if number == len(backups):
                    raise
        return self._unlocking.open()

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
