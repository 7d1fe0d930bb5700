"""The screen of customers within the window: made when it is first wanted, and who hears of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.app.imports import Imports
from assistant.app.protecting import Protecting
from assistant.app.wiring import Opened
from assistant.domain.customers import is_masked
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.customers import Customer, CustomerId
    from assistant.ui.customers.screen import CustomerScreen

#: The name of the screen in the rail, and of its help.
CUSTOMERS = "customers"


class Customers(QObject):
    """Leads to customers. Nothing of them is loaded in a shop that has none."""

    export_requested = Signal()
    """Customers are to be written out."""

    def __init__(
        self, opened: Opened, board: Board, lane: Lane, window: MainWindow, imports: Imports
    ) -> None:
        super().__init__(window)
        self._opened, self._desk = opened, opened.desk
        self._board, self._lane = board, lane
        self._window, self._imports = window, imports

    @cached_property
    def screen(self) -> CustomerScreen:
        """The screen, made now if this is the first time."""
        from assistant.ui.customers.screen import CustomerScreen

        screen = CustomerScreen(self._desk, self._board, self._lane)
        screen.keyboard_wanted.connect(self._window.typing.enter)
        screen.left.connect(self._window.give_focus_back)
        screen.page_requested.connect(self._open_page)
        screen.import_requested.connect(self._imports.open)
        screen.protection_wanted.connect(self.protect)
        screen.add_way("export", self.tr("Export…"), self.export_requested.emit)
        return screen

    @cached_property
    def protecting(self) -> Protecting:
        """What has the data encrypted."""
        from assistant.app.protecting import Protecting

        return Protecting(self._desk, self._board, self._lane, self._window)

    def show_customer(self, id: CustomerId) -> None:
        """Show a customer's card; the keyboard stays where it is."""
        self._window.show_screen(CUSTOMERS)
        self.screen.show_customer(id)
        self._window.show()

    def search(self, typed: str) -> None:
        """List all customers that are found for this."""
        self._window.show_screen(CUSTOMERS)
        self.screen.show_list()
        self.screen.shelf.search.setText(typed)

    def protect(self, then: Callable[[], None]) -> None:
        """Ask for the file to be encrypted; read the shipped tags before one goes on."""
        self.protecting.ask(
            lambda: self._lane.run(self._opened.load_customers, self, lambda _done: then())
        )

    def show_buyer(self) -> None:
        """Show the card of whoever is in chat, where there is one."""
        if (customer := self._desk.buyer.customer) is not None:
            self.show_customer(customer.id)

    def tag_buyer(self) -> None:
        """Let a tag be given by one key to whoever is in chat; the keyboard goes back then."""
        buyer = self._desk.buyer
        if buyer.customer is None and (not buyer.nickname or is_masked(buyer.nickname)):
            key = self._desk.preferences.current.lookup_key
            words = self.tr("Nobody is looked up by a full nickname: copy it and press {key}.")
            self._window.warn(words.format(key=key))
            return
        if self._desk.customers.protected:
            self._pick_tag(buyer.customer or buyer.nickname)
        else:
            self.protect(partial(self._pick_tag, buyer.nickname))

    def _pick_tag(self, who: Customer | str) -> None:
        from assistant.ui.customers.tag_picker import TagPicker

        picker = TagPicker(self._desk, self._lane, who)
        picker.done.connect(self._window.report)
        picker.left.connect(self._window.give_focus_back)
        if not self._desk.buyer.sure:
            picker.warn(self.tr("The buyer may have changed: look at the nickname first."))
        self._window.show()
        self._open_page(picker)

    def take_as_buyer(self, id: CustomerId) -> None:
        """Take a customer for the buyer in chat."""
        book, buyer = self._desk.customers, self._desk.buyer

        def taken(customer: Customer) -> None:
            buyer.take(customer)
            self._lane.attempt(partial(book.note_contact, customer.id))

        self._lane.run(partial(book.customer, id), self, taken)

    def take_the_place_of(self, other: Customers) -> None:
        """Show what the screen of a window in another language showed."""
        if "screen" in vars(other) and (customer := other.screen.card.customer) is not None:
            self.screen.show_customer(customer.id)

    def _open_page(self, page: QWidget) -> None:
        page.setProperty("help", page.property("help") or CUSTOMERS)
        page.left.connect(self._window.close_page)  # type: ignore[attr-defined]
        self._window.open_page(page)
