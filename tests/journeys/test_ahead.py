"""The libraries are there before Python asks for them."""

import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere they have other names")
def test_the_libraries_are_loaded_beside_python() -> None:
    code = (
        "import threading; from pathlib import Path; from assistant.app.ahead import load_ahead\n"
        "load_ahead()\n"
        "[each.join() for each in threading.enumerate() if each.name == 'libraries']\n"
        "maps = Path('/proc/self/maps').read_text()\n"
        "assert 'sqlcipher3/_sqlite3' in maps\n"
        "print(*(name for name in ('Widgets', 'Gui', 'Core', 'XcbQpa') if f'Qt6{name}' in maps))\n"
        "import PySide6.QtWidgets as widgets; widgets.QApplication(['', '-platform', 'offscreen'])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("Widgets Gui Core XcbQpa\n", "")
