"""How a comparison leaves: as lines of text, or as a picture kept among the other pictures."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from assistant.domain.comparison import Comparison
from assistant.domain.comparison_text import BuyersTable, as_text, for_buyer
from assistant.domain.errors import UserError
from assistant.domain.passages import Passage, check
from assistant.domain.phrases import Attachment
from assistant.services.attachments import Attachments
from assistant.services.desk import Desk
from assistant.ui.lane import Lane

#: Buyers see the name of the file.
_NAME = "商品对比.png"


class CompareSending(QObject):
    """Makes passages of comparisons; goods of others have no names in them."""

    def __init__(self, desk: Desk, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, lane

    def text(self, comparison: Comparison) -> Passage:
        """Return a comparison as lines."""
        return Passage(as_text(self._told(comparison)))

    def picture(self, comparison: Comparison, then: Callable[[Passage], None]) -> None:
        """Draw a comparison, keep it and hand it on."""
        from assistant.ui.products.compare_picture import drawn

        table = self._told(comparison)
        try:
            # What is checked of a text as it is inserted cannot be seen in a picture any more.
            check(Passage(as_text(table)), self._desk.catalogue.foreign_names)
            image = drawn(table)
        except UserError as error:
            self._lane.refuse(error)
            return
        work = partial(_kept, self._desk.attachments, image)
        self._lane.run(work, self, lambda kept: then(Passage(picture=kept)))

    def _told(self, comparison: Comparison) -> BuyersTable:
        shop = self._desk.people.shop.id
        return for_buyer(comparison, shop, self._desk.catalogue.foreign_names)


def _kept(attachments: Attachments, image: QImage) -> Attachment:
    """[lane] Keep a picture that was drawn."""
    from assistant.desktop.pictures import encoded

    return attachments.keep(encoded(image, "png"), _NAME)
