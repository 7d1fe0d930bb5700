"""How the helpers talk: one JSON object a line, orders in on standard input, news out."""

import json
import os
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, Signal


def tell(**news: Any) -> None:
    """Say something to whoever started this process."""
    os.write(1, json.dumps(news).encode() + b"\n")


class _Arrivals(QObject):
    """Brings what comes in to the main thread, where the system tells of no pipe."""

    arrived = Signal(bytes)

    def begin(self) -> None:
        """Read from now on."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        data = b"begin"
        while data:
            data = os.read(0, 65536)
            self.arrived.emit(data)


class Orders:
    """Calls the handler named by each order that comes in; the end of the input is the end."""

    def __init__(self, handlers: dict[str, Callable[..., None]]) -> None:
        self._handlers = handlers
        self._rest = b""
        if sys.platform == "win32":
            self._arrivals = _Arrivals()
            self._arrivals.arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
            self._arrivals.begin()
        else:
            self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
            self._notifier.activated.connect(lambda: self._take(os.read(0, 65536)))

    def _take(self, data: bytes) -> None:
        if not data:
            QCoreApplication.quit()
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            order = json.loads(line)
            self._handlers[order.pop("do")](**order)


def run(application: QCoreApplication) -> None:
    """Say that all stands, and live until told otherwise."""
    tell(news="ready")
    sys.exit(application.exec())
