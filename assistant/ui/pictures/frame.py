"""A window of its own for a picture: large, in front of everything, gone by Esc."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

_SHARE = 0.8
_LARGEST = QSize(1000, 760)
_SMALLEST = QSize(360, 360)


class PictureFrame(QWidget):
    """A window in the middle of the screen of its ``beside``; it deletes itself when closed."""

    closed = Signal()

    def __init__(self, beside: QWidget) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(_SMALLEST)
        screen = beside.screen() or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        self.resize((area.size() * _SHARE).boundedTo(_LARGEST))
        place = self.rect()
        place.moveCenter(area.center())
        self.move(place.topLeft())

    def appear(self) -> None:
        """Come up with the keyboard."""
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, however it was closed."""
        super().closeEvent(event)
        self.closed.emit()
