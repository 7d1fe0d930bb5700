"""Products into a workbook, and an empty table to fill with them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.services.desk import Desk
from assistant.services.exports import Exported
from assistant.ui.settings.writing import Writing
from assistant.ui.theme import SMALL
from assistant.ui.widgets.asking_where import ask_where
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import wrapped


class ProductFilesPart(QWidget):
    """The ways out for products; the way in is that of phrases."""

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk, self._writing = desk, writing
        self.export = Button(self.tr("Export products…"))
        self.template = Button(self.tr("Empty table…"))
        self.export.clicked.connect(self._on_export)
        self.template.clicked.connect(self._on_template)
        buttons = QWidget()
        flow = FlowLayout(buttons, SMALL)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.export, self.template):
            flow.addWidget(button)
            button.setEnabled(desk.preferences.allows("export"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(wrapped(self._explained(), "secondary"))
        column.addWidget(buttons)

    def write_out(self, file: Path) -> None:
        """Export all products."""
        words = self.tr("Products exported to {file}: {count}.")
        self._writing.write(file, partial(self._desk.product_exports.write, file), words)

    def write_template(self, file: Path) -> None:
        """Write an empty table."""

        def write(_progress: Callable[[float], None], _stopped: Callable[[], bool]) -> Exported:
            return self._desk.product_exports.write_template(file)

        self._writing.write(file, write, self.tr("Empty table written to {file}."))

    def _on_export(self) -> None:
        name, kind = self.tr("products"), self.tr("Excel workbook (*.xlsx)")
        ask_where(self, self.tr("Export products"), f"{name}.xlsx", kind, self.write_out)

    def _on_template(self) -> None:
        name = self.tr("products to fill in")
        kind = self.tr("Excel workbook (*.xlsx);;Simple CSV (*.csv)")
        ask_where(self, self.tr("Empty table"), f"{name}.xlsx", kind, self.write_template)

    def _explained(self) -> str:
        return self.tr(
            "A workbook with a sheet for products and one for each of their lists, to edit in "
            "Excel and import again without loss; pictures lie in a folder beside it."
        )
