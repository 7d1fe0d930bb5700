"""Customers into a workbook or a table, with what there is to know before: it lies open."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from assistant.services.desk import Desk
from assistant.ui.settings.writing import Writing
from assistant.ui.theme import SMALL
from assistant.ui.widgets.asking_where import ask_where
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import styled, wrapped


class CustomerFilesPart(QWidget):
    """The way out for customers, in sight where there may be any; the way in is that of phrases."""

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk, self._writing = desk, writing
        self.export = Button(self.tr("Export customers…"))
        self.export.setEnabled(desk.preferences.allows("export"))
        self.export.clicked.connect(self._on_export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(styled(QLabel(self.tr("Customers")), "heading"))
        column.addWidget(wrapped(self._explained(), "secondary"))
        column.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)

    def write_out(self, file: Path) -> None:
        """Export all customers."""
        words = self.tr("Customers exported to {file}: {count}.")
        self._writing.write(file, partial(self._desk.customer_exports.write, file), words)

    def _on_export(self) -> None:
        name = self.tr("customers")
        kind = self.tr("Excel workbook (*.xlsx);;Simple CSV (*.csv)")
        ask_where(self, self.tr("Export customers"), f"{name}.xlsx", kind, self.write_out)

    def _explained(self) -> str:
        return self.tr(
            "All customers with their orders, to import again without loss. The file is not "
            "encrypted: anybody who gets it can read it, so delete it when it is done with. Phone "
            "numbers and addresses stay out, and the list of what was done notes the export."
        )
