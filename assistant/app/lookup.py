"""The look-up of what was copied: a product's card where it names one, else a search for it.

Who asks for a size is told that of the product named or, where none is, of the one in hand.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow
from assistant.ui.wording import shown

if TYPE_CHECKING:
    from assistant.domain.copied import Copied
    from assistant.domain.products import ProductDraft, ProductId


class Lookup(QObject):
    """Finds out what a copied text names. The keyboard stays where it is."""

    def __init__(
        self,
        desk: Desk,
        lane: Lane,
        window: MainWindow,
        show: Callable[..., object],
        write: Callable[[ProductDraft], object],
    ) -> None:
        """``show`` takes the id of a product, and whose size was asked for, None for nobody's.

        ``write`` takes what a new product begins with.
        """
        super().__init__(window)
        self._desk, self._lane, self._window = desk, lane, window
        self._show, self._write = show, write
        self._unknown = False

    def look_up(self, text: str) -> None:
        """Show the product that a text names; search for the text where it names none."""
        if self._unknown:
            self._unknown = False
            self._window.withdraw()
        if not self._desk.knows_products:
            self._window.look_up(text)
            return
        from assistant.domain.copied import recognise

        copied = recognise(text)
        meant = partial(self._desk.product_search.meant, copied)
        self._lane.run(meant, self, partial(self._on_meant, text, copied))

    def _on_meant(self, text: str, copied: Copied, found: tuple[list[ProductId], str]) -> None:
        from assistant.domain.size_questions import asked_size

        ids, name = found
        asked = asked_size(text.replace(name, " ") if ids else text)
        in_hand = self._desk.buyer.product
        if len(ids) == 1:
            self._show(ids[0], asked)
        elif asked is not None and in_hand is not None and not copied.sure:
            self._show(in_hand.id, asked)
        elif ids:
            self._window.look_up(name)
        elif copied.sure:
            words = self.tr("There is no product for {text} here.")
            self._unknown, write = True, partial(self._write, copied.draft)
            self._window.ask(words.format(text=shown(copied.named)), self.tr("Add it"), write)
        else:
            self._window.look_up(text)
