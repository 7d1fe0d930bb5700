"""One row for each setting, made from their table: choices, switches, days, files, hotkeys."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assistant.ui.hotkey_field import HotkeyField, HotkeyTrial
from assistant.ui.labelled import Labelled
from assistant.ui.settings_fields import SettingField, worded
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import ClampedLabel
from assistant.ui.widgets.still_boxes import ChoiceBox, NumberBox


class SettingRow(QWidget):
    """A setting that can be seen and changed."""

    chosen = Signal(str, object)
    """The name of the setting and the value that is wanted."""

    def __init__(self, field: SettingField) -> None:
        super().__init__()
        self.setting = field
        self._labelled: Labelled | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)

    def show_value(self, value: Any) -> None:
        """Show a value without wanting it."""
        raise NotImplementedError

    def fix(self, words: str) -> None:
        """Let nobody change it, and say why."""
        self.setEnabled(False)
        if self._labelled is not None:
            self._labelled.say(words, "secondary")

    def note(self) -> str:
        """Return what is said about it."""
        return self._labelled.note() if self._labelled is not None else ""

    def _add(self, row: Labelled) -> None:
        self._labelled = row
        self._column.addWidget(row)

    def _choose(self, value: object) -> None:
        self.chosen.emit(self.setting.name, value)


class ChoiceRow(SettingRow):
    """One of a few values."""

    def __init__(self, field: SettingField) -> None:
        super().__init__(field)
        self.box = ChoiceBox()
        for value, words in field.options:
            self.box.addItem(worded(words), value)
        self.box.activated.connect(lambda: self._choose(self.box.currentData()))
        self._add(Labelled(worded(field.words), self.box, worded(field.hint)))

    def show_value(self, value: Any) -> None:
        """Show the value that is in force."""
        self.box.choose(value)


class SwitchRow(SettingRow):
    """On or off."""

    def __init__(self, field: SettingField) -> None:
        super().__init__(field)
        self.box = QCheckBox(worded(field.words))
        self.box.clicked.connect(self._choose)
        row = Labelled("", self.box, worded(field.hint))
        row.hide_name()
        self._add(row)

    def show_value(self, value: Any) -> None:
        """Show whether it is on."""
        self.box.setChecked(bool(value))


class DaysRow(SettingRow):
    """A number of days."""

    def __init__(self, field: SettingField) -> None:
        super().__init__(field)
        self.box = NumberBox()
        self.box.setRange(1, field.most)
        self.box.setSuffix(self.tr(" days"))
        self.box.editingFinished.connect(lambda: self._choose(self.box.value()))
        self._add(Labelled(worded(field.words), self.box, worded(field.hint)))

    def show_value(self, value: Any) -> None:
        """Show how many days."""
        self.box.setValue(int(value))


class FileRow(SettingRow):
    """A file of others, or none."""

    looked_for = Signal()
    """It is to be looked at now."""

    def __init__(self, field: SettingField) -> None:
        super().__init__(field)
        self.name = ClampedLabel()
        self.choose = Button(self.tr("Choose a file…"))
        self.choose.clicked.connect(self._on_choose)
        self.look = Button(self.tr("Look now"), LINK)
        self.look.clicked.connect(self.looked_for)
        self.drop = Button(self.tr("Follow no more"), LINK)
        self.drop.clicked.connect(lambda: self._choose(""))
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.name)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self.choose, self.look, self.drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._add(Labelled(worded(field.words), part, worded(field.hint)))

    def show_value(self, value: Any) -> None:
        """Show which file it is."""
        self.name.setText(str(value) or self.tr("none"))
        for button in (self.look, self.drop):
            button.setVisible(bool(value))

    def say(self, words: str) -> None:
        """Say what is known of the file."""
        if self._labelled is not None:
            self._labelled.say(words, "secondary")

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, worded(self.setting.words))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Packs (*.deskmate);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._choose)
        dialog.open()


class ChordRow(SettingRow):
    """A hotkey: recorded by pressing it, tried by pressing it."""

    recording_changed = Signal(bool)

    def __init__(self, field: SettingField, check: Callable[[str, str], str]) -> None:
        """``check`` says what is wrong with a chord for the setting of a name, "" for nothing."""
        super().__init__(field)
        self.keys = HotkeyField(worded(field.words), lambda chord: check(field.name, chord))
        self.trial = HotkeyTrial()
        self.keys.chord_changed.connect(self._on_chord_changed)
        self.keys.recording_changed.connect(self.recording_changed)
        self._add(Labelled(worded(field.words), self.keys, worded(field.hint)))
        self._column.addWidget(self.trial)

    def show_value(self, value: Any) -> None:
        """Show the chord."""
        self.keys.set_chord(str(value))
        self.trial.set_chord(str(value))
        self.trial.setVisible(bool(value))

    def _on_chord_changed(self, chord: str) -> None:
        if not self.keys.problem:
            self._choose(chord)


#: Kind of a setting → the row for it; hotkeys need to know what is taken and are made apart.
ROWS: Mapping[str, Callable[[SettingField], SettingRow]] = {
    "choice": ChoiceRow,
    "switch": SwitchRow,
    "days": DaysRow,
    "file": FileRow,
}
