"""The desktops under contract."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.contracts.desktops import FakeSite, Site, X11Site
from tests.processes import Screen, window_manager_on


@pytest.fixture(scope="module")
def x11_session(display: Screen, qapp: QApplication) -> Iterator[X11Site]:
    """An X11 desktop for the tests of one port."""
    with window_manager_on(display):
        session = X11Site(display)
        yield session
        session.close()


@pytest.fixture
def on_x11(x11_session: X11Site) -> Iterator[X11Site]:
    """The X11 desktop as at first; no key may stay down."""
    x11_session.begin()
    yield x11_session
    assert x11_session.agent.held() == set()


@pytest.fixture(params=["fake", "x11"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each desktop in turn."""
    if request.param == "fake":
        return FakeSite()
    found: Site = request.getfixturevalue("on_x11")
    return found
