"""The page on which a specification sheet or a size chart is pasted as text and looked over."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.domain.pasted_charts import with_heading
from assistant.domain.pasted_drafts import FIELD_NAMES, fields_of, gone_of, news_of, with_sheet
from assistant.domain.pasted_sheets import PastedSheet, read_sheet, written_sheet
from assistant.domain.product_drafts import dated
from assistant.domain.products import Product, ProductDraft
from assistant.domain.terms import Term
from assistant.services.desk import Desk
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.products.paste_preview import PastePreview
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL
from assistant.ui.widgets.buttons import LINK, PRIMARY, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.shortcuts import add_shortcut
from assistant.ui.wording import sentence, shown

#: So many lines of text are on view, and this long is waited while somebody types.
_LINES, _PAUSE_MS = 8, 120


class PastePage(QWidget):
    """Takes text for one product, which may be a new one; nothing is written before Save."""

    saved = Signal(object)
    """It was written: what was ``Done``."""
    taken = Signal(object)
    """For a draft that is being edited elsewhere: the ``ProductDraft`` with what was pasted."""
    left = Signal()

    def __init__(
        self, desk: Desk, lane: Lane, of: ProductDraft | None = None, text: str = ""
    ) -> None:
        """``of`` is a stored product, a draft on which somebody works, or None for a new one."""
        super().__init__()
        self.setProperty("help", "product_start")
        self._desk, self._lane = desk, lane
        self._draft = ProductDraft(title="") if of is None else of
        self._new, self._asked = of is None, False
        self._other: Product | None = None
        self._sheet = PastedSheet()
        self.text = QPlainTextEdit(text)
        self.title = QLineEdit()
        self.whole = QCheckBox(self.tr("Replace all present specifications"))
        self.preview = PastePreview()
        self.message, self.offer = InlineMessage(), InlineMessage()
        self.save = Button(self.tr("Take over"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._as_text = Button(self.tr("Edit the present sheet as text"), LINK)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._read()

    def leave(self) -> None:
        """Leave the page; ask first where something was understood."""
        if self._sheet.is_empty or self._asked:
            self.left.emit()
        else:
            self._asked = True
            words = self.tr("What you pasted is not taken over yet.")
            self.message.say(words, "warning", self.tr("Discard"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # Reading

    def _terms(self) -> Sequence[Term]:
        return [*self._desk.catalogue.terms.all.values()]

    def _read(self) -> None:
        self._pause.stop()
        self.message.hide()
        self._asked = False
        terms = self._terms()
        names = {*FIELD_NAMES, *(name for term in terms for name in (term.name, *term.synonyms))}
        try:
            self._sheet = read_sheet(self.text.toPlainText(), names)
        except UserError as error:
            self._sheet = PastedSheet()
            self._refuse(error)
        news = news_of(self._draft, self._sheet, terms)
        replaces = self.whole.isChecked() and bool(news)
        gone = gone_of(self._draft, self._sheet, terms) if replaces else []
        self.preview.show_sheet(self._sheet, news, gone, self._draft)
        self.save.setEnabled(not self._sheet.is_empty)
        if self._new:
            self._look_for_the_product()

    def _look_for_the_product(self) -> None:
        """Offer the product whose item number the sheet names."""
        fields = fields_of(self._sheet)
        self.title.setPlaceholderText(fields.get("title", ""))
        number = fields.get("item_number", "")
        self._lane.run(partial(self._named, number), self, self._on_looked)

    def _named(self, number: str) -> Product | None:
        """[lane] Return the product with that item number."""
        catalogue = self._desk.catalogue
        found = catalogue.named(number, ("item",)) if number else []
        return catalogue.product(found[0]) if found else None

    def _on_looked(self, other: Product | None) -> None:
        self._other = other
        if other is None or not self._new:
            self.offer.hide()
        else:
            words = self.tr('The item number {number} belongs to "{title}".')
            said = words.format(number=shown(other.item_number), title=shown(other.title))
            self.offer.say(said, "info", self.tr("Add to that product"))

    def _turn_to_other(self) -> None:
        if self._other is not None:
            self._draft, self._new = self._other, False
            self.offer.hide()
            self._show_target()
            self._read()

    # Writing

    def _take_over(self) -> None:
        if self._pause.isActive():
            self._read()
        if self._sheet.is_empty:
            return
        sheet = replace(self._sheet, chart=self.preview.chart_of(self._sheet))
        if isinstance(self._draft, Product) or self._new:
            work = partial(self._write, sheet, self.title.text(), self.whole.isChecked())
            self._lane.run(work, self, self._on_written, self._refuse)
        else:
            self.taken.emit(with_sheet(self._draft, sheet, self._terms(), self.whole.isChecked()))
            self.left.emit()

    def _write(self, sheet: PastedSheet, title: str, whole: bool) -> Done:
        """[lane] Write the product as it is now, with the sheet."""
        catalogue, terms = self._desk.catalogue, self._terms()
        if isinstance(self._draft, Product):
            before = catalogue.product(self._draft.id).draft
            made = with_sheet(before, sheet, terms, whole)
            return catalogue.put(
                {self._draft.id: dated(before, made, catalogue.now())}, "paste sheet"
            )
        before = ProductDraft(title=title)
        made = dated(before, with_sheet(before, sheet, terms), catalogue.now())
        return catalogue.add([made], "paste sheet")

    def _on_written(self, done: Done) -> None:
        self.saved.emit(done)
        self.left.emit()

    def _refuse(self, error: UserError) -> None:
        self._asked = False
        self.message.say(sentence(error), "danger")

    # The text

    def _show_present(self) -> None:
        self.text.setPlainText(written_sheet(self._draft.specifications))
        self.whole.setChecked(True)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_columns(self) -> None:
        """Put a line of headings over the rows of figures, to be filled in."""
        self.text.setPlainText(with_heading(self.text.toPlainText(), self.tr("measure")))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is put together

    def _show_target(self) -> None:
        self._labelled.setVisible(self._new)
        self._of.setText(shown(self._draft.title))
        self._of.setVisible(bool(self._draft.title))
        there = bool(self._draft.specifications)
        self.whole.setVisible(there)
        self._as_text.setVisible(there)

    def _lay_out(self) -> None:
        self._labelled = Labelled(self.tr("Title of the new product"), self.title)
        self._of = wrapped(role="heading")
        hint = self.tr("Copy it from the shop's page, a chat or a table and paste it here.")
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(self.tr("Pasted text"))
        self.text.setFixedHeight(_LINES * LINE_PX + MEDIUM)
        self.text.setTabChangesFocus(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, 0, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for part in (self._of, self._labelled, self.offer, self.text, self._as_text, self.whole):
            column.addWidget(part)
        column.setAlignment(self._as_text, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SMALL, 0, 0)
        whole.setSpacing(SMALL)
        heading = styled(wrapped(self.tr("Paste a sheet")), "title")
        heading.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        whole.addWidget(heading)
        whole.addWidget(scrolling(page), 1)
        whole.addLayout(self._foot())
        self.setFocusProxy(self.text)
        self._show_target()

    def _foot(self) -> QVBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(SMALL)
        ways.addStretch(1)
        ways.addWidget(self._cancel)
        ways.addWidget(self.save)
        foot = QVBoxLayout()
        foot.setContentsMargins(MEDIUM, 0, MEDIUM, MEDIUM)
        foot.setSpacing(SMALL)
        foot.addWidget(self.message)
        foot.addLayout(ways)
        return foot

    def _connect(self) -> None:
        self.text.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self.whole.toggled.connect(self._read)
        self.save.clicked.connect(self._take_over)
        self._cancel.clicked.connect(self.leave)
        self._as_text.clicked.connect(self._show_present)
        self.message.acted.connect(self.left)
        self.offer.acted.connect(self._turn_to_other)
        self.preview.heading_wanted.connect(self._name_columns)
        add_shortcut(self, "Ctrl+S", self.save.click)
