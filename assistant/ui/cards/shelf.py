"""The list of rules with its search and filters, and the values behind a filter of their own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from assistant.services.desk import Desk
from assistant.ui.card_words import worded
from assistant.ui.cards.finding import ALL, BIN, CONFLICT, DUE, cards_of, rows_for
from assistant.ui.cards.list_view import CardList
from assistant.ui.cards.values import RuleList
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.search_field import SearchField

#: The filter behind which the values stand.
VALUES = "values"

#: Filter → its name.
_FILTERS = {
    ALL: QT_TRANSLATE_NOOP("cards", "All"),
    DUE: QT_TRANSLATE_NOOP("cards", "To be checked"),
    CONFLICT: QT_TRANSLATE_NOOP("cards", "In conflict"),
    VALUES: QT_TRANSLATE_NOOP("cards", "Values"),
    BIN: QT_TRANSLATE_NOOP("cards", "Bin"),
}

#: Filter → what is said while nothing stands behind it.
_EMPTY = {
    ALL: QT_TRANSLATE_NOOP("cards", "No rules yet"),
    DUE: QT_TRANSLATE_NOOP("cards", "Every rule has been checked"),
    CONFLICT: QT_TRANSLATE_NOOP("cards", "No rules contradict each other"),
    BIN: QT_TRANSLATE_NOOP("cards", "Nothing in the bin"),
}


class CardShelf(QWidget):
    """Lists cards; choosing one is a signal."""

    opened = Signal(str)
    """The card of that id is to be shown."""
    new_requested = Signal(str)
    """A card is to be written, perhaps with this title."""
    print_requested = Signal()
    value_written = Signal(object)
    value_removed = Signal(str)
    left = Signal()
    """Esc: the keyboard is not needed here any more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._which = ALL
        self.search = SearchField(self.tr("Find a rule"))
        self.chips = {name: Chip(worded(words)) for name, words in _FILTERS.items()}
        self.list = CardList()
        self._locked = not desk.preferences.allows("rules")
        self.values = RuleList(self._locked)
        self.empty = EmptyState("rules")
        self.new = IconButton("add", self.tr("New rule (Ctrl+N)"))
        self.print = IconButton("export", self.tr("Save as a page to print…"))
        self._values_area = scrolling(_page(self.values))
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search)

    def show_filter(self, which: str) -> None:
        """Show what stands behind a filter."""
        self._which = which
        self.chips[which].setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        for name in (DUE, CONFLICT, BIN):
            self.chips[name].set_count(len(cards_of(name, self._desk)) or None)
        self.chips[BIN].setVisible(bool(self._desk.cards.binned) or self._which == BIN)
        self.print.setEnabled(bool(self._desk.cards.cards))
        if self._which == VALUES:
            self.values.show_rules(self._desk.cards.values)
            self.values.search(self.search.text())
            self._stack.setCurrentWidget(self._values_area)
            return
        rows = rows_for(cards_of(self._which, self._desk), self.search.text(), self._desk)
        self.list.show_rows(rows)
        # While the shipped rules are still being read, nobody knows that there are none.
        empty = not rows and self._desk.cards.stocked
        self._stack.setCurrentWidget(self.empty if empty else self.list)
        if empty:
            self._say_empty()

    def _say_empty(self) -> None:
        query = self.search.text().strip()
        if query:
            words = self.tr("No rule matches “{query}”")
            self.empty.say(words.replace("{query}", query[:40]))
            self._offer_new(self.tr("New rule from this text"))
        elif self._which == ALL:
            hint = self.tr("Write down what the shop goes by, with its source.")
            self.empty.say(worded(_EMPTY[ALL]), hint)
            self._offer_new(self.tr("New rule"))
        else:
            self.empty.say(worded(_EMPTY[self._which]))
            self.empty.offer(("all", self.tr("All rules")))

    def _offer_new(self, words: str) -> None:
        self.empty.offer(*(() if self._locked else (("new", words),)))

    def _on_way(self, way: str) -> None:
        if way == "new":
            self.new_requested.emit(self.search.text().strip())
        else:
            self.show_filter(ALL)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MEDIUM, SMALL, SMALL, TINY)
        head.setSpacing(TINY)
        head.addWidget(styled(QLabel(self.tr("Rules")), "title"), 1)
        head.addWidget(self.print)
        head.addWidget(self.new)
        field = QHBoxLayout()
        field.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        field.addWidget(self.search)
        chips = QWidget()
        flow = FlowLayout(chips, TINY)
        flow.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        group = QButtonGroup(self)
        for chip in self.chips.values():
            group.addButton(chip)
            flow.addWidget(chip)
        self.chips[self._which].setChecked(True)
        self.new.setVisible(not self._locked)
        for part in (self.list, self._values_area, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(chips)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        for name, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, name=name: self.show_filter(name))
        self.search.textChanged.connect(self.refresh)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self._on_accepted)
        self.search.left.connect(self.left)
        self.list.opened.connect(self.opened)
        self.new.clicked.connect(lambda: self.new_requested.emit(""))
        self.print.clicked.connect(self.print_requested)
        self.values.written.connect(self.value_written)
        self.values.removed.connect(self.value_removed)
        self.empty.acted.connect(self._on_way)

    def _on_accepted(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.open_current()


def _page(part: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(MEDIUM, 0, MEDIUM, MEDIUM)
    column.addWidget(part)
    column.addStretch(1)
    return page
