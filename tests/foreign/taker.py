"""A foreign program that takes the clipboard with the present time, as ``xclip`` does."""

import sys
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.protocol import event

from tests.foreign.lines import Orders, run


class Taker:
    """Owns the clipboard, and gives its text to whoever asks."""

    def __init__(self) -> None:
        self._display = display = Display()
        self._window = display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self._text = b""
        self._targets, self._utf8 = map(display.intern_atom, ("TARGETS", "UTF8_STRING"))
        self._notifier = QSocketNotifier(display.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._serve)

    def take(self, text: str) -> None:
        """Offer a text."""
        self._text = text.encode()
        self._window.set_selection_owner(self._display.intern_atom("CLIPBOARD"), X.CurrentTime)
        self._display.sync()
        self._serve()  # what came with the answer is not told of any more

    def _serve(self) -> None:
        while self._display.pending_events():
            asked = self._display.next_event()
            if asked.type == X.SelectionRequest:
                self._answer(asked)

    def _answer(self, asked: Any) -> None:
        if asked.target == self._targets:
            known = [self._targets, self._utf8]
            asked.requestor.change_property(asked.property, Xatom.ATOM, 32, known)
        elif asked.target == self._utf8:
            asked.requestor.change_property(asked.property, self._utf8, 8, self._text)
        else:
            asked.property = X.NONE
        names = ("time", "requestor", "selection", "target", "property")
        answer = event.SelectionNotify(**{name: getattr(asked, name) for name in names})
        asked.requestor.send_event(answer)
        self._display.flush()


def main() -> None:
    """Wait for orders."""
    application = QCoreApplication(sys.argv)
    orders = Orders({"take": Taker().take})
    run(application)
    del orders


if __name__ == "__main__":
    main()
