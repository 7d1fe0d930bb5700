"""The libraries of Windows are there before Python asks for them."""

import subprocess
import sys

from tests.architecture.tree import ROOT

_CODE = """
import ctypes, threading
from assistant.app.ahead import load_ahead
load_ahead()
[each.join() for each in threading.enumerate() if each.name == "libraries"]
names = ("shiboken6.abi3", "pyside6.abi3", "Qt6Core", "Qt6Gui", "Qt6Widgets", "qwindows")
there = ctypes.WinDLL("kernel32").GetModuleHandleW
print(*(name for name in names if not there(f"{name}.dll")))
import PySide6.QtWidgets as widgets
widgets.QApplication(["", "-platform", "offscreen"])
"""


def test_the_libraries_are_loaded_beside_python() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CODE],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")
