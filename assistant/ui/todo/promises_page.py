"""The page of promises: all that are open, by their times, and one of them in whole."""

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.promise_rules import ANSWER_LATER
from assistant.domain.promises import (
    DUE,
    OVERDUE,
    STANDINGS,
    WAITING,
    Promise,
    PromiseId,
)
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.promise_words import due_words, left_words, tone_of, whom_words, worded
from assistant.ui.theme import SMALL, TINY
from assistant.ui.todo.due_list import DueList, DueRow
from assistant.ui.todo.hand_over import HandOverPage
from assistant.ui.todo.page import TodoPage
from assistant.ui.todo.promise_form import PromiseForm
from assistant.ui.todo.promise_view import PromiseView
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import NEUTRAL

ALL, KEPT = "all", "kept"

#: Filter → its name.
_FILTERS = {
    ALL: QT_TRANSLATE_NOOP("promises", "Open"),
    OVERDUE: QT_TRANSLATE_NOOP("promises", "Overdue"),
    DUE: QT_TRANSLATE_NOOP("promises", "Today"),
    WAITING: QT_TRANSLATE_NOOP("promises", "Waiting"),
    KEPT: QT_TRANSLATE_NOOP("promises", "Kept"),
}

#: Filter → what is said while nothing stands behind it.
_EMPTY = {
    ALL: QT_TRANSLATE_NOOP("promises", "Nothing is promised"),
    OVERDUE: QT_TRANSLATE_NOOP("promises", "Nothing is overdue"),
    DUE: QT_TRANSLATE_NOOP("promises", "Nothing more is due today"),
    WAITING: QT_TRANSLATE_NOOP("promises", "Nothing is promised for later days"),
    KEPT: QT_TRANSLATE_NOOP("promises", "No promise has been kept yet"),
}


