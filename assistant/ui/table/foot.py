"""The last line of the table's window: what was done, a way back, how many rows there are."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import ElidedLabel, restyle, styled

#: How long a sentence stands; longer where it offers Undo.
SENTENCE_MS, UNDO_MS = 8_000, 20_000


class Foot(QFrame):
    """One line of constant height."""

    undo_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._words = ElidedLabel(parent=self)
        self._undo = Button(self.tr("Undo"), LINK, self)
        self._undo.clicked.connect(self._on_undo)
        self._undo.hide()
        self._stop = Button(self.tr("Stop"), LINK, self)
        self._stop.clicked.connect(self.stop_requested)
        self._stop.hide()
        self._counts = styled(QLabel(self), "secondary")
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.be_quiet)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, 2, MEDIUM, 2)
        layout.setSpacing(SMALL)
        for part in (self._words, self._undo, self._stop, self._counts):
            layout.addWidget(part, 1 if part is self._words else 0)
        self.setFixedHeight(32)

    def say(self, words: str, undo: bool = False, tone: str = "") -> None:
        """Say what happened; ``undo`` offers to take it back, ``tone`` may be danger."""
        self._words.setText(words)
        restyle(self._words, "role", tone)
        self._undo.setVisible(undo)
        self._rest.start(UNDO_MS if undo else SENTENCE_MS)

    def be_quiet(self) -> None:
        """Say nothing more."""
        self._words.setText("")
        self._undo.hide()

    def show_work(self, words: str, share: float) -> None:
        """Say what takes long and how far it is (0 to 1), with a way to stop it."""
        self._rest.stop()
        self._undo.hide()
        restyle(self._words, "role", "")
        self._words.setText(f"{words} {share:.0%}")
        self._stop.show()

    def end_work(self) -> None:
        """Say no more of the work."""
        if not self._stop.isHidden():
            self._stop.hide()
            self.be_quiet()

    def count(self, words: str) -> None:
        """Say how many rows there are."""
        self._counts.setText(words)

    def text(self) -> str:
        """Return the words on show."""
        return self._words.text()

    def counted(self) -> str:
        """Return what is said of the rows."""
        return self._counts.text()

    def _on_undo(self) -> None:
        self._undo.hide()
        self.undo_requested.emit()
