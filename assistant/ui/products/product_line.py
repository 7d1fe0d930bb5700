"""A line for the item number of a product; those found by what is typed are offered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

#: Returns what is found: item numbers, each with the words by which it is offered.
Find = Callable[[str], Sequence[tuple[str, str]]]


class ProductLine(QLineEdit):
    """Takes a number, or any words of a product: choosing one writes its number."""

    def __init__(self, find: Find) -> None:
        super().__init__()
        self._find = find
        self._numbers: dict[str, str] = {}
        self._offered = QStringListModel(self)
        self.products = QCompleter(self._offered, self)
        self.products.setWidget(self)
        self.products.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.products.activated.connect(self._on_chosen)
        self.textEdited.connect(self._on_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter, Tab and Esc to the list of those that are offered, while it is open."""
        taken = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if self._offering and event.key() in taken:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @property
    def _offering(self) -> bool:
        popup = self.products.popup()
        return popup is not None and popup.isVisible()

    def _on_edited(self, typed: str) -> None:
        found = self._find(typed) if typed.strip() else ()
        self._numbers = {words: number for number, words in found}
        self._offered.setStringList([*self._numbers])
        if self._numbers and [*self._numbers.values()] != [typed]:
            self.products.complete()
        elif (popup := self.products.popup()) is not None:
            popup.hide()

    def _on_chosen(self, words: str) -> None:
        self.setText(self._numbers.get(words, words))