class PromisesPage(TodoPage):
    """Lists promises, shows one, and has one written."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__(desk, board, lane)
        self._which = ALL
        self.chips = {name: Chip(worded(words)) for name, words in _FILTERS.items()}
        self.add = IconButton("add", self.tr("Note a promise (Ctrl+N)"))
        self.shift = IconButton("export", self.tr("Hand over to the next shift…"))
        self.list = DueList(self.tr("Promises"))
        self.empty = EmptyState("clock")
        self.view = PromiseView(desk)
        self._listed, self._stack = QStackedLayout(), QStackedLayout(self)
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
        stands = [(book.stands(each), each) for each in book.open.values()]
        for which in STANDINGS:
            count = sum(1 for each, _ in stands if each == which)
            self.chips[which].set_count(count or None)
        self.counted.emit(sum(1 for each, _ in stands if each != WAITING))
        if self._which == KEPT:
            self._lane.run(book.closed, self, self._show_kept)
        else:
            self._show([each for stand, each in stands if self._which in (ALL, stand)])

    def show_promise(self, id: PromiseId) -> None:
        """Show one promise, also one that was kept."""
        self._lane.run(partial(self._desk.promises.promise, id), self, self._on_read, self._gone)

    def write_new(self) -> None:
        """Write a promise by hand."""
        book = self._desk.promises
        form = PromiseForm(self._desk, self._lane, self._board)
        form.write_new(book.to_buyer(book.rules.promises[ANSWER_LATER], self._desk.buyer.claim))
        self._open_form(form)

    def hand_over(self) -> None:
        """Show what the next shift has to know."""
        page = HandOverPage(self._desk, self._lane, self._board)
        page.passage_to_copy.connect(self.passage_to_copy)
        self.page_requested.emit(page)

    def back(self) -> bool:
        """Go from a promise back to the list."""
        if self._stack.currentWidget() is not self.view:
            return False
        self.show_list()
        return True

    def show_list(self) -> None:
        """Show the list."""
        self.view.promise = None
        self._stack.setCurrentIndex(0)
        self.setFocusProxy(self.list)
        self.list.setFocus()
        self.refresh()

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.promises.undo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a promise on Ctrl+N."""
        if event.matches(QKeySequence.StandardKey.New):
            self.write_new()
        else:
            super().keyPressEvent(event)

    # What is shown

    def _show_kept(self, promises: list[Promise]) -> None:
        if self._which == KEPT:
            self._show(promises)

    def _show(self, promises: list[Promise]) -> None:
        now = self._desk.promises.now()
        self.list.show_rows([self._row(each) for each in promises])
        self._listed.setCurrentWidget(self.list if promises else self.empty)
        if not promises:
            hint = self.tr("“Back in ten minutes”, “sent by tomorrow”: noted here, it is kept.")
            self.empty.say(worded(_EMPTY[self._which]), hint if self._which == ALL else "")
            self.empty.offer(*([("new", self.tr("Note a promise"))] if self._which == ALL else []))
        if self.view.promise is not None:
            self.view.tell_time(now)

    def _row(self, promise: Promise) -> DueRow:
        now, rules = self._desk.promises.now(), self._desk.promises.rules
        whom = whom_words(promise.nickname, promise.order)
        if promise.closed_at is not None:
            sign, tone = due_words(promise.closed_at, now), NEUTRAL
        else:
            sign, tone = left_words(promise.due_at, now), tone_of(promise, now, rules)
        facts = (due_words(promise.due_at, now), whom, promise.whom)
        return DueRow(str(promise.id), promise.what, " · ".join(filter(None, facts)), sign, tone)

    def _on_read(self, promise: Promise) -> None:
        self.view.show_promise(promise)
        self._stack.setCurrentWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.setFocus()

    def _gone(self, _error: object) -> None:
        self.show_list()

    def _open_form(self, form: PromiseForm) -> None:
        form.saved.connect(self._on_saved)
        form.protection_wanted.connect(self.protection_wanted)
        self.page_requested.emit(form)

    def _on_saved(self, done: Done) -> None:
        self.reported.emit(done)
        if self.view.promise is not None:
            self.show_promise(self.view.promise.id)

    # What is done

    def _on_asked(self, way: str, values: dict[str, object]) -> None:
        promise, book = self.view.promise, self._desk.promises
        if promise is None:
            return
        if way == "edit":
            form = PromiseForm(self._desk, self._lane, self._board)
            form.edit(promise)
            self._open_form(form)
            return
        acts = {
            "done": partial(book.done, promise.id),
            "close": partial(book.close, promise.id),
            "postpone": partial(book.postpone, promise.id),
            "say": partial(book.say, promise.id),
            "reopen": partial(book.reopen, promise.id),
            "delete": partial(book.delete, promise.id),
        }
        self.work(partial(acts[way], **values), partial(self._on_acted, promise.id, way))

    def _on_acted(self, id: PromiseId, way: str) -> None:
        self.view.note.clear()
        if way in ("postpone", "say", "reopen"):
            self.show_promise(id)
        else:
            self.show_list()

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.PROMISES | Changes.RULES):
            self.refresh()

    # How it is put together

    def _lay_out(self) -> None:
        listed = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, TINY, SMALL, TINY)
        head.setSpacing(TINY)
        head.addWidget(self.filters(self.chips, self.show_filter), 1)
        head.addWidget(self.shift)
        head.addWidget(self.add)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._listed, 1)
        for part in (self.list, self.empty):
            self._listed.addWidget(part)
        self._stack.addWidget(listed)
        self._stack.addWidget(self.view)

    def _connect(self) -> None:
        self.add.clicked.connect(self.write_new)
        self.shift.clicked.connect(self.hand_over)
        self.empty.acted.connect(lambda _name: self.write_new())
        self.list.opened.connect(lambda name: self.show_promise(PromiseId(int(name))))
        self.view.left.connect(self.show_list)
        self.view.asked.connect(self._on_asked)
        self.view.keyboard_wanted.connect(self.keyboard_wanted)
        self.view.customer_wanted.connect(self.customer_wanted)
        self._board.changed.connect(self._on_changed)
