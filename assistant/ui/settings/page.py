"""A page of settings: its rows, kept in step with what is in force."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.errors import UserError
from assistant.domain.hotkeys import ChordUse
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.chord_words import chord_problem
from assistant.ui.lane import Lane
from assistant.ui.settings.rows import ROWS, ChordRow, SettingRow
from assistant.ui.settings_fields import SettingField
from assistant.ui.theme import LARGE, MEDIUM, SMALL
from assistant.ui.wording import set_by_policy


class SettingsPage(QWidget):
    """Some settings, applied as soon as they are chosen."""

    trying_changed = Signal(bool)
    """While True all hotkeys are only reported, so that they can be recorded and tried."""

    def __init__(
        self, fields: Iterable[SettingField], desk: Desk, board: Board, lane: Lane
    ) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.rows: dict[str, SettingRow] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        self.column.setSpacing(LARGE)
        for field in fields:
            chord = field.kind == "chord"
            row = ChordRow(field, self._problem) if chord else ROWS[field.kind](field)
            row.chosen.connect(self._on_chosen)
            if desk.preferences.fixed(field.name):
                row.fix(set_by_policy())
            self.rows[field.name] = row
            self.column.addWidget(row)
        self.column.addStretch(1)
        self._show()
        board.changed.connect(self._on_changed)

    def add_part(self, part: QWidget) -> None:
        """Put something below the rows."""
        self.column.insertWidget(self.column.count() - 1, part)

    def _problem(self, name: str, chord: str) -> str:
        return chord_problem(chord, ChordUse(chord, setting=name), self._desk)

    def _on_chosen(self, name: str, value: object) -> None:
        if value != getattr(self._desk.preferences.current, name):
            change = partial(self._desk.preferences.change, **{name: value})
            self._lane.run(change, self, otherwise=self._on_refused)

    def _on_refused(self, error: UserError) -> None:
        self._show()  # what is in force, not what was wished
        self._lane.refuse(error)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self._show()

    def _show(self) -> None:
        settings = self._desk.preferences.current
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))
