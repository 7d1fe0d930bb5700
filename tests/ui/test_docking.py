"""The panel beside a workbench: it goes along, stays in hand, and is left alone where wished."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from assistant.domain.docking import Rect
from assistant.domain.insertion import Window, WindowId
from assistant.ui.docking import ANSWER_MS, OUT_OF_SIGHT_MS, REST_MS, Dock
from assistant.ui.main_window import MainWindow
from assistant.ui.target import Target
from tests.fakes.desktop import FakeDesktop, FakeWindow
from tests.ui.world import CHAT, World

OTHER = replace(CHAT, id=WindowId(78), rect=(600, 50, 700, 600))
STRANGER = Window(WindowId(79), 99, "notepad.exe", "notes", (10, 10, 600, 500))


class Moves(QObject):
    """Counts how often a window was moved."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Move
        return False


@dataclass
class Scene:
    """The panel, a chat window that can be moved about, and time that passes when told."""

    shop: World
    fake: FakeDesktop
    target: Target
    dock: Dock
    window: MainWindow

    def front(self, window: Window) -> None:
        self.fake.bring_up(window)
        self.target._on_front(window)

    def rests(self, ms: float = 2 * ANSWER_MS) -> None:
        self.fake.timer.pass_ms(ms)

    def choose(self, **settings: Any) -> None:
        work = partial(self.shop.desk.preferences.change, **settings)
        self.shop.board.changed.emit(self.shop.worker.submit(work).result().changes)

    def drag(self, x: int, y: int = 0, wider: int = 0) -> None:
        """Take the panel by hand: long after the program has moved it, and let go."""
        self.rests()
        place = self.window.geometry()
        place.translate(x, y)
        place.setWidth(place.width() + wider)
        self.window.setGeometry(place)
        self.rests(REST_MS)

    @property
    def place(self) -> tuple[int, int, int, int]:
        return tuple(self.window.geometry().getRect())

    def state(self, name: str) -> Any:
        self.shop.worker.submit(lambda: None).result()
        return self.shop.desk.preferences.state(name)


@pytest.fixture
def scene(shop: World) -> Iterator[Scene]:
    fake = FakeDesktop(*(FakeWindow(each) for each in (CHAT, OTHER, STRANGER)))
    window = MainWindow(shop.desk, shop.board, shop.lane)
    window.setGeometry(1150, 200, 400, 600)
    window.show()
    target = Target()
    target.follow(fake.bundle().windows)
    dock = Dock(fake.bundle(), shop.desk, shop.lane, shop.board, target)
    dock.serve(window)
    yield Scene(shop, fake, target, dock, window)
    shiboken6.delete(dock)
    shiboken6.delete(window)


def words(window: MainWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]


def test_the_panel_stands_beside_the_workbench_in_front(scene: Scene) -> None:
    assert scene.place == (1000, 100, 400, 700)


def test_a_window_that_is_no_workbench_is_not_followed(scene: Scene) -> None:
    scene.front(STRANGER)
    scene.fake.docking.place(STRANGER.id, Rect(0, 0, 500, 500))
    assert scene.place == (1000, 100, 400, 700)


def test_the_workbench_that_was_in_front_last_is_followed(scene: Scene) -> None:
    scene.front(OTHER)
    assert scene.place == (200, 50, 400, 600)
    scene.fake.docking.place(CHAT.id, Rect(0, 0, 500, 500))
    assert scene.place == (200, 50, 400, 600)


def test_the_panel_goes_where_the_workbench_goes_by_one_move(scene: Scene) -> None:
    moves = Moves(scene.window)
    for step, rect in enumerate((Rect(50, 60, 900, 700), Rect(80, 90, 800, 640)), start=1):
        scene.fake.docking.place(CHAT.id, rect)
        scene.rests()
        assert scene.place == (rect.right, rect.y, 400, rect.height)
        assert moves.count == step


