"""One promise in whole: to whom, until when, what was said, what happened; and what can be done."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDateTime, QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assistant.domain.promise_rules import ANSWER_LATER
from assistant.domain.promises import Promise, PromiseId, PromiseNote
from assistant.services.desk import Desk
from assistant.ui.promise_words import due_words, left_words, span_words, tone_of, worded
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import DANGER, PRIMARY, Button, IconButton
from assistant.ui.widgets.fact_box import FactBox
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import NEUTRAL, Badge, ElidedLabel, styled, wrapped
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.still_boxes import MomentBox
from assistant.ui.widgets.typing_field import TypingField
from assistant.ui.wording import shown

#: Kind of a note → what it says.
_NOTES = {
    "done": QT_TRANSLATE_NOOP("promises", "kept"),
    "postponed": QT_TRANSLATE_NOOP("promises", "put off till {due}"),
    "reopened": QT_TRANSLATE_NOOP("promises", "done, again {due}"),
    "closed": QT_TRANSLATE_NOOP("promises", "closed"),
    "said": QT_TRANSLATE_NOOP("promises", "said"),
}


class PromiseView(QWidget):
    """Shows a promise."""

    asked = Signal(str, object)
    """Something is to be done (done, close, postpone, say, reopen, delete, edit): with values."""
    customer_wanted = Signal(object)
    keyboard_wanted = Signal()
    left = Signal()
    """The list is wanted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.promise: Promise | None = None
        self._noting: PromiseId | None = None
        self._back = IconButton("left", self.tr("All promises (Esc)"))
        self.title = styled(ElidedLabel(), "title")
        self.sign = Badge()
        self.facts = FactBox(self.tr("Promise"))
        self.said, self._said_frame = wrapped(), QFrame()
        self.history = FactBox(self.tr("So far"))
        self.customer = Button(self.tr("Customer’s card"))
        self.note = TypingField()
        self.moment, self.postpone = MomentBox(), Button(self.tr("Put off"))
        self.done = Button("", PRIMARY)
        self.close_it = Button(self.tr("Close for good"))
        self.later = Button(self.tr("Put off…"))
        self.say = Button(self.tr("Note it"))
        self.edit, self.delete = Button(self.tr("Edit")), Button(self.tr("Remove"), DANGER)
        self.reopen = Button(self.tr("Open again"))
        self._own = QWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.done)

    def show_promise(self, promise: Promise) -> None:
        """Show a promise as it is now."""
        if self._noting != promise.id:
            self.note.clear()
        self.promise, self._noting = promise, promise.id
        open, repeats = promise.closed_at is None, bool(promise.repeats)
        self.title.setText(promise.what)
        self.customer.setVisible(promise.customer is not None)
        self.said.setText(promise.said)
        self._said_frame.setVisible(bool(promise.said))
        self.done.setText(self.tr("Done for now") if repeats else self.tr("Kept"))
        for button in (self.done, self.later, self.say, self.note):
            button.setVisible(open)
        self.close_it.setVisible(open and repeats)
        self.reopen.setVisible(not open)
        self._own.hide()
        self.tell_time(self._desk.promises.now())

    def tell_time(self, now: datetime) -> None:
        """Say how long there is, and when what happened."""
        promise = self.promise
        if promise is None:
            return
        if promise.closed_at is None:
            tone = tone_of(promise, now, self._desk.promises.rules)
            self.sign.show_as(left_words(promise.due_at, now), tone)
        else:
            self.sign.show_as(worded(_NOTES["done"]), NEUTRAL)
        self.facts.show_facts(self._facts(promise, now))
        self.history.show_facts([self._noted(each, now) for each in promise.notes])

    def menu(self) -> QMenu:
        """Return to when a promise can be put off."""
        book = self._desk.promises
        rule, now = book.rules.promises[ANSWER_LATER], book.now()
        menu = QMenu(self)
        for minutes in rule.choices:
            span = timedelta(minutes=minutes)
            menu.addAction(span_words(span)).triggered.connect(partial(self._put_off, now + span))
        end = book.today(rule)
        menu.addAction(due_words(end, now)).triggered.connect(partial(self._put_off, end))
        menu.addSeparator()
        menu.addAction(self.tr("Another time…")).triggered.connect(self._show_moment)
        return menu

    def _facts(self, promise: Promise, now: datetime) -> list[tuple[str, str]]:
        names = {each.id: each.name for each in self._desk.people.agents}
        rule = self._desk.promises.rules.promises.get(promise.rule)
        phrase = self._desk.library.shelf.phrases.get(promise.phrase) if promise.phrase else None
        facts = (
            (self.tr("Due"), due_words(promise.due_at, now)),
            (self.tr("Comes again"), "  ".join(promise.repeats)),
            (self.tr("Buyer"), promise.nickname),
            (self.tr("Order"), promise.order),
            (self.tr("Who does it"), promise.whom),
            (self.tr("Promised by"), names.get(promise.agent, "") if promise.agent else ""),
            (self.tr("Promised"), due_words(promise.made_at, now)),
            (self.tr("Phrase"), phrase.title if phrase else ""),
            (self.tr("Mind"), rule.note if rule else ""),
        )
        return [(name, text) for name, text in facts if text]

    def _noted(self, note: PromiseNote, now: datetime) -> tuple[str, str]:
        names = {each.id: each.name for each in self._desk.people.agents}
        due = due_words(note.due_at, now) if note.due_at else ""
        what = worded(_NOTES.get(note.kind, note.kind)).format(due=due)
        by = shown(names[note.agent]) if note.agent in names else ""
        return due_words(note.at, now), " · ".join(filter(None, (what, note.text, by)))

    # What is asked for

    def _put_off(self, due: datetime) -> None:
        self.asked.emit("postpone", {"due_at": due, "reason": self.note.text()})

    def _show_moment(self) -> None:
        due = self._desk.promises.now() + timedelta(hours=1)
        self.moment.setDateTime(QDateTime.fromSecsSinceEpoch(int(due.timestamp()) // 60 * 60))
        self._own.show()
        self.keyboard_wanted.emit()
        self.moment.setFocus()

    def _on_postpone(self) -> None:
        moment = self.moment.dateTime().toSecsSinceEpoch()
        self._put_off(datetime.fromtimestamp(moment).astimezone())

    def _on_later(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.later.mapToGlobal(QPoint(0, self.later.height())))

    def _on_customer(self) -> None:
        if self.promise is not None and self.promise.customer is not None:
            self.customer_wanted.emit(self.promise.customer)

    # How it is put together

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, SMALL)
        head.setSpacing(TINY)
        head.addWidget(self._back)
        head.addWidget(self.title, 1)
        head.addWidget(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scrolling(self._body()), 1)
        column.addLayout(self._foot())

    def _body(self) -> QWidget:
        self._said_frame.setProperty("role", "card")
        within = QVBoxLayout(self._said_frame)
        within.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        within.setSpacing(TINY)
        within.addWidget(wrapped(self.tr("Said to the buyer"), "secondary"))
        within.addWidget(self.said)
        buttons = QWidget()
        flow = FlowLayout(buttons, SMALL)
        for button in (self.customer, self.edit, self.delete):
            flow.addWidget(button)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MEDIUM, TINY, MEDIUM, SMALL)
        column.setSpacing(SMALL)
        for part in (self.facts, self._said_frame, self.history, buttons):
            column.addWidget(part)
        column.addStretch(1)
        return body

    def _foot(self) -> QVBoxLayout:
        self.note.setPlaceholderText(self.tr("What happened, or why it is put off"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.moment.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.moment.setAccessibleName(self.tr("Put off till"))
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(SMALL)
        own.addWidget(self.moment, 1)
        own.addWidget(self.postpone)
        ways = QWidget()
        flow = FlowLayout(ways, SMALL)
        for button in (self.done, self.later, self.say, self.close_it, self.reopen):
            flow.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        foot.setSpacing(SMALL)
        for part in (self.note, self._own, ways):
            foot.addWidget(part)
        return foot

    def _connect(self) -> None:
        def ask(way: str, name: str = "") -> None:
            self.asked.emit(way, {name: self.note.text()} if name else {})

        self._back.clicked.connect(self.left)
        self.note.wanted.connect(self.keyboard_wanted)
        self.done.clicked.connect(lambda: ask("done", "note"))
        self.note.returnPressed.connect(lambda: ask("say", "text"))
        self.say.clicked.connect(lambda: ask("say", "text"))
        self.close_it.clicked.connect(lambda: ask("close", "reason"))
        self.reopen.clicked.connect(lambda: ask("reopen"))
        self.edit.clicked.connect(lambda: ask("edit"))
        self.delete.clicked.connect(lambda: ask("delete"))
        self.later.clicked.connect(self._on_later)
        self.postpone.clicked.connect(self._on_postpone)
        self.customer.clicked.connect(self._on_customer)
