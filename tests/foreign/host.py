"""The smallest program around the desktop package: fixed phrases on keys, outcomes told.

It stands for the whole program where only insertion is looked at.
"""

import json
import socket
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from assistant.desktop.backend import load
from assistant.desktop.paste import Paster
from assistant.desktop.ports import Hotkey
from assistant.domain.chords import Chord
from assistant.domain.insertion import PasteReport, PasteRequest, Window, WindowId
from tests.foreign.lines import Orders, run, tell


class Host(QObject):
    """Phrases by chord; all of them act in windows whose title has "workbench" in it.

    One that is the path of a file inserts the file.
    """

    _heard = Signal(str, object)

    def __init__(self, phrases: dict[str, str], options: dict[str, str]) -> None:
        super().__init__()
        self._phrases = phrases
        self._options = options
        self._front: Window | None = None
        self.desktop = load()
        self.paster = Paster(self.desktop, self._on_report)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self.desktop.hotkeys.listen(self._heard.emit)
        self.desktop.start()
        hotkeys = [
            Hotkey(chord, Chord.parse(chord), "Ctrl+Alt" not in chord, True) for chord in phrases
        ]
        self.desktop.hotkeys.take(
            hotkeys, lambda window: "workbench" in window.title, self._on_refused
        )

    def insert(self, chord: str) -> None:
        """Insert as a click in the panel would: into the window in front."""
        front = self.desktop.windows.front() or self._front
        self._on_heard(chord, front or Window(WindowId(0)))

    def cut(self) -> None:
        """Break the connection of the desktop thread, as a server does that closes it."""
        self._front = self.desktop.windows.front()
        connection = getattr(self.desktop.windows, "_x")  # noqa: B009
        connection.display.display.socket.shutdown(socket.SHUT_RDWR)

    def _on_heard(self, name: str, window: Window) -> None:
        phrase = self._phrases[name]
        files = (phrase,) if Path(phrase).is_absolute() else ()
        text = "" if files else phrase
        self.paster.insert(PasteRequest(text, window, files=files, **self._options))

    def _on_report(self, report: PasteReport) -> None:
        tell(news="report", outcome=report.outcome.name, lost=report.clipboard_lost)

    def _on_refused(self, refused: dict[str, object]) -> None:
        tell(news="keys", refused=sorted(refused))


def main() -> None:
    """Show a window of our own that takes no focus, and serve the keys."""
    application = QApplication(sys.argv)
    phrases, options = json.loads(sys.argv[1]), json.loads(sys.argv[2])
    window = QWidget()
    window.setWindowTitle("Deskmate")
    window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.setGeometry(900, 100, 300, 300)
    host = Host(phrases, options)
    application.aboutToQuit.connect(host.paster.shutdown)
    application.aboutToQuit.connect(partial(host.desktop.close))
    orders = Orders({"insert": host.insert, "cut": host.cut, "quit": application.quit})
    window.show()
    run(application)
    del orders


if __name__ == "__main__":
    main()
