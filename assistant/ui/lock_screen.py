"""The lock screen: covers all of the panel until somebody opens it again."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.ui.protecting.key_question import KeyQuestion
from assistant.ui.theme import LARGE, MEDIUM
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import wrapped

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class LockScreen(QFrame):
    """Lies over ``window``; what is below can neither be seen nor reached by keys."""

    given = Signal(str)
    """That secret is to be tried; "" where none is asked for."""

    def __init__(self, window: QWidget, *, secret: bool) -> None:
        """``secret`` says whether a master password is set."""
        super().__init__(window)
        self.setProperty("role", "surface")
        self.setAutoFillBackground(True)
        self._window = window
        self._question = KeyQuestion() if secret else None
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addStretch(1)
        column.addWidget(IconLabel("lock", 20, parent=self), 0, _CENTRE)
        hint = self.tr("Customers, phrases and hotkeys come back when it is unlocked.")
        for words, role in ((self.tr("Deskmate is locked"), "title"), (hint, "secondary")):
            label = wrapped(words, role)
            label.setAlignment(_CENTRE)
            column.addWidget(label)
        self._add_way(column)
        column.addStretch(2)
        window.installEventFilter(self)
        self._cover()

    def _add_way(self, column: QVBoxLayout) -> None:
        """Add the field for the secret, or the button that asks for none."""
        if self._question is not None:
            self._question.given.connect(self.given)
            column.addWidget(self._question)
            self.setFocusProxy(self._question)
            return
        button = Button(self.tr("Unlock"), PRIMARY)
        button.clicked.connect(lambda: self.given.emit(""))
        column.addWidget(button, 0, _CENTRE)
        self.setFocusProxy(button)

    def refuse(self, error: UserError) -> None:
        """Say why what was typed does not open it."""
        if self._question is not None:
            self._question.refuse(error)

    def uncover(self) -> None:
        """Give the window back, and go."""
        self._window.removeEventFilter(self)
        for part in self._below():
            part.setEnabled(True)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and above what comes into it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildPolished):
            self._cover()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep all keys from the window below."""
        event.accept()

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        for part in self._below():
            part.setEnabled(False)  # or Tab would lead there, and a reader of screens would read it
        self.raise_()
        self.show()

    def _below(self) -> list[QWidget]:
        found = self._window.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        return [each for each in found if each is not self and not each.isWindow()]
