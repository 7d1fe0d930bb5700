"""The self-test: what it reports, and that it leaves the desktop as it found it."""

from pathlib import Path

import pytest

from assistant.app.cli import DONE, REFUSED
from tests.foreign.contents import same_as_rich
from tests.foreign.stage import stage
from tests.journeys.script import Said, World
from tests.processes import virtual_screen

_ON_SCREEN = {"screen", "fonts", "comparison", "desktop", "hotkeys", "clipboard"}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def report_of(said: Said) -> dict[str, str]:
    """What is said of each part, by its name."""
    lines = [line.split(maxsplit=1)[1].partition(": ") for line in said.out.splitlines()]
    return {name: words for name, _, words in lines}


@pytest.mark.parametrize(
    ("display", "parts"),
    [("", _ON_SCREEN), (":4711", _ON_SCREEN), ("nowhere.invalid:0", {"Qt"})],
    ids=["none", "nobody there", "no machine"],
)
def test_it_reports_that_there_is_no_screen(world: World, display: str, parts: set[str]) -> None:
    none = {"DISPLAY": display, "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    said = world.run("--self-test", **none)
    bad = [line for line in said.out.splitlines() if not line.startswith("ok ")]
    assert (said.code, said.err) == (REFUSED, "")
    assert {line.split()[1].rstrip(":") for line in bad} == parts
    assert all(line.startswith("failed ") and display in line for line in bad)


def test_it_holds_where_there_is_a_screen(world: World) -> None:
    with virtual_screen() as screen:
        said = world.run("--self-test", **screen.env)
    assert (said.code, said.err) == (DONE, "")
    assert {line.split()[0] for line in said.out.splitlines()} == {"ok"}
    report = report_of(said)
    assert (report["database"], report["keyring"]) == ("written and read", "none here")
    assert report["pictures"] == "png, jpg and webp written and read, bmp, gif and tiff read"
    assert report["products"] == "60 samples, 修身长袖连衣裙 春秋款: M"
    assert report["product files"] == "60 written and read by a process of its own"
    assert report["customers"].startswith("tb_paul1015 and a look-alike told apart")
    assert report["comparison"].startswith("1080 × ")
    assert report["translations"] == "没有可以撤销的操作。"
    assert report["hotkeys"] == "Ctrl+Alt+Shift+F9 taken and given back"
    assert report["clipboard"] == "a text offered, 0 formats kept and given back"


def test_it_leaves_alone_what_others_have(world: World) -> None:
    with stage() as built:
        built.copy()
        built.host({"Ctrl+Alt+Shift+F9": "a"})
        said = world.run("--self-test", **built.screen.env)
        assert same_as_rich(built.clipboard())
    assert (said.code, said.err) == (DONE, "")
    assert report_of(said)["hotkeys"] == "Ctrl+Alt+Shift+F10 taken and given back"
    assert report_of(said)["clipboard"] == "holds what another program has copied, left alone"


def test_it_fails_where_all_its_hotkeys_are_taken(world: World) -> None:
    with stage() as built:
        built.host({f"Ctrl+Alt+Shift+F{number}": "a" for number in (9, 10, 11)})
        said = world.run("--self-test", **built.screen.env)
    assert said.code == REFUSED
    assert report_of(said)["hotkeys"].count("another program holds it") == 3
