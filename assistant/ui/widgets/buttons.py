"""Push buttons of the kinds the style sheet knows, and icon buttons that follow the theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from assistant.ui.icons import paint_icon
from assistant.ui.theme import tokens_of

#: Kinds: the one main action, an ordinary one, one without a frame, a dangerous one, a link.
PRIMARY, PLAIN, QUIET, DANGER, LINK = "primary", "plain", "quiet", "danger", "link"


class Button(QPushButton):
    """A button with words. It takes the focus by Tab, never by a click."""

    def __init__(self, text: str, kind: str = PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)  # the constructor that takes words would load icons
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, like the space bar."""
        if not pressed_by(self, event):
            super().keyPressEvent(event)


def pressed_by(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button if that key is Enter; say whether it was."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    button.click()
    return True


class IconButton(QPushButton):
    """A button that shows an icon only; ``tip`` is its name for those who hover or listen."""

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("kind", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setFixedSize(28, 28)
        self.set_tip(tip)

    def set_tip(self, tip: str) -> None:
        """Name the button anew."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, like the space bar."""
        if not pressed_by(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the colour of the theme, crisp at every scale."""
        super().paintEvent(event)
        tokens = tokens_of(self.palette())
        color = tokens.secondary if self.isEnabled() else tokens.disabled
        box = QRectF((self.width() - 16) / 2, (self.height() - 16) / 2, 16, 16)
        paint_icon(QPainter(self), self._name, box, QColor(color))