def test_what_changes_nothing_moves_nothing(scene: Scene) -> None:
    moves = Moves(scene.window)
    scene.choose(theme="dark")
    scene.front(replace(CHAT, title="another buyer-千牛接待台"))
    scene.dock.dock()
    assert moves.count == 0


def test_the_panel_changes_sides_with_the_setting_by_one_move(scene: Scene) -> None:
    scene.fake.docking.place(CHAT.id, Rect(500, 100, 600, 700))
    moves = Moves(scene.window)
    scene.choose(side="left")
    assert scene.place == (100, 100, 400, 700) and moves.count == 1


def test_a_panel_that_is_not_to_be_docked_stays(scene: Scene) -> None:
    scene.choose(docking=False)
    before = scene.place
    scene.fake.docking.place(CHAT.id, Rect(0, 0, 500, 600))
    scene.fake.docking.show(CHAT.id, False)
    scene.rests()
    assert scene.place == before and scene.window.isVisible()
    scene.fake.docking.show(CHAT.id, True)
    scene.choose(docking=True)
    assert scene.place == (500, 0, 400, 600)


def test_the_panel_goes_out_of_sight_with_the_workbench_and_comes_back(scene: Scene) -> None:
    scene.fake.docking.show(CHAT.id, False)
    assert scene.window.isVisible()
    scene.rests(OUT_OF_SIGHT_MS)
    assert not scene.window.isVisible()
    scene.fake.docking.place(CHAT.id, Rect(40, 40, 900, 700))
    scene.fake.docking.show(CHAT.id, True)
    assert scene.window.isVisible() and scene.place == (940, 40, 400, 700)


def test_a_workbench_that_is_back_at_once_takes_nothing_with_it(scene: Scene) -> None:
    scene.fake.docking.show(CHAT.id, False)
    scene.fake.docking.show(CHAT.id, True)
    scene.rests()
    assert scene.window.isVisible()


def test_a_panel_that_was_put_away_by_hand_does_not_come_back_by_itself(scene: Scene) -> None:
    scene.window.hide()
    scene.fake.docking.show(CHAT.id, False)
    scene.rests()
    scene.fake.docking.show(CHAT.id, True)
    assert not scene.window.isVisible()


def test_a_panel_that_was_called_for_stays_while_the_workbench_is_out_of_sight(
    scene: Scene,
) -> None:
    scene.fake.docking.show(CHAT.id, False)
    scene.rests()
    scene.window.show()
    scene.rests()
    assert scene.window.isVisible()


def test_a_workbench_that_is_closed_leaves_the_panel_where_it_is(scene: Scene) -> None:
    before = scene.place
    scene.fake.docking.close(CHAT.id)
    scene.rests()
    assert scene.place == before and scene.window.isVisible()
    scene.front(OTHER)
    assert scene.place[1] == OTHER.rect[1]


def test_a_minimised_workbench_that_closes_gives_the_panel_back(scene: Scene) -> None:
    scene.fake.docking.show(CHAT.id, False)
    scene.rests()
    scene.fake.docking.close(CHAT.id)
    assert scene.window.isVisible()


def test_a_panel_dragged_away_stands_free_and_says_how_to_dock_it(
    scene: Scene, qtbot: QtBot
) -> None:
    scene.drag(120, 60)
    place = scene.place
    scene.fake.docking.place(CHAT.id, Rect(50, 60, 900, 700))
    scene.fake.docking.show(CHAT.id, False)
    scene.rests()
    assert scene.place == place and scene.window.isVisible() and scene.state("undocked") is True
    scene.fake.docking.show(CHAT.id, True)
    button = next(
        each
        for each in scene.window.findChildren(QAbstractButton)
        if each.text() == "Dock it again"
    )
    button.click()
    assert scene.place == (950, 60, 400, 700) and scene.state("undocked") is False


