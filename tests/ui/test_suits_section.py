"""On the card: whether a product suits the buyer in chat, and what is said of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.passages import Passage
from assistant.domain.products import Product, ProductId, Suitability
from assistant.services.buyer import BuyerInHand
from assistant.ui.products.suits_section import SuitsSection
from tests.ui.world import World

CREAM = Product(
    id=ProductId(1),
    uid="u",
    updated_at=datetime(2026, 11, 22, tzinfo=UTC),
    title="面霜",
    category="美妆 / 面霜",
    suitability=Suitability(skin_suited=("干性",), skin_unsuited=("油性",), contains=("香精",)),
)


@pytest.fixture
def buyer(shop: World) -> BuyerInHand:
    return shop.desk.buyer


@pytest.fixture
def section(qtbot: QtBot, shop: World) -> Iterator[SuitsSection]:
    shop.tell_of_buyers()
    made = SuitsSection(shop.desk, shop.board)
    qtbot.addWidget(made)
    made.show_product(CREAM)
    made.show()
    yield made


def press(qtbot: QtBot, section: SuitsSection, kind: str) -> None:
    qtbot.mouseClick(section.skins[kind], Qt.MouseButton.LeftButton)


def test_nothing_is_said_before_anything_is_known(section: SuitsSection) -> None:
    assert section.light.isHidden()
    assert section.insert.isHidden()


@pytest.mark.parametrize(
    ("kind", "tone"), [("dry", "success"), ("normal", "warning"), ("oily", "danger")]
)
def test_a_skin_type_is_judged_in_green_amber_or_red(
    qtbot: QtBot, section: SuitsSection, kind: str, tone: str
) -> None:
    press(qtbot, section, kind)
    assert section.light.property("tone") == tone


def test_what_the_agent_hears_is_kept_for_the_next_product(
    qtbot: QtBot, section: SuitsSection, buyer: BuyerInHand
) -> None:
    press(qtbot, section, "dry")
    press(qtbot, section, "sensitive")
    section.avoids.setText("香精，酒精")
    section.avoids.editingFinished.emit()
    assert (buyer.known.skin, buyer.known.avoids) == ("干性肤质、敏感肤质", ("香精", "酒精"))


def test_what_is_known_already_is_shown_until_the_buyer_is_forgotten(
    section: SuitsSection, buyer: BuyerInHand
) -> None:
    buyer.note(skin="油皮", avoids=("香精",))
    assert section.skins["oily"].isChecked()
    assert section.avoids.text() == "香精"
    buyer.forget()
    assert not section.skins["oily"].isChecked()
    assert section.avoids.text() == ""


def test_the_sentence_of_the_worst_reason_is_inserted(
    qtbot: QtBot, section: SuitsSection, buyer: BuyerInHand
) -> None:
    buyer.note(skin="干皮", avoids=("香精",))
    with qtbot.waitSignal(section.passage_chosen) as told:
        qtbot.mouseClick(section.insert, Qt.MouseButton.LeftButton)
    assert told.args == [Passage("这款含有香精，您要避开的话建议看看别的款哦~")]


def test_of_goods_of_others_nothing_is_said_to_buyers(
    section: SuitsSection, buyer: BuyerInHand
) -> None:
    buyer.note(skin="干皮")
    section.show_product(replace(CREAM, ours=False))
    assert section.light.isVisible()
    assert section.insert.isHidden()


def test_it_hides_for_goods_of_which_nobody_asks(section: SuitsSection) -> None:
    section.show_product(replace(CREAM, category="家电", suitability=Suitability()))
    assert section.isHidden()


def test_a_section_that_is_gone_is_told_nothing(qtbot: QtBot, shop: World) -> None:
    shop.tell_of_buyers()
    shiboken6.delete(SuitsSection(shop.desk, shop.board))
    with qtbot.captureExceptions() as faults:
        shop.desk.buyer.note(skin="干皮")
    assert faults == []
