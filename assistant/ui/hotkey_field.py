"""A field that takes a key chord by pressing it, and a button that tries whether it is heard.

Which chords are forbidden or taken is asked of the caller; what a chord does is not known here.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.chords import global_chord
from assistant.domain.errors import UserError
from assistant.ui.chord_keys import chord_of
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import restyle, wrapped
from assistant.ui.wording import sentence

#: How long a tried key may take to be heard, in milliseconds.
TRIAL_MS = 6_000

_STARTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ERASERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ChordEdit(QLineEdit):
    """Shows a chord; Enter, Space or a click starts recording, the next chord ends it."""

    recorded = Signal(str)
    """The chord pressed, in canonical form; "" when it was erased."""

    refused = Signal(object)
    """A ``UserError``: that chord may not be taken."""

    recording_changed = Signal(bool)
    """Global hotkeys must rest while True, or they would never reach the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._recording = False  # asked for by events that Qt's own constructor sends
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._show_state()

    @property
    def recording(self) -> bool:
        """Whether the next chord pressed is taken."""
        return self._recording

    def start(self) -> None:
        """Wait for a chord."""
        self._set_recording(True)

    def event(self, event: QEvent) -> bool:
        """Keep shortcuts of the window, and Tab, from taking the chord while recording."""
        if self._recording and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._on_pressed(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start recording, or erase the chord."""
        if event.key() in _STARTERS and not event.modifiers():
            self.start()
        elif event.key() in _ERASERS:
            self.recorded.emit("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start recording by a click."""
        super().mousePressEvent(event)
        self.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop recording when the agent goes elsewhere."""
        super().focusOutEvent(event)
        self._set_recording(False)

    def take(self, chord: str) -> None:
        """End recording with a chord, wherever it was heard."""
        self._set_recording(False)
        try:
            self.recorded.emit(str(global_chord(chord)))
        except UserError as error:
            self.refused.emit(error)

    def _on_pressed(self, event: QKeyEvent) -> None:
        chord = str(chord_of(event) or "")
        if chord == "Esc":
            self._set_recording(False)
        elif chord in ("Backspace", "Delete"):
            self._set_recording(False)
            self.recorded.emit("")
        elif chord:
            self.take(chord)

    def _set_recording(self, on: bool) -> None:
        if on == self._recording:
            return
        self._recording = on
        self._show_state()
        self.recording_changed.emit(on)

    def _show_state(self) -> None:
        waiting, resting = self.tr("Press the keys…"), self.tr("None")
        self.setPlaceholderText(waiting if self._recording else resting)
        if self._recording:
            self.clear()


class HotkeyField(QWidget):
    """A chord with a button to remove it and, below, what is wrong with it."""

    chord_changed = Signal(str)
    recording_changed = Signal(bool)

    def __init__(
        self, name: str, check: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        """Show a field called ``name``; ``check`` returns what is wrong with a chord, or ""."""
        super().__init__(parent)
        self._check = check
        self._chord = ""
        self.edit = ChordEdit()
        self.edit.setAccessibleName(name)
        self._clear = Button(self.tr("Remove"))
        self._clear.setAccessibleName(self.tr("Remove the key of: {name}").format(name=name))
        self._problem = wrapped(role="danger")
        self.setFocusProxy(self.edit)
        self._lay_out()
        self._connect()
        self._refresh("")

    @property
    def chord(self) -> str:
        """The chord in canonical form, "" for none."""
        return self._chord

    @property
    def problem(self) -> str:
        """What is wrong with the chord, as shown; "" when nothing is."""
        return self._problem.text()

    def set_chord(self, chord: str) -> None:
        """Show a chord without announcing it."""
        self._chord = chord
        self.check_again()

    def check_again(self) -> None:
        """Look whether the chord is still free."""
        self._refresh(self._check(self._chord) if self._chord else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.edit, 1)
        row.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(row)
        column.addWidget(self._problem)

    def _connect(self) -> None:
        self.edit.recorded.connect(self._on_recorded)
        self.edit.refused.connect(lambda error: self._refresh(sentence(error)))
        self.edit.recording_changed.connect(self._on_recording_changed)
        self._clear.clicked.connect(lambda: self._on_recorded(""))

    def _on_recorded(self, chord: str) -> None:
        self.set_chord(chord)
        self.chord_changed.emit(chord)

    def _on_recording_changed(self, on: bool) -> None:
        if not on:
            self.edit.setText(self._chord)
        self.recording_changed.emit(on)

    def _refresh(self, problem: str) -> None:
        self.edit.setText(self._chord)
        self._clear.setVisible(bool(self._chord))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem)


class HotkeyTrial(QWidget):
    """A button that waits for a global hotkey to be pressed and says whether it was heard."""

    started = Signal(str)
    """The chord now waited for: the desktop should report it, wherever it is pressed."""

    ended = Signal(str, bool)
    """The chord, and whether it was heard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chord = ""
        self.button = Button(self.tr("Try it"))
        self._answer = wrapped()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TRIAL_MS)
        self._timer.timeout.connect(lambda: self._end(False))
        self.button.clicked.connect(self.start)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.button)
        row.addWidget(self._answer, 1)

    @property
    def waiting(self) -> bool:
        """Whether a press is waited for."""
        return self._timer.isActive()

    @property
    def answer(self) -> str:
        """What the trial says, as shown."""
        return self._answer.text()

    def set_chord(self, chord: str) -> None:
        """Try this chord from now on; earlier answers are void."""
        if chord == self._chord:
            return
        if self.waiting:
            self._end(False)
        self._chord = chord
        self.button.setEnabled(bool(chord))
        self.button.setAccessibleName(self.tr("Try {chord}").format(chord=chord))
        self._say("", "")

    def start(self) -> None:
        """Wait for the chord."""
        self._say(self.tr("Press {chord} now.").format(chord=self._chord), "secondary")
        self._timer.start()
        self.started.emit(self._chord)

    def hear(self, chord: str) -> bool:
        """Take note of a hotkey; return whether this trial waited for it."""
        if not self.waiting or chord != self._chord:
            return False
        self._end(True)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop waiting when the page goes: hotkeys must mean again what they mean."""
        super().hideEvent(event)
        if self.waiting:
            self._end(False)

    def _end(self, heard: bool) -> None:
        self._timer.stop()
        if heard:
            self._say("✓ " + self.tr("Heard: it works."), "success")
        else:
            self._say(
                self.tr("Not heard: an input method or another program takes it. Choose another."),
                "warning",
            )
        self.ended.emit(self._chord, heard)

    def _say(self, text: str, role: str) -> None:
        self._answer.setText(text)
        restyle(self._answer, "role", role)
