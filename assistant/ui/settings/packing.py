"""The part of the exchange page where a lead writes the pack that other computers follow."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from assistant.services.desk import Desk
from assistant.ui.labelled import Labelled
from assistant.ui.settings.writing import Writing
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.asking_where import ask_where
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.fold import Fold
from assistant.ui.widgets.labels import wrapped

#: What a pack may switch off where it is followed → what the lead reads.
OFF_WORDS: Mapping[str, object] = {
    "out_of_time": QT_TRANSLATE_NOOP("packing", "Inserting outside the time of validity"),
    "send": QT_TRANSLATE_NOOP("packing", "Sending by the program"),
    "import": QT_TRANSLATE_NOOP("packing", "Import"),
    "export": QT_TRANSLATE_NOOP("packing", "Export"),
    "copy_twice": QT_TRANSLATE_NOOP("packing", "Look up by copying twice"),
    "short_codes": QT_TRANSLATE_NOOP("packing", "Insert by typing the short code"),
    "clipboard_history": QT_TRANSLATE_NOOP("packing", "Inserted phrases in clipboard histories"),
    "rules": QT_TRANSLATE_NOOP("packing", "Changing rules"),
    "customers": QT_TRANSLATE_NOOP("packing", "Customers, care and promises"),
    "autostart": QT_TRANSLATE_NOOP("packing", "Starting with the computer"),
}


class PackingPart(QWidget):
    """Name, policy and button."""

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk, self._writing = desk, writing
        self.name = QLineEdit(self._last())
        self.name.setMaxLength(60)
        self.write = Button(self.tr("Export as a pack…"))
        self.write.clicked.connect(self._on_write)
        self.name.textChanged.connect(self._look)
        boxes = QWidget()
        box_column = QVBoxLayout(boxes)
        box_column.setContentsMargins(0, 0, 0, 0)
        box_column.setSpacing(TINY)
        self.boxes = {part: QCheckBox(_words(words)) for part, words in OFF_WORDS.items()}
        for box in self.boxes.values():
            box_column.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(wrapped(self._explained(), "secondary"))
        column.addWidget(Labelled(self.tr("Name of the pack"), self.name))
        column.addWidget(Fold(self.tr("Switched off where it is followed"), boxes))
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        self._look()

    def write_out(self, file: Path) -> None:
        """Write the next version."""
        off = [part for part, box in self.boxes.items() if box.isChecked()]
        write = partial(self._desk.packs.write, file, self.name.text(), off)
        self._writing.write(file, write)

    def _on_write(self) -> None:
        name = self.name.text().strip() + ".deskmate"
        kind = self.tr("Packs (*.deskmate)")
        ask_where(self, self.tr("Export as a pack"), name, kind, self.write_out)

    def _look(self) -> None:
        allowed = self._desk.preferences.allows("export")
        self.write.setEnabled(allowed and bool(self.name.text().strip()))

    def _last(self) -> str:
        return next(reversed(self._desk.packs.made()), "")

    def _explained(self) -> str:
        return self.tr(
            "Put it into a shared folder and choose it on the other computers under Data. They see "
            "what is new each time you write it again; its phrases cannot be changed there."
        )


def _words(source: object) -> str:
    return QCoreApplication.translate("packing", str(source))
