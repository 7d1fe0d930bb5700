"""An icon among words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistant.ui.icons import paint_icon
from assistant.ui.theme import tokens_of


class IconLabel(QWidget):
    """An icon of ``edge`` pixels in the colour of the theme that ``color`` names."""

    def __init__(
        self, name: str, edge: int = 20, color: str = "secondary", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._color = color
        self._edge = edge
        self.setFixedSize(QSize(edge, edge))

    def show_icon(self, name: str, color: str) -> None:
        """Show another icon; ``color`` is the name of a token."""
        self._name, self._color = name, color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        color = QColor(getattr(tokens_of(self.palette()), self._color))
        paint_icon(QPainter(self), self._name, QRectF(0, 0, self._edge, self._edge), color)
