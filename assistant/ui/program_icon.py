"""The program's own icon, drawn for it: two classmates at one desk, one of them with the answer."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from assistant.ui.theme import RESOURCES

FILE = RESOURCES / "icons" / "program" / "deskmate.svg"

#: Edges that trays, title bars, task bars and switchers ask for, in pixels.
EDGES = (16, 20, 24, 32, 48, 64, 128, 256)


#: How much of the colours is left while the program rests.
_FAINT = 0.4


def program_icon() -> QIcon:
    """Return the icon in every size. Qt reads the SVG by a plugin: not before the first paint."""
    drawing = QIcon(str(FILE))
    icon = QIcon()
    for edge in EDGES:
        icon.addPixmap(drawing.pixmap(QSize(edge, edge), 1.0))
    return icon


def faint_icon(lively: QIcon) -> QIcon:
    """Return the same icon in faint colours, as a sign that the program rests."""
    icon = QIcon()
    for edge in EDGES:
        pixmap = QPixmap(edge, edge)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(_FAINT)
        painter.drawPixmap(0, 0, lively.pixmap(QSize(edge, edge), 1.0))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
