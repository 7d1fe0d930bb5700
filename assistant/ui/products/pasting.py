"""The way to the page on which a sheet is pasted: the menu, or Ctrl+V where nothing is typed."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from assistant.domain.changes import Done
from assistant.domain.products import Product, ProductId
from assistant.services.desk import Desk
from assistant.ui.lane import Lane


class Pasting(QObject):
    """Opens the page of pasted text."""

    page_requested = Signal(object)
    """This widget is to lie over the window until its ``left``."""
    done = Signal(object)
    """A step was taken (``Done``) that can be taken back."""
    opened = Signal(object)
    """The product of this id is to be shown."""

    def __init__(self, desk: Desk, lane: Lane, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, lane

    def open(self, product: Product | None = None, text: str = "") -> None:
        """Take a sheet for a product, or for a new one."""
        from assistant.ui.products.paste import PastePage

        page = PastePage(self._desk, self._lane, product, text)
        page.saved.connect(self._on_saved)
        self.page_requested.emit(page)

    def takes(self, event: QKeyEvent, product: Product | None) -> bool:
        """Act on the paste key for the product on view; say whether it was that."""
        text = QGuiApplication.clipboard().text()
        if not event.matches(QKeySequence.StandardKey.Paste) or not text.strip():
            return False
        self.open(product, text)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back from a field of one line what is pasted and has several."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return "\n" in QGuiApplication.clipboard().text().strip() and self.takes(event, None)

    def _on_saved(self, done: Done) -> None:
        self.done.emit(done)
        self.opened.emit(ProductId(done.ids[0]))
