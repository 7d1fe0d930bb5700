"""The bin of products."""

from collections.abc import Sequence

from assistant.domain.changes import Done
from assistant.domain.products import Product, ProductId
from assistant.ui import bin_page
from assistant.ui.widgets.pick_list import PickRow
from assistant.ui.wording import when


class BinPage(bin_page.BinPage):
    """Lists the products that were deleted."""

    def words(self) -> tuple[str, str, str]:
        """Return the words of the page."""
        days = self._desk.preferences.current.bin_days
        return (
            self.tr("Bin of products"),
            self.tr("Deleted products"),
            self.tr("Deleted products stay here for %n days.", "", days),
        )

    def rows(self) -> list[PickRow]:
        """[lane] Return the products in the bin."""
        binned = self._desk.catalogue.binned()
        return [PickRow(each.id, each.title, _said(each)) for each in binned]

    def put_back(self, ids: Sequence[int]) -> Done:
        """[lane] Take products out of the bin."""
        return self._desk.catalogue.restore([ProductId(id) for id in ids])


def _said(product: Product) -> str:
    binned = when(product.binned_at) if product.binned_at else ""
    return " · ".join(filter(None, (product.item_number, binned)))
