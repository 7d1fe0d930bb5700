"""The screen of what is to be done, a page for each kind.

Each step can be taken back, by Ctrl+Z or by the button beside the sentence that tells of it.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.status_line import UNDO_MS
from assistant.ui.theme import SMALL, TINY
from assistant.ui.todo.care_page import CarePage
from assistant.ui.todo.follow_ups_page import FollowUpsPage
from assistant.ui.todo.page import TodoPage
from assistant.ui.todo.promises_page import PromisesPage
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.labels import rule
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.wording import done_sentence, sentence, undone_sentence

#: How often the time that is left is told anew, in milliseconds.
_LOOK_MS = 15_000

#: What pages ask for that lies beyond the screen.
_HANDED_ON = ("keyboard_wanted", "page_requested", "protection_wanted", "customer_wanted") + (
    *("phrases_wanted", "passage_to_copy"),
)


class TodoScreen(QWidget):
    """Shows what is to be done."""

    keyboard_wanted = Signal()
    page_requested = Signal(object)
    protection_wanted = Signal(object)
    customer_wanted = Signal(object)
    phrases_wanted = Signal(str)
    ordered = Signal(object, bool)
    """An ``Order`` whose window is still to be found is to be carried out, or to be copied."""
    passage_to_copy = Signal(object)
    left = Signal()
    """The keyboard is not needed here any more."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._lane = lane
        self.tabs: dict[str, Chip] = {}
        self.pages: dict[str, TodoPage] = {}
        self.message = InlineMessage()
        self._rest = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._group = QButtonGroup(self)
        self._tabs, self._stack = QHBoxLayout(), QStackedLayout()
        self._lay_out()
        self.message.acted.connect(self.undo)
        self._rest.timeout.connect(self.message.hide)
        self._look.timeout.connect(lambda: self.page.tell_time())
        self._add("promises", self.tr("Promises"), PromisesPage(desk, board, lane))
        self.care = CarePage(desk, board, lane)
        self._add("care", self.tr("Care"), self.care)
        self.care.ordered.connect(self.ordered)
        self._add("follow_ups", self.tr("Follow-ups"), FollowUpsPage(desk, board, lane))
        self._tabs.addStretch(1)
        self.show_page("promises")

    @property
    def page(self) -> TodoPage:
        """The page on view."""
        page = self._stack.currentWidget()
        assert isinstance(page, TodoPage)
        return page

    def show_page(self, name: str) -> None:
        """Show a page."""
        self.tabs[name].setChecked(True)
        self._stack.setCurrentWidget(self.pages[name])
        self.setFocusProxy(self.pages[name])
        self.message.hide()

    def undo(self) -> None:
        """Take back the last step of the page on view."""
        self._lane.run(self.page.take_back, self, self._on_undone, self._on_refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, take back on Ctrl+Z, go from page to page by Ctrl+Page keys."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            if not self.page.back():
                self.left.emit()
        elif control and event.key() == Qt.Key.Key_Z:
            self.undo()
        elif control and event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one chooses, and go along with the time from now on."""
        super().showEvent(event)
        self._look.start()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the time be."""
        super().hideEvent(event)
        self._look.stop()

    def _step(self, by: int) -> None:
        names = [*self.pages]
        here = [*self.pages.values()].index(self.page)
        self.show_page(names[(here + by) % len(names)])
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reported(self, done: Done) -> None:
        self._say(done_sentence(done), self.tr("Undo") if done.step else "")

    def _on_undone(self, done: Done) -> None:
        self._say(undone_sentence(done.step))

    def _say(self, words: str, way: str = "") -> None:
        self.message.say(words, "success", way, closable=True)
        self._rest.start()

    def _on_refused(self, error: UserError) -> None:
        self._rest.stop()
        self.message.say(sentence(error), "danger", closable=True)

    def _add(self, name: str, words: str, page: TodoPage) -> None:
        """Add a page with its tab, which counts what is due there."""
        tab = self.tabs[name] = Chip(words, large=True)
        self.pages[name] = page
        self._group.addButton(tab)
        self._tabs.addWidget(tab)
        self._stack.addWidget(page)
        tab.clicked.connect(partial(self.show_page, name))
        page.counted.connect(lambda count: tab.set_count(count or None))
        page.reported.connect(self._on_reported)
        page.refused.connect(self._on_refused)
        for signal in _HANDED_ON:
            getattr(page, signal).connect(getattr(self, signal))
        page.refresh()

    def _lay_out(self) -> None:
        self._tabs.setContentsMargins(SMALL, SMALL, SMALL, TINY)
        self._tabs.setSpacing(TINY)
        said = QVBoxLayout()
        said.setContentsMargins(SMALL, 0, SMALL, SMALL)
        said.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tabs)
        column.addWidget(rule(self))
        column.addLayout(self._stack, 1)
        column.addLayout(said)
