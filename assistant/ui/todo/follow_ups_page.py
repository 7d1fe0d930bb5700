"""The page of follow-ups: who asked and did not buy, who ordered and did not pay."""

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.follow_ups import ASKED, UNPAID, UNWANTED, WON, FollowUp
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.promise_words import KINDS, doubt_words, due_words, left_words, whom_words, worded
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.todo.due_list import DueList, DueRow
from assistant.ui.todo.page import TodoPage
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import NEUTRAL, WARNING, rule, styled, wrapped

ALL = "all"

#: Filter → its name.
_FILTERS = {
    ALL: QT_TRANSLATE_NOOP("promises", "All"),
    **KINDS,
}
_DUE_NOW = QT_TRANSLATE_NOOP("promises", "now")


class FollowUpsPage(TodoPage):
    """Lists whom to come back to; below the list, what can be done about the one chosen."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__(desk, board, lane)
        self._which = ALL
        self.chips = {name: Chip(worded(words)) for name, words in _FILTERS.items()}
        self.list = DueList(self.tr("Follow-ups"))
        self.empty = EmptyState("clock")
        self.title, self.why = styled(wrapped(), "heading"), wrapped(role="secondary")
        self.phrases = Button(self.tr("Find a phrase"), PRIMARY)
        self.written = Button(self.tr("Written to"))
        self.won, self.unwanted = Button(""), Button(self.tr("Not wanted"))
        self.customer = Button(self.tr("Customer’s card"))
        self._foot = QWidget()
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)

    def show_filter(self, which: str) -> None:
        """List what stands behind a filter."""
        self._which = which
        self.chips[which].setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        book = self._desk.promises
        open, now = book.follow_ups.open(), book.now()
        for kind in (ASKED, UNPAID):
            self.chips[kind].set_count(sum(1 for each in open if each.kind == kind) or None)
        self.counted.emit(sum(1 for each in open if each.due_at <= now))
        rows = [self._row(each) for each in open if self._which in (ALL, each.kind)]
        self.list.show_rows(rows)
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        self._show_current()

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.promises.undo()

    @property
    def current(self) -> FollowUp | None:
        """The one on which the list stands."""
        name = self.list.current()
        open = self._desk.promises.follow_ups.open() if name else []
        return next((each for each in open if str(each.id) == name), None)

    def _row(self, follow_up: FollowUp) -> DueRow:
        now = self._desk.promises.now()
        due = follow_up.due_at <= now
        sign = worded(_DUE_NOW) if due else left_words(follow_up.due_at, now)
        whom = whom_words(follow_up.nickname, follow_up.order)
        facts = (doubt_words(follow_up), follow_up.product)
        said = " · ".join(filter(None, facts))
        return DueRow(str(follow_up.id), whom, said, sign, WARNING if due else NEUTRAL)

    def _show_current(self) -> None:
        """Say why that one is here, and what can be done."""
        follow_up = self.current
        self._foot.setVisible(follow_up is not None)
        if follow_up is None:
            return
        book = self._desk.promises
        rules, now = book.rules, book.now()
        self.title.setText(whom_words(follow_up.nickname, follow_up.order))
        self.why.setText(
            self.tr("{kind} since {made}; written to {times} of {most} times, next {due}.").format(
                kind=worded(KINDS[follow_up.kind]),
                made=due_words(follow_up.made_at, now),
                times=follow_up.times,
                most=len(rules.follow_ups[follow_up.kind].minutes),
                due=due_words(follow_up.due_at, now),
            )
        )
        paid = follow_up.kind == UNPAID
        self.won.setText(self.tr("Has paid") if paid else self.tr("Has bought"))
        self.written.setEnabled(follow_up.due_at <= now)
        self.customer.setVisible(follow_up.customer is not None)

    # What is done

    def _on_written(self) -> None:
        if (follow_up := self.current) is not None:
            self.work(partial(self._desk.promises.follow_ups.written, follow_up.id))

    def _on_end(self, result: str) -> None:
        if (follow_up := self.current) is not None:
            self.work(partial(self._desk.promises.follow_ups.end, follow_up.id, result))

    def _on_phrases(self) -> None:
        if (follow_up := self.current) is not None:
            rule = self._desk.promises.rules.follow_ups[follow_up.kind]
            self.phrases_wanted.emit(rule.phrase or follow_up.doubt)

    def _on_customer(self) -> None:
        if (follow_up := self.current) is not None and follow_up.customer is not None:
            self.customer_wanted.emit(follow_up.customer)

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.PROMISES | Changes.CUSTOMERS):
            self.refresh()

    # How it is put together

    def _lay_out(self) -> None:
        ways = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, TINY, SMALL, TINY)
        head.addWidget(self.filters(self.chips, self.show_filter), 1)
        below = FlowLayout(ways, SMALL)
        for button in (self.phrases, self.written, self.won, self.unwanted, self.customer):
            below.addWidget(button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        foot.setSpacing(SMALL)
        for part in (self.title, self.why, ways):
            foot.addWidget(part)
        for part in (self.list, self.empty):
            self._stack.addWidget(part)
        self.empty.say(
            self.tr("Nobody to come back to"),
            self.tr("Who asked and did not buy is noted in the strip with the doubt, in one key."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        column.addWidget(rule(self))
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.phrases.clicked.connect(self._on_phrases)
        self.written.clicked.connect(self._on_written)
        self.won.clicked.connect(partial(self._on_end, WON))
        self.unwanted.clicked.connect(partial(self._on_end, UNWANTED))
        self.customer.clicked.connect(self._on_customer)
        self._board.changed.connect(self._on_changed)
