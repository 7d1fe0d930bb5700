"""Filters typed above the list of customers, with what may be typed next."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.domain.customers import Tag
from assistant.domain.filter_words import Vocabulary, filter_of, is_filter
from assistant.ui.customers.filter_line import FilterLine
from assistant.ui.customers.shelf import CustomerShelf
from assistant.ui.language import speak
from tests.services.private import draft
from tests.ui.world import World


@pytest.fixture
def shelf(qtbot: QtBot, private: World) -> Iterator[CustomerShelf]:
    now, desk = private.clock.now(), private.desk
    people = [
        draft("tb_old", tags=(Tag("skin", "油皮"),), last_contact=now - timedelta(days=40)),
        draft("tb_new", tags=(Tag("skin", "油皮"),), last_contact=now),
        draft("tb_dry", tags=(Tag("skin", "干皮"),)),
    ]
    private.worker.submit(lambda: desk.customers.add(people)).result()
    private.worker.submit(lambda: desk.customer_search.build()).result()
    made = CustomerShelf(desk, private.board, private.lane)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    yield made


def listed(shelf: CustomerShelf, qtbot: QtBot, names: list[str]) -> None:
    qtbot.waitUntil(lambda: shelf.list.titles() == names)


def test_a_filter_lists_all_who_meet_it(shelf: CustomerShelf, qtbot: QtBot) -> None:
    shelf.search.setText("油皮 且 30 天未联系")
    listed(shelf, qtbot, ["tb_old"])
    assert shelf.note.text() == "Customers found: 1"


def test_pinyin_beside_a_tag_is_searched_for(shelf: CustomerShelf, qtbot: QtBot) -> None:
    shelf.search.setText("ganpi tb_d")
    listed(shelf, qtbot, ["tb_dry"])
    shelf.search.setText("youpi 油皮 tb_n")
    listed(shelf, qtbot, ["tb_new"])


def test_words_are_searched_for_as_before(shelf: CustomerShelf, qtbot: QtBot) -> None:
    shelf.search.setText("tb_o")
    listed(shelf, qtbot, ["tb_old"])
    assert not shelf.note.isVisible()


def test_an_unfinished_filter_leaves_the_list_and_says_so(
    shelf: CustomerShelf, qtbot: QtBot
) -> None:
    shelf.search.setText("干皮")
    listed(shelf, qtbot, ["tb_dry"])
    shelf.search.setText("干皮 或")
    assert shelf.note.text() == "Beside “或” a condition is missing."
    assert shelf.list.titles() == ["tb_dry"]


def test_a_name_with_a_bracket_is_a_name(
    shelf: CustomerShelf, private: World, qtbot: QtBot
) -> None:
    private.worker.submit(lambda: private.desk.customers.add([draft("阿宝(代购")])).result()
    shelf.search.setText("阿宝(代")
    listed(shelf, qtbot, ["阿宝(代购"])
    assert not shelf.note.isVisible()


def test_what_was_begun_is_completed_by_a_click(shelf: CustomerShelf, qtbot: QtBot) -> None:
    shelf.search.setText("silent for 30 days and 油")
    assert shelf.offers.words == ["油皮"]
    shelf.offers._chips[0].click()
    assert shelf.search.text() == "silent for 30 days and 油皮"
    listed(shelf, qtbot, ["tb_old"])


def test_an_empty_field_offers_examples(shelf: CustomerShelf) -> None:
    assert shelf.offers.words[0] == "not contacted for 30 days"


def test_the_same_word_completes_what_stands_before_it_now(shelf: CustomerShelf) -> None:
    shelf.search.setText("干皮 或 油")
    shelf.search.setText("非 油")
    shelf.offers._chips[0].click()
    assert shelf.search.text() == "非 油皮"


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_each_example_is_a_condition(
    qtbot: QtBot, qapp: QApplication, private: World, language: str
) -> None:
    speak(qapp, language)
    try:
        line = FilterLine(private.desk)
        qtbot.addWidget(line)
        examples = line._examples
    finally:
        speak(qapp, "en")
    assert [each for each in examples if not is_filter(filter_of(each, Vocabulary()))] == []
