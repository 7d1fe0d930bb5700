"""The last step: what was done, every row that was not taken, and the way back."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from assistant.services.import_results import ImportResult, Told
from assistant.ui.importing.listing import where
from assistant.ui.importing.words import called
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.wording import sentence, shown

#: So many rows are named on the page; the saved report has all.
NAMED = 500

_HEADINGS = (
    QT_TRANSLATE_NOOP("importing", "File"),
    QT_TRANSLATE_NOOP("importing", "Row"),
    QT_TRANSLATE_NOOP("importing", "Title"),
    QT_TRANSLATE_NOOP("importing", "What became of it"),
    QT_TRANSLATE_NOOP("importing", "Reason"),
)
_LINE = QT_TRANSLATE_NOOP("importing", "{place}: {reason}")
_NOT_TAKEN = QT_TRANSLATE_NOOP("importing", "not taken")
_TAKEN = QT_TRANSLATE_NOOP("importing", "taken")


class ReportPage(QWidget):
    """What an import did."""

    undo_requested = Signal()
    save_requested = Signal(object)
    """The report is to be written to that ``Path``."""

    def __init__(self) -> None:
        super().__init__()
        self.message = InlineMessage()
        self.undo = Button(self.tr("Undo the import"))
        self.save = Button(self.tr("Save the report…"))
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("Rows with something to say about them"))
        self._heading = styled(wrapped(), "heading")
        self.undo.clicked.connect(self.undo_requested)
        self.save.clicked.connect(self._on_save)
        buttons = QWidget()
        flow = FlowLayout(buttons, SMALL)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.undo, self.save):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.message)
        column.addWidget(buttons)
        column.addWidget(self._heading)
        column.addWidget(self.lines, 1)
        column.addStretch(0)

    def show_result(self, result: ImportResult) -> None:
        """Show what was done."""
        words = self.tr(
            "Added: {added} · replaced: {replaced} · there already: {known} · skipped: {skipped} · "
            "faulty: {faulty}"
        )
        said = words.format(
            added=result.added,
            replaced=result.replaced,
            known=result.known,
            skipped=result.unwanted,
            faulty=result.faulty,
        )
        self.message.say(said, "success" if result.added + result.replaced else "info")
        self.undo.setEnabled(bool(result.step))
        told = (*result.left_out, *result.noted)
        self.save.setVisible(bool(told))
        self._heading.setVisible(bool(told))
        self.lines.setVisible(bool(told))
        self._heading.setText(self.tr("Rows not taken, and remarks"))
        shown_lines = [_line(each) for each in told[:NAMED]]
        if len(told) > NAMED:
            more = self.tr("and {count} more, in the saved report")
            shown_lines.append(more.format(count=len(told) - NAMED))
        self.lines.setPlainText("\n".join(shown_lines))

    def say_undone(self) -> None:
        """Say that nothing of it is left."""
        self.undo.setEnabled(False)
        self.message.say(self.tr("Undone: the library is as it was before."), "info")

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("import report.csv"))
        dialog.setNameFilter(self.tr("Tables (*.csv);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_requested.emit(Path(name)))
        dialog.open()


def report_rows(result: ImportResult) -> Callable[[], Iterator[tuple[str, ...]]]:
    """Return what yields the report as a table, headings first; all of it, so for the lane."""

    def rows() -> Iterator[tuple[str, ...]]:
        yield tuple(map(called, _HEADINGS))
        for told, became in ((result.left_out, _NOT_TAKEN), (result.noted, _TAKEN)):
            for each in told:
                reason = sentence(each.error)
                yield each.place, str(each.row), each.title, called(became), reason

    return rows


def _line(told: Told) -> str:
    title = f" · {shown(told.title)}" if told.title else ""
    place = f"{where(told.row, told.place)}{title}"
    return called(_LINE).format(place=place, reason=sentence(told.error))
