"""The import wizard over the window: opened when it is wanted or when files are dropped there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from assistant.domain.changes import Changes, Done
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.ui.importing.wizard import ImportWizard


class Imports(QObject):
    """One wizard at a time; what is dropped while it is open goes into it."""

    def __init__(
        self,
        desk: Desk,
        lane: Lane,
        window: MainWindow,
        protect: Callable[[Callable[[], None]], None],
    ) -> None:
        """``protect`` has the data encrypted, then calls what it is given."""
        super().__init__(window)
        self._protect = protect
        self._desk, self._lane, self._window = desk, lane, window
        self._wizard: ImportWizard | None = None
        window.painted.connect(self._take_drops, Qt.ConnectionType.QueuedConnection)

    def open(self, files: Sequence[Path] = ()) -> None:
        """Open the wizard, with these files if there are any."""
        # Loaded on the lane: the window would stand still for 40 ms.
        load = partial(import_module, "assistant.ui.importing.wizard")
        self._lane.run(load, self, lambda _: self._open(files))

    def _open(self, files: Sequence[Path]) -> None:
        from assistant.ui.importing.wizard import ImportWizard

        if self._wizard is not None:
            self._wizard.take(files)
            return
        page = self._wizard = ImportWizard(self._desk, self._lane)
        page.setProperty("help", "exchange")
        page.closed.connect(self._window.close_page)
        page.reported.connect(self._report)
        page.protection_wanted.connect(self._protect)
        page.destroyed.connect(self._on_gone)
        self._window.open_page(page)
        page.take(files)

    def _take_drops(self) -> None:
        from assistant.ui.dropping import FileDrop

        FileDrop(self._window).dropped.connect(self.open)

    def _report(self, done: Done) -> None:
        """Say what was imported; the button beside it takes back what was done to phrases."""
        if done.changes & (Changes.PRODUCTS | Changes.CUSTOMERS):
            from assistant.ui.wording import step_sentence

            self._window.say(step_sentence(done.step))
        else:
            self._window.report(done)

    def _on_gone(self) -> None:
        self._wizard = None
