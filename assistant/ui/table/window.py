"""The wide window of the table, which takes the keyboard like any other program's.

Its pages are the table, finding and replacing, and duplicates. What was done is said at the foot,
with a way back.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.services.replacing import Replacer
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import PATIENCE_MS, LongWork
from assistant.ui.table.actions import TableActions
from assistant.ui.table.duplicates import DuplicatesPage
from assistant.ui.table.foot import Foot
from assistant.ui.table.page import TablePage
from assistant.ui.table.replacing import ReplacePage
from assistant.ui.widgets.labels import rule
from assistant.ui.wording import done_sentence, sentence, undone_sentence

#: Under which names size and columns are remembered, and how long both must rest before.
PLACE_STATE, COLUMNS_STATE = "table", "table columns"
REST_MS = 800

_USUAL = (1120, 680)
_LEAST = (540, 360)

_LISTED = (
    Changes.PHRASES
    | Changes.CATEGORIES
    | Changes.USAGE
    | Changes.SHOPS
    | Changes.VALIDITY
    | Changes.EVENTS
)


#: What must be seen at once; a use or another minute may wait a little.
_WRITTEN = _LISTED & ~(Changes.USAGE | Changes.VALIDITY)
LATER_MS = 3_000


class TableWindow(QWidget):
    """All phrases in a window as wide as one likes."""

    edit_requested = Signal(object)
    """A phrase is to be opened in the editor: its id."""
    help_requested = Signal()

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._preferences, self._lane = desk.preferences, lane
        self.doing = TableActions(desk, lane, self)
        self.page = TablePage(desk, lane, self.doing, self)
        self._looking, self._comparing = LongWork(lane, self), LongWork(lane, self)
        library, looking, comparing = desk.library, self._looking, self._comparing
        self.replacing = ReplacePage(Replacer(library), self.doing, looking, self)
        self.duplicates = DuplicatesPage(library, self.doing, comparing, self)
        self.foot = Foot(self)
        self._stale = True
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._keep)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.foot.say(self.tr("Saving…")))
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self.page.look)
        self._build()
        self._connect(board)
        self._restore()

    def come_forward(self, unused: int = 0) -> None:
        """Show it in front, with the keyboard in its table.

        ``unused`` has it list what was not used for so many days.
        """
        if unused:
            self.show_table()
            self.page.filters.show_unused(unused)
        self.show()
        self.raise_()
        self.activateWindow()
        if self._stack.currentWidget() is self.page:
            self.page.take_focus()

    def stand_clear_of(self, panel: QRect) -> None:
        """Begin beside the panel, which lies above every other window.

        It stays where it was left last, or where the screen has no room beside the panel.
        """
        if self._preferences.state(PLACE_STATE):
            return
        screen = QGuiApplication.screenAt(panel.center()) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        left, right = QRect(free), QRect(free)
        left.setRight(panel.left() - 1)
        right.setLeft(panel.right() + 1)
        side = max(left, right, key=QRect.width)
        if side.width() >= _LEAST[0]:
            place = QRect(0, 0, min(_USUAL[0], side.width()), min(_USUAL[1], side.height()))
            place.moveCenter(side.center())
            self.setGeometry(place)

    def show_replacing(self) -> None:
        """Show the page that finds and replaces, for the phrases of the table."""
        self._stack.setCurrentWidget(self.replacing)
        self.replacing.begin(self.page.listed_ids(), self.page.chosen_ids())

    def show_duplicates(self) -> None:
        """Look for duplicates among the phrases that the table lists."""
        self._stack.setCurrentWidget(self.duplicates)
        self.duplicates.begin(self.page.listed_ids())
        self.duplicates.list.setFocus()

    def show_table(self) -> None:
        """Show the table again."""
        self._stop()
        self._stack.setCurrentWidget(self.page)
        self.page.take_focus()

    # What was done

    def report(self, done: Done) -> None:
        """Say what was done, and offer to undo it."""
        self._patience.stop()
        self.foot.say(done_sentence(done), undo=bool(done.step))

    def refuse(self, error: UserError) -> None:
        """Say why something was refused."""
        self._patience.stop()
        self.foot.say(sentence(error), tone="danger")

    def _on_undone(self, done: Done) -> None:
        self._patience.stop()
        self.foot.say(undone_sentence(done.step))

    # Keys and events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys that count anywhere in the window."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.doing.undo()
        elif control and event.key() == Qt.Key.Key_H:
            self.show_replacing()
        elif control and event.key() == Qt.Key.Key_F:
            self.show_table()
            self.page.start_filtering()
        elif event.key() == Qt.Key.Key_F1:
            self.help_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def _on_escape(self) -> None:
        """Leave a page for the table, show all of it again, or close the window."""
        if self._stack.currentWidget() is not self.page:
            self.show_table()
        elif self.page.filters.active():
            self.page.filters.clear()
        else:
            self.close()

    def showEvent(self, event: QEvent) -> None:
        """List what has become of the library meanwhile."""
        if self._stale:
            self._stale = False
            self.page.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and columns; nobody waits for what is being looked for."""
        self._stop()
        self._keep()
        super().closeEvent(event)

    def moveEvent(self, event: QEvent) -> None:
        """Remember the place once the window rests."""
        self._rest.start()

    def resizeEvent(self, event: QEvent) -> None:
        """Remember the size once the window rests."""
        self._rest.start()

    def _on_changed(self, changes: Changes) -> None:
        if not changes & _LISTED:
            return
        if not self.isVisible():
            self._stale = True
        elif changes & _WRITTEN:
            self.page.look()
            self._look_at_page()
        elif not self._later.isActive():
            self._later.start()

    def _look_at_page(self) -> None:
        if self._stack.currentWidget() is self.replacing:
            self.replacing.look()
        elif self._stack.currentWidget() is self.duplicates:
            self.duplicates.follow()

    def _on_wished(self, name: str) -> None:
        pages = {"replace": self.show_replacing, "duplicates": self.show_duplicates}
        pages[name]()

    def _stop(self) -> None:
        self._looking.cancel()
        self._comparing.cancel()

    # How it is put together

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Phrases as a table"))
        self.setMinimumSize(*_LEAST)
        self._stack = QStackedWidget(self)
        for page in (self.page, self.replacing, self.duplicates):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(rule(self))
        layout.addWidget(self.foot)

    def _connect(self, board: Board) -> None:
        page, doing = self.page, self.doing
        page.edit_requested.connect(self.edit_requested)
        page.counted.connect(self.foot.count)
        page.wished.connect(self._on_wished)
        for other in (self.replacing, self.duplicates):
            other.closed.connect(self.show_table)
        for work in (self._looking, self._comparing):
            work.progressed.connect(self.foot.show_work)
            work.ended.connect(self.foot.end_work)
        self.foot.stop_requested.connect(self._stop)
        page.grid.columns_changed.connect(self._rest.start)
        doing.begun.connect(self._patience.start)
        doing.reported.connect(self.report)
        doing.undone.connect(self._on_undone)
        doing.refused.connect(self.refuse)
        self.foot.undo_requested.connect(doing.undo)
        board.changed.connect(self._on_changed)

    def _restore(self) -> None:
        self.page.grid.set_column_state(self._preferences.state(COLUMNS_STATE))
        kept = self._preferences.state(PLACE_STATE)
        self.resize(*_USUAL)
        place = QRect(*kept) if isinstance(kept, list) and len(kept) == 4 else None
        screen = QGuiApplication.screenAt(place.center()) if place else None
        if place is not None and screen is not None:
            self.setGeometry(place.intersected(screen.availableGeometry()))
        self._rest.stop()

    def _keep(self) -> None:
        """Remember place and columns now."""
        place = self.geometry()
        self._keep_one(PLACE_STATE, [place.x(), place.y(), place.width(), place.height()])
        self._keep_one(COLUMNS_STATE, self.page.grid.column_state())

    def _keep_one(self, name: str, value: object) -> None:
        if self.isVisible() and value != self._preferences.state(name):
            self._lane.attempt(lambda: self._preferences.keep_state(name, value))
