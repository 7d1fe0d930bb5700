"""The bin of customers."""

from collections.abc import Sequence

from assistant.domain.changes import Changes, Done
from assistant.domain.customers import CustomerId
from assistant.ui import bin_page
from assistant.ui.widgets.pick_list import PickRow
from assistant.ui.wording import when

#: So many are listed, those that were deleted last.
MOST = 2_000


class CustomerBinPage(bin_page.BinPage):
    """Lists the customers that were deleted."""

    CHANGES = Changes.CUSTOMERS
    HELP = "customers"

    def words(self) -> tuple[str, str, str]:
        """Return the words of the page."""
        days = self._desk.preferences.current.bin_days
        return (
            self.tr("Bin of customers"),
            self.tr("Deleted customers"),
            self.tr("Deleted customers stay here for %n days.", "", days),
        )

    def rows(self) -> list[PickRow]:
        """[lane] Return the customers in the bin, the last one first."""
        binned = self._desk.customers.binned(MOST)
        said = [when(each.binned_at) if each.binned_at else "" for each in binned]
        return [PickRow(each.id, each.nickname, at) for each, at in zip(binned, said, strict=True)]

    def put_back(self, ids: Sequence[int]) -> Done:
        """[lane] Take customers out of the bin."""
        return self._desk.customers.restore([CustomerId(id) for id in ids])

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.customers.undo()
