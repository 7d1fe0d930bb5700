"""Shows above the phrases which customers a search in the panel finds."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.app.goods import Goods
from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.app.customers import Customers
    from assistant.ui.customer_strip import CustomerStrip

#: Products have the field say what can be searched for, too.
_LOOKED_AT = Changes.CUSTOMERS | Changes.PRODUCTS | Changes.INDEX


class CustomerFinds(QObject):
    """Looks behind the products: where these take the keys of a search, they keep them."""

    def __init__(
        self,
        desk: Desk,
        board: Board,
        window: MainWindow,
        goods: Goods,
        customers: Callable[[], Customers],
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._goods, self._customers = desk, window, goods, customers
        window.top.search.textChanged.connect(self._on_search)
        window.top.search.moved.connect(self._on_moved)
        window.top.search.accepted.connect(self._on_accepted)
        board.changed.connect(self._on_changed)
        self._on_changed(Changes.INDEX)

    @cached_property
    def strip(self) -> CustomerStrip:
        """The customers that a search finds beside phrases."""
        from assistant.ui.customer_strip import CustomerStrip

        strip = CustomerStrip(self._desk)
        strip.opened.connect(lambda id: self._customers().show_customer(id))
        strip.all_wanted.connect(lambda typed: self._customers().search(typed))
        self._window.phrases.put_above(strip)
        return strip

    def _on_search(self, typed: str) -> None:
        if self._desk.finds_customers and (typed or "strip" in self.__dict__):
            phrases = self._window.phrases
            self.strip.search(typed, alone=not phrases.model.rowCount() and not self._goods_found)
            if not self.strip.isHidden():
                phrases.missed = ""

    def _on_moved(self, rows: int) -> None:
        if self._alone:
            self.strip.list.step(rows)

    def _on_accepted(self) -> None:
        if self._alone:
            self.strip.list.open_current()

    @property
    def _goods_found(self) -> bool:
        return "strip" in vars(self._goods) and self._goods.strip.isVisible()

    @property
    def _alone(self) -> bool:
        """Whether a search has found nothing but customers, so that its keys are theirs."""
        found = "strip" in self.__dict__ and self.strip.isVisible()
        return found and not self._goods_found and not self._window.phrases.model.rowCount()

    def _on_changed(self, changes: Changes) -> None:
        if changes & _LOOKED_AT and self._desk.finds_customers:
            search = self._window.top.search
            both = self.tr("Search phrases, products and customers")
            hint = both if self._desk.finds_products else self.tr("Search phrases and customers")
            search.setPlaceholderText(hint)
            self._on_search(search.text())
