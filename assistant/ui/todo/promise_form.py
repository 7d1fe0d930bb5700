"""The form in which a promise is written by hand, or changed."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.promises import Promise, PromiseDraft
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.manage_page import ManagePage
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.still_boxes import ChoiceBox, MomentBox

#: Lines of the field for what was said.
_LINES = 4


class PromiseForm(ManagePage):
    """A page over the window."""

    saved = Signal(object)
    """The promise is written: this ``Done``."""
    protection_wanted = Signal(object)
    """The file is to be encrypted first; then this callable is to be called."""

    CHANGES = Changes.NONE
    HELP = "todo"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, "")
        self._promise: Promise | None = None
        self._begun: PromiseDraft | None = None
        self.kind = ChoiceBox()
        self.what, self.nickname, self.order = QLineEdit(), QLineEdit(), QLineEdit()
        self.whom, self.repeats = QLineEdit(), QLineEdit()
        self.due, self.said = MomentBox(), QPlainTextEdit()
        self.save = Button(self.tr("Save"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._lay_out_form()
        self.kind.activated.connect(self._on_kind)
        self.save.clicked.connect(self.write)
        self._cancel.clicked.connect(self.leave)

    def write_new(self, draft: PromiseDraft) -> None:
        """Write a new promise, which begins like that."""
        self._heading.setText(self.tr("Note a promise"))
        self._show(draft)

    def edit(self, promise: Promise) -> None:
        """Change a promise."""
        self._promise = promise
        self._heading.setText(self.tr("Change a promise"))
        self._show(promise.draft)

    def draft(self) -> PromiseDraft:
        """Return what is written."""
        assert self._begun is not None
        seconds = self.due.dateTime().toSecsSinceEpoch()
        kept = int(self._begun.due_at.timestamp()) // 60 == seconds // 60
        due = self._begun.due_at if kept else datetime.fromtimestamp(seconds).astimezone()
        nickname = self.nickname.text().strip()
        same = nickname == self._begun.nickname
        return replace(
            self._begun,
            what=self.what.text(),
            nickname=nickname,
            customer=self._begun.customer if same else None,
            order=self.order.text(),
            whom=self.whom.text(),
            repeats=tuple(self.repeats.text().replace("，", " ").replace(",", " ").split()),
            due_at=due,
            said=self.said.toPlainText(),
            rule=str(self.kind.currentData() or ""),
        )

    def write(self) -> None:
        """Save what is written; the data is encrypted first where it is not yet."""
        if not self._desk.promises.protected:
            self.protection_wanted.emit(self.write)
            return
        self.save.setEnabled(False)
        self._lane.run(partial(self._written, self.draft()), self, self._on_saved, self._on_refused)

    def leave(self) -> None:
        """Leave the page; ask first where something would be lost."""
        if self._begun is None or self.draft() == self._begun:
            super().leave()
        else:
            words, way = self.tr("This is not saved yet."), self.tr("Discard changes")
            self.ask(words, way, super().leave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+S."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.write()
        elif not event.matches(QKeySequence.StandardKey.Undo):
            super().keyPressEvent(event)

    def _written(self, draft: PromiseDraft) -> Done:
        """[lane] Write it; whose the nickname is, is looked up where somebody has it."""
        desk = self._desk
        if draft.customer is None and draft.nickname:
            known = desk.customers.named(draft.nickname)
            draft = replace(draft, customer=known[0] if len(known) == 1 else None)
        book, promise = desk.promises, self._promise
        return book.make(draft) if promise is None else book.edit(promise.id, draft)

    def _on_saved(self, done: Done) -> None:
        self.saved.emit(done)
        super().leave()

    def _on_refused(self, error: Any) -> None:
        self.save.setEnabled(True)
        self.refuse(error)

    def _on_kind(self) -> None:
        """Begin as the rule that was chosen says; what is typed of the buyer stays."""
        book = self._desk.promises
        rule = book.rules.promises.get(str(self.kind.currentData() or ""))
        if rule is not None:
            draft = book.draft(rule)
            self.what.setText(draft.what)
            self.whom.setText(draft.whom)
            self.repeats.setText(" ".join(draft.repeats))
            self._show_due(draft.due_at)

    def _show(self, draft: PromiseDraft) -> None:
        self._begun = draft
        self.kind.choose(draft.rule)
        self.what.setText(draft.what)
        self.nickname.setText(draft.nickname)
        self.order.setText(draft.order)
        self.whom.setText(draft.whom)
        self.repeats.setText(" ".join(draft.repeats))
        self.said.setPlainText(draft.said)
        self._show_due(draft.due_at)
        self.setFocusProxy(self.what)

    def _show_due(self, due: datetime) -> None:
        self.due.setDateTime(QDateTime.fromSecsSinceEpoch(int(due.timestamp())))

    def _lay_out_form(self) -> None:
        self.kind.addItem(self.tr("Something else"), "")
        for rule in self._desk.promises.rules.promises.values():
            self.kind.addItem(rule.name, rule.key)
        self.due.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.said.setTabChangesFocus(True)
        self.said.setFixedHeight(_LINES * LINE_PX + MEDIUM)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for field in self._fields():
            column.addWidget(field)
        column.addStretch(1)
        self.body.addWidget(scrolling(form), 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._cancel)
        self.foot.addWidget(self.save)
        self.save.setToolTip("Ctrl+S")

    def _fields(self) -> list[QWidget]:
        again = self.tr("Times of the day at which it comes up until it is closed: 10:00 15:00")
        return [
            Labelled(self.tr("Kind"), self.kind),
            Labelled(self.tr("What"), self.what),
            Labelled(self.tr("Due"), self.due),
            Labelled(self.tr("Buyer’s nickname"), self.nickname),
            Labelled(self.tr("Order number"), self.order),
            Labelled(self.tr("Who does it"), self.whom),
            Labelled(self.tr("Said to the buyer"), self.said),
            Labelled(self.tr("Comes again"), self.repeats, again),
        ]
