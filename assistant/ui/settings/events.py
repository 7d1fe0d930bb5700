"""The page of events: sets of phrases, each switched on and off by one click."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.events import Event
from assistant.domain.phrases import EventId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.new_name import NewName
from assistant.ui.widgets.removal import remove_all

_SHOWN = Changes.EVENTS | Changes.PHRASES


class EventRow(QWidget):
    """One event: its switch, its name, how many phrases it has."""

    switched = Signal(object, bool)
    """The id, and whether it is to be on."""
    renamed = Signal(object, str)
    """The id, and the name that is wanted."""
    removed = Signal(object)
    """The id."""

    def __init__(self, event: Event, count: int) -> None:
        super().__init__()
        self._event = event
        self.switch = QCheckBox()
        self.switch.setChecked(event.enabled)
        self.switch.setAccessibleName(self.tr("{event} is on").format(event=event.name))
        self.switch.setToolTip(self.tr("Insert its phrases, or hold them all back"))
        self.name = QLineEdit(event.name)
        self.name.setAccessibleName(self.tr("Name"))
        self.count = styled(QLabel(self.tr("Phrases: %n", "", count)), "secondary")
        remove = IconButton("delete", self.tr("Delete {event}").format(event=event.name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.switch)
        row.addWidget(self.name, 1)
        row.addWidget(self.count)
        row.addWidget(remove)
        self.switch.clicked.connect(lambda on: self.switched.emit(event.id, on))
        self.name.editingFinished.connect(self._on_named)
        remove.clicked.connect(lambda: self.removed.emit(event.id))

    def _on_named(self) -> None:
        name = self.name.text().strip()
        if name and name != self._event.name:
            self.renamed.emit(self._event.id, name)


class EventsPage(QWidget):
    """All events, and a line to add one."""

    reported = Signal(object)
    """What was done (``Done``) and can be undone."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._shown: object = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL)
        self._empty = wrapped(
            self.tr(
                "No events yet. Name one, then add phrases to it: right-click them in the list."
            ),
            "secondary",
        )
        self.new = NewName(self.tr("Name, such as 双11"))
        self._lay_out()
        self.new.added.connect(lambda name: self._run(partial(desk.events.add, name)))
        board.changed.connect(self._on_changed)

    def rows(self) -> list[EventRow]:
        """Return the rows, in order."""
        items = map(self._rows.itemAt, range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, EventRow)]

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is now: phrases are counted only while somebody looks."""
        super().showEvent(event)
        self._fill()

    def _on_changed(self, changes: Changes) -> None:
        if changes & _SHOWN and self.isVisible():
            self._fill()

    def _fill(self) -> None:
        events, counts = self._desk.events.events, self._desk.events.counts()
        now = (events, counts)
        if now == self._shown:
            return
        self._shown = now
        remove_all(self._rows)
        for event in events:
            row = EventRow(event, counts.get(event.id, 0))
            row.switched.connect(self._on_switched)
            row.renamed.connect(self._on_renamed)
            row.removed.connect(self._on_removed)
            self._rows.addWidget(row)
        self._empty.setVisible(not events)

    def _on_switched(self, id: EventId, on: bool) -> None:
        self._run(partial(self._desk.events.switch, id, on))

    def _on_renamed(self, id: EventId, name: str) -> None:
        self._run(partial(self._desk.events.rename, id, name))

    def _on_removed(self, id: EventId) -> None:
        self._run(partial(self._desk.events.delete, id))

    def _run(self, work: partial[Done]) -> None:
        self._lane.run(work, self, self.reported.emit, self._on_refused)

    def _on_refused(self, error: UserError) -> None:
        """Show what is in force, not what was wished."""
        self._shown = None
        self._fill()
        self._lane.refuse(error)

    def _lay_out(self) -> None:
        intro = self.tr(
            "Sets of phrases that come and go together: a sale, a live stream. While one is off, "
            "its phrases are grey and are not inserted."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(wrapped(intro, "secondary"))
        column.addLayout(self._rows)
        column.addWidget(self._empty)
        column.addWidget(self.new)
        column.addStretch(1)