def test_a_free_panel_that_is_dragged_back_is_docked(scene: Scene) -> None:
    scene.drag(120, 60)
    assert "Dock it again" in words(scene.window)
    scene.drag(-100, -80)
    assert scene.place == (1000, 100, 400, 700)
    assert "Dock it again" not in words(scene.window)


def test_a_free_panel_is_docked_by_choosing_a_side(scene: Scene) -> None:
    scene.drag(120, 60)
    scene.fake.docking.place(CHAT.id, Rect(500, 100, 600, 700))
    scene.choose(side="left")
    assert scene.place == (100, 100, 400, 700)


def test_a_panel_that_is_pushed_a_little_goes_back(scene: Scene) -> None:
    scene.drag(20, -90)
    assert scene.place == (1000, 100, 400, 700)


def test_a_panel_that_is_still_in_the_hand_is_not_taken_out_of_it(scene: Scene) -> None:
    scene.fake.docking.in_hand = True
    scene.drag(20, 0)
    place = scene.place
    scene.rests()
    assert scene.place == place
    scene.drag(100, 60)
    place = scene.place
    scene.rests()
    assert not scene.dock.free
    scene.fake.docking.in_hand = False
    scene.rests(REST_MS)
    assert scene.place == place and scene.dock.free


def test_the_width_that_the_agent_gives_it_is_kept(scene: Scene) -> None:
    scene.drag(0, 0, wider=60)
    assert scene.place == (1000, 100, 460, 700) and scene.state("docked_width") == 460
    scene.drag(20, 0, wider=-20)  # by the edge at the workbench
    assert scene.place == (1000, 100, 440, 700)


def test_less_room_makes_it_narrower_for_a_while_only(scene: Scene) -> None:
    room = scene.window.screen().availableGeometry()
    scene.fake.docking.place(CHAT.id, Rect(300, 100, room.width() - 300 - 370, 700))
    assert scene.window.width() == 370
    scene.fake.docking.place(CHAT.id, Rect(100, 100, 900, 700))
    assert scene.place == (1000, 100, 400, 700) and scene.state("docked_width") == 400


def test_another_place_than_asked_for_is_asked_for_once_more(scene: Scene) -> None:
    scene.fake.docking.place(CHAT.id, Rect(50, 60, 900, 700))
    asked = QRect(scene.window.geometry())
    moves = Moves(scene.window)
    for count in (2, 3):  # as a window manager would that knows better
        scene.window.setGeometry(asked.translated(7, 7))
        scene.rests(REST_MS)
        assert moves.count == count
    assert scene.window.geometry() == asked.translated(7, 7)
    scene.rests()
    assert scene.state("undocked") is None


def test_a_notice_of_the_workbench_is_no_place_to_stand_beside(scene: Scene) -> None:
    before = scene.place
    scene.fake.docking.place(CHAT.id, Rect(900, 900, 240, 120))
    assert scene.place == before


def test_another_window_in_another_language_stands_where_the_first_one_did(
    scene: Scene, shop: World
) -> None:
    window = MainWindow(shop.desk, shop.board, shop.lane)
    scene.dock.serve(window)
    window.show()
    assert window.geometry() == QRect(1000, 100, 400, 700)
    scene.fake.docking.place(CHAT.id, Rect(50, 60, 900, 700))
    assert window.geometry() == QRect(950, 60, 400, 700)
    scene.dock.serve(scene.window)
    shiboken6.delete(window)


def test_a_panel_that_the_agent_minimised_is_beside_the_workbench_when_it_is_back(
    scene: Scene,
) -> None:
    scene.window.setWindowState(Qt.WindowState.WindowMinimized)
    scene.fake.docking.place(CHAT.id, Rect(50, 60, 900, 700))
    scene.rests()
    assert scene.place == (1000, 100, 400, 700)
    scene.window.setWindowState(Qt.WindowState.WindowNoState)
    assert scene.place == (950, 60, 400, 700)
