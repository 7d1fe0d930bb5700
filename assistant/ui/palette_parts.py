"""Parts of the palette: the line of keys at its foot, and the questions of a phrase."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.questions import Question
from assistant.ui.question_form import QuestionForm
from assistant.ui.theme import LARGE, MEDIUM, SMALL
from assistant.ui.widgets.labels import ElidedLabel, KeyCap, styled

#: Keys and what they do; the words of the first may be cut.
Hint = tuple[str, str]


class KeyLine(QWidget):
    """Key caps with words: the main key at the left, the way out at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        self._row.setSpacing(SMALL)
        self._shown: tuple[Hint, ...] = ()

    def show_hints(self, *hints: Hint) -> None:
        """Show these keys, the last one at the right edge."""
        if hints == self._shown:
            return
        self._shown = hints
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for keys, words in hints[:-1]:
            self._add(keys, words)
        self._row.addStretch(1)
        self._add(*hints[-1])

    def hints(self) -> tuple[Hint, ...]:
        """Return the keys on show."""
        return self._shown

    def _add(self, keys: str, words: str) -> None:
        label = ElidedLabel(words) if self._row.count() == 0 else QLabel(words)
        self._row.addWidget(KeyCap(keys))
        self._row.addWidget(styled(label, "secondary"))
        self._row.addSpacing(SMALL)


class QuestionPane(QWidget):
    """A phrase's title and the form of its questions."""

    answered = Signal(object, bool)
    edited = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        styled(self._title, "heading")
        self._form = QuestionForm()
        self._form.answered.connect(self.answered)
        self._form.edited.connect(self.edited)
        self._form.cancelled.connect(self.cancelled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._title)
        layout.addWidget(self._form)

    def ask(
        self, title: str, questions: Sequence[Question], answers: Mapping[str, str], today: date
    ) -> None:
        """Ask the questions of the phrase of that title."""
        self._title.setText(title)
        self._form.ask(questions, answers, today)
