"""The data is encrypted before the first customer: why, with what, and the recovery code."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QStackedWidget, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.domain.protection import KeyringMissing
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.language import language_for
from assistant.ui.paper import save
from assistant.ui.protecting.code_view import CodeView
from assistant.ui.protecting.new_password import NewPassword
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, QUIET, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.step_frame import lay_out_steps
from assistant.ui.wording import sentence


class ProtectingPage(QWidget):
    """Explains in three lines, encrypts, shows the code; or shows a new code alone."""

    protected = Signal()
    """The data is encrypted, and whoever wanted it may go on."""
    left = Signal()
    """The page may be taken away."""
    keyboard_wanted = Signal()

    def __init__(self, desk: Desk, lane: Lane, keyring: bool) -> None:
        """``keyring`` is whether this computer has one; without, a password has to be set."""
        super().__init__()
        self._desk, self._lane, self._keyring = desk, lane, keyring
        self._done: Callable[[], object] = self.protected.emit
        self.password, self.code = NewPassword(), CodeView()
        self.wish = QCheckBox(self.tr("Set a master password as well"))
        self.message = InlineMessage()
        self._title = styled(QLabel(self.tr("Encrypt the data first")), "title")
        self._steps = QStackedWidget()
        self.out = Button(self.tr("Cancel"), QUIET)
        self.on = Button(self.tr("Encrypt"), PRIMARY)
        self._explain = self._make_explanation()
        for step in (self._explain, _padded(self.code)):
            self._steps.addWidget(scrolling(step))
        lay_out_steps(
            self, (self._title, self.message), self._steps, (self.out, QWidget(), self.on)
        )
        self._connect()
        self.setFocusProxy(self.on if keyring else self.password)

    def show_code(self, code: str, done: Callable[[], object]) -> None:
        """Show a recovery code; ``done`` is called once somebody has noted it."""
        self._done = done
        self._title.setText(self.tr("Your recovery code"))
        self.message.hide()
        self.code.show_code(code)
        self._steps.setCurrentIndex(1)
        self.out.setText(self.tr("Later"))
        self.on.setText(self.tr("Done"))
        self.on.setEnabled(False)
        self.out.setEnabled(True)
        self.code.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.out.isEnabled():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _make_explanation(self) -> QWidget:
        where = self.tr(
            "The key is kept by this computer's own keyring, so nothing changes in your daily work."
        )
        without = self.tr(
            "This computer has no keyring to keep the key, so a master password opens the data "
            "each time Deskmate starts."
        )
        part = QWidget()
        column = _column(part)
        lines = (
            self.tr(
                "What you note about customers is personal. From the first customer on, all of "
                "Deskmate's data is encrypted: without its key nobody can read the file."
            ),
            where if self._keyring else without,
            self.tr("Then you are shown a recovery code, once. Have pen and paper ready."),
        )
        for line in lines:
            column.addWidget(wrapped(line))
        column.addWidget(self.wish)
        column.addWidget(self.password)
        column.addStretch(1)
        self.wish.setVisible(self._keyring)
        self.password.setVisible(not self._keyring)
        return part

    def _connect(self) -> None:
        self.wish.toggled.connect(self._on_wish)
        self.password.entered.connect(self.on.click)
        self.password.edited.connect(self.message.hide)
        for field in (self.password.first, self.password.again):
            field.field.wanted.connect(self.keyboard_wanted)
        self.code.noted.connect(self.on.setEnabled)
        self.code.save_wanted.connect(self._on_page_wanted)
        self.on.clicked.connect(self._on_go)
        self.out.clicked.connect(self._leave)

    def _on_wish(self, wanted: bool) -> None:
        self.password.setVisible(wanted)
        if wanted:
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go(self) -> None:
        if self._steps.currentIndex():
            self._lane.run(self._desk.vault.note_code, self, lambda _: self._leave())
            return
        try:
            password = self.password.password() if self.password.isVisible() else ""
        except UserError as error:
            self._refuse(error)
            return
        self._wait(True)
        work = partial(self._desk.vault.protect, password)
        self._lane.run(work, self, self._on_encrypted, self._on_refused)

    def _wait(self, waiting: bool) -> None:
        self._explain.setEnabled(not waiting)
        self.on.setEnabled(not waiting)
        self.out.setEnabled(not waiting)
        if waiting:
            self.message.say(self.tr("Encrypting… This may take a moment with a large library."))

    def _on_encrypted(self, code: str) -> None:
        self.password.clear()
        self.show_code(code, self._done)

    def _on_refused(self, error: UserError) -> None:
        """Say why; where only a keyring is missing, ask for the password that stands in for it."""
        self._wait(False)
        if isinstance(error, KeyringMissing):
            self.wish.hide()
            self.password.show()
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refuse(error)

    def _refuse(self, error: UserError) -> None:
        self.message.say(sentence(error), "danger")

    def _on_page_wanted(self, file: Path) -> None:
        page = self.code.page(language_for(self._desk.preferences.current.language))
        self._lane.run(partial(save, page, file), self, lambda _: self._on_page(file), self._refuse)

    def _on_page(self, file: Path) -> None:
        words = self.tr("Saved: {file}. Print it, then delete the file.")
        self.message.say(words.format(file=file), "success")

    def _leave(self) -> None:
        """Go; the data may be encrypted by now although nobody has noted the code yet."""
        shown = self._steps.currentIndex() == 1
        self.left.emit()
        if shown:
            self._done()


def _padded(part: QWidget) -> QWidget:
    """Return a part with room around it and below it."""
    room = QWidget()
    column = _column(room)
    column.addWidget(part)
    column.addStretch(1)
    return room


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
    column.setSpacing(MEDIUM)
    return column
