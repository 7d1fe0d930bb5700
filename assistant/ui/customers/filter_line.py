"""Conditions that may be asked for next, below the field in which one searches for customers."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assistant.domain.filter_words import Completion
from assistant.services.desk import Desk
from assistant.ui.theme import TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout

#: So many are offered: a second line would take the room of a customer.
_OFFERED = 4
_EXAMPLES = 2


class FilterLine(QWidget):
    """Offers what completes the word that is being typed; in an empty field, examples."""

    chosen = Signal(str)
    """This is to stand in the field."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._examples = (
            self.tr("not contacted for 30 days"),
            self.tr("birthday within 3 days"),
            self.tr("contacted within 7 days"),
            self.tr("no birthday"),
            self.tr("birthday this month"),
            self.tr("open case"),
            self.tr("height 160-170"),
            self.tr("weight 100-120"),
            self.tr("has notes"),
            self.tr("lunar birthday"),
            self.tr("never contacted"),
        )
        self._chips: list[Chip] = []
        self._line = FlowLayout(self, gap=TINY)
        self.hide()

    @property
    def words(self) -> list[str]:
        """What is offered."""
        return [each.text() for each in self._chips]

    def follow(self, typed: str) -> None:
        """Offer what may be typed next."""
        if not self._desk.finds_customers:
            self._offer(())
        elif typed.strip():
            search = self._desk.customer_search
            self._offer(search.completions(typed, self._examples)[:_OFFERED])
        else:
            self._offer([Completion(each, each) for each in self._examples[:_EXAMPLES]])

    def _offer(self, completions: Sequence[Completion]) -> None:
        if self.words == [each.word for each in completions]:
            # The same words may now stand behind something else.
            for chip in self._chips:
                chip.clicked.disconnect()
        else:
            self._make([each.word for each in completions])
        for chip, each in zip(self._chips, completions, strict=True):
            chip.clicked.connect(partial(self._on_chosen, each.text))
        self.setVisible(bool(completions))

    def _make(self, words: Sequence[str]) -> None:
        while (item := self._line.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self._chips = [Chip(each, parent=self) for each in words]
        for chip in self._chips:
            chip.setCheckable(False)
            self._line.addWidget(chip)
            chip.show()

    def _on_chosen(self, text: str) -> None:
        self.chosen.emit(text)
