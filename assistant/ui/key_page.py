"""Pages that lie over the panel while one chats, and on which one key says what is wanted."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.theme import LARGE, MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.labels import ElidedLabel, styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.wording import sentence

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyPage(QWidget):
    """A title, a hint and choices below, each with its key; a click leaves the keyboard here."""

    left = Signal()
    done = Signal(object)
    """What was chosen is done (``Done``)."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.message = InlineMessage()
        self._choices = QWidget()
        self._column = QVBoxLayout(self._choices)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def warn(self, words: str) -> None:
        """Say above the choices what is to be looked at before one is taken."""
        self.message.say(words, "warning")

    def take(self, key: str, staying: bool) -> bool:
        """Take the choice of a key, with Shift ``staying`` for the next; say whether it is one."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice of a key; leave on Esc."""
        plain = bool(event.text()) and not event.modifiers() & _OTHERS
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not plain or not self.take(event.text().lower(), bool(event.modifiers() & _SHIFT)):
            super().keyPressEvent(event)

    def _chip(self, words: str, act: Callable[[], object]) -> Chip:
        chip = Chip(words)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda _on=False: act())
        return chip

    def _on_refused(self, error: UserError) -> None:
        self.message.say(sentence(error), "danger")

    def _lay_out(self, title: str, hint: QWidget) -> None:
        back = IconButton("left", self.tr("Back") + " (Esc)")
        back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        back.clicked.connect(self.left)
        head, said = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(TINY)
        head.addWidget(back)
        head.addWidget(styled(ElidedLabel(title), "title"), 1)
        said.setContentsMargins(MEDIUM, 0, MEDIUM, SMALL)
        said.setSpacing(SMALL)
        said.addWidget(hint)
        said.addWidget(self.message)
        self._column.setContentsMargins(MEDIUM, 0, MEDIUM, LARGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(said)
        column.addWidget(scrolling(self._choices), 1)
