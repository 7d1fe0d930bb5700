"""The questions of a phrase in the palette."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.questions import Question
from assistant.ui.question_form import QuestionForm
from assistant.ui.theme import LARGE, MEDIUM
from assistant.ui.widgets.labels import ElidedLabel, styled


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
