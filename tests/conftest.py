"""What every test may ask for: the screen of this run and a window manager on it.

The screen is a fresh Xvfb of our own; whatever display the machine has is never touched.
"""

import os
from collections.abc import Iterator

import pytest

from tests.processes import Screen, virtual_screen, window_manager_on

# A desktop session around the run must not answer for it: no session bus, no host display, no
# keyring, no input method, no scaling that the developer's machine happens to have.
_FOREIGN = (
    *("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "XMODIFIERS"),
    *("QT_IM_MODULE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"),
)
for _name in _FOREIGN:
    os.environ.pop(_name, None)


@pytest.fixture(scope="session")
def display() -> Iterator[Screen]:
    """The virtual screen of this run; its name is in ``DISPLAY`` from now on."""
    with virtual_screen() as screen:
        os.environ.update(screen.env)
        yield screen


@pytest.fixture(scope="session")
def qapp_args(display: Screen) -> list[str]:
    """Arguments of the one QApplication; asking for the screen first is the point."""
    return ["deskmate"]


@pytest.fixture
def window_manager(display: Screen) -> Iterator[Screen]:
    """The screen with openbox managing its windows, for tests that need focus and stacking."""
    with window_manager_on(display):
        yield display
