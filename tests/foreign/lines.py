"""How the helpers talk: one JSON object a line, orders in on standard input, news out."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier


def tell(**news: Any) -> None:
    """Say something to whoever started this process."""
    os.write(1, json.dumps(news).encode() + b"\n")


class Orders:
    """Calls the handler named by each order that comes in; the end of the input is the end."""

    def __init__(self, handlers: dict[str, Callable[..., None]]) -> None:
        self._handlers = handlers
        self._rest = b""
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        data = os.read(0, 65536)
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
