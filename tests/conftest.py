"""What every test may ask for, and what none may find: the machine it happens to run on.

The screen is a fresh Xvfb of our own; whatever display, session or home the machine has is never
touched.
"""

import atexit
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything may import sqlite_utils, which has to find our driver.
import db.driver  # noqa: F401
from tests.processes import Screen, virtual_screen, window_manager_on

# A desktop session around the run must not answer for it: no display, session bus, keyring, input
# method or scaling of the developer's machine.
_FOREIGN = (
    *("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "XMODIFIERS"),
    *("QT_IM_MODULE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "LANGUAGE"),
)
# Every folder in which programs keep something of ours or of theirs.
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")

# On Windows none of them means anything, but Wine below it needs its screen.
for _name in () if sys.platform == "win32" else _FOREIGN:
    os.environ.pop(_name, None)
_home = tempfile.TemporaryDirectory(prefix="deskmate-", ignore_cleanup_errors=True)
atexit.register(_home.cleanup)
os.environ.update({"HOME": _home.name, "LC_ALL": "C.UTF-8"})
for _name in (*_FOLDERS, "XDG_RUNTIME_DIR"):
    _folder = Path(_home.name, _name.lower())
    _folder.mkdir(mode=0o700)
    os.environ[_name] = str(_folder)

# Time is no property of a result, and two cores are shared with whatever else runs.
settings.register_profile("deskmate", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("deskmate")


@pytest.fixture(scope="session")
def display() -> Iterator[Screen]:
    """The virtual screen of this run; its name is in ``DISPLAY`` from now on.

    On Windows it is the one there is.
    """
    if sys.platform == "win32":
        yield Screen("")
        return
    with virtual_screen() as screen:
        os.environ.update(screen.env)
        yield screen


@pytest.fixture(scope="session")
def qapp_args(display: Screen) -> list[str]:
    """Arguments of the one QApplication; asking for the screen first is the point."""
    return ["deskmate"]


@pytest.fixture
def window_manager(display: Screen) -> Iterator[Screen]:
    """The screen with openbox managing its windows, for tests that need focus and stacking.

    Windows manages its own.
    """
    if sys.platform == "win32":
        yield display
        return
    with window_manager_on(display):
        yield display
