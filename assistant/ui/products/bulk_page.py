"""Many products changed at once: tick some, choose what becomes of them, and see how many."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.domain.product_bulk import ProductLine
from assistant.domain.products import ProductId
from assistant.services.desk import Desk
from assistant.services.product_bulk import ProductBulk
from assistant.ui.board import Board
from assistant.ui.field_kinds import ChoiceField, Field
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork, tried
from assistant.ui.manage_page import ManagePage
from assistant.ui.products.bulk_ways import changing, ways
from assistant.ui.products.editor_words import said
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import DANGER, PRIMARY, QUIET, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.pick_list import PickList, PickRow
from assistant.ui.widgets.removal import remove
from assistant.ui.widgets.search_field import SearchField
from assistant.ui.widgets.still_boxes import ChoiceBox

_Lines = list[tuple[ProductLine, PickRow]]

#: How long the keys must rest before the list is searched, in milliseconds.
SEARCH_MS = 120

#: So many at most are found by how they sound or what they are of.
_FOUND = 2_000


class BulkPage(ManagePage):
    """The list with its search, and below it what is done to what is ticked."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, "")
        self._heading.setText(self.tr("Change many products"))
        self._bulk = ProductBulk(desk.catalogue)
        self._lines: _Lines = []
        self._long = LongWork(lane, self)
        self.search = SearchField(self.tr("Number, title, pinyin, fabric…"))
        self.category = ChoiceBox()
        self.list = PickList(self.tr("Products"))
        self.count = styled(QLabel(), "secondary")
        self._ways = ways(desk.people.shops)
        self.way = ChoiceField([(name, said(way.words)) for name, way in self._ways.items()])
        self.field: Field | None = None
        self._written: Labelled | None = None
        self._progress = QProgressBar()
        self._all = Button(self.tr("Tick all"), QUIET)
        self._none = Button(self.tr("Untick all"), QUIET)
        self.apply, self.delete = Button("", PRIMARY), Button(self.tr("Delete"), DANGER)
        self._later = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._lay_out_page()
        self._connect()
        self._on_way()
        self._show_count()
        self.refresh()

    def refresh(self) -> None:
        """List what there is now."""
        self._lane.run(self._read, self, self._show)

    def _read(self) -> _Lines:
        """[lane] Return all products, each as a row of the list: there may be many."""
        lines = self._bulk.lines()
        return [(line, PickRow(line.id, line.title, _said_of(line))) for line in lines]

    def leave(self) -> None:
        """Leave the page; what is under way is called off first."""
        if self._progress.isVisible():
            self._long.cancel()
        else:
            super().leave()

    # Showing

    def _show(self, lines: _Lines) -> None:
        self._lines = lines
        there = {line.id for line, _ in lines}
        picks = self.list.picks
        picks.tick([id for id in picks.ticked if id not in there], on=False)
        paths = sorted({line.category for line, _ in lines} - {""})
        entries = [(self.tr("All categories"), ""), *((path, path) for path in paths)]
        self.category.refill(entries, self.category.currentData())
        self._filter()

    def _filter(self) -> None:
        text, path = self.search.text().strip().lower(), self.category.currentData()
        finds = self._desk.product_search.find(text, _FOUND) if text else []
        named = {each.brief.id for each in finds if each.hit.kind != "typo"}
        found = [
            row
            for line, row in self._lines
            if (not path or line.category == path)
            and (not text or line.id in named or line.holds(text))
        ]
        self.list.picks.show_rows(found)
        self._show_count()

    def _show_count(self) -> None:
        ticked = len(self.list.picks.ticked)
        listed = len(self.list.picks.rows())
        words = self.tr("{ticked} ticked, {listed} listed").format(ticked=ticked, listed=listed)
        self.count.setText(words if listed or ticked or not self._lines else self.tr("None found"))
        self.apply.setText(self.tr("Change %n", "", ticked) if ticked else self.tr("Change"))
        for button in (self.apply, self.delete, self._none):
            button.setEnabled(ticked > 0)

    def _on_way(self) -> None:
        way = self._ways[self.way.value()]
        if self._written is not None:
            remove(self._written, self.body)
        self.field = way.made() if way.made else None
        self._written = None
        if self.field is not None:
            words = self.tr("To what")
            self._written = Labelled(words, self.field.widget, said(way.hint) if way.hint else "")
            self._written.hide_name()
            self.body.insertWidget(self.body.indexOf(self.way.widget) + 1, self._written)

    # What is done

    def _on_apply(self) -> None:
        way, field = self._ways[self.way.value()], self.field
        if field is not None and self._written is not None:
            self._written.say(field.problem(), "danger")
            if field.problem():
                return
        change = changing(way, field.value() if field else None, self._desk.library.now())
        if change is None:
            if self._written is not None:
                self._written.say(self.tr("Write something here first."), "danger")
            return
        ids = [ProductId(id) for id in self.list.picks.ticked]
        work = partial(tried, partial(self._bulk.change, ids, change))
        self.apply.setEnabled(False)
        self._long.run(self.tr("Changing products"), work, self._on_done)

    def _on_delete(self) -> None:
        ids = [ProductId(id) for id in self.list.picks.ticked]
        self.work(partial(self._bulk.delete, ids))

    def _on_progress(self, words: str, share: float) -> None:
        self._progress.setAccessibleName(words)
        self._progress.setValue(round(share * 100))
        self._progress.show()

    def _on_done(self, result: object) -> None:
        self._progress.hide()
        self._show_count()
        if isinstance(result, Done):
            self.tell(result)
        elif isinstance(result, UserError):
            self.refuse(result)

    # How it is put together

    def _lay_out_page(self) -> None:
        ticks, tools = QHBoxLayout(), QHBoxLayout()
        tools.setSpacing(SMALL)
        tools.addWidget(self.search, 1)
        ticks.addWidget(self.count, 1)
        ticks.addWidget(self._all)
        ticks.addWidget(self._none)
        self.category.setAccessibleName(self.tr("Category"))
        self.way.widget.setAccessibleName(self.tr("What becomes of them"))
        self.body.addLayout(tools)
        self.body.addWidget(self.category)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(ticks)
        self.body.addWidget(self.way.widget)
        self.body.addWidget(self._progress)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.foot.addWidget(self.delete)
        self.foot.addStretch(1)
        self.foot.addWidget(self.apply)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._later.start)
        self.search.left.connect(self.leave)
        self.search.moved.connect(lambda _by: self.list.setFocus())
        self._later.timeout.connect(self._filter)
        self.category.currentIndexChanged.connect(self._filter)
        self.list.picks.ticked_changed.connect(self._show_count)
        self._all.clicked.connect(self._tick_listed)
        self._none.clicked.connect(self._untick)
        self.way.edited.connect(self._on_way)
        self.apply.clicked.connect(self._on_apply)
        self.delete.clicked.connect(self._on_delete)
        self._long.progressed.connect(self._on_progress)

    def _tick_listed(self) -> None:
        self.list.picks.tick([row.id for row in self.list.picks.rows()])

    def _untick(self) -> None:
        self.list.picks.tick(list(self.list.picks.ticked), on=False)


def _said_of(line: ProductLine) -> str:
    return " · ".join(filter(None, (line.item_number, line.brand, line.category)))
