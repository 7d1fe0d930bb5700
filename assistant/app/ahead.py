"""Has the system load libraries on a thread of its own, while Python is busy with modules.

Linking Qt and reading the catalogue of fonts takes 25 ms and needs no interpreter:
with a second processor it costs the start nothing. What is missing or different here is loaded when
it is asked for, as ever.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Thread

#: What the start needs, in the order in which it asks: below a folder where Python finds modules.
_LIBRARIES = {
    "linux": (
        "PySide6/QtCore.abi3.so",
        "PySide6/QtGui.abi3.so",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
    ),
    "win32": (
        "shiboken6/shiboken6.abi3.dll",
        "PySide6/Qt6Core.dll",
        "PySide6/pyside6.abi3.dll",
        "PySide6/Qt6Gui.dll",
        "PySide6/Qt6Widgets.dll",
        "PySide6/plugins/platforms/qwindows.dll",
    ),
}

#: What the data is made of, loaded before: the system links one library at a time, and each of
#: these would wait for one of Qt's, together 10 ms and more.
_BEFORE = ("math", "_datetime", "_opcode", "_bisect", "_json", "_heapq", "sqlcipher3._sqlite3")

#: Has Windows look for what a library needs in its own folder and where Python looks.
_WITH_ITS_FOLDER = 0x1100


def load_ahead() -> None:
    """Begin to load the libraries."""
    if sys.platform in _LIBRARIES:
        for name in _BEFORE:
            with suppress(ImportError):  # where one is named otherwise
                import_module(name)
        work = _load_on_windows if sys.platform == "win32" else _load
        Thread(target=work, name="libraries", daemon=True).start()


def _places() -> Iterator[Path]:
    for folder in sys.path:
        for name in _LIBRARIES[sys.platform]:
            yield Path(folder, name)


def _load() -> None:
    # Not ``ctypes``, which is made on this and takes 4 ms to load.
    from _ctypes import CFuncPtr, dlopen, dlsym

    class Function(CFuncPtr):
        """Leaves the interpreter to the other threads while it runs."""

        _flags_ = 1
        _restype_ = None

    load = Function(dlsym(dlopen("", os.RTLD_NOW), "dlopen"))
    for file in _places():
        if file.exists():
            load(os.fsencode(file), os.RTLD_NOW)
    with suppress(OSError):
        fonts = dlopen("libfontconfig.so.1", os.RTLD_NOW)
        Function(dlsym(fonts, "FcInit"))()  # the catalogue of fonts, which Qt asks for next


def _load_on_windows() -> None:
    import _ctypes

    load = getattr(_ctypes, "LoadLibrary")  # noqa: B009 - only Windows has it
    for file in _places():
        with suppress(OSError):
            load(str(file), _WITH_ITS_FOLDER)
