"""Customers nobody has heard of for long: counted, listed, and erased once that was looked at."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.customers import CustomerId
from assistant.services.desk import Desk
from assistant.services.retention import Silent
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork
from assistant.ui.theme import TINY
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.question import Question
from assistant.ui.wording import shown, when

#: So many are named; the others are counted.
NAMED = 50


class SilentPart(QWidget):
    """Proposes them for erasure."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane
        self.found: Sequence[Silent] = ()
        self._gone: set[CustomerId] = set()
        self.count = wrapped(role="secondary")
        self.look = Button(self.tr("See who"))
        self.look.hide()
        self.question = Question(self.tr("Erase them"))
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.hide()
        self._work = LongWork(lane, self)
        self._work.progressed.connect(self._on_progressed)
        self.cancel.clicked.connect(self._work.cancel)
        self.look.clicked.connect(self._on_look)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.cancelled.connect(lambda: self.look.setVisible(bool(self.found)))
        self._lay_out()
        board.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.look)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(wrapped(self.tr("Silent customers"), "heading"))
        column.addWidget(self.count)
        column.addLayout(buttons)
        column.addWidget(self.question)

    def refresh(self) -> None:
        """Look who is due."""
        self._lane.run(self._desk.retention.due, self, self.show_found)

    def show_found(self, found: Sequence[Silent]) -> None:
        """Say how many there are; a list that is open is closed where it is another one by now."""
        if found == self.found and self.question.isVisible():
            return
        self.found = found
        self.question.hide()
        self.look.setVisible(bool(found))
        words = self.tr("{count} have been silent for longer.") if found else self.tr("Nobody.")
        self.count.setText(words.format(count=len(found)))

    def _on_look(self) -> None:
        lines = [f"{shown(each.nickname)} · {when(each.since)}" for each in self.found[:NAMED]]
        if more := len(self.found) - len(lines):
            lines.append(self.tr("and {count} more").format(count=more))
        words = self.tr(
            "These customers will be erased with all their orders, promises and notes. That cannot "
            "be undone, not by a backup either."
        )
        self.look.hide()
        self.question.ask("\n".join((words, "", *lines)))

    def _on_confirmed(self) -> None:
        ids = [each.id for each in self.found]
        self._gone = {*ids}
        work = partial(self._desk.retention.apply, ids)
        self._work.run(self.tr("Erasing…"), work, self._on_done)

    def _on_progressed(self, words: str, share: float) -> None:
        self.count.setText(f"{words} {share:.0%}")
        self.cancel.show()

    def _on_done(self, done: object) -> None:
        """Tell how many there were; of a work that was called off some may be gone as well."""
        self.cancel.hide()
        self._desk.buyer.drop(self._gone)
        if isinstance(done, Done):
            words = self.tr("{count} customers were erased.")
            self._board.said.emit(words.format(count=len(done.ids)))
            return
        self._board.changed.emit(Changes.CUSTOMERS)

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.SETTINGS | Changes.CUSTOMERS) and self.isVisible():
            self.refresh()
