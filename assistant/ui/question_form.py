"""The small form in which a phrase's questions are answered before it is inserted.

Used wherever a phrase can be chosen; what an answer means is settled by ``domain.questions``.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.domain.questions import Question, settle
from assistant.ui.composing import Composing
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import ElidedLabel, styled
from assistant.ui.widgets.removal import remove_all
from assistant.ui.wording import sentence

#: Width of the names beside the fields, in pixels: five Chinese characters.
_NAME_WIDTH = 76

#: Days offered as chips: what stands on them, and the word that is understood.
_DAYS = (
    (QT_TRANSLATE_NOOP("AnswerField", "Today"), "今天"),
    (QT_TRANSLATE_NOOP("AnswerField", "Tomorrow"), "明天"),
    (QT_TRANSLATE_NOOP("AnswerField", "Day after tomorrow"), "后天"),
)

_HINTS = {
    "text": QT_TRANSLATE_NOOP("AnswerField", "Text"),
    "number": QT_TRANSLATE_NOOP("AnswerField", "Number; ↑↓ count"),
    "choice": QT_TRANSLATE_NOOP("AnswerField", "Choose with ↑↓, or type"),
    "date": QT_TRANSLATE_NOOP("AnswerField", "Day, such as 11-25"),
}


class AnswerField(QWidget):
    """One question: its field, the offered answers, and what the answer will read like."""

    edited = Signal()

    def __init__(self, question: Question, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._today = today
        self.edit = QLineEdit()
        self.edit.setAccessibleName(question.name)
        self.edit.setPlaceholderText(_translated(_HINTS[question.kind]))
        self.composing = Composing(self.edit)
        self._note = styled(QLabel(), "secondary")
        self._chips = self._make_chips()
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_text_changed)
        self._lay_out()
        self._on_text_changed()

    def answer(self) -> str:
        """Return the answer as the buyer will read it; raise BadAnswer."""
        return settle(self.question, self.edit.text(), self._today)

    def said(self) -> str:
        """Return the answer for a preview: as it was typed while it makes no sense yet."""
        try:
            return self.answer()
        except UserError:
            return self.edit.text()

    def complain(self, error: UserError) -> None:
        """Show why the answer cannot be taken, and wait for another."""
        self._note.setText(sentence(error))
        self._note.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys choose and count."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                return self._step(step)
        return super().eventFilter(watched, event)

    def _make_chips(self) -> dict[str, Chip]:
        offers = [(each, each) for each in self.question.options]
        if self.question.kind == "date":
            offers = [(_translated(words), word) for words, word in _DAYS]
        chips: dict[str, Chip] = {}
        for words, word in offers:
            chip = chips[word] = Chip(words)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field's arrow keys reach all of them
            chip.clicked.connect(lambda _=False, word=word: self._choose(word))
        return chips

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(self.edit, 1)
        line.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(line)
        if self._chips:
            flow = FlowLayout()
            for chip in self._chips.values():
                flow.addWidget(chip)
            column.addLayout(flow)

    def _choose(self, word: str) -> None:
        self.edit.setText(word)
        self.edit.setFocus()

    def _step(self, step: int) -> bool:
        if self.question.kind == "number":
            self._count(-step)
            return True
        words = list(self._chips)
        if not words:
            return False
        here = words.index(self.edit.text()) if self.edit.text() in words else -1
        self.edit.setText(words[max(0, min(here + step, len(words) - 1))])
        return True

    def _count(self, step: int) -> None:
        text = self.said() or "0"
        if text.lstrip("-").isdecimal():
            self.edit.setText(str(int(text) + step))

    def _on_text_changed(self) -> None:
        text = self.edit.text()
        for word, chip in self._chips.items():
            chip.setChecked(word == text)
        settled = self.said() if self.question.kind == "date" else ""
        self._note.setText(settled)
        self._note.setVisible(bool(settled) and settled != text)
        self.edited.emit()


class QuestionForm(QWidget):
    """Questions below one another: Tab goes on, Enter is done, Esc goes back."""

    answered = Signal(object, bool)
    """Name → answer as the buyer will read it, and whether Ctrl was held with Enter (send)."""

    edited = Signal(object)
    """Name → answer as far as known, for the preview."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[AnswerField] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(SMALL)
        self._grid.setColumnStretch(1, 1)

    def ask(self, questions: Sequence[Question], answers: Mapping[str, str], today: date) -> None:
        """Show the questions with the answers known so far, and wait in the first empty field."""
        self._clear()
        for row, question in enumerate(questions):
            self._add(row, AnswerField(question, today), answers.get(question.name, ""))
        empty = [field for field in self._fields if not field.edit.text()]
        if self._fields:
            first = (empty or self._fields)[0]
            first.edit.setFocus()
            first.edit.selectAll()
        self.edited.emit(self.answers())

    def answers(self) -> dict[str, str]:
        """Return the answers as they stand, for a preview."""
        return {field.question.name: field.said() for field in self._fields}

    def finish(self, send: bool = False) -> None:
        """Hand in the answers, or go to the first one that makes no sense."""
        answers: dict[str, str] = {}
        for field in self._fields:
            try:
                answers[field.question.name] = field.answer()
            except UserError as error:
                field.complain(error)
                return
        self.answered.emit(answers, send)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand in on Enter, go back on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not any(field.composing for field in self._fields):
                self.finish(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, row: int, field: AnswerField, answer: str) -> None:
        name = ElidedLabel(field.question.name)
        name.setFixedWidth(_NAME_WIDTH)
        name.setMinimumHeight(field.edit.sizeHint().height())
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        field.show()  # at once, or a quick Tab would pass it by
        field.edit.setText(answer)
        field.edited.connect(lambda: self.edited.emit(self.answers()))
        self._fields.append(field)

    def _clear(self) -> None:
        self._fields = []
        remove_all(self._grid)


def _translated(words: object) -> str:
    return QCoreApplication.translate("AnswerField", str(words))
