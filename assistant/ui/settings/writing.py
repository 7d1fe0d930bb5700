"""Work on a file that takes a while: told while it lasts, called off, and what came of it."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.domain.tables import RowNote
from assistant.services.exports import Exported
from assistant.ui.lane import Lane
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.wording import sentence

#: So many rows with something to say about them are named on the page; the others are counted.
NAMED = 200

_PER_MILLE = 1000

#: Writes a file; gets where to tell the share that is done, and what says whether to stop.
Work = Callable[[Callable[[float], None], Callable[[], bool]], Exported]


class Writing(QWidget):
    """One file after another, each with a bar, a button that stops it, and a report."""

    busy = Signal(bool)
    """A file is being written, or is not any more."""
    _progressed = Signal(float)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self._lane = lane
        self._stop = threading.Event()
        self._message = InlineMessage(self)
        self._bar = QProgressBar()
        self._bar.setRange(0, _PER_MILLE)
        self._bar.setTextVisible(False)
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setFixedHeight(120)
        self._report.setAccessibleName(self.tr("What could not go as it is"))
        self._cancel = Button(self.tr("Cancel"))
        self._cancel.clicked.connect(self.call_off)
        self._progressed.connect(lambda share: self._bar.setValue(round(share * _PER_MILLE)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self._message, self._bar, self._report):
            column.addWidget(part)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self._rest()

    def message(self) -> str:
        """Return what it says."""
        return self._message.text()

    def report(self) -> str:
        """Return what is said about single rows."""
        return self._report.toPlainText()

    def write(self, file: Path, work: Work, words: str = "") -> None:
        """Write a file on the lane and say what came of it.

        ``words`` are said then, with places for ``file`` and ``count``; of phrases usually.
        """
        words = words or self.tr("Phrases exported to {file}: {count}.")
        self._stop.clear()
        self._message.say(self.tr("Writing {file}").format(file=file.name))
        self._report.hide()
        self._bar.setValue(0)
        self._bar.show()
        self._cancel.show()
        self.busy.emit(True)
        # To its end even while the program ends: the file was asked for, and takes a second.
        job = partial(work, self._progressed.emit, self._stop.is_set)
        self._lane.run(job, self, partial(self._on_written, file, words), self._on_refused)

    def call_off(self) -> None:
        """Stop what is under way."""
        self._stop.set()

    def _on_written(self, file: Path, words: str, done: Exported) -> None:
        self._rest()
        self._message.say(words.format(count=done.count, file=file), "success")
        self._show_notes(done.notes)

    def _on_refused(self, error: UserError) -> None:
        self._rest()
        self._message.say(sentence(error), "danger")

    def _show_notes(self, notes: Sequence[RowNote]) -> None:
        lines = [sentence(note.error) for note in notes[:NAMED]]
        if len(notes) > NAMED:
            lines.append(self.tr("and {count} more").format(count=len(notes) - NAMED))
        self._report.setPlainText("\n".join(lines))
        self._report.setVisible(bool(lines))

    def _rest(self) -> None:
        self._bar.hide()
        self._cancel.hide()
        self._report.hide()
        self.busy.emit(False)
