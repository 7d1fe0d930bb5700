"""Has the data encrypted when the first customer is wanted, and lets whoever wanted it go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from assistant.ui.protecting.page import ProtectingPage


class Protecting(QObject):
    """One page at a time: the explanation and the recovery code, or a new code."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._board, self._lane, self._window = desk, board, lane, window
        self._page: ProtectingPage | None = None

    def ask(self, then: Callable[[], None] = lambda: None) -> None:
        """Call ``then`` once the data is encrypted; at once where it is.

        Where the agent decides against it, ``then`` is not called.
        """
        if self._page is None:
            # Asking a keyring and loading the page would both have the window stand still.
            self._lane.run(self._prepare, self, partial(self._explain, then))

    def show_new_code(self) -> None:
        """Make a new recovery code and show it; the one before opens nothing any more."""
        if self._page is None:
            self._lane.run(self._renew, self, self._show_code)

    def remind(self) -> None:
        """Offer a new recovery code where nobody has noted one."""
        self._lane.run(lambda: self._desk.vault.tend(), self, self._on_tended)

    def _prepare(self) -> tuple[bool, bool]:
        """[lane] Load the page; return whether the data is encrypted, and there is a keyring.

        Raises ByPolicy where the shop keeps no customers.
        """
        from assistant.ui.protecting import page

        self._desk.preferences.require("customers")
        assert page
        return self._desk.vault.protected, self._desk.vault.keyring_works

    def _renew(self) -> str:
        self._prepare()
        return self._desk.vault.renew_code()

    def _explain(self, then: Callable[[], None], there: tuple[bool, bool]) -> None:
        protected, keyring = there
        if protected:
            then()
        elif self._page is None:
            page = self._open(keyring)
            page.protected.connect(partial(self._on_protected, then))

    def _show_code(self, code: str) -> None:
        self._open(keyring=True).show_code(code, lambda: None)

    def _open(self, keyring: bool) -> ProtectingPage:
        from assistant.ui.protecting.page import ProtectingPage

        page = self._page = ProtectingPage(self._desk, self._lane, keyring)
        page.setProperty("help", "security")
        page.left.connect(self._window.close_page)
        page.keyboard_wanted.connect(self._window.typing.enter)
        page.destroyed.connect(self._on_gone)
        self._window.open_page(page)
        return page

    def _on_protected(self, then: Callable[[], None]) -> None:
        self._board.changed.emit(Changes.CUSTOMERS)
        then()

    def _on_tended(self, missing: bool) -> None:
        if missing:
            self._board.changed.emit(Changes.CUSTOMERS)  # encrypted with the page gone meanwhile
            words = self.tr("Nobody has noted a recovery code. Without it a lost key is lost.")
            self._window.ask(words, self.tr("Show a new code"), self.show_new_code)

    def _on_gone(self) -> None:
        self._page = None
        self.remind()  # the page may have been left by the rail before the code was noted
