"""The second step: what a file was taken for, shown so that it can be put right."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.sources import FORMATS, Source
from assistant.ui.importing.columns import ColumnsForm
from assistant.ui.importing.words import ENCODING_NAMES, FORMAT_NAMES, called, encoding_key
from assistant.ui.labelled import Labelled
from assistant.ui.theme import MEDIUM
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.still_boxes import ChoiceBox, NumberBox

#: The heading may be looked for so far down.
_LAST_HEADING = 50


class SourcePage(QWidget):
    """Format, encoding, sheet, row of the headings and columns of each file."""

    wished = Signal(object, object)
    """That file (``Path``) is to be looked at again as this ``Source``."""
    ready_changed = Signal(bool)
    """Whether all files can be read as they are taken."""

    def __init__(self) -> None:
        super().__init__()
        self._sources: dict[Path, Source] = {}
        self.file, self.format = ChoiceBox(), ChoiceBox()
        self.encoding, self.sheet = ChoiceBox(), ChoiceBox()
        self.heading = NumberBox()
        self.heading.setRange(0, _LAST_HEADING)
        self.heading.setSpecialValueText(self.tr("None"))
        self.columns = ColumnsForm()
        self.note = wrapped("", "warning")
        self._rows = {
            self.file: Labelled(self.tr("File"), self.file),
            self.format: Labelled(self.tr("Taken for"), self.format),
            self.encoding: Labelled(self.tr("Encoding"), self.encoding),
            self.sheet: Labelled(self.tr("Sheet"), self.sheet),
            self.heading: Labelled(self.tr("Row of the headings"), self.heading),
        }
        self._lay_out()
        self._connect()

    def show_sources(self, sources: Mapping[Path, Source]) -> None:
        """Show what files are taken for, the first that cannot be read yet before others."""
        self._sources = dict(sources)
        self.file.clear()
        for path in self._sources:
            self.file.addItem(path.name, path)
        unready = [place for place, each in enumerate(sources.values()) if not each.ready]
        self.file.setCurrentIndex(unready[0] if unready else 0)
        self._show()

    def sources(self) -> dict[Path, Source]:
        """Return what each file is to be taken for."""
        return dict(self._sources)

    def put(self, path: Path, source: Source) -> None:
        """Take over what a file was found to be when it was looked at again."""
        self._sources[path] = source
        self._show()

    def ready(self) -> bool:
        """Say whether all files can be read."""
        return bool(self._sources) and all(each.ready for each in self._sources.values())

    def take_focus(self) -> None:
        """Take the keyboard to where something has to be said."""
        box = self.columns.boxes[0] if self.columns.boxes else self.format
        box.setFocus()

    def _path(self) -> Path | None:
        path = self.file.currentData()
        return path if isinstance(path, Path) else None

    def _show(self) -> None:
        path = self._path()
        if path is None:
            return
        source = self._sources[path]
        _fill(self.format, {each: called(FORMAT_NAMES[each]) for each in FORMATS}, source.format)
        _fill(self.encoding, ENCODING_NAMES, encoding_key(source.encoding))
        _fill(self.sheet, {each: each for each in source.sheets}, source.sheet)
        self.heading.blockSignals(True)
        self.heading.setValue(max(0, source.heading))
        self.heading.blockSignals(False)
        self._rows[self.file].setVisible(len(self._sources) > 1)
        self._rows[self.encoding].setVisible(bool(source.encoding))
        self._rows[self.sheet].setVisible(len(source.sheets) > 1)
        self._rows[self.heading].setVisible(source.is_table)
        self.columns.setVisible(source.is_table)
        if source.is_table:
            self.columns.show_source(source)
        self.note.setVisible(source.damaged)
        self.note.setText(
            self.tr("Some characters make no sense so. Try another encoding.")
            if source.damaged
            else ""
        )
        self.ready_changed.emit(self.ready())

    def _wish(self, **changes: object) -> None:
        """Ask for the file to be looked at again, all open that follows from what was changed."""
        path = self._path()
        if path is None:
            return
        old = self._sources[path]
        wish = Source(format=old.format, encoding=old.encoding, sheet=old.sheet)
        self.wished.emit(path, replace(wish, **changes))  # type: ignore[arg-type]

    def _on_format(self) -> None:
        self._wish(format=str(self.format.currentData()))

    def _on_encoding(self) -> None:
        self._wish(encoding=str(self.encoding.currentData()))

    def _on_sheet(self) -> None:
        self._wish(sheet=str(self.sheet.currentData()))

    def _on_heading(self) -> None:
        path = self._path()
        if path is not None and self._sources[path].heading != self.heading.value():
            self._wish(heading=self.heading.value())

    def _on_columns(self) -> None:
        path = self._path()
        if path is not None:
            old = self._sources[path]
            more = old.columns[len(self.columns.columns()) :]
            self._sources[path] = replace(old, columns=(*self.columns.columns(), *more))
            self.ready_changed.emit(self.ready())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for row in self._rows.values():
            column.addWidget(row)
        column.addWidget(self.note)
        column.addWidget(self.columns)
        column.addStretch(1)

    def _connect(self) -> None:
        self.file.activated.connect(self._show)
        self.format.activated.connect(self._on_format)
        self.encoding.activated.connect(self._on_encoding)
        self.sheet.activated.connect(self._on_sheet)
        self.heading.setKeyboardTracking(False)
        self.heading.valueChanged.connect(self._on_heading)
        self.columns.changed.connect(self._on_columns)


def _fill(box: ChoiceBox, names: Mapping[str, str], chosen: str) -> None:
    box.clear()
    for value, words in names.items():
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(chosen))
