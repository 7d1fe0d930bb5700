"""The page of duplicates: groups of phrases that are alike, side by side, and merged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.duplicates import Group, codes_found, duplicates, keys_gone, united
from assistant.domain.overview import Stock
from assistant.domain.phrases import Phrase, PhraseId
from assistant.services.garbage import many_objects
from assistant.services.library import PhraseLibrary
from assistant.ui.long_work import LongWork, Progress
from assistant.ui.table.actions import TableActions
from assistant.ui.table.card import Card
from assistant.ui.table.columns import Cells
from assistant.ui.table.groups import GroupModel
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import rule, wrapped
from assistant.ui.widgets.removal import remove_all
from assistant.ui.wording import listed, together

#: So many phrases of a group are shown; of more the rest is told by its number.
_SHOWN = 12

_LIST_PX = 240


class DuplicatesPage(QWidget):
    """Searches the phrases of the table; what was found is merged group by group, or all equal."""

    closed = Signal()

    def __init__(
        self,
        library: PhraseLibrary,
        actions: TableActions,
        work: LongWork,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._doing, self._work = library, actions, work
        self._group: Group | None = None
        self._kept: PhraseId | None = None
        self.cards: list[Card] = []
        self.model = GroupModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Phrases that are alike"))
        self.list.setProperty("role", "groups")
        self.list.setUniformItemSizes(True)
        self.list.setFixedWidth(_LIST_PX)
        self._rest: list[Phrase] = []
        self._cards = QWidget(self)
        self._row = QHBoxLayout(self._cards)
        self._row.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        self._row.setSpacing(SMALL)
        self._make_parts()
        self._build()
        self.list.selectionModel().currentChanged.connect(self._on_current)

    # What others may ask

    def begin(self, ids: Sequence[PhraseId]) -> None:
        """Look for duplicates among these phrases."""
        self._say_looking()
        library = self._library

        def search(progress: Progress) -> list[Group]:
            shelf = library.shelf
            phrases = [shelf.phrases[id] for id in ids if id in shelf.phrases]
            with many_objects():
                return duplicates(phrases, library.usage, progress)

        self._work.run(self.tr("Comparing the phrases"), search, self._on_found)

    def follow(self) -> None:
        """Show what is left of the groups in the library as it is now."""
        row = self.list.currentIndex().row()
        self.model.follow(self._library.shelf)
        again = self.model.row_of(self._group)
        self._show(again if again >= 0 else min(max(row, 0), self.model.rowCount() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter for the button that merges."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go.click()
        else:
            super().keyPressEvent(event)

    # How it works

    def _on_found(self, found: object) -> None:
        groups = found if isinstance(found, list) else []
        self.model.show(groups, self._library.shelf)
        self._empty.say(self.tr("No two phrases are alike"), "")
        if found is None:
            self._empty.say(self.tr("Stopped"), self.tr("Nothing was changed."))
        self._empty.offer(("back", self.tr("Back to the table")))
        self._show(0)

    def _say_looking(self) -> None:
        self.model.show((), self._library.shelf)
        self._empty.say(self.tr("Comparing the phrases"), "")
        self._empty.offer()
        self._stack.setCurrentWidget(self._empty)

    def _show(self, row: int) -> None:
        self._stack.setCurrentWidget(self._found if self.model.rowCount() else self._empty)
        self.list.setCurrentIndex(self.model.index(row))
        self._show_group(row)
        equal = len(self.model.equal())
        self._all.setText(self.tr("Merge all equal ones: {count}").format(count=equal))
        self._all.setVisible(equal > 1)

    def _on_current(self) -> None:
        self._show_group(self.list.currentIndex().row())

    def _show_group(self, row: int) -> None:
        group = self.model.group(row)
        same = group is not None and group == self._group
        self._group = group
        if group is None:
            return
        if not same:
            self._kept = group.phrases[0].id
        self._make_cards(group)

    def _make_cards(self, group: Group) -> None:
        remove_all(self._row)
        kept = next((each for each in group.phrases if each.id == self._kept), group.phrases[0])
        cells = Cells(Stock(self._library.shelf, self._library.usage, self._library.now(), {}, {}))
        shown = group.phrases[:_SHOWN]
        shown = shown if kept in shown else (kept, *shown[:-1])
        pair = {each.id: other for each, other in zip(shown, shown[::-1], strict=True)}
        beside = pair if len(shown) == 2 else dict.fromkeys(pair, kept)
        self.cards = [Card(each, beside[each.id], cells, self._cards) for each in shown]
        for card in self.cards:
            card.set_kept(card.phrase is kept)
        for card in self.cards:
            card.keep_chosen.connect(lambda id=card.phrase.id: self._keep(id))
            card.ticked.connect(self._tell)
            self._row.addWidget(card)
        self._row.addStretch(1)
        self._rest = [each for each in group.phrases if each not in shown]
        self._tell()

    def _keep(self, id: PhraseId) -> None:
        self._kept = id
        if self._group is not None:
            self._make_cards(self._group)

    def _going(self) -> tuple[Phrase, list[Phrase]] | None:
        """Return the phrase that stays, and those that go into it."""
        group = self._group
        if group is None:
            return None
        kept = next((each for each in group.phrases if each.id == self._kept), group.phrases[0])
        going = [card.phrase for card in self.cards if card.goes()]
        return kept, [*going, *(each for each in self._rest if not each.official)]

    def _tell(self) -> None:
        """Say what becomes of the one that stays."""
        going = self._going()
        if going is None:
            return
        kept, others = going
        now = united(kept, others)
        usage = self._library.usage
        uses = sum(usage[each.id].count for each in (kept, *others) if each.id in usage)
        words = [self.tr("Kept with {count} uses.").format(count=uses)]
        if gained := keys_gone(kept, [now]):
            words.append(self.tr("It takes over {keys}.").format(keys=listed(gained)))
        if found := codes_found(now, others):
            words.append(self.tr("Search still finds it by {codes}.").format(codes=listed(found)))
        if gone := keys_gone(now, others):
            words.append(self.tr("These keys go: {keys}.").format(keys=listed(gone)))
        if self._rest:
            words.append(self.tr("Not shown: {count}.").format(count=len(self._rest)))
        self._words.setText(together(*words) if others else self.tr("Tick what is to be merged."))
        self._go.setEnabled(bool(others))
        self._go.setText(self.tr("Merge {count} phrases").format(count=len(others) + 1))

    def _on_merge(self) -> None:
        going = self._going()
        if going is not None and going[1]:
            kept, others = going
            self._doing.merge([[kept.id, *(each.id for each in others)]])

    def _on_merge_all(self) -> None:
        groups = [[each.id for each in group.phrases] for group in self.model.equal()]
        self._doing.merge(groups)

    # How it is put together

    def _make_parts(self) -> None:
        self._words = wrapped(role="secondary", parent=self)
        self._go = self._button("", self._on_merge, PRIMARY)
        self._go.setToolTip("Ctrl+Enter")
        self._all = self._button("", self._on_merge_all)
        self._back = self._button(self.tr("Back to the table"), self.closed.emit)
        self._empty = EmptyState("copy", self)
        self._empty.acted.connect(lambda _name: self.closed.emit())

    def _button(self, words: str, then: Callable[[], object], kind: str = "plain") -> Button:
        button = Button(words, kind, self)
        button.clicked.connect(lambda: then())
        return button

    def _build(self) -> None:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._cards)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addWidget(rule(self, vertical=True))
        middle.addWidget(area, 1)
        self._found = QWidget(self)
        layout = QVBoxLayout(self._found)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addWidget(rule(self))
        layout.addLayout(self._below())
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._found)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _below(self) -> QHBoxLayout:
        below = QHBoxLayout()
        below.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        below.setSpacing(SMALL)
        below.addWidget(self._words, 1)
        for button in (self._back, self._all, self._go):
            below.addWidget(button)
        return below
