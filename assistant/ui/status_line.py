"""The last line of the panel: where a paste goes, whether hotkeys are on, what happened last."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from assistant.ui.hotkey_state import HotkeyState
from assistant.ui.theme import MEDIUM, SMALL, tokens_of
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.drawing import fill
from assistant.ui.widgets.labels import ElidedLabel, restyle

#: How long a sentence stands before the target is named again; longer where it offers Undo.
SENTENCE_MS, UNDO_MS = 6_000, 20_000


class Dot(QWidget):
    """A small round sign in the colour of a token."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = "disabled"
        self.setFixedSize(QSize(8, 8))

    def show_as(self, color: str) -> None:
        """Take the colour of another token."""
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(getattr(tokens_of(self.palette()), self._color))
        fill(painter, QRectF(self.rect()), 4, color.name())


class StatusLine(QFrame):
    """One line of constant height."""

    undo_requested = Signal()
    hotkeys_toggled = Signal(bool)
    """Hotkeys are to be switched on or off."""
    refusals_requested = Signal()
    """It is to be shown which hotkeys were refused, and why."""
    work_cancelled = Signal()
    """What takes so long is to be stopped."""
    stop_requested = Signal()
    """What waits for the agent's word is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._target = ""
        self._state = HotkeyState()
        self._dot = Dot(self)
        self._words = ElidedLabel(parent=self)
        self._undo = Button(self.tr("Undo"), LINK, self)
        self._undo.clicked.connect(self._on_undo)
        self._working = ""
        self._waiting = ""
        self._stop = Button(self.tr("Stop"), LINK, self)
        self._stop.clicked.connect(self._on_stop)
        self._stop.hide()
        self._hotkeys = Button("", LINK, self)
        self._hotkeys.setProperty("kind", "status")
        self._hotkeys.clicked.connect(self._on_hotkeys)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._show_target)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, 2, SMALL, 2)
        layout.setSpacing(SMALL)
        for part in (self._dot, self._words, self._undo, self._stop, self._hotkeys):
            layout.addWidget(part, 1 if part is self._words else 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(32)
        self._show_hotkeys()
        self._show_target()

    def set_target(self, name: str) -> None:
        """Name the window a paste would go to; "" while there is none."""
        self._target = name
        if not self._timer.isActive():
            self._show_target()

    def set_hotkeys(self, on: bool) -> None:
        """Show whether hotkeys are wanted."""
        self._state = replace(self._state, on=on)
        self._show_hotkeys()

    def show_refusals(self, refused: int, held: bool) -> None:
        """Say how many of them the desktop refused, and whether it granted any."""
        self._state = replace(self._state, refused=refused, held=held)
        self._show_hotkeys()

    def say(self, sentence: str, undo: bool = False) -> None:
        """Say what happened; ``undo`` offers to take it back."""
        self._words.setText(sentence)
        self._undo.setVisible(undo)
        self._dot.show_as("accent")
        self._timer.start(UNDO_MS if undo else SENTENCE_MS)

    def show_work(self, words: str, share: float) -> None:
        """Say what takes long and how far it is (0 to 1), with a way to stop it."""
        self._working = f"{words} {share:.0%}"
        self._stop.show()
        if not self._timer.isActive():
            self._show_target()

    def show_waiting(self, words: str) -> None:
        """Say what waits for the agent's word, with a way to stop it; "" where nothing does."""
        before, self._waiting = self._waiting, words
        self._stop.setVisible(bool(words or self._working))
        if words or (before and not self._timer.isActive()):
            self._timer.stop()
            self._show_target()

    def end_work(self) -> None:
        """Say no more of the work."""
        self._working = ""
        self._stop.setVisible(bool(self._waiting))
        if not self._timer.isActive():
            self._show_target()

    def fits(self, sentence: str) -> bool:
        """Say whether a sentence can be read here in whole."""
        return self._words.fontMetrics().horizontalAdvance(sentence) <= self._words.width()

    def text(self) -> str:
        """Return the words on show."""
        return self._words.text()

    def _show_hotkeys(self) -> None:
        state = self._state
        self._hotkeys.setText(state.words())
        restyle(self._hotkeys, "tone", "warning" if state.troubled else "")
        tip = self.tr("Switch the hotkeys off") if state.on else self.tr("Switch the hotkeys on")
        if state.troubled:
            tip = self.tr("See which hotkeys were refused, and why")
        self._hotkeys.setToolTip(tip)

    def _on_hotkeys(self) -> None:
        if self._state.troubled:
            self.refusals_requested.emit()
        else:
            self.hotkeys_toggled.emit(not self._state.on)

    def _on_stop(self) -> None:
        if self._waiting:
            self.stop_requested.emit()
        else:
            self.work_cancelled.emit()

    def _on_undo(self) -> None:
        self._undo.hide()
        self.undo_requested.emit()

    def _show_target(self) -> None:
        if self._waiting or self._working:
            self._words.setText(self._waiting or self._working)
        elif self._target:
            self._words.setText(self.tr("Will paste into: {window}").format(window=self._target))
        else:
            self._words.setText(self.tr("No chat window in front yet"))
        self._dot.show_as("success" if self._target else "disabled")
        self._undo.hide()
