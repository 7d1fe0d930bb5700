"""What a person does to products: writes, changes, doubles and deletes them, many at once too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from assistant.domain.changes import Done
from assistant.domain.product_drafts import copy_of
from assistant.domain.products import Product, ProductDraft, ProductId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane

if TYPE_CHECKING:
    from assistant.ui.manage_page import ManagePage

_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


def _many(desk: Desk, lane: Lane, board: Board) -> ManagePage:
    from assistant.ui.products.bulk_page import BulkPage

    return BulkPage(desk, lane, board)


def _charts(desk: Desk, lane: Lane, board: Board) -> ManagePage:
    from assistant.ui.products.charts_page import ChartsPage

    return ChartsPage(desk, lane, board)


def _terms(desk: Desk, lane: Lane, board: Board) -> ManagePage:
    from assistant.ui.products.terms_page import TermsPage

    return TermsPage(desk, lane, board)


def _bin(desk: Desk, lane: Lane, board: Board) -> ManagePage:
    from assistant.ui.products.bin_page import BinPage

    return BinPage(desk, lane, board)


#: Page → what makes it; its module is loaded with it.
_PAGES = {"many": _many, "charts": _charts, "terms": _terms, "bin": _bin}


class Editing(QObject):
    """Opens the editor, and has products deleted."""

    page_requested = Signal(object)
    """This editor is to lie over the window until its ``left``."""
    done = Signal(object)
    """A step was taken (``Done``) that can be taken back."""
    opened = Signal(object)
    """The product of this id is new and is to be shown."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._lane, self._board = desk, lane, board

    def pages(self) -> dict[str, str]:
        """Return the pages on which goods are kept in order: their names and words."""
        return {
            "many": self.tr("Change many products…"),
            "charts": self.tr("Size charts…"),
            "terms": self.tr("Specification terms…"),
            "bin": self.tr("Bin of products…"),
        }

    def open(self, name: str) -> None:
        """Open one of the pages."""
        self.page_requested.emit(_PAGES[name](self._desk, self._lane, self._board))

    def menu(self, product: Product, owner: QWidget) -> QMenu:
        """Return what else can be done with a product."""
        menu = QMenu(owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Duplicate") + "\tCtrl+D").triggered.connect(
            partial(self.duplicate, product)
        )
        if product.binned_at is None:
            menu.addAction(self.tr("Delete") + "\tDel").triggered.connect(
                partial(self.delete, product)
            )
        else:
            menu.addAction(self.tr("Restore")).triggered.connect(partial(self.restore, product))
        return menu

    def write_new(self, like: ProductDraft | None = None) -> None:
        """Write a new product."""
        from assistant.ui.products.editor import ProductEditor

        editor = ProductEditor(self._desk, self._lane)
        editor.saved.connect(self._on_added)
        editor.page_requested.connect(self.page_requested)
        self.page_requested.emit(editor)
        editor.write_new(like)

    def edit(self, product: Product, part: str = "") -> None:
        """Change a product; ``part`` names the field or the fold to begin with."""
        from assistant.ui.products.editor import ProductEditor

        editor = ProductEditor(self._desk, self._lane)
        editor.saved.connect(self.done)
        editor.page_requested.connect(self.page_requested)
        self.page_requested.emit(editor)
        editor.show_product(product, part)

    def duplicate(self, product: Product) -> None:
        """Write a new product that begins like another."""
        self.write_new(copy_of(product.draft))

    def delete(self, product: Product) -> None:
        """Put a product into the bin, unless it lies there."""
        if product.binned_at is not None:
            return
        work = partial(self._desk.catalogue.delete, [product.id])
        self._lane.run(work, self, self.done.emit)

    def restore(self, product: Product) -> None:
        """Take a product out of the bin."""
        work = partial(self._desk.catalogue.restore, [product.id])
        self._lane.run(work, self, self.done.emit)

    def takes(self, event: QKeyEvent, product: Product | None) -> bool:
        """Act on a key for the product on view; say whether it was one of ours."""
        pressed = (event.modifiers(), event.key())
        if pressed == (_CONTROL, Qt.Key.Key_N):
            self.write_new()
            return True
        acts: dict[tuple[object, int], Callable[[Product], None]] = {
            (_NONE, Qt.Key.Key_F2): self.edit,
            (_CONTROL, Qt.Key.Key_D): self.duplicate,
            (_NONE, Qt.Key.Key_Delete): self.delete,
        }
        if product is None or pressed not in acts:
            return False
        acts[pressed](product)
        return True

    def _on_added(self, done: Done) -> None:
        self.done.emit(done)
        self.opened.emit(ProductId(done.ids[0]))
