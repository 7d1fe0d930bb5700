"""What every desktop promises of windows: the fake that other tests rely on, and X11."""

import sys
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from assistant.desktop.backend import load
from assistant.domain.insertion import Window, WindowId
from tests.contracts.desktops import Site, answer_of, front_of
from tests.contracts.editors import RealSite
from tests.processes import virtual_screen, wait_until, window_manager_on


def test_the_window_in_front_follows_the_agent(site: Site) -> None:
    assert front_of(site).title == "workbench"
    site.go_to("browser")
    assert front_of(site).title == "browser"


def test_a_look_describes_a_window_behind_another(site: Site) -> None:
    workbench = front_of(site)
    site.go_to("browser")
    assert answer_of(site, partial(site.desktop.windows.look, workbench.id)) == workbench


def test_a_look_finds_nothing_where_the_window_is_gone(site: Site) -> None:
    gone = site.shut()
    assert answer_of(site, partial(site.desktop.windows.look, gone.id)) is None


def test_a_window_is_brought_to_the_front(site: Site) -> None:
    workbench = front_of(site)
    site.go_to("browser")
    assert answer_of(site, partial(site.desktop.windows.activate, workbench.id)) is True
    assert front_of(site) == workbench


def test_the_window_in_front_is_there_already(site: Site) -> None:
    workbench = front_of(site)
    assert answer_of(site, partial(site.desktop.windows.activate, workbench.id)) is True
    assert front_of(site) == workbench


def test_a_window_that_is_gone_is_not_brought_to_the_front(site: Site) -> None:
    gone = site.shut()
    assert answer_of(site, partial(site.desktop.windows.activate, gone.id)) is False
    assert front_of(site).title == "workbench"


def test_a_window_is_known_by_its_program_and_place(real: RealSite) -> None:
    real.editors["workbench"].do("place", x=120, y=140, w=520, h=320)
    real.wait(lambda: front_of(real).rect == (120, 140, 520, 320))
    assert front_of(real).pid == real.editors["workbench"].process.pid
    assert "python" in front_of(real).process


def test_who_watches_hears_of_each_window_that_comes_to_the_front(real: RealSite) -> None:
    seen: list[Window | None] = []
    real.desktop.windows.watch(seen.append)
    real.go_to("browser")
    real.go_to("workbench")
    real.wait(lambda: [each.title for each in seen if each] == ["browser", "workbench"])


@pytest.mark.skipif(sys.platform == "win32", reason="it needs an X server of its own")
def test_no_window_is_in_front_where_none_is_open(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with virtual_screen() as screen, window_manager_on(screen):
        monkeypatch.setenv("DISPLAY", screen.name)
        desktop, seen = load(), []
        desktop.start()
        desktop.windows.look(WindowId(1), seen.append)
        wait_until(lambda: qapp.processEvents() or seen, "the desktop has looked")
        assert desktop.windows.front() is None
        desktop.close()
