"""The desktops under contract: the fake, and that of the system the tests run on."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.contracts.desktops import FakeSite, Site
from tests.contracts.editors import RealSite
from tests.processes import Screen, window_manager_on

REAL = "win32" if sys.platform == "win32" else "x11"

#: What these bring in is not there on the other system.
collect_ignore = ["test_presence_x11.py"] if sys.platform == "win32" else []


@pytest.fixture(scope="module")
def session(display: Screen, qapp: QApplication) -> Iterator[RealSite]:
    """The desktop of this system for the tests of one port."""
    if sys.platform == "win32":
        from tests.contracts.win32 import Win32Site

        opened: RealSite = Win32Site(display)
        yield opened
        opened.close()
    else:
        from tests.contracts.x11 import X11Site

        with window_manager_on(display):
            opened = X11Site(display)
            yield opened
            opened.close()


@pytest.fixture
def real(session: RealSite) -> Iterator[RealSite]:
    """The desktop of this system as at first; no key may stay down."""
    session.begin()
    yield session
    session.wait(lambda: session.agent.held() == set())


@pytest.fixture
def on_x11(request: pytest.FixtureRequest) -> RealSite:
    """That, where it is an X11 session."""
    if REAL != "x11":
        pytest.skip("this is no X11 session")
    found: RealSite = request.getfixturevalue("real")
    return found


@pytest.fixture(params=["fake", REAL])
def site(request: pytest.FixtureRequest) -> Site:
    """Each desktop in turn."""
    if request.param == "fake":
        return FakeSite()
    found: Site = request.getfixturevalue("real")
    return found
