"""Badges in two lines at most; what has no room there is counted."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from assistant.ui.theme import TINY
from assistant.ui.widgets.labels import NEUTRAL, Badge

_LINES = 2


class BadgeLines(QWidget):
    """Shows (words, tone) one after another, and how many more there are."""

    pressed = Signal()
    """It was clicked: the rest is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badges: list[Badge] = []
        self._more = Badge("", NEUTRAL, self)
        self._more.hide()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_badges(self, shown: Sequence[tuple[str, str]]) -> None:
        """Show these instead."""
        if [(each.text(), each.property("tone")) for each in self.badges] == [*shown]:
            return
        for gone in self.badges:
            gone.hide()
            gone.deleteLater()
        self.badges = [Badge(words, tone, self) for words, tone in shown]
        for badge in self.badges:
            badge.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(" · ".join(words for words, _ in shown))
        self.setAccessibleName(self.toolTip())
        self.updateGeometry()
        self._arrange(self.width())

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that are needed at a width."""
        if not self.badges:
            return 0
        lines = 1 + max(line for _, line, _ in self._places(width, len(self.badges)))
        height = self._more.sizeHint().height()
        return min(lines, _LINES) * (height + TINY) - TINY

    def sizeHint(self) -> QSize:
        """Return the room of one line."""
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Let it be as narrow as need be."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the badges where there is room now."""
        self._arrange(event.size().width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the rest."""
        self.pressed.emit()

    def _arrange(self, width: int) -> None:
        count = self._fitting(width)
        left = len(self.badges) - count
        self._more.setText(f"+{left}")
        self._more.setVisible(left > 0)
        shown = [*self.badges[:count], *([self._more] if left else [])]
        for badge in self.badges[count:]:
            badge.hide()
        height = self._more.sizeHint().height()
        for badge, (x, line, wide) in zip(shown, self._places(width, count, left), strict=True):
            badge.setGeometry(x, line * (height + TINY), wide, height)
            badge.show()

    def _fitting(self, width: int) -> int:
        """Return how many badges there is room for, with the number of those left."""
        for count in range(len(self.badges), 0, -1):
            places = self._places(width, count, len(self.badges) - count)
            if all(line < _LINES for _, line, _ in places):
                return count
        return min(1, len(self.badges))

    def _places(self, width: int, count: int, left: int = 0) -> list[tuple[int, int, int]]:
        """Return where the first badges are, each as x, line and width."""
        widths = [each.sizeHint().width() for each in self.badges[:count]]
        if left:
            widths.append(self.fontMetrics().horizontalAdvance(f"+{left}") + 20)
        places, x, line = [], 0, 0
        for wide in widths:
            wide = min(wide, max(width, 1))
            if x and x + wide > width:
                x, line = 0, line + 1
            places.append((x, line, wide))
            x += wide + TINY
        return places
