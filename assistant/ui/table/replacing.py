"""The page that finds and replaces: what to look for, where, what would change, and doing it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.errors import UserError
from assistant.domain.phrases import PhraseId
from assistant.domain.replacing import FIELDS, PATTERN_LIMIT, Matcher, Replacement, literal
from assistant.services.replacing import Replacer
from assistant.ui.long_work import CalledOff, LongWork, Progress
from assistant.ui.table.actions import TableActions
from assistant.ui.table.patterns import pattern_matcher
from assistant.ui.table.preview import PreviewList, PreviewModel, field_words
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import LINK, PRIMARY, Button
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import rule
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import sentence

#: How long typing must rest before it is looked for.
_REST_MS = 300

ALL, LISTED, CHOSEN = "all", "listed", "chosen"


class ReplacePage(QWidget):
    """Finds while one types; nothing is changed before the button is pressed."""

    closed = Signal()

    def __init__(
        self,
        replacer: Replacer,
        actions: TableActions,
        work: LongWork,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._replacer, self._doing, self._work = replacer, actions, work
        self._ids: dict[str, Sequence[PhraseId]] = {LISTED: (), CHOSEN: ()}
        self._again = self._busy = False
        self.model = PreviewModel(self)
        self.list = PreviewList(self.model, self)
        self._make_fields()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.look)
        self._build()
        self._connect()
        self._show_found()

    # What others may ask

    def begin(self, listed: Sequence[PhraseId], chosen: Sequence[PhraseId]) -> None:
        """Start with the phrases of the table: those listed, and those chosen among them."""
        self._ids = {LISTED: listed, CHOSEN: chosen}
        self.scope.blockSignals(True)
        self.scope.clear()
        self.scope.addItem(self.tr("In all phrases"), ALL)
        self.scope.addItem(self.tr("In those listed: {count}").format(count=len(listed)), LISTED)
        if chosen:
            words = self.tr("In those chosen: {count}").format(count=len(chosen))
            self.scope.addItem(words, CHOSEN)
        several = len(chosen) > 1
        self.scope.setCurrentIndex(self.scope.findData(CHOSEN if several else LISTED))
        self.scope.blockSignals(False)
        self.what.setFocus()
        self.what.selectAll()
        self.look()

    def look(self) -> None:
        """Look for what is wanted; a wish that comes meanwhile is met when this one is."""
        self._rest.stop()
        if self._busy:
            self._again = True
            self._work.cancel()
            return
        self._message.hide()
        matcher = self._matcher()
        if matcher is None:
            self._show([])
            return
        self._busy = True
        ids = self._ids.get(self.scope.currentData())
        fields = [name for name, box in self.fields.items() if box.isChecked()]
        search = partial(self._search, ids, fields, matcher)
        self._work.run(self.tr("Looking through the phrases"), search, self._on_found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter for the button that replaces."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go.click()
        else:
            super().keyPressEvent(event)

    # How it works

    def _search(
        self,
        ids: Sequence[PhraseId] | None,
        fields: Sequence[str],
        matcher: Matcher,
        progress: Progress,
    ) -> list[Replacement] | UserError:
        """[lane] Return what would change, or why it cannot be told."""
        try:
            return self._replacer.preview(ids, fields, matcher, progress)
        except UserError as error:
            if isinstance(error, CalledOff):
                raise
            return error

    def _matcher(self) -> Matcher | None:
        what, by, case = self.what.text(), self.by.text(), self.case.isChecked()
        if not what:
            return None
        if not self.regex.isChecked():
            return literal(what, by, case, self.whole.isChecked())
        try:
            return pattern_matcher(what, by, case)
        except UserError as error:
            self._message.say(sentence(error), "danger")
            return None

    def _on_found(self, found: object) -> None:
        self._busy = False
        if self._again:
            self._again = False
            self.look()
            return
        if isinstance(found, UserError):
            self._message.say(sentence(found), "danger")
        self._show(found if isinstance(found, list) else [])

    def _show(self, found: list[Replacement]) -> None:
        self.model.show(found)
        self._show_found()

    def _show_found(self) -> None:
        count, listed = self.model.count(), self.model.rowCount()
        words = self.tr("Replace in {count} places").format(count=count)
        self._go.setText(words if count else self.tr("Replace"))
        self._go.setEnabled(count > 0)
        for button in (self._every, self._none):
            button.setVisible(listed > 0)
        self._stack.setCurrentWidget(self.list if listed else self._empty)
        if self.what.text():
            hint = self.tr("Look elsewhere, or write it otherwise.")
            self._empty.say(self.tr("Nothing is found"), hint)
        else:
            hint = self.tr("What would change is listed here before anything is done.")
            self._empty.say(self.tr("Type what to look for"), hint)

    def _on_replace(self) -> None:
        chosen = self.model.chosen()
        self._doing.run(lambda: self._replacer.replace(chosen))

    def _on_regex(self, on: bool) -> None:
        self.whole.setEnabled(not on)
        self.look()

    # How it is put together

    def _make_fields(self) -> None:
        self.what, self.by = QLineEdit(self), QLineEdit(self)
        self.scope = ChoiceBox(self)
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.case = QCheckBox(self.tr("Match case"))
        self.whole = QCheckBox(self.tr("Whole words and codes"))
        self.regex = QCheckBox(self.tr("Regular expression"))
        self.regex.setToolTip(self.tr("$1 stands for what the first group in brackets found."))
        self.fields = {name: QCheckBox(field_words(name)) for name in FIELDS}
        for name in ("text", "parts", "variants"):
            self.fields[name].setChecked(True)
        self._every = Button(self.tr("Tick all"), LINK)
        self._none = Button(self.tr("Tick none"), LINK)
        self._go = Button("", PRIMARY)
        self._go.setToolTip("Ctrl+Enter")
        self._back = Button(self.tr("Back to the table"))
        self._message = InlineMessage(self)
        self._empty = EmptyState("search", self)

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._above())
        layout.addWidget(rule(self))
        layout.addWidget(self._stack, 1)
        layout.addWidget(rule(self))
        layout.addLayout(self._below())

    def _above(self) -> QVBoxLayout:
        above = QVBoxLayout()
        above.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL)
        above.setSpacing(SMALL)
        above.addLayout(self._form())
        for boxes in ((*self.fields.values(),), (self.case, self.whole, self.regex)):
            above.addWidget(_flowing(boxes))
        above.addWidget(self._message)
        return above

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setSpacing(SMALL)
        lines = ((self.tr("Find"), self.what), (self.tr("Replace with"), self.by))
        for row, (words, field) in enumerate(lines):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMaxLength(PATTERN_LIMIT)
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
        form.addWidget(self.scope, 0, 2)
        form.addWidget(self._back, 1, 2)
        form.setColumnStretch(1, 1)
        return form

    def _below(self) -> QHBoxLayout:
        below = QHBoxLayout()
        below.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        below.setSpacing(SMALL)
        for part in (self._every, self._none):
            below.addWidget(part)
        below.addStretch(1)
        below.addWidget(self._go)
        return below

    def _connect(self) -> None:
        for field in (self.what, self.by):
            field.textChanged.connect(lambda _text: self._rest.start())
            field.returnPressed.connect(self.look)
        for box in (self.case, self.whole, *self.fields.values()):
            box.toggled.connect(lambda _on: self.look())
        self.regex.toggled.connect(self._on_regex)
        self.scope.currentIndexChanged.connect(lambda _index: self.look())
        self.model.ticked.connect(self._show_found)
        self._every.clicked.connect(lambda: self.model.tick_all(True))
        self._none.clicked.connect(lambda: self.model.tick_all(False))
        self._go.clicked.connect(self._on_replace)
        self._back.clicked.connect(self.closed)


def _flowing(parts: Sequence[QWidget]) -> QWidget:
    row = QWidget()
    row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    flow = FlowLayout(row, MEDIUM)
    for part in parts:
        flow.addWidget(part)
    return row
