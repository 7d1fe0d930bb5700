"""A foreign program that has registered a hotkey with Windows."""

import ctypes
import sys

from PySide6.QtGui import QGuiApplication

from tests.foreign.lines import Orders, run, tell

_CTRL, _NUMBER = 2, 1


class Holder:
    """Holds Ctrl and one letter or digit at a time."""

    def __init__(self) -> None:
        self._user32 = ctypes.CDLL("user32")

    def hold(self, key: str) -> None:
        """Register it."""
        done = self._user32.RegisterHotKey(None, _NUMBER, _CTRL, ord(key))
        tell(news="held", done=bool(done))

    def let_go(self) -> None:
        """Give it back."""
        self._user32.UnregisterHotKey(None, _NUMBER)
        tell(news="let go")


def main() -> None:
    """Wait for orders."""
    application = QGuiApplication(sys.argv)
    holder = Holder()
    orders = Orders({"hold": holder.hold, "let_go": holder.let_go})
    run(application)
    del orders


if __name__ == "__main__":
    main()
