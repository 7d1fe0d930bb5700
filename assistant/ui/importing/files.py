"""The first step: which file or folder the phrases are in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from assistant.ui.theme import LARGE, MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import wrapped

_ENDINGS = "*.csv *.txt *.tsv *.xlsx *.xls *.json *.yml *.yaml *.deskmate *.ini *.dat *.html"


class FilesPage(QWidget):
    """Says what can be imported and asks where it is. Files may be dropped anywhere, too."""

    chosen = Signal(object)
    """The paths that were chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.files = Button(self.tr("Choose files…"), PRIMARY)
        self.folder = Button(self.tr("Choose a folder…"))
        self.files.clicked.connect(self._on_files)
        self.folder.clicked.connect(self._on_folder)
        buttons = QWidget()
        flow = FlowLayout(buttons, SMALL)
        for button in (self.files, self.folder):
            flow.addWidget(button)
        place = QFrame()
        place.setProperty("message", "info")
        inside = QVBoxLayout(place)
        inside.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        inside.setSpacing(MEDIUM)
        inside.addWidget(wrapped(self.tr("Drop a file or a folder here, or choose it.")))
        inside.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(place)
        for words in self._kinds():
            column.addWidget(wrapped(words, "secondary"))
        column.addStretch(1)

    def _kinds(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Exports of 千牛 (CSV, JSON), 旺旺, 客服宝, 话术精灵 and 千牛助手; tables of Excel "
                "and WPS; espanso, AutoKey, Beeftext, TextExpander, Text Blaze; own phrases of the "
                "input methods 搜狗 and QQ."
            ),
            self.tr(
                "Tables of products: item lists of the shop, packs of 淘宝助理, product handbooks, "
                "lists of prices or stock, and what Deskmate has written."
            ),
            self.tr(
                "Tables of customers and exports of orders with full nicknames; they are encrypted "
                "with the first one."
            ),
            self.tr("Any other table will do: you say what its columns mean."),
            self.tr(
                "Nothing is taken before you have seen what it brings, and it can be undone as a "
                "whole."
            ),
        )

    def _on_files(self) -> None:
        dialog = self._dialog(self.tr("Import phrases, products or customers"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = self.tr("Phrases, products, customers"), self.tr("All files")
        dialog.setNameFilters([f"{kinds[0]} ({_ENDINGS})", f"{kinds[1]} (*)"])
        dialog.open()

    def _on_folder(self) -> None:
        dialog = self._dialog(self.tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.chosen.emit([Path(name) for name in names]))
        return dialog
