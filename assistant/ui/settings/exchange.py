"""The page of import and export: what a file would bring is shown before anything is taken."""

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.errors import UserError
from assistant.domain.merging import Kind
from assistant.domain.phrases import PATH_SEPARATOR
from assistant.services.arriving import Preview
from assistant.services.desk import Desk
from assistant.services.exchange import ImportResult, RowKnown
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import sentence, set_by_policy

#: So many rows with something to say about them are named on the page; the others are counted.
NAMED = 200

_PER_MILLE = 1000


class ExchangePage(QWidget):
    """Phrases from a file and into a file."""

    reported = Signal(object)
    """What the import did (``Done``), for the status line."""
    _progressed = Signal(float)

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._desk, self._lane = desk, lane
        self._file: Path | None = None
        self._stop = threading.Event()
        self._message = InlineMessage()
        self._bar = QProgressBar()
        self._bar.setRange(0, _PER_MILLE)
        self._bar.setTextVisible(False)
        self._faults = QPlainTextEdit()
        self._faults.setReadOnly(True)
        self._choose = Button(self.tr("Choose a file…"), PRIMARY)
        self._import = Button(self.tr("Import"), PRIMARY)
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

    def faults(self) -> str:
        """Return what is said about rows."""
        return self._faults.toPlainText()

    # Import

    def look_into(self, file: Path) -> None:
        """Say what importing a file would do."""
        self._file = file
        self._start(self.tr("Reading {file}").format(file=file.name))
        work = partial(
            self._desk.exchange.preview_import, file, self._progressed.emit, self._stopped
        )
        self._lane.run(work, self, self._on_preview, self._on_refused)

    def take_in(self) -> None:
        """Import the file that was looked into."""
        if self._file is None:
            return
        self._start(self.tr("Importing {file}").format(file=self._file.name))
        work = partial(
            self._desk.exchange.import_file, self._file, self._progressed.emit, self._stopped
        )
        self._lane.run(work, self, self._on_imported, self._on_refused)

    def _on_preview(self, found: Preview) -> None:
        self._rest()
        counts = found.count()
        self._message.say(self._counted(*(counts[kind] for kind in (*Kind, None))), "info")
        self._show_notes([(each.row, each.error) for each in (*found.faults, *found.remarks)])
        usable = bool(counts[Kind.NEW] or counts[Kind.CHANGED])
        self._import.setVisible(usable)
        self._cancel.setVisible(usable)
        self._import.setFocus()

    def _on_imported(self, result: ImportResult) -> None:
        self._rest()
        counted = self._counted(result.added, result.replaced, result.known, result.faulty)
        self._message.say(counted, "success")
        told = [each for each in result.left_out if not isinstance(each.error, RowKnown)]
        self._show_notes([(each.row, each.error) for each in (*told, *result.noted)])
        self.reported.emit(result)

    def _counted(self, new: int, changed: int, known: int, out: int) -> str:
        words = self.tr(
            "New: {new} · changed: {changed} · known already: {known} · left out: {out}"
        )
        return words.format(new=new, changed=changed, known=known, out=out)

    def _show_notes(self, notes: Sequence[tuple[int, UserError]]) -> None:
        lines = [self._noted(*note) for note in notes[:NAMED]]
        if len(notes) > NAMED:
            lines.append(self.tr("and {count} more").format(count=len(notes) - NAMED))
        self._faults.setPlainText("\n".join(lines))
        self._faults.setVisible(bool(lines))

    def _noted(self, row: int, error: UserError) -> str:
        words = self.tr("Row {row}: {reason}")
        return words.format(row=row, reason=sentence(error))

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
        """Stop what is under way, or put the file aside."""
        if not self._bar.isHidden():
            self._stop.set()
        else:
            self._rest()
            self._message.hide()

    def _stopped(self) -> bool:
        """Whether what is under way is to stop; asked on the lane."""
        return self._stop.is_set() or self._lane.closing

    def _on_refused(self, error: UserError) -> None:
        self._rest()
        self._message.say(sentence(error), "danger")

    # Files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the file that was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.look_into(files[0])

    def _on_choose(self) -> None:
        dialog = self._dialog(self.tr("Import phrases"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look_into(Path(name)))
        dialog.open()

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
        for part in (self._import, self._faults):
            part.hide()
        for button in (self._choose, self._export):
            button.setEnabled(False)

    def _rest(self) -> None:
        for part in (self._bar, self._import, self._cancel, self._faults):
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
        self._faults.setFixedHeight(120)
        self._faults.setAccessibleName(self.tr("Rows left out"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(styled(QLabel(self.tr("Import")), "heading"))
        column.addWidget(
            wrapped(
                self.tr(
                    "A CSV file with the headings 分组, 标题, 编码, 快捷键, 内容, such as this "
                    "program exports. Drop it here or choose it. Nothing is taken before you have "
                    "seen what it brings, and it can be undone."
                ),
                "secondary",
            )
        )
        self._add_button(column, self._choose)
        column.addWidget(self._message)
        column.addWidget(self._bar)
        column.addWidget(self._faults)
        column.addLayout(_row(self._import, self._cancel))
        column.addWidget(styled(QLabel(self.tr("Export")), "heading"))
        column.addWidget(Labelled(self.tr("Phrases to export"), self._category))
        self._add_button(column, self._export)
        column.addStretch(1)

    def _add_button(self, column: QVBoxLayout, button: Button) -> None:
        """Add a button and, where the shop's policy has switched it off, say so."""
        column.addLayout(_row(button))
        if not self._allowed[button]:
            column.addWidget(wrapped(set_by_policy(), "secondary"))

    def _connect(self) -> None:
        self._choose.clicked.connect(self._on_choose)
        self._import.clicked.connect(self.take_in)
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
