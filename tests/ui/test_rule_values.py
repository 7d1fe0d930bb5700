"""Rule values as the screen of rules shows them: seen, confirmed and rewritten in their place."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.domain.shops import RuleValue
from assistant.ui.cards.screen import CardScreen
from assistant.ui.cards.shelf import VALUES
from assistant.ui.cards.values import RuleList, RuleValueCard
from tests.ui.world import World

SOURCE = "《平台争议处理规则》第十二条：商家应当在订单支付后的四十八小时之内发货，预售除外。"
RETURN = Qt.Key.Key_Return


@pytest.fixture
def screen(qtbot: QtBot, shop: World) -> Iterator[CardScreen]:
    made = CardScreen(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: shop.desk.cards.stocked)
    made.resize(300, 900)
    made.show()
    made.shelf.show_filter(VALUES)
    yield made


def value(screen: CardScreen, name: str = "发货时限") -> RuleValueCard:
    return screen.shelf.values.cards[name]


def test_a_confirmed_value_is_checked_today(qtbot: QtBot, shop: World, screen: CardScreen) -> None:
    value(screen).confirm.click()
    today = shop.desk.cards.today()
    qtbot.waitUntil(lambda: shop.desk.rules.values["发货时限"].checked_on == today)
    qtbot.waitUntil(lambda: value(screen).confirm.isHidden())


def test_a_rewritten_value_counts_as_checked_and_comes_back_by_undo(
    qtbot: QtBot, shop: World, screen: CardScreen
) -> None:
    value(screen).open()
    value(screen).value.setText("24")
    value(screen).value.editingFinished.emit()
    values = shop.desk.rules
    qtbot.waitUntil(lambda: values.values["发货时限"].value == "24")
    assert values.values["发货时限"].checked_on == shop.desk.cards.today()
    qtbot.waitUntil(lambda: "all phrases" in screen.message.text())
    screen.message.acted.emit()
    qtbot.waitUntil(lambda: values.values["发货时限"].value == "48")


def test_a_new_value_waits_for_its_figure(qtbot: QtBot, shop: World, screen: CardScreen) -> None:
    screen.shelf.values.new.setText("试用期")
    qtbot.keyClick(screen.shelf.values.new, RETURN)
    qtbot.waitUntil(lambda: "试用期" in screen.shelf.values.cards)
    assert shop.desk.rules.values["试用期"].checked_on is None


def test_a_value_can_be_removed(qtbot: QtBot, screen: CardScreen) -> None:
    value(screen).open()
    buttons = value(screen).findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Remove").click()
    qtbot.waitUntil(lambda: "发货时限" not in screen.shelf.values.cards)


def test_values_are_found_by_name_and_source(screen: CardScreen) -> None:
    screen.shelf.search.setText("发货 平台")
    assert value(screen).isVisible()
    screen.shelf.search.setText("发票")
    assert not value(screen).isVisible()


def two_lines(card: RuleValueCard) -> int:
    """Return how high two lines of the source are, in the font in which it is written."""
    return 2 * card.origin.fontMetrics().lineSpacing() - 1


def test_a_value_shows_what_has_to_be_checked(qtbot: QtBot, shop: World) -> None:
    card = RuleValueCard(RuleValue("发货时限", "48", "小时", SOURCE))
    qtbot.addWidget(card)
    card.resize(330, 120)
    card.show()
    assert "".join(card.origin.lines(card.origin.width())) == SOURCE
    assert card.origin.height() >= two_lines(card)


def test_every_value_has_room_for_its_source(qtbot: QtBot, shop: World) -> None:
    rules = RuleList()
    qtbot.addWidget(rules)
    names = [f"时限{number}" for number in range(5)]
    rules.show_rules({name: RuleValue(name, "48", "小时", SOURCE) for name in names})
    rules.show()
    rules.resize(265, rules.heightForWidth(265))
    cards = rules.cards.values()
    qtbot.waitUntil(lambda: all(card.origin.height() >= two_lines(card) for card in cards))
