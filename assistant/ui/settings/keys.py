"""The page of hotkeys: chosen and tried by pressing, with refusals of the system beside them."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from assistant.desktop.ports import Refusal
from assistant.domain.hotkeys import NUMBERS, number_chords
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.hotkey_field import HotkeyTrial
from assistant.ui.lane import Lane
from assistant.ui.settings.page import SettingsPage
from assistant.ui.settings.rows import ChoiceRow, ChordRow
from assistant.ui.settings_fields import SettingField
from assistant.ui.widgets.message import InlineMessage

#: Why the system refuses a chord → what to do about it.
REFUSALS: Mapping[Refusal, object] = {
    Refusal.TAKEN: QT_TRANSLATE_NOOP(
        "refusals", "Another program holds {chord}. Close it or choose another key."
    ),
    Refusal.NO_KEY: QT_TRANSLATE_NOOP(
        "refusals", "This keyboard has no key for {chord}. Choose another one."
    ),
    Refusal.UNABLE: QT_TRANSLATE_NOOP("refusals", "Hotkeys do not work on this desktop."),
}


class KeysPage(SettingsPage):
    """Hotkeys and number keys; ``fields`` are all of them, or the few that matter at first."""

    def __init__(
        self, fields: Iterable[SettingField], desk: Desk, board: Board, lane: Lane
    ) -> None:
        self._refused: Mapping[str, Refusal] = {}
        self._numbers = HotkeyTrial()
        self._elsewhere = InlineMessage()
        super().__init__(fields, desk, board, lane)
        self.column.insertWidget(0, self._elsewhere)
        self.rows["number_keys"].layout().addWidget(self._numbers)  # type: ignore[union-attr]
        self._order_tabs()
        for trial in self._trials():
            trial.started.connect(lambda: self.trying_changed.emit(True))
            trial.ended.connect(lambda: self.trying_changed.emit(False))
        for row in self._chord_rows():
            row.recording_changed.connect(self.trying_changed)

    def hear(self, chord: str) -> None:
        """Take note of a hotkey that arrived while keys are recorded or tried."""
        for row in self._chord_rows():
            if row.keys.edit.recording:
                row.keys.edit.take(chord)
                return
        for trial in self._trials():
            if trial.hear(chord):
                return

    def show_refusals(self, refused: Mapping[str, Refusal]) -> None:
        """Say beside each chord why the system refuses it."""
        self._refused = refused
        self._show()

    def _problem(self, name: str, chord: str) -> str:
        found = super()._problem(name, chord)
        refusal = self._refused.get(chord)
        if found or refusal is None:
            return found
        return _why(refusal, chord)

    def _show(self) -> None:
        super()._show()
        settings = self._desk.preferences.current
        self._show_elsewhere([getattr(settings, row.setting.name) for row in self._chord_rows()])
        self._numbers.set_chord(f"{settings.number_keys}+1" if settings.number_keys else "")
        self._numbers.setVisible(bool(settings.number_keys))
        for trial in self._trials():
            trial.setEnabled(settings.hotkeys_on)

    def _show_elsewhere(self, beside: Sequence[str]) -> None:
        """Say of number keys and of phrases' hotkeys which the system refuses, and why."""
        others: dict[Refusal, list[str]] = {}
        for chord, refusal in self._refused.items():
            if chord not in beside:
                others.setdefault(refusal, []).append(chord)
        if others:
            words = (_why(refusal, self._named(chords)) for refusal, chords in others.items())
            self._elsewhere.say("\n".join(words), "warning")
        else:
            self._elsewhere.hide()

    def _named(self, chords: Sequence[str]) -> str:
        """Return chords as words; a whole row of number keys by its first and its last."""
        numbers = number_chords(self._desk.preferences.current.number_keys)
        named, left = [], list(chords)
        for row in (numbers[: len(NUMBERS)], numbers[len(NUMBERS) :]):
            if row and {*row} <= {*left}:
                named.append(f"{row[0]} … {row[-1]}")
                left = [each for each in left if each not in row]
        return ", ".join((*named, *left))

    def _order_tabs(self) -> None:
        """Let Tab reach the trial of the number keys from their choice."""
        numbers = self.rows["number_keys"]
        if isinstance(numbers, ChoiceRow):
            QWidget.setTabOrder(numbers.box, self._numbers.button)

    def _chord_rows(self) -> list[ChordRow]:
        return [row for row in self.rows.values() if isinstance(row, ChordRow)]

    def _trials(self) -> list[HotkeyTrial]:
        return [self._numbers, *(row.trial for row in self._chord_rows())]


def _why(refusal: Refusal, chord: str) -> str:
    return QCoreApplication.translate("refusals", str(REFUSALS[refusal])).format(chord=chord)
