"""Tells before and at the time of a promise, once, also after a sleep and where a clock is set."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.domain.changes import Changes
from assistant.domain.promise_rules import AT, reminders, told_at
from assistant.domain.promises import Promise
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.promise_words import left_words

#: How often the time is compared, in milliseconds: sleep and a clock that is set are seen by that.
LOOK_MS = 15_000

#: What was due so long ago is not counted by the minute any more.
_RECENT = timedelta(hours=1)


class PromiseWatch(QObject):
    """Knows what of the promises was told of."""

    told = Signal(str)
    """A sentence that names nobody."""

    def __init__(self, desk: Desk, board: Board) -> None:
        super().__init__()
        self._desk, self._board = desk, board
        self._seen = desk.promises.now()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def begin(self) -> None:
        """Tell what is overdue or soon, as nobody was told while the program did not run."""
        book, now = self._desk.promises, self._desk.promises.now()
        over = sum(1 for each in book.open.values() if each.due_at <= now)
        soon = sum(1 for each in book.open.values() if told_at(each, book.rules) <= now) - over
        if over:
            self.told.emit(self.tr("Overdue promises: {count}.").format(count=over))
        elif soon:
            self.told.emit(self.tr("Promises due soon: {count}.").format(count=soon))

    def look(self) -> None:
        """Tell what came since the last look."""
        book = self._desk.promises
        before, now = self._seen, book.now()
        self._seen = now
        found = reminders(book.open.values(), before, now, book.rules)
        if len(found) == 1:
            self.told.emit(self._words(*found[0], now))
        elif found:
            self.told.emit(self.tr("{count} promises are due.").format(count=len(found)))
        if (
            before.date() != now.date()
            or now < before
            or any(map(self._counts, book.open.values()))
        ):
            self._board.changed.emit(Changes.PROMISES)  # what is said of the time is another now

    def _counts(self, promise: Promise) -> bool:
        """Say whether it is told by the minute how long that promise has."""
        return abs(promise.due_at - self._desk.promises.now()) < _RECENT

    def _words(self, promise: Promise, when: str, now: datetime) -> str:
        rule = self._desk.promises.rules.promises.get(promise.rule)
        what = rule.name if rule is not None else self.tr("A promise")
        time = f"{promise.due_at.astimezone(now.tzinfo):%H:%M}"
        if when == AT:
            return self.tr("{what}: it is time ({time}).").format(what=what, time=time)
        left = left_words(promise.due_at, now)
        return self.tr("{what}: {left} ({time}).").format(what=what, left=left, time=time)
