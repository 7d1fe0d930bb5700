"""A page that may be taller than the panel, within what scrolls it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from assistant.ui.theme import MEDIUM


def scrolling(page: QWidget | None = None) -> QScrollArea:
    """Return what shows as much of a page as there is room for; the keyboard goes to its parts.

    Without a page one has to be put in later.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if page is not None:
        area.setWidget(page)
    return area


def look_at(area: QScrollArea, part: QWidget) -> None:
    """Scroll to a part once it has its place and its height."""
    later = partial(area.ensureWidgetVisible, part, 0, MEDIUM)
    QTimer.singleShot(0, part, partial(QTimer.singleShot, 0, part, later))
