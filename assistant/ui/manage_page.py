"""What pages have alike on which things are kept in order: head, message, buttons, undo."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.wording import done_sentence, sentence, undone_sentence


class ManagePage(QWidget):
    """A page over the window. Subclasses fill ``body`` and ``foot``, and ``refresh`` what shows.

    What stands here of products, a page of something else says anew: after which ``CHANGES`` it
    looks again, which page of the help is its ``HELP``, and what takes a step back.
    """

    left = Signal()
    """The page may be taken away."""

    CHANGES = Changes.PRODUCTS
    HELP = "product_editor"

    def __init__(self, desk: Desk, lane: Lane, board: Board, heading: str) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._heading = styled(QLabel(heading), "title")
        self._back = IconButton("left", self.tr("Back") + " (Esc)")
        self._back.clicked.connect(self.leave)
        self.setProperty("help", self.HELP)
        self.message = InlineMessage()
        self.message.acted.connect(self._on_acted)
        self._act: Callable[[], object] = self.undo
        self.body, self.foot = QVBoxLayout(), QHBoxLayout()
        self._lay_out()
        board.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what there is now."""

    def leave(self) -> None:
        """Leave the page."""
        self.left.emit()

    def work(self, work: Callable[[], Done], then: Callable[[], object] | None = None) -> None:
        """Have something done on the lane; tell of it, with a way back."""

        def done(result: Done) -> None:
            if then is not None:
                then()
            self.tell(result)

        self._lane.run(work, self, done, self.refuse)

    def tell(self, done: Done) -> None:
        """Tell what was done, and offer to take it back."""
        self._act = self.undo
        self.message.say(done_sentence(done), "success", self.tr("Undo"), closable=True)

    def ask(self, words: str, way: str, act: Callable[[], object]) -> None:
        """Ask before something is done that ``way`` names."""
        self._act = act
        self.message.say(words, "warning", way, closable=True)

    def refuse(self, error: UserError) -> None:
        """Say why something was not done."""
        self.message.say(sentence(error), "danger", closable=True)

    def undo(self) -> None:
        """Take back the last step."""
        self._lane.run(self.take_back, self, self._on_undone, self.refuse)

    def take_back(self) -> Done:
        """[lane] Take back the last step of what the page is about."""
        return self._desk.catalogue.undo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, take back on Ctrl+Z."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def _on_undone(self, done: Done) -> None:
        self.message.say(undone_sentence(done.step), "success", closable=True)

    def _on_acted(self) -> None:
        self.message.hide()
        self._act()

    def _on_changed(self, changes: Changes) -> None:
        if changes & self.CHANGES:
            self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(TINY)
        head.addWidget(self._back)
        head.addWidget(self._heading, 1)
        said = QVBoxLayout()
        said.setContentsMargins(MEDIUM, TINY, MEDIUM, TINY)
        said.addWidget(self.message)
        self.body.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        self.body.setSpacing(SMALL)
        self.foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        self.foot.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self.body, 1)
        column.addLayout(said)
        column.addLayout(self.foot)
