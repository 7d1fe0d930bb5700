"""The parts of the phrases screen and where they stand; what they mean is the panel's.

What is not seen at once is loaded and made when it is first needed.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.ui.phrases.chips import CategoryBar
from assistant.ui.phrases.list_view import PhraseList
from assistant.ui.phrases.model import PhraseModel
from assistant.ui.phrases.preview_pane import PreviewPane
from assistant.ui.theme import SMALL
from assistant.ui.widgets.labels import rule

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedLayout

    from assistant.services.desk import Desk
    from assistant.ui.board import Board
    from assistant.ui.lane import Lane
    from assistant.ui.thumbnails import Thumbnails
    from assistant.ui.widgets.empty_state import EmptyState
    from assistant.ui.widgets.message import InlineMessage
    from assistant.ui.widgets.name_bar import NameBar

#: Below this height, as on a small notebook at 150 %, chips and preview leave room for one phrase.
_LOW_PX = 480


class PhraseFrame(QWidget):
    """Chips above, the list or what stands in its place, the preview below."""

    wished = Signal(str)
    """A key or a button names an action."""
    given = Signal(object, object)
    """A phrase is to be made of this ``QMimeData`` for that category (None: the one on view)."""
    keyboard_wanted = Signal()
    left = Signal()
    """The keyboard is to go back to the chat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PhraseModel(self)
        self.bar = CategoryBar(self)  # before the list: Tab visits them in this order
        self.list = PhraseList(self.model, self)
        self.list.setAccessibleName(self.tr("Phrases"))
        self.pane = PreviewPane(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.bar)
        self._layout.addWidget(self.list, 1)
        self._layout.addWidget(rule(self))
        self._layout.addWidget(self.pane)
        self.list.asked.connect(self.wished)
        self.bar.given.connect(self.given)
        self.model.given.connect(lambda data: self.given.emit(data, None))
        self.list.left.connect(self.left)
        self.pane.asked.connect(self.wished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for some phrases where there is little."""
        super().resizeEvent(event)
        self.pane.be_low(self.height() < _LOW_PX)

    def put_above(self, part: QWidget) -> None:
        """Have something stand between the chips and the list."""
        self._layout.insertWidget(1, part)

    def see_attachments(self, desk: Desk, lane: Lane, board: Board) -> None:
        """Show pictures small; whatever makes them is loaded with the first."""
        self._sources = desk, lane, board
        self.model.look_of = lambda attachment: self.thumbnails.of(attachment)
        self.pane.thumbnails = lambda: self.thumbnails

    @cached_property
    def thumbnails(self) -> Thumbnails:
        """What attachments look like."""
        from assistant.ui.thumbnails import Thumbnails

        desk, lane, board = self._sources
        made = Thumbnails(desk.attachments, lane, board)
        made.arrived.connect(self.list.viewport().update)
        return made

    def show_list(self) -> None:
        """Show the list."""
        if "_empty" in self.__dict__:
            self._stack.setCurrentWidget(self.list)

    def show_empty(self, reason: str, query: str) -> None:
        """Show why there is nothing, and the ways on."""
        from assistant.ui.phrases.emptiness import explain

        explain(self._empty, reason, query)
        self._stack.setCurrentWidget(self._empty)

    def show_notice(
        self, words: str, name: str = "", way: str = "", closable: bool = False
    ) -> None:
        """Show a sentence above the list, with a button for the action of that name."""
        self._action = name
        self._notice.say(words, way=way, closable=closable)
        self._shelf_of(self._notice).show()

    def hide_notice(self) -> None:
        """Show no sentence above the list."""
        if "_notice" in self.__dict__:
            self._shelf_of(self._notice).hide()

    @cached_property
    def names(self) -> NameBar:
        """The line that asks for a name."""
        from assistant.ui.widgets.name_bar import NameBar

        names = NameBar()
        names.wanted.connect(self.keyboard_wanted)
        names.cancelled.connect(self.left)
        names.named.connect(self.left)
        self._layout.insertWidget(1, names)
        return names

    @cached_property
    def _notice(self) -> InlineMessage:
        from assistant.ui.widgets.message import InlineMessage

        shelf = QWidget(self)
        notice = InlineMessage(shelf)
        notice.acted.connect(lambda: self.wished.emit(self._action))
        notice.closed.connect(lambda: self.wished.emit(f"close {self._action}"))
        layout = QVBoxLayout(shelf)
        layout.setContentsMargins(SMALL, 0, SMALL + 2, SMALL)
        layout.addWidget(notice)
        self._layout.insertWidget(1, shelf)
        return notice

    def _shelf_of(self, notice: InlineMessage) -> QWidget:
        shelf = notice.parentWidget()
        assert shelf is not None
        return shelf

    @cached_property
    def _empty(self) -> EmptyState:
        from assistant.ui.widgets.empty_state import EmptyState

        empty = EmptyState("phrases")
        empty.acted.connect(self.wished)
        self._stack.addWidget(empty)
        return empty

    @cached_property
    def _stack(self) -> QStackedLayout:
        # Made when the list is to give way for the first time: it shows at once what it takes in.
        from PySide6.QtWidgets import QStackedLayout

        stack = QStackedLayout()
        at = self._layout.indexOf(self.list)
        self._layout.removeWidget(self.list)
        self._layout.insertLayout(at, stack, 1)
        stack.addWidget(self.list)
        return stack
