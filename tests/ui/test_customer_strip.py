"""A search in the panel finds customers beside phrases, and leads to their cards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.customer_finds import CustomerFinds
from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.domain.customers import Tag
from assistant.ui.customer_strip import CustomerStrip
from tests.services.private import KEY, draft
from tests.ui.world import window_over


@pytest.fixture
def pages(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Pages]:
    """The window of a shop with customers, who can be found."""
    opened = open_desk(tmp_path, KEY)
    opened.complete()
    people = [draft(f"tb_小鹿{n}", tags=(Tag("skin", "油皮"),)) for n in range(9)]
    opened.desk.customers.add([*people, draft("阿宝", notes="小鹿的妈妈")])
    opened.desk.customer_search.build()
    with window_over(qtbot, opened) as made:
        assert made.goods
        yield made
    opened.database.close()


def strip(pages: Pages) -> CustomerStrip:
    return pages.window.findChild(CustomerFinds).strip  # type: ignore[attr-defined,no-any-return]


def typed(pages: Pages, text: str) -> list[str]:
    pages.window.top.search.setText(text)
    return strip(pages).list.titles()


def test_customers_stand_where_nothing_else_is_found(pages: Pages) -> None:
    assert typed(pages, "妈妈") == ["阿宝"]
    assert typed(pages, "没有的人") == []
    assert strip(pages).isHidden()


def test_the_field_says_that_customers_are_found(pages: Pages) -> None:
    assert pages.window.top.search.placeholderText() == "Search phrases and customers"


def test_enter_opens_the_card_of_the_first(pages: Pages, qtbot: QtBot) -> None:
    typed(pages, "妈妈")
    pages.window.top.search.accepted.emit(False)
    card = pages.customers.screen.card
    qtbot.waitUntil(lambda: card.customer is not None and card.customer.nickname == "阿宝")


def test_the_arrows_lead_through_them(pages: Pages) -> None:
    typed(pages, "xiaolu")
    pages.window.top.search.moved.emit(1)
    assert strip(pages).list.currentRow() == 1


def test_all_of_many_are_listed_on_the_screen_of_customers(pages: Pages, qtbot: QtBot) -> None:
    assert len(typed(pages, "油皮")) == 6
    strip(pages).all.click()
    shelf = pages.customers.screen.shelf
    qtbot.waitUntil(lambda: len(shelf.list.titles()) == 9)


def test_one_character_is_too_little(pages: Pages) -> None:
    assert typed(pages, "鹿") == []
