"""The page of what is to be written: what was searched for in vain, with a way to write it."""

from collections.abc import Sequence
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.missed_searches import MissedSearch
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import Button, IconButton
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import ElidedLabel, rule, styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.removal import remove_all
from assistant.ui.widgets.scrolling import scrolling

#: More are not shown at once; what is written or ignored makes room for the next.
_SHOWN = 50


class MissedPage(QWidget):
    """A row for each search, the most frequent first."""

    closed = Signal()
    write_requested = Signal(str)
    """A phrase that answers this is to be written."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, zone: tzinfo) -> None:
        super().__init__()
        self._desk, self._lane, self._zone = desk, lane, zone
        self._empty = EmptyState("search")
        self._message = InlineMessage()
        self._message.acted.connect(self._clear_all)
        self._clear = Button(self.tr("Clear the list"))
        self._clear.clicked.connect(self._ask_to_clear)
        self._more = styled(QLabel(), "secondary")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL)
        self._scroll = self._make_scroll()
        self._lay_out()
        board.changed.connect(self._on_changed)
        self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _load(self) -> None:
        missed = self._desk.missed
        self._lane.run(missed.all, self, self._show)

    def _show(self, searches: Sequence[MissedSearch]) -> None:
        remove_all(self._rows)
        for each in searches[:_SHOWN]:
            self._rows.addWidget(self._row(each))
        left = len(searches) - _SHOWN
        self._more.setText(self.tr("and %n more", "", max(left, 0)))
        self._more.setVisible(left > 0)
        self._scroll.setVisible(bool(searches))
        self._clear.setVisible(bool(searches))
        self._empty.setVisible(not searches)
        self._say_why_empty()

    def _say_why_empty(self) -> None:
        if self._desk.preferences.current.keep_missed:
            hint = self.tr("What is searched for in vain is listed here for 30 days.")
        else:
            hint = self.tr("Keeping searches is switched off in Settings, Data.")
        self._empty.say(self.tr("Nothing is missing"), hint)

    def _row(self, each: MissedSearch) -> QWidget:
        when = each.last.astimezone(self._zone).strftime("%m-%d %H:%M")
        times = self.tr("Searches: %n, last on {when}", "", each.count).format(when=when)
        words = QVBoxLayout()
        words.setSpacing(TINY)
        words.addWidget(wrapped(each.text))
        words.addWidget(styled(ElidedLabel(times), "secondary"))
        write = Button(self.tr("Write"))
        write.setAccessibleDescription(each.text)
        write.clicked.connect(lambda: self.write_requested.emit(each.text))
        ignore = IconButton("close", self.tr("Ignore"))
        ignore.setAccessibleDescription(each.text)
        ignore.clicked.connect(lambda: self._forget(each.text))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addLayout(words, 1)
        line.addWidget(write)
        line.addWidget(ignore)
        return row

    def _forget(self, text: str) -> None:
        self._lane.run(partial(self._desk.missed.forget, [text]), self)

    def _ask_to_clear(self) -> None:
        words = self.tr("All of it will be gone for good.")
        self._message.say(words, "warning", self.tr("Clear the list"), closable=True)

    def _clear_all(self) -> None:
        self._message.hide()
        self._lane.run(self._desk.missed.clear, self)

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.MISSED | Changes.SETTINGS):
            self._load()

    def _make_scroll(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        column.addLayout(self._rows)
        column.addWidget(self._more)
        column.addStretch(1)
        return scrolling(inside)

    def _lay_out(self) -> None:
        back = Button(self.tr("Back"))
        back.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addWidget(self._clear)
        buttons.addStretch(1)
        buttons.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(styled(QLabel(self.tr("Phrases to write")), "title"))
        column.addWidget(wrapped(self.tr("Searches without a find"), "secondary"))
        column.addWidget(self._scroll, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._message)
        column.addWidget(rule(self))
        column.addLayout(buttons)
