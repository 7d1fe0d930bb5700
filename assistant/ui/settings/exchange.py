"""The page of import and export: the way into the wizard, and phrases into a file."""

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.errors import UserError
from assistant.domain.phrases import PATH_SEPARATOR
from assistant.services.desk import Desk
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import sentence, set_by_policy

_PER_MILLE = 1000


class ExchangePage(QWidget):
    """Phrases from a file and into a file."""

    import_requested = Signal(object)
    """The wizard is wanted, for these files (a list of ``Path``) if there are any."""
    _progressed = Signal(float)

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._stop = threading.Event()
        self._message = InlineMessage()
        self._bar = QProgressBar()
        self._bar.setRange(0, _PER_MILLE)
        self._bar.setTextVisible(False)
        self._choose = Button(self.tr("Import…"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._category = ChoiceBox()
        self._export = Button(self.tr("Export…"))
        self._allowed = {
            button: desk.preferences.allows(part)
            for button, part in ((self._choose, "import"), (self._export, "export"))
        }
        self._lay_out()
        self._connect()
        self._rest()

    def message(self) -> str:
        """Return what the page says."""
        return self._message.text()

    # Export

    def write_out(self, file: Path) -> None:
        """Export the chosen category, or all."""
        self._start(self.tr("Writing {file}").format(file=file.name))
        category = self._category.currentData()
        export = self._desk.exchange.export_file
        # To its end even while the program ends: the file was asked for, and takes a second.
        work = partial(export, file, category, self._progressed.emit, self._stop.is_set)
        self._lane.run(work, self, partial(self._on_exported, file), self._on_refused)

    def _on_exported(self, file: Path, count: int) -> None:
        self._rest()
        words = self.tr("Phrases exported to {file}: {count}.")
        self._message.say(words.format(count=count, file=file), "success")

    # Either

    def call_off(self) -> None:
        """Stop what is under way."""
        self._stop.set()

    def _on_refused(self, error: UserError) -> None:
        self._rest()
        self._message.say(sentence(error), "danger")

    # Files

    def _on_export(self) -> None:
        dialog = self._dialog(self.tr("Export phrases"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("phrases.csv"))
        dialog.fileSelected.connect(lambda name: self.write_out(Path(name)))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(self.tr("Tables (*.csv *.txt);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    # How it looks

    def _start(self, words: str) -> None:
        self._stop.clear()
        self._message.say(words)
        self._bar.setValue(0)
        self._bar.show()
        self._cancel.show()
        for button in (self._choose, self._export):
            button.setEnabled(False)

    def _rest(self) -> None:
        for part in (self._bar, self._cancel):
            part.hide()
        for button, allowed in self._allowed.items():
            button.setEnabled(allowed)
        self._fill_categories()

    def _fill_categories(self) -> None:
        shelf, chosen = self._desk.library.shelf, self._category.currentData()
        self._category.clear()
        self._category.addItem(self.tr("All phrases"), None)
        for category in (each for top in shelf.children() for each in shelf.subtree(top.id)):
            self._category.addItem(PATH_SEPARATOR.join(shelf.path(category.id)), category.id)
        self._category.setCurrentIndex(max(0, self._category.findData(chosen)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(styled(QLabel(self.tr("Import")), "heading"))
        column.addWidget(
            wrapped(
                self.tr(
                    "What 千牛, 客服宝, espanso and others have exported, or any table of yours. "
                    "Drop it on the window or choose it. Nothing is taken before you have seen "
                    "what it brings, and it can be undone."
                ),
                "secondary",
            )
        )
        self._add_button(column, self._choose)
        column.addWidget(styled(QLabel(self.tr("Export")), "heading"))
        column.addWidget(Labelled(self.tr("Phrases to export"), self._category))
        self._add_button(column, self._export)
        column.addWidget(self._message)
        column.addWidget(self._bar)
        column.addLayout(_row(self._cancel))
        column.addStretch(1)

    def _add_button(self, column: QVBoxLayout, button: Button) -> None:
        """Add a button and, where the shop's policy has switched it off, say so."""
        column.addLayout(_row(button))
        if not self._allowed[button]:
            column.addWidget(wrapped(set_by_policy(), "secondary"))

    def _connect(self) -> None:
        self._choose.clicked.connect(lambda: self.import_requested.emit([]))
        self._cancel.clicked.connect(self.call_off)
        self._export.clicked.connect(self._on_export)
        self._progressed.connect(lambda share: self._bar.setValue(round(share * _PER_MILLE)))


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
