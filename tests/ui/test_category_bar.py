"""The chips of the categories: levels, counts, and never more than two lines of a level."""

from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.phrases import Category, CategoryId, Shelf
from assistant.domain.shops import AgentId
from assistant.ui.phrases.chips import CategoryBar
from assistant.ui.widgets.chip import Chip

TOP, MINE = CategoryId(1), CategoryId(2)
BELOW = [CategoryId(number) for number in range(10, 30)]


def shelf() -> Shelf:
    categories = [
        Category(TOP, "a", "售前"),
        Category(MINE, "b", "我的", owner=AgentId(7)),
        *(Category(each, str(each), f"第 {each} 个分组", TOP, each) for each in BELOW),
        Category(CategoryId(40), "c", "更深一层", BELOW[0]),
    ]
    return Shelf(MappingProxyType({each.id: each for each in categories}))


@pytest.fixture
def bar(qtbot: QtBot) -> CategoryBar:
    bar = CategoryBar()
    qtbot.addWidget(bar)
    bar.resize(300, 200)
    bar.show_categories(shelf(), TOP, AgentId(1))
    bar.show()
    return bar


def seen(bar: CategoryBar) -> list[Chip]:
    return [chip for chip in bar.findChildren(Chip) if chip.isVisible()]


def rest(bar: CategoryBar) -> Chip:
    return next(chip for chip in seen(bar) if not chip.isCheckable())


def lines_below(bar: CategoryBar) -> int:
    chips = [bar.chip(each) for each in BELOW]
    return len({chip.y() for chip in chips if chip is not None and chip.isVisible()})


def test_another_agents_own_categories_are_not_seen(bar: CategoryBar) -> None:
    assert bar.chip(MINE) is None
    bar.show_categories(shelf(), TOP, AgentId(7))
    assert bar.chip(MINE) is not None


def test_a_level_takes_two_lines_and_says_how_many_more_there_are(bar: CategoryBar) -> None:
    hidden = sum(1 for each in BELOW if not bar.chip(each).isVisible())  # type: ignore[union-attr]
    assert lines_below(bar) == 2 and rest(bar).text() == f"+{hidden}"


def test_the_rest_is_shown_on_demand(bar: CategoryBar, qtbot: QtBot) -> None:
    qtbot.mouseClick(rest(bar), Qt.MouseButton.LeftButton)
    assert all(bar.chip(each).isVisible() for each in BELOW)  # type: ignore[union-attr]


def test_the_active_category_is_always_seen(bar: CategoryBar) -> None:
    bar.show_categories(shelf(), BELOW[-1], AgentId(1))
    chip = bar.chip(BELOW[-1])
    assert chip is not None and chip.isVisible() and chip.isChecked() and lines_below(bar) == 2


def test_a_wider_panel_shows_more(bar: CategoryBar, qtbot: QtBot) -> None:
    before = len(seen(bar))
    bar.resize(460, 200)
    qtbot.waitUntil(lambda: len(seen(bar)) > before)


def test_the_level_below_opens_under_its_category(bar: CategoryBar) -> None:
    bar.show_categories(shelf(), BELOW[0], AgentId(1))
    assert bar.chip(CategoryId(40)) is not None
    bar.show_categories(shelf(), TOP, AgentId(1))
    assert bar.chip(CategoryId(40)) is None


def test_chips_stay_when_only_the_active_one_changes(bar: CategoryBar) -> None:
    before = bar.chip(BELOW[1])
    bar.show_categories(shelf(), BELOW[1], AgentId(1))
    assert bar.chip(BELOW[1]) is before
