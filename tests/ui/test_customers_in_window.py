"""Customers within the whole window: who is tagged, and what comes before the first one."""

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.ui.protecting.page import ProtectingPage
from assistant.ui.window_message import WindowMessage


@pytest.fixture
def chatting(pages: Pages) -> Pages:
    assert pages.goods
    return pages


def said(pages: Pages) -> str:
    """Return what the window says above its status line."""
    found = pages.window.findChildren(WindowMessage)
    return " ".join(each.text() for each in found if each.isVisible())


def lower_edge(pages: Pages) -> int:
    (found,) = pages.window.findChildren(WindowMessage)
    return found.geometry().bottom()


def test_before_the_first_customer_the_data_is_encrypted(
    qtbot: QtBot, chatting: Pages, opened: Opened
) -> None:
    opened.desk.buyer.take("tb_new")
    chatting.customers.tag_buyer()
    qtbot.waitUntil(lambda: bool(chatting.window.findChildren(ProtectingPage)))


@pytest.mark.parametrize("name", ["", "小**5"])
def test_whoever_is_not_known_by_a_full_name_gets_no_tag(
    chatting: Pages, opened: Opened, name: str
) -> None:
    if name:
        opened.desk.buyer.take(name)
    chatting.customers.tag_buyer()
    assert "Ctrl+Alt+B" in said(chatting)


def test_the_rail_leads_to_customers(qtbot: QtBot, chatting: Pages) -> None:
    chatting.window.rail.chosen.emit("customers")
    assert chatting.customers.screen.isVisible()


def test_what_is_said_covers_no_button_of_a_card_that_is_opened_below_it(chatting: Pages) -> None:
    chatting.window.rail.chosen.emit("customers")
    chatting.window.warn("不要打开这个链接")
    before = lower_edge(chatting)
    screen = chatting.customers.screen
    screen._put(screen.card)
    assert lower_edge(chatting) == before - screen.card.foot_height() < before
