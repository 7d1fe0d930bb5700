"""One occasion in whole: why it is listed, what is said, and what can be done; or an answer."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from assistant.domain.care import ANSWERS, BIRTHDAY
from assistant.domain.care_queue import CareLine
from assistant.domain.care_texts import texts_of
from assistant.domain.insertion import Window, WindowId
from assistant.domain.phrases import Phrase
from assistant.services.care import Asked
from assistant.services.desk import Desk
from assistant.ui.care_words import ANSWERS as ANSWER_WORDS
from assistant.ui.care_words import why_words, worded
from assistant.ui.order import Order
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL
from assistant.ui.widgets.buttons import LINK, PRIMARY, Button
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.preview_text import PreviewText

#: So many lines of a text are shown; the rest is scrolled to.
_LINES = 5

#: After how many days something may come back.
_LATER = (1, 3, 7)


class CareView(QWidget):
    """Shows an occasion."""

    asked = Signal(str, object)
    """Something is to be done: "done", "later" with a day, "unwanted" with whether of all."""
    ordered = Signal(object, bool)
    """An ``Order`` whose window is still to be found is to be carried out, or to be copied."""
    said = Signal(str)
    customer_wanted = Signal(object)
    rules_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.line: CareLine | None = None
        self.title, self.why = styled(ElidedLabel(), "heading"), wrapped(role="secondary")
        self.text = PreviewText()
        self.missing = Button(self.tr("Choose what is said…"), LINK)
        self.insert = Button(self.tr("Insert"), PRIMARY)
        self.seek = Button(self.tr("Copy the nickname"), PRIMARY)
        self.copy = Button(self.tr("Copy the text"))
        self.done = Button(self.tr("Said it"))
        self.later, self.unwanted = Button(self.tr("Later…")), Button(self.tr("Not wanted…"))
        self.customer = Button(self.tr("Customer's card"))
        self._frame = QFrame()
        self._lay_out()
        self._connect()

    def show_line(self, line: CareLine) -> None:
        """Show an occasion as it is now."""
        self.line = line
        book, phrase = self._desk.care, self.phrase
        now = book.now()
        self.title.setText(f"{line.customer.nickname} · {line.rule.name}")
        self.why.setText(why_words(line, now.date(), book.plan.limits))
        self._frame.setVisible(phrase is not None)
        self.missing.setVisible(phrase is None)
        if phrase is not None:
            self.text.show_rendered(self._desk.composer.preview(phrase, self.texts))
        here = self._in_chat(line)
        speaks = line.day <= now.date() and book.quiet_until is None
        self.insert.setVisible(here)
        self.seek.setVisible(not here)
        for button in (self.insert, self.copy):
            button.setEnabled(speaks and phrase is not None)
        self.later.setEnabled(bool(self.later_days()))
        self.done.setEnabled(line.day <= now.date())

    @property
    def phrase(self) -> Phrase | None:
        """What is said: the phrase that the rule has chosen, else the one of its short code."""
        if self.line is None:
            return None
        rule, shelf = self.line.rule, self._desk.library.shelf
        if rule.phrase is not None:
            return shelf.phrases.get(rule.phrase)
        return shelf.with_code(rule.code) if rule.code else None

    @property
    def texts(self) -> dict[str, str]:
        """What fills its variables."""
        return texts_of(self.line, self._desk.care.now().date()) if self.line else {}

    def _in_chat(self, line: CareLine) -> bool:
        buyer = self._desk.buyer
        return buyer.sure and buyer.customer is not None and buyer.customer.id == line.customer.id

    # What is asked for

    def _order(self, copied: bool) -> None:
        if self.line is not None and (phrase := self.phrase) is not None:
            name = self.line.customer.nickname
            order = Order(phrase.id, Window(WindowId(0)), answers=self.texts, buyer=name)
            self.ordered.emit(order, copied)

    def _on_find(self) -> None:
        if self.line is not None:
            QGuiApplication.clipboard().setText(self.line.customer.nickname)
            key = self._desk.preferences.current.lookup_key
            words = self.tr("Nickname copied: find the chat by it, then press {key}.")
            self.said.emit(words.format(key=key) if key else self.tr("Nickname copied."))

    def _on_recoloured(self) -> None:
        if self.line is not None:
            self.show_line(self.line)

    def _on_customer(self) -> None:
        if self.line is not None:
            self.customer_wanted.emit(self.line.customer.id)

    def _on_later(self) -> None:
        menu, today = QMenu(self), self._desk.care.now().date()
        for day in self.later_days():
            days = (day - today).days
            words = self.tr("Tomorrow") if days == 1 else self.tr("In {days} days")
            act = partial(self.asked.emit, "later", day)
            menu.addAction(words.format(days=days), act)
        self._pop(menu, self.later)

    def later_days(self) -> list[date]:
        """Return on which days the occasion may come back: a birthday not after its day."""
        if self.line is None:
            return []
        today, occasion = self._desk.care.now().date(), self.line.occasion
        days = [today + timedelta(days=days) for days in _LATER]
        ends = self.line.rule.kind == BIRTHDAY
        return [each for each in days if not ends or each <= occasion.until]

    def _on_unwanted(self) -> None:
        menu, rule = QMenu(self), self.line.rule.name if self.line else ""
        words = self.tr("Never again: {rule}").format(rule=rule).replace("&", "&&")
        menu.addAction(words, partial(self.asked.emit, "unwanted", False))
        menu.addAction(self.tr("Never again: any care"), partial(self.asked.emit, "unwanted", True))
        self._pop(menu, self.unwanted)

    def _pop(self, menu: QMenu, button: Button) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    # How it is put together

    def _lay_out(self) -> None:
        self._frame.setProperty("role", "card")
        within = QVBoxLayout(self._frame)
        within.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        within.addWidget(self.text)
        self.text.setFixedHeight(_LINES * LINE_PX)
        ways = QWidget()
        flow = FlowLayout(ways, SMALL)
        for button in (self.insert, self.seek, self.copy, self.done, self.later, self.unwanted):
            flow.addWidget(button)
        flow.addWidget(self.customer)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for part in (self.title, self.why, self._frame, self.missing, ways):
            column.addWidget(part)

    def _connect(self) -> None:
        self.insert.clicked.connect(partial(self._order, False))
        self.seek.clicked.connect(self._on_find)
        self.copy.clicked.connect(partial(self._order, True))
        self.done.clicked.connect(lambda: self.asked.emit("done", None))
        self.later.clicked.connect(self._on_later)
        self.unwanted.clicked.connect(self._on_unwanted)
        self.customer.clicked.connect(self._on_customer)
        self.missing.clicked.connect(self.rules_wanted)
        self.text.recoloured.connect(self._on_recoloured)


class AskedView(QWidget):
    """Asks what a buyer said to a revisit."""

    answered = Signal(str)
    customer_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self.title, self.what = styled(ElidedLabel(), "heading"), wrapped(role="secondary")
        self.buttons = {each: Button(worded(ANSWER_WORDS[each])) for each in ANSWERS}
        self.customer = Button(self.tr("Customer's card"))
        ways = QWidget()
        flow = FlowLayout(ways, SMALL)
        for answer, button in self.buttons.items():
            flow.addWidget(button)
            button.clicked.connect(partial(self.answered.emit, answer))
        flow.addWidget(self.customer)
        self.customer.clicked.connect(self._on_customer)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for part in (self.title, self.what, ways):
            column.addWidget(part)

    def show_asked(self, asked: Asked, what: str) -> None:
        """Show whom one waits for an answer of, and ``what`` was asked."""
        self._asked = asked
        self.title.setText(asked.nickname)
        self.what.setText(self.tr("{what}. What did the buyer say?").format(what=what))

    def _on_customer(self) -> None:
        if self._asked is not None:
            self.customer_wanted.emit(self._asked.note.customer)
