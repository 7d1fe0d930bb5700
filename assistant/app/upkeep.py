"""What is looked after once the window is in use: whether the file is sound, who is silent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.domain.errors import UserError
from assistant.ui.board import Board
from assistant.ui.lane import Lane

if TYPE_CHECKING:
    from assistant.services.backups import Backup
    from assistant.services.retention import Silent

#: How often it is asked whether another day has begun, in milliseconds.
LOOK_MS = 3_600_000

#: Under which name it is remembered on which day silent customers were told of.
_STATE = "silent_told"


class Upkeep(QObject):
    """Tells in the window what should be done, with a button that leads there."""

    checked = Signal()
    """The file was looked through, and nothing is wrong with it."""

    def __init__(
        self, opened: Opened, board: Board, lane: Lane, pages: Callable[[], Pages]
    ) -> None:
        """``pages`` are asked for each time: they are others after the language was changed."""
        super().__init__()
        self._opened, self._desk = opened, opened.desk
        self._board, self._lane, self._pages = board, lane, pages

    def begin(self) -> None:
        """Look at everything, and once a day at who is silent."""
        self.check()
        self.look_for_silent()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look_for_silent)
        timer.start()

    def check(self) -> None:
        """Look through the file on a thread of its own."""
        from db.soundness import SoundCheck

        database = self._opened.database
        check = SoundCheck(database.path, database.key)
        beside = Lane("check", self._board)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(check.stop)
        beside.run(check.look, self, partial(self._sound, beside), partial(self._broken, beside))

    def look_for_silent(self) -> None:
        """Tell once a day who has been silent for too long; in a plain file there is nobody."""
        today = str(self._desk.customers.now().date()) if self._opened.has_customers() else ""
        if today and self._desk.preferences.state(_STATE) != today:
            self._lane.run(self._desk.retention.due, self, partial(self._tell_silent, today))

    def _sound(self, beside: Lane, _whole: bool) -> None:
        beside.close()
        self.checked.emit()

    def _broken(self, beside: Lane, error: UserError) -> None:
        """Look for a backup that is whole, and say what is wrong."""
        from assistant.services.backups import latest_sound

        database = self._opened.database
        find = partial(latest_sound, database.path.parent, database.key)
        beside.run(find, self, partial(self._tell_broken, beside, error))

    def _tell_broken(self, beside: Lane, error: UserError, backup: Backup | None) -> None:
        from assistant.ui.wording import sentence, together, when

        beside.close()
        if backup is None:
            self._pages().window.warn(sentence(error), "danger")
            return
        words = self.tr("The latest backup that is whole is of {time}.")
        said = together(sentence(error), words.format(time=when(backup.made_at)))
        offer = partial(self._offer, backup)
        self._pages().window.ask(said, self.tr("Look what it would change"), offer)

    def _offer(self, backup: Backup) -> None:
        page: Any = self._pages().show_settings("data")
        page.offer(backup)

    def _tell_silent(self, today: str, silent: list[Silent]) -> None:
        self._lane.attempt(partial(self._desk.preferences.keep_state, _STATE, today))
        if silent:
            words = self.tr("Customers nobody has heard of for long: {count}")
            show = partial(self._pages().show_settings, "privacy")
            self._pages().window.ask(words.format(count=len(silent)), self.tr("See who"), show)
