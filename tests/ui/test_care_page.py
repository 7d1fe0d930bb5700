"""The page of care: who is listed and why, what is said, and what can be done about it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from assistant.domain.care import UNWANTED
from assistant.domain.changes import Changes
from assistant.domain.customers import Birthday, CustomerDraft, CustomerId, Nickname, Tag
from assistant.domain.orders import OrderDraft, OrderItem
from assistant.domain.phrases import PhraseDraft
from assistant.ui.order import Order
from assistant.ui.todo.care_check_page import CareCheckPage
from assistant.ui.todo.care_levels_page import CareLevelsPage, LevelForm
from assistant.ui.todo.care_limits_page import CareLimitsPage
from assistant.ui.todo.care_page import ANSWERS, WEEK, CarePage
from assistant.ui.todo.care_rule_form import CareRuleForm
from assistant.ui.todo.care_rules_page import CareRulesPage
from assistant.ui.todo.screen import TodoScreen
from tests.ui.world import World

_BODY = "{{昵称}}，生日快乐！满{{券门槛}}减{{券面额}}。"


def customer(world: World, name: str, **more: Any) -> CustomerId:
    draft = CustomerDraft(names=(Nickname(name),), **more)
    done = world.worker.submit(lambda: world.desk.customers.add([draft])).result()
    return CustomerId(done.ids[0])


def ordered(world: World, who: CustomerId, days: int, arrived: bool = False) -> None:
    """Note an order of so many days ago."""
    at = world.clock.now() - timedelta(days=days)
    items = (OrderItem(title="每日坚果", category="食品" if not arrived else "女装"),)
    draft = OrderDraft(
        number=f"40000{who}", customer=who, ordered_at=at, items=items,
        arrived_at=at if arrived else None,
    )  # fmt: skip
    world.worker.submit(lambda: world.desk.customers.write_orders([draft])).result()


@pytest.fixture
def shop_of_care(private: World) -> World:
    """Somebody has a birthday in three days, and the phrase for it is there."""
    category = private.category("售后")
    draft = PhraseDraft(category=category, title="生日祝福", body=_BODY, short_code="srzf")
    private.worker.submit(lambda: private.desk.library.add(draft)).result()
    customer(private, "tb_小鹿", birthday=Birthday(month=11, day=24), remind=True)
    private.worker.submit(private.desk.care.load).result()
    return private


@pytest.fixture
def page(qtbot: QtBot, shop_of_care: World) -> Iterator[CarePage]:
    world = shop_of_care
    screen = TodoScreen(world.desk, world.board, world.lane)
    qtbot.addWidget(screen)
    screen.resize(300, 700)
    screen.show_page("care")
    screen.show()
    qtbot.waitUntil(lambda: screen.care.current is not None)
    yield screen.care


def listed(qtbot: QtBot, page: CarePage, names: list[str]) -> None:
    qtbot.waitUntil(lambda: page.list.titles() == names)


def act(page: CarePage, number: int) -> None:
    """Choose from the menu that a button has opened."""
    menu = page.view.findChild(QMenu)
    assert menu is not None
    menu.actions()[number].trigger()
    menu.close()


def test_a_line_says_why_it_is_there_and_what_is_missing(page: CarePage) -> None:
    assert page.list.titles() == ["tb_小鹿"]
    assert "agreed" in page.view.why.text()
    shown = page.view.text.toPlainText()
    assert shown.startswith("tb_小鹿，生日快乐！")
    assert "Missing: 券面额" in shown
    assert page.chips["today"].accessibleName() == "Today 1"


def test_said_is_over_and_can_be_taken_back(qtbot: QtBot, page: CarePage) -> None:
    page.view.done.click()
    listed(qtbot, page, [])
    screen = page.window()
    assert isinstance(screen, TodoScreen)
    screen.undo()
    listed(qtbot, page, ["tb_小鹿"])


def test_later_comes_back_this_week(qtbot: QtBot, page: CarePage) -> None:
    page.view.later.click()
    act(page, 0)
    listed(qtbot, page, [])
    page.show_filter(WEEK)
    listed(qtbot, page, ["tb_小鹿"])


def test_a_birthday_is_not_put_off_beyond_its_day(shop_of_care: World, page: CarePage) -> None:
    assert [str(each) for each in page.view.later_days()] == ["2026-11-22", "2026-11-24"]
    shop_of_care.clock.advance(days=3)
    assert page.view.later_days() == []


def test_what_is_not_wanted_is_noted_for_good(
    qtbot: QtBot, shop_of_care: World, page: CarePage
) -> None:
    who = page.current
    assert who is not None
    page.view.unwanted.click()
    act(page, 1)
    listed(qtbot, page, [])
    card = shop_of_care.worker.submit(
        lambda: shop_of_care.desk.care.of_customer(who.customer.id)
    ).result()
    assert [note.result for _, note in card.notes] == [UNWANTED]
    assert card.silenced == "declined"


def test_the_text_goes_to_the_buyer_in_chat_alone(
    qtbot: QtBot, shop_of_care: World, page: CarePage
) -> None:
    line = page.current
    assert line is not None
    assert page.view.insert.isHidden()
    page.view.seek.click()
    assert QGuiApplication.clipboard().text() == "tb_小鹿"
    shop_of_care.desk.buyer.take(line.customer)
    shop_of_care.board.changed.emit(Changes.BUYER)
    assert page.view.seek.isHidden()
    with qtbot.waitSignal(page.ordered) as told:
        page.view.insert.click()
    order, copied = told.args
    assert isinstance(order, Order)
    assert (order.buyer, copied) == ("tb_小鹿", False)
    assert (order.answers or {})["昵称"] == "tb_小鹿"


def test_at_night_nothing_is_inserted(shop_of_care: World, page: CarePage) -> None:
    shop_of_care.clock.advance(hours=5)
    page.refresh()
    page.show_filter("today")
    assert "09:00" in page.night.text()
    assert not page.view.copy.isEnabled()
    assert page.view.done.isEnabled()


def test_an_answer_to_a_revisit_is_noted(qtbot: QtBot, shop_of_care: World, page: CarePage) -> None:
    who = customer(shop_of_care, "阿泽")
    ordered(shop_of_care, who, 7, arrived=True)
    page.refresh()
    listed(qtbot, page, ["tb_小鹿", "阿泽"])
    page.list.setCurrentRow(1)
    page.view.done.click()
    page.show_filter(ANSWERS)
    listed(qtbot, page, ["阿泽"])
    page.asked_view.buttons["trouble"].click()
    listed(qtbot, page, [])


def test_a_rule_is_looked_at_and_its_figures_are_no_gaps_any_more(
    qtbot: QtBot, shop_of_care: World, page: CarePage
) -> None:
    with qtbot.waitSignal(page.page_requested) as asked:
        page.empty.acted.emit("rules")
    rules: CareRulesPage = asked.args[0]
    qtbot.addWidget(rules)
    rules.show()
    rules.edit(0)
    form = rules.form
    assert isinstance(form, CareRuleForm)
    assert form.phrase.value() == "生日祝福"
    assert not form.shipped.isHidden()
    rules.save.click()
    qtbot.waitUntil(lambda: "减30" in page.view.text.toPlainText())
    assert shop_of_care.desk.care.plan.rules[0].phrase is not None


def test_a_rule_with_a_phrase_that_is_not_there_is_not_saved(
    qtbot: QtBot, shop_of_care: World
) -> None:
    rules = CareRulesPage(shop_of_care.desk, shop_of_care.lane, shop_of_care.board)
    qtbot.addWidget(rules)
    rules.show()
    rules.write_new()
    form = rules.form
    assert isinstance(form, CareRuleForm)
    form.name.show_value("新规则")
    form.phrase.show_value("没有这条")
    rules.save.click()
    assert "没有这条" in rules.message.text()
    assert rules.writing


def test_hours_that_are_none_are_refused(qtbot: QtBot, shop_of_care: World) -> None:
    limits = CareLimitsPage(shop_of_care.desk, shop_of_care.lane, shop_of_care.board)
    qtbot.addWidget(limits)
    limits.show()
    limits.starts.show_value("25:00")
    limits.save.click()
    qtbot.waitUntil(lambda: "25:00" in limits.message.text())
    limits.starts.show_value("22:00")
    limits.save.click()
    qtbot.waitUntil(lambda: shop_of_care.desk.care.plan.limits.quiet_from == "22:00")


def test_all_levels_are_shown_before_they_are_marked(qtbot: QtBot, shop_of_care: World) -> None:
    who = customer(shop_of_care, "阿泽", tags=(Tag("level", "VIP2"),))
    ordered(shop_of_care, who, 20)
    check = CareCheckPage(shop_of_care.desk, shop_of_care.lane, shop_of_care.board)
    qtbot.addWidget(check)
    check.show()
    qtbot.waitUntil(lambda: check.list.titles() == ["阿泽"])
    assert check.count.text() == "Rise: 0, fall: 1"
    check.apply.click()
    qtbot.waitUntil(lambda: check.list.titles() == [] and not check.apply.isEnabled())
    assert shop_of_care.desk.customers.customer(who).tags == (Tag("level", "新客"),)
    check.undo()
    qtbot.waitUntil(lambda: check.list.titles() == ["阿泽"])


def test_a_level_is_written_and_leads_to_the_check(qtbot: QtBot, shop_of_care: World) -> None:
    levels = CareLevelsPage(shop_of_care.desk, shop_of_care.lane, shop_of_care.board)
    qtbot.addWidget(levels)
    levels.show()
    assert levels.list.titles() == ["新客", "VIP1", "VIP2", "VIP3", "沉睡"]
    levels.edit(1)
    assert levels.check.isHidden()
    form = levels.form
    assert isinstance(form, LevelForm)
    form.spend.line.setText("88元起")
    levels.save.click()
    assert levels.writing
    form.spend.line.setText("588.8")
    levels.save.click()
    qtbot.waitUntil(lambda: shop_of_care.desk.care.plan.levels[1].spend == 58_880)
    qtbot.waitUntil(lambda: not levels.check.isHidden())
    with qtbot.waitSignal(levels.check_wanted):
        levels.check.click()
