"""A layout that puts its items side by side and goes on in the next line when the room ends."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Lines of items, as words stand in a paragraph."""

    def __init__(self, parent: QWidget | None = None, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self._sizes: list[tuple[QLayoutItem, int, int]] | None = None
        self._placed: QRect | None = None
        self.setContentsMargins(QMargins())

    def invalidate(self) -> None:
        """Forget what was worked out: an item is another one now, or of another size."""
        self._heights.clear()
        self._least = self._sizes = self._placed = None
        super().invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """Append a widget."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))  # Qt would make one that nobody destroys with the layout

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item of that number, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item of that number."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Say that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that its height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at that width."""
        # Asked for some fifty times until a window is laid out, at two or three widths.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put the items in their places."""
        super().setGeometry(rect)
        if rect != self._placed:  # a window being laid out puts its parts in place several times
            self._placed = QRect(rect)
            self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return room for the largest item."""
        if self._least is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            margins = self.contentsMargins()
            width, height = margins.left() + margins.right(), margins.top() + margins.bottom()
            self._least = size + QSize(width, height)
        return self._least

    def _arrange(self, rect: QRect, move: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        x, y, line = room.x(), room.y(), 0
        left, most = room.x(), max(room.width(), 1)
        for item, wide, high in self._shown():
            wide = min(wide, most)
            if x > left and x + wide > left + most:
                x, y, line = left, y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(x, y, wide, high))
            x += wide + self._gap
            line = max(line, high)
        return y + line - rect.y() + self.contentsMargins().bottom()

    def _shown(self) -> list[tuple[QLayoutItem, int, int]]:
        """Return the items that take room, each with its width and height."""
        if self._sizes is None:
            sizes = []  # asked for the first time, a widget dresses and has this layout forget all
            for item in self._items:
                if (widget := item.widget()) is None or not widget.isHidden():
                    size = item.sizeHint()
                    sizes.append((item, size.width(), size.height()))
            self._sizes = sizes
        return self._sizes
