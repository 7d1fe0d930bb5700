"""The import wizard: a file, what it is, its rows and what becomes of them, and a report.

It shows and asks; reading, judging and writing are the exchange's, on the lane.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.domain.sources import Source
from assistant.services.arriving import Preview
from assistant.services.desk import Desk
from assistant.services.exchange import REVOCABLE
from assistant.services.import_results import ImportResult
from assistant.services.mappings import Mappings
from assistant.ui.importing.files import FilesPage
from assistant.ui.importing.listing import Listing
from assistant.ui.importing.report import ReportPage, report_rows
from assistant.ui.importing.rows import RowsPage
from assistant.ui.importing.source import SourcePage
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.step_frame import lay_out_steps
from assistant.ui.wording import sentence, shown

#: The steps, in order, and what is on view while the lane works.
FILES, SOURCE, ROWS, REPORT, WORK = range(5)

_PER_MILLE = 1000


class ImportWizard(QWidget):
    """Leads from files to phrases; a page over the window."""

    closed = Signal()
    reported = Signal(object)
    """What was imported and not taken back in here (``Done``), when the wizard is left."""
    protection_wanted = Signal(object)
    """The data is to be encrypted first; then this callable is to be called."""
    _progressed = Signal(float)

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._mappings = Mappings(desk.preferences)
        self._stop = threading.Event()
        self._step = FILES
        self._writing = False
        self._preview: Preview | None = None
        self._result: ImportResult | None = None
        self.files, self.source, self.rows = FilesPage(), SourcePage(), RowsPage()
        self.report = ReportPage()
        self.message = InlineMessage()
        self.bar = QProgressBar()
        self._doing = wrapped()
        self._count, self._title = styled(QLabel(), "secondary"), styled(wrapped(), "title")
        # Within the wizard from the beginning: whoever gets another parent is styled anew.
        self._stack = QStackedWidget(self)
        self.cancel, self.back = Button(self.tr("Cancel")), Button(self.tr("Back"))
        self.next = Button("", PRIMARY)
        self._lay_out()
        self._connect()
        self._show(FILES)

    def step(self) -> int:
        """Return which step is on view, or that the lane works."""
        return self._stack.currentIndex()

    # From a file to its rows

    def take(self, files: Sequence[Path]) -> None:
        """Find out what files are."""
        self._step = FILES
        stopped = self._stopped

        def sniff() -> dict[Path, Source]:
            found: dict[Path, Source] = {}
            for path in files:
                source = self._desk.exchange.sniff(path, None, stopped)
                found[path] = self._mappings.recalled(source)
                self._progressed.emit(len(found) / len(files))
            return found

        if files:
            words = self.tr("Looking at {file}").format(file=shown(files[0].name))
            self._work(words, sniff, self._on_sniffed)

    def read(self) -> None:
        """Read the files as what they are taken for."""
        files = self.source.sources()
        self._step = SOURCE

        def look() -> Listing:
            # Of customers nothing is remembered, headings neither, where it would lie open.
            plain = not self._desk.customers.protected
            self._mappings.remember(s for s in files.values() if not (plain and s.of_customers))
            preview = self._desk.exchange.look(files, self._progressed.emit, self._stopped)
            return Listing.of(preview)

        name = shown(next(iter(files)).name)
        self._work(self.tr("Reading {file}").format(file=name), look, self._on_read)

    def take_in(self) -> None:
        """Import what is on view, each kind as it was chosen."""
        preview, choices = self._preview, self.rows.choices()
        if preview is None:
            return
        if preview.subject == "customers" and not self._desk.customers.protected:
            self.protection_wanted.emit(self.take_in)
            return
        self._step = SOURCE  # a preview is used up by it
        self.rows.show_listing(None)
        self._preview, self._writing = None, True
        work = partial(
            self._desk.exchange.take_in, preview, choices, self._progressed.emit, self._stopped
        )
        self._work(self.tr("Importing"), work, self._on_imported)

    def _look_again(self, path: Path, wish: Source) -> None:
        self._step = SOURCE
        sniff = partial(self._desk.exchange.sniff, path, wish, self._stopped)
        words = self.tr("Looking at {file}").format(file=shown(path.name))
        self._work(words, sniff, partial(self._on_seen_again, path))

    def _on_sniffed(self, found: Mapping[Path, Source]) -> None:
        self.source.show_sources(found)
        self._show(SOURCE)

    def _on_seen_again(self, path: Path, found: Source) -> None:
        self.source.put(path, found)
        self._show(SOURCE)

    def _on_read(self, listing: Listing) -> None:
        self._preview = listing.preview
        self.rows.show_listing(listing)
        self._show(ROWS)

    def _on_imported(self, result: ImportResult) -> None:
        self._result = result
        # The screens have just shown what is new, which takes its time: one thing a turn.
        QTimer.singleShot(0, self, partial(self._tell, result))

    def _tell(self, result: ImportResult) -> None:
        self.report.show_result(result)
        self._show(REPORT)

    # The report

    def undo(self) -> None:
        """Take the whole import back."""
        self.report.undo.setEnabled(False)
        if self._result is not None:
            undo = partial(self._desk.exchange.undo, self._result)
            self._lane.run(undo, self, self._on_undone, self._on_refused)

    def save(self, file: Path) -> None:
        """Write the report to a file."""
        if self._result is not None:
            write = partial(self._desk.exchange.save_report, file, report_rows(self._result))
            said = self.tr("Saved: {file}").format(file=file)
            then = partial(self.report.message.say, said, "success")
            self._lane.run(write, self, lambda _: then(), self._on_refused)

    def _on_undone(self, _done: Done) -> None:
        self._result = None
        self.report.say_undone()

    # Going on and back

    def leave(self) -> None:
        """Stop what is under way, or close the wizard."""
        if self.step() == WORK:
            self._stop.set()
            return
        if self._result is not None:
            self.reported.emit(self._result)
        self.closed.emit()

    def go_on(self) -> None:
        """Do what the main button says."""
        acts = {SOURCE: self.read, ROWS: self.take_in, REPORT: self.leave}
        if self.next.isVisible() and self.next.isEnabled():
            acts[self.step()]()

    def go_back(self) -> None:
        """Show the step before."""
        if self.step() in (SOURCE, ROWS):
            self._show(self.step() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter; by Esc go back, stop or close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            (self.go_back if self.step() in (SOURCE, ROWS) else self.leave)()
        else:
            super().keyPressEvent(event)

    # On the lane

    def _work(self, words: str, job: Callable[[], object], then: Callable[[Any], None]) -> None:
        self._stop.clear()
        self._doing.setText(words)
        self.bar.setRange(0, 0)
        self._show(WORK)
        self._lane.run(job, self, then, self._on_refused)

    def _stopped(self) -> bool:
        """Say whether what is under way is to stop; asked on the lane."""
        return self._stop.is_set() or self._lane.closing

    def _on_progress(self, share: float) -> None:
        self.cancel.setEnabled(not self._writing or share < REVOCABLE)
        self.bar.setRange(0, _PER_MILLE)
        self.bar.setValue(round(share * _PER_MILLE))

    def _on_refused(self, error: UserError) -> None:
        if self.step() == WORK:
            self._show(self._step)
        self.message.say(sentence(error), "danger", closable=True)

    # How it looks

    def _show(self, step: int) -> None:
        self.message.hide()
        self.cancel.setEnabled(True)
        self._writing = self._writing and step == WORK
        self._stack.setCurrentIndex(step)
        at = step if step != WORK else ROWS if self._writing else self._step
        words = self.tr("Step {number} of {all}")
        self._count.setText(words.format(number=at + 1, all=REPORT + 1))
        self._title.setText(self._titles()[step])
        self.back.setVisible(step in (SOURCE, ROWS))
        self.cancel.setVisible(step != REPORT)
        self.next.setVisible(step in (SOURCE, ROWS, REPORT))
        self._name_next()
        if step == WORK:
            self.cancel.setFocus()
        elif step == FILES:
            self.files.files.setFocus()
        elif self.next.isEnabled():
            self.next.setFocus()
        else:
            self.source.take_focus()

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Import phrases, products or customers"),
            self.tr("What was found"),
            self.tr("What it brings"),
            self.tr("Done"),
            self.tr("One moment"),
        )

    def _name_next(self) -> None:
        step, taken = self.step(), self.rows.taken()
        names = {
            SOURCE: self.tr("Show rows"),
            ROWS: self.tr("Import {count}").format(count=taken),
            REPORT: self.tr("Close"),
        }
        self.next.setText(names.get(step, ""))
        ready = {SOURCE: self.source.ready(), ROWS: taken > 0}
        self.next.setEnabled(ready.get(step, True))

    def _working(self) -> QWidget:
        self.bar.setTextVisible(False)
        page = QWidget(self._stack)
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(self._doing)
        column.addWidget(self.bar)
        column.addStretch(1)
        return page

    def _lay_out(self) -> None:
        stack = self._stack
        pages = (scrolling(_padded(page, stack)) for page in (self.files, self.source))
        plain = (_padded(self.rows, stack), _padded(self.report, stack))
        for page in (*pages, *plain, self._working()):
            stack.addWidget(page)
        head = (self._count, self._title, self.message)
        lay_out_steps(self, head, stack, (self.cancel, self.back, self.next))

    def _connect(self) -> None:
        self.files.chosen.connect(self.take)
        self.source.wished.connect(self._look_again)
        self.source.ready_changed.connect(lambda _: self._name_next())
        self.rows.chosen.connect(self._name_next)
        self.report.undo_requested.connect(self.undo)
        self.report.save_requested.connect(self.save)
        self.cancel.clicked.connect(self.leave)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self._progressed.connect(self._on_progress)
        self.destroyed.connect(self._stop.set)  # nobody waits any more for what is under way


def _padded(page: QWidget, parent: QWidget) -> QWidget:
    around = QWidget(parent)
    column = QVBoxLayout(around)
    column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
    column.addWidget(page)
    return around
