"""A line in which one thing is named, in its place on the screen: no dialogue stands in the way."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.ui.composing import Composing
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PRIMARY, Button, IconButton
from assistant.ui.widgets.typing_field import TypingField


class NameBar(QFrame):
    """Asks for a name; hidden until ``ask`` is called."""

    named = Signal(str)
    """The name, without blanks around it."""
    cancelled = Signal()
    wanted = Signal()
    """The keyboard is needed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._then: Callable[[str], object] = self.named.emit
        self._label = QLabel()
        self._field = TypingField()
        self._field.setMaxLength(60)
        self._composing = Composing(self._field)
        self._field.installEventFilter(self)
        self._field.wanted.connect(self.wanted)
        self._ok = Button("", PRIMARY)
        self._ok.clicked.connect(self._on_done)
        self._close = IconButton("close", self.tr("Cancel"))
        self._close.clicked.connect(self._on_cancelled)
        self._field.textChanged.connect(lambda text: self._ok.setEnabled(bool(text.strip())))
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        for part in (self._field, self._ok, self._close):
            line.addWidget(part, 1 if part is self._field else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        layout.setSpacing(TINY)
        self._label.setWordWrap(True)
        layout.addWidget(self._label)
        layout.addLayout(line)
        self.hide()

    def ask(
        self,
        question: str,
        ok: str,
        text: str = "",
        then: Callable[[str], object] | None = None,
    ) -> None:
        """Ask for a name; ``text`` is the present one. ``then`` takes it, or else ``named``."""
        self._then = then or self.named.emit
        self._label.setText(question)
        self._ok.setText(ok)
        self._field.setAccessibleName(question)
        self._field.setText(text)
        self._field.selectAll()
        self._ok.setEnabled(bool(text.strip()))
        self.show()
        self.wanted.emit()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, field: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Enter takes the name, Esc gives up; while an input method composes both are its own."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._composing:
            self._on_done()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancelled()
            return True
        return False

    def _on_done(self) -> None:
        name = self._field.text().strip()
        if name:
            self.hide()
            self._then(name)

    def _on_cancelled(self) -> None:
        self.hide()
        self.cancelled.emit()
