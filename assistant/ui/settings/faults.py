"""The faults of the program, as far as an agent has to do with them: a report to hand over."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.services.faults import Fault, Faults
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.wording import when


class FaultsPart(QWidget):
    """How many faults were noted, and the report of them."""

    def __init__(self, faults: Faults, board: Board, lane: Lane) -> None:
        super().__init__()
        self._faults, self._board, self._lane = faults, board, lane
        self.count = wrapped(role="secondary")
        self.open, self.copy = Button(self.tr("Open report")), Button(self.tr("Copy report"))
        self.open.clicked.connect(lambda: lane.run(faults.write, self, self._on_written))
        self.copy.clicked.connect(lambda: lane.run(faults.report, self, self._on_report))
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self.open, self.copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(wrapped(self.tr("Faults of the program"), "heading"))
        column.addWidget(self.count)
        column.addLayout(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Look what was noted."""
        super().showEvent(event)
        self._lane.run(self._faults.noted, self, self._on_noted)

    def _on_noted(self, faults: Sequence[Fault]) -> None:
        if not faults:
            self.count.setText(self.tr("None was noted."))
            return
        words = self.tr(
            "Noted: {count}, the last {time}. The report tells versions, times and places in the "
            "program; no phrase, no chat and no name is in it."
        )
        self.count.setText(words.format(count=len(faults), time=when(faults[-1].at)))

    def _on_written(self, file: object) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        words = self.tr("The report was written to {file}.")
        self._board.said.emit(words.format(file=file))

    def _on_report(self, report: str) -> None:
        QGuiApplication.clipboard().setText(report)
        self._board.said.emit(self.tr("The report is on the clipboard."))
