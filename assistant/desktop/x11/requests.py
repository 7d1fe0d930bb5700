"""Sees who asks for the clipboard: Qt answers, but does not tell whom.

Installed only while a text is on offer: every event of the program passes through it.
"""

import ctypes
import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

_SELECTION_REQUEST = 30


class _SelectionRequest(ctypes.Structure):
    """``xcb_selection_request_event_t``."""

    _fields_ = [
        ("response_type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32),
        ("owner", ctypes.c_uint32),
        ("requestor", ctypes.c_uint32),
        ("selection", ctypes.c_uint32),
        ("target", ctypes.c_uint32),
        ("property", ctypes.c_uint32),
    ]


class Requests(QAbstractNativeEventFilter):
    """Calls ``asked(requestor window, at)`` right before Qt answers a request.

    A browser asks eighteen times for one paste and waits for every answer: be quick in ``asked``.
    """

    def __init__(self, asked: Callable[[int, float], None]) -> None:
        super().__init__()
        self._asked = asked
        self._installed = False

    def watch(self, on: bool) -> None:
        """Begin or end."""
        application = QCoreApplication.instance()
        if application is None or on == self._installed:
            return
        if on:
            application.installNativeEventFilter(self)
        else:
            application.removeNativeEventFilter(self)
        self._installed = on

    def nativeEventFilter(
        self, eventType: "QByteArray | bytes | bytearray | memoryview[int]", message: int
    ) -> object:
        """Look at an event; none is held back."""
        address = int(message)
        if ctypes.c_uint8.from_address(address).value & 0x7F == _SELECTION_REQUEST:
            request = _SelectionRequest.from_address(address)
            self._asked(request.requestor, time.monotonic())
        return False
