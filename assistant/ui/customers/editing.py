"""What a person does to customers: writes them, puts them into the bin and takes them out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from assistant.domain.changes import Done
from assistant.domain.customers import Customer, CustomerDraft, CustomerId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane

if TYPE_CHECKING:
    from assistant.ui.customers.editor import Unsaved
    from assistant.ui.manage_page import ManagePage

_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


def _many(desk: Desk, lane: Lane, board: Board) -> ManagePage:
    from assistant.ui.customers.bulk_page import BulkPage

    return BulkPage(desk, lane, board)


def _groups(desk: Desk, lane: Lane, board: Board) -> ManagePage:
    from assistant.ui.customers.groups_page import GroupsPage

    return GroupsPage(desk, lane, board)


def _bin(desk: Desk, lane: Lane, board: Board) -> ManagePage:
    from assistant.ui.customers.bin_page import CustomerBinPage

    return CustomerBinPage(desk, lane, board)


#: Page → what makes it; its module is loaded with it.
_PAGES = {"many": _many, "groups": _groups, "bin": _bin}


class Editing(QObject):
    """Opens the pages on which customers are written, and has them deleted."""

    page_requested = Signal(object)
    """This page is to lie over the window until its ``left``."""
    protection_wanted = Signal(object)
    """The file is to be encrypted first; then this callable is to be called."""
    done = Signal(object)
    """A step was taken (``Done``) that can be taken back."""
    opened = Signal(object)
    """The customer of this id is new and is to be shown."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._lane, self._board = desk, lane, board
        self._unsaved: Unsaved = {}

    def protected(self, then: Callable[[], None]) -> None:
        """Do something that makes or needs customers, once they may be kept."""
        then() if self._desk.customers.protected else self.protection_wanted.emit(then)

    def pages(self) -> dict[str, str]:
        """Return the pages on which customers are kept in order: their names and words."""
        return {
            "many": self.tr("Tag many customers…"),
            "groups": self.tr("Groups of tags…"),
            "bin": self.tr("Bin of customers…"),
        }

    def open(self, name: str) -> None:
        """Open one of the pages."""
        self.protected(partial(self._open, name))

    def _open(self, name: str) -> None:
        self.page_requested.emit(_PAGES[name](self._desk, self._lane, self._board))

    def menu(self, customer: Customer, owner: QWidget) -> QMenu:
        """Return what else can be done with a customer."""
        menu = QMenu(owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if customer.binned_at is None:
            menu.addAction(self.tr("Merge…")).triggered.connect(partial(self.merge, customer))
            menu.addAction(self.tr("Delete") + "\tDel").triggered.connect(
                partial(self.delete, customer)
            )
        else:
            menu.addAction(self.tr("Restore")).triggered.connect(partial(self.restore, customer))
        return menu

    def write_new(self, like: CustomerDraft | None = None) -> None:
        """Write a new customer, of whom something may be known already."""
        self.protected(partial(self._write_new, like or CustomerDraft()))

    def _write_new(self, like: CustomerDraft) -> None:
        from assistant.ui.customers.editor import CustomerEditor

        editor = CustomerEditor(self._desk, self._lane, self._unsaved)
        editor.saved.connect(self._on_added)
        editor.meant.connect(self.opened)
        self.page_requested.emit(editor)
        editor.write_new(like)

    def edit(self, customer: Customer) -> None:
        """Change a customer."""
        from assistant.ui.customers.editor import CustomerEditor

        editor = CustomerEditor(self._desk, self._lane, self._unsaved)
        editor.saved.connect(self.done)
        self.page_requested.emit(editor)
        editor.show_customer(customer)

    def tag(self, customer: Customer) -> None:
        """Give a customer tags, a key for each."""
        from assistant.ui.customers.tag_picker import TagPicker

        picker = TagPicker(self._desk, self._lane, customer)
        picker.done.connect(self.done)
        self.page_requested.emit(picker)

    def merge(self, customer: Customer) -> None:
        """Make a customer and another one the same."""
        from assistant.ui.customers.merge_page import MergePage

        page = MergePage(self._desk, self._lane, self._board, customer)
        page.done.connect(self.done)
        page.opened.connect(self.opened)
        self.page_requested.emit(page)

    def delete(self, customer: Customer) -> None:
        """Put a customer into the bin, unless it lies there."""
        if customer.binned_at is None:
            work = partial(self._desk.customers.delete, [customer.id])
            self._lane.run(work, self, self.done.emit)

    def restore(self, customer: Customer) -> None:
        """Take a customer out of the bin."""
        work = partial(self._desk.customers.restore, [customer.id])
        self._lane.run(work, self, self.done.emit)

    def takes(self, event: QKeyEvent, customer: Customer | None) -> bool:
        """Act on a key for the customer on view; say whether it was one of ours."""
        pressed = (event.modifiers(), event.key())
        if pressed == (_CONTROL, Qt.Key.Key_N):
            self.write_new()
            return True
        acts: dict[tuple[object, int], Callable[[Customer], None]] = {
            (_NONE, Qt.Key.Key_F2): self.edit,
            (_NONE, Qt.Key.Key_T): self.tag,
            (_NONE, Qt.Key.Key_Delete): self.delete,
        }
        if customer is None or pressed not in acts:
            return False
        acts[pressed](customer)
        return True

    def _on_added(self, done: Done) -> None:
        self.done.emit(done)
        self.opened.emit(CustomerId(done.ids[0]))
