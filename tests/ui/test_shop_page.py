"""Who and where: names and the twelve facts, kept as soon as they are written."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.domain.shops import SHOP_FACTS
from assistant.ui.settings.facts import EXAMPLES
from assistant.ui.settings.shop import ShopPage
from tests.ui.world import World, world

Key = Qt.Key


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, shop: World) -> ShopPage:
    made = ShopPage(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    return made


def said_of_facts(page: ShopPage) -> str:
    labels = page.facts.findChildren(QLabel)
    return next(label.text() for label in labels if "known" in label.text())


def test_every_fact_has_a_line_and_an_example(page: ShopPage) -> None:
    assert tuple(page.facts.lines) == SHOP_FACTS[1:] == tuple(EXAMPLES)


def test_a_fact_is_kept_when_its_field_is_left(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    qtbot.keyClicks(page.facts.lines["快递"], "ZTO")
    qtbot.keyClick(page.facts.lines["快递"], Key.Key_Return)
    qtbot.waitUntil(lambda: shop.desk.people.shop.facts.get("快递") == "ZTO")


def test_the_shops_name_stands_once_on_the_page(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    row = page.shops.rows()[0]
    row.name.setText("小鹿旗舰店")
    row.name.editingFinished.emit()
    qtbot.waitUntil(lambda: shop.desk.people.shop.name == page.which.itemText(0) == "小鹿旗舰店")
    qtbot.waitUntil(lambda: page.shops.rows() != [row] and page.shops.rows()[0].isVisible())
    lines = [line for line in page.findChildren(QLineEdit) if line.isVisible()]
    assert [line.text() for line in lines].count("小鹿旗舰店") == 1


def test_a_given_name_counts_as_a_known_fact(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    before = said_of_facts(page)
    shop.lane.run(partial(shop.desk.people.edit_shop, shop.desk.people.shop.id, "小鹿"), page)
    qtbot.waitUntil(lambda: said_of_facts(page).startswith("1 of 12"))
    assert before.startswith("0 of 12")


def test_writing_a_fact_keeps_the_name(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    name = shop.desk.people.shop.name
    page.facts.lines["快递"].setText("韵达")
    page.facts.lines["快递"].editingFinished.emit()
    qtbot.waitUntil(lambda: shop.desk.people.shop.facts.get("快递") == "韵达")
    assert shop.desk.people.shop.name == name


def test_an_agent_is_added_by_enter(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    page.agents.new.setText("小李")
    qtbot.keyClick(page.agents.new, Key.Key_Return)
    qtbot.waitUntil(lambda: "小李" in [agent.name for agent in shop.desk.people.agents])


def test_initials_are_kept(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    page.agents.rows()[0].initials.setText("KF")
    page.agents.rows()[0].initials.editingFinished.emit()
    qtbot.waitUntil(lambda: shop.desk.people.agent.initials == "KF")


def test_the_last_agent_cannot_go(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    page.agents.removed.emit(shop.desk.people.agent.id)
    qtbot.waitUntil(lambda: "has to stay" in page.message())


def test_a_refused_name_is_put_back(qtbot: QtBot, shop: World, page: ShopPage) -> None:
    page.agents.rows()[0].name.setText("长" * 100)
    page.agents.rows()[0].name.editingFinished.emit()
    qtbot.waitUntil(lambda: "longer than" in page.message())
    assert page.agents.rows()[0].name.text() == shop.desk.people.agent.name


def test_the_facts_of_another_shop_can_be_written(
    qtbot: QtBot, shop: World, page: ShopPage
) -> None:
    done = shop.desk.people.add_shop("二店")
    shop.board.changed.emit(done.changes)
    page.which.setCurrentIndex(1)
    page.which.activated.emit(1)
    page.facts.lines["快递"].setText("韵达")
    page.facts.lines["快递"].editingFinished.emit()
    qtbot.waitUntil(lambda: shop.desk.people.shops[1].facts.get("快递") == "韵达")
    assert "快递" not in shop.desk.people.shops[0].facts
