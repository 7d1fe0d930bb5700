"""Many customers changed at once: tick some, choose what becomes of them, and see how many."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar

from assistant.domain.changes import Changes, Done
from assistant.domain.customers import CustomerId, Tag
from assistant.domain.errors import UserError
from assistant.services.customer_bulk import CustomerBulk
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.customers.listing import Found, look_for, pick_rows
from assistant.ui.field_kinds import ChoiceField, LineField
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork, tried
from assistant.ui.manage_page import ManagePage
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import DANGER, PRIMARY, QUIET, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.pick_list import PickList, PickRow
from assistant.ui.widgets.search_field import SearchField

#: How long the keys must rest before the list is searched, in milliseconds.
SEARCH_MS = 120

_GIVE, _TAKE = "give", "take"


class BulkPage(ManagePage):
    """The list with its search, and below it the tag that is given or taken."""

    CHANGES = Changes.CUSTOMERS
    HELP = "customers"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, "")
        self._heading.setText(self.tr("Tag many customers"))
        self._bulk = CustomerBulk(desk.customers)
        self._found = Found()
        self._long = LongWork(lane, self)
        self.search = SearchField(self.tr("Nickname, pinyin, tag, note…"))
        self.list = PickList(self.tr("Customers"))
        self.count = styled(QLabel(), "secondary")
        self._all, self._none = Button("", QUIET), Button(self.tr("Untick all"), QUIET)
        self.way = ChoiceField([(_GIVE, self.tr("Give a tag")), (_TAKE, self.tr("Take a tag"))])
        self.group, self.text = ChoiceField(), LineField()
        self._progress = QProgressBar()
        self.apply, self.delete = Button("", PRIMARY), Button(self.tr("Delete"), DANGER)
        self._later = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._lay_out_page()
        self._connect()
        groups = desk.customers.groups.all.values()
        self.group.offer([(group.key, group.name) for group in groups])
        self._offer_texts()
        self._show_count()
        self.refresh()

    def refresh(self) -> None:
        """List who is found now."""
        typed = self.search.text().strip()
        work = partial(_read, self._desk, typed)
        self._lane.run(work, self, partial(self._show, typed), self.refuse)

    def leave(self) -> None:
        """Leave the page; what is under way is called off first."""
        if self._progress.isVisible():
            self._long.cancel()
        else:
            super().leave()

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.customers.undo()

    def tag(self) -> Tag:
        """Return the tag that is written."""
        return Tag(str(self.group.value() or ""), self.text.value().strip())

    # Showing

    def _show(self, typed: str, read: tuple[Found, list[PickRow]]) -> None:
        if typed == self.search.text().strip():
            self._found, rows = read
            self.list.picks.show_rows(rows)
            self._show_count()

    def _show_count(self) -> None:
        ticked, there = len(self.list.picks.ticked), len(self._found.ids)
        words = self.tr("{ticked} ticked, {found} found").format(ticked=ticked, found=there)
        self.count.setText(words)
        self._all.setText(self.tr("Tick all %n", "", there))
        self._all.setEnabled(there > 0)
        self.apply.setText(self.tr("Change %n", "", ticked) if ticked else self.tr("Change"))
        for button in (self.apply, self.delete, self._none):
            button.setEnabled(ticked > 0)

    def _offer_texts(self) -> None:
        groups = self._desk.customers.groups.all.values()
        chosen = self.group.value()
        texts = [text for group in groups if group.key == chosen for text in group.texts]
        self.text.offer(texts)

    # What is done

    def _on_apply(self) -> None:
        tag = self.tag()
        if not tag.group or not tag.text:
            self.message.say(self.tr("Write a tag first."), "danger", closable=True)
            self.text.line.setFocus()
            return
        change = self._bulk.tag if self.way.value() == _GIVE else self._bulk.untag
        work = partial(tried, partial(change, self._ticked, tag))
        self.apply.setEnabled(False)
        self._long.run(self.tr("Changing tags"), work, self._on_done)

    def _on_delete(self) -> None:
        work = partial(self._desk.customers.delete, self._ticked, "delete customers")
        self.work(work, self._untick)

    @property
    def _ticked(self) -> list[CustomerId]:
        return [CustomerId(id) for id in self.list.picks.ticked]

    def _untick(self) -> None:
        self.list.picks.tick([*self.list.picks.ticked], on=False)

    def _on_progress(self, words: str, share: float) -> None:
        self._progress.setAccessibleName(words)
        self._progress.setValue(round(share * 100))
        self._progress.show()

    def _on_done(self, result: object) -> None:
        self._progress.hide()
        self._show_count()
        if isinstance(result, Done) and result.changes:
            self.tell(result)
        elif isinstance(result, Done):
            self.message.say(self.tr("That is so already with all of them."), closable=True)
        elif isinstance(result, UserError):
            self.refuse(result)

    # How it is put together

    def _lay_out_page(self) -> None:
        ticks, written = QHBoxLayout(), QHBoxLayout()
        written.setSpacing(SMALL)
        ticks.addWidget(self.count, 1)
        ticks.addWidget(self._all)
        ticks.addWidget(self._none)
        for field, words in (
            (self.way, self.tr("What becomes of them")),
            (self.group, self.tr("Group of tags")),
            (self.text, self.tr("Tag")),
        ):
            field.widget.setAccessibleName(words)
        self.text.line.setPlaceholderText(self.tr("Tag"))
        written.addWidget(self.group.widget)
        written.addWidget(self.text.widget, 1)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(ticks)
        self.body.addWidget(self.way.widget)
        self.body.addLayout(written)
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
        self._later.timeout.connect(self.refresh)
        self.list.picks.ticked_changed.connect(self._show_count)
        self._all.clicked.connect(lambda: self.list.picks.tick(self._found.ids))
        self._none.clicked.connect(self._untick)
        self.group.edited.connect(self._offer_texts)
        self.apply.clicked.connect(self._on_apply)
        self.delete.clicked.connect(self._on_delete)
        self._long.progressed.connect(self._on_progress)


def _read(desk: Desk, typed: str) -> tuple[Found, list[PickRow]]:
    """[lane] Return who is found, and the rows of the first of them."""
    found = look_for(desk, typed)
    return found, pick_rows(desk.customers, found)
