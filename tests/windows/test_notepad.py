"""Insertions into the editor that comes with Windows."""

import base64
import ctypes
import subprocess
from collections.abc import Iterator
from ctypes import c_size_t
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from assistant.desktop.paste import Paster
from assistant.desktop.win32.backend import win32_desktop
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest
from tests.processes import Screen, wait_until
from tests.windows.neighbour import Neighbour

PHRASES = (
    "亲，您好！尺码推荐看详情页第二张图😊",
    "第一行\n第二行\n\t第三行",
    "三",
    "{四} <5> & 六",
)
_ROUNDS = 5
user = ctypes.CDLL("user32")
user.FindWindowExW.restype = c_size_t


class Notepad:
    """The editor, in front, and our desktop."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(["notepad.exe"])
        self.desktop = win32_desktop()
        self.desktop.start()
        self.reports: list[PasteReport] = []
        self.paster = Paster(self.desktop, self.reports.append)
        self.wait(lambda: "notepad" in getattr(self.desktop.windows.front(), "process", ""))

    def wait(self, holds: Any) -> None:
        def seen() -> object:
            QGuiApplication.processEvents()
            return holds()

        wait_until(seen, "an insertion to its end")

    def insert(self, text: str) -> Outcome:
        front = self.desktop.windows.front()
        assert front
        self.reports.clear()
        self.paster.insert(PasteRequest(text, front))
        self.wait(self.reports.__len__)
        return self.reports[0].outcome

    @property
    def text(self) -> str:
        front = self.desktop.windows.front()
        assert front
        edit = c_size_t(user.FindWindowExW(c_size_t(front.id), None, "Edit", None))
        content = ctypes.create_unicode_buffer(100_000)
        user.SendMessageW(edit, 0x000D, c_size_t(len(content)), content)
        return content.value.replace("\r\n", "\n")

    def close(self) -> None:
        self.paster.shutdown()
        self.desktop.close()
        self._process.kill()
        self._process.wait()


@pytest.fixture
def notepad(display: Screen, qapp: QGuiApplication) -> Iterator[Notepad]:
    notepad = Notepad()
    yield notepad
    notepad.close()


def test_phrases_arrive_in_notepad_and_the_clipboard_comes_back(notepad: Notepad) -> None:
    earlier = base64.b64encode("earlier 之前\r\n\0".encode("utf-16-le")).decode()
    other, expected = Neighbour(), ""
    other.copy({"CF_UNICODETEXT": earlier})
    for phrase in PHRASES * _ROUNDS:
        assert notepad.insert(phrase) is Outcome.DONE
        expected += phrase
        assert notepad.text == expected
    notepad.wait(lambda: other.read("CF_UNICODETEXT") == {"CF_UNICODETEXT": earlier})
