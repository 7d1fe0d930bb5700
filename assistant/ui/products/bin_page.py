"""The bin of products: what was deleted, and the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt

from assistant.domain.products import Product, ProductId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.manage_page import ManagePage
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.pick_list import PickList, PickRow
from assistant.ui.wording import when


class BinPage(ManagePage):
    """Lists the bin, the last one first, and puts what is ticked back."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, "")
        self._heading.setText(self.tr("Bin of products"))
        self.list = PickList(self.tr("Deleted products"))
        self._empty = EmptyState("delete")
        self._all = Button(self.tr("Tick all"))
        self.restore = Button("", PRIMARY)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._empty, 1)
        self.foot.addWidget(self._all)
        self.foot.addStretch(1)
        self.foot.addWidget(self.restore)
        self._all.clicked.connect(self.list.tick_all)
        self.restore.clicked.connect(self._on_restore)
        self.list.picks.ticked_changed.connect(self._show_count)
        self.setFocusProxy(self.list)
        self._show([])
        self.refresh()

    def refresh(self) -> None:
        """List what is in the bin now."""
        self._lane.run(self._desk.catalogue.binned, self, self._show)

    def _show(self, products: Sequence[Product]) -> None:
        days = self._desk.preferences.current.bin_days
        self._empty.say(
            self.tr("The bin is empty"),
            self.tr("Deleted products stay here for %n days.", "", days),
        )
        self.list.picks.show_rows([PickRow(each.id, each.title, _said(each)) for each in products])
        ids = {each.id for each in products}
        self.list.picks.tick([id for id in self.list.picks.ticked if id not in ids], on=False)
        for part in (self.list, self._all, self.restore):
            part.setVisible(bool(products))
        self._empty.setVisible(not products)
        if products and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.picks.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_count(self) -> None:
        count = len(self.list.picks.ticked)
        self.restore.setText(self.tr("Restore %n", "", count) if count else self.tr("Restore"))
        self.restore.setEnabled(count > 0)

    def _on_restore(self) -> None:
        ids = [ProductId(id) for id in self.list.picks.ticked]
        self.work(partial(self._desk.catalogue.restore, ids))


def _said(product: Product) -> str:
    binned = when(product.binned_at) if product.binned_at else ""
    return " · ".join(filter(None, (product.item_number, binned)))
