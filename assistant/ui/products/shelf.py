"""The list of products, and the ways in while there are none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.samples import SampleNote
from assistant.ui.widgets.empty_state import EmptyState


class ProductShelf(QWidget):
    """Lists products; choosing one is a signal."""

    opened = Signal(object)
    """The product of this id is to be shown."""
    asked = Signal(str)
    """A way in was chosen: import, new, sample."""
    keyboard_wanted = Signal()
    left = Signal()
    """Esc: the keyboard is not needed here any more."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.empty = EmptyState("products")
        self.empty.acted.connect(self.asked)
        self.samples = SampleNote(desk, board, lane)
        column = QVBoxLayout(self)
        column.addWidget(self.samples)
        column.addWidget(self.empty)
        self.setFocusProxy(self.empty)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        self.empty.say(
            self.tr("No products yet"),
            self.tr("Sizes, fabrics, prices and answers, found while the buyer waits."),
        )
        self.empty.offer(
            ("import", self.tr("Import…")),
            ("new", self.tr("New product")),
            ("sample", self.tr("Load sample products")),
        )
