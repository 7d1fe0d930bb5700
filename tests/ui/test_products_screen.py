"""The screen of products: the list, the card, parts over it, and the way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.passages import Passage
from assistant.domain.products import ProductDraft, ProductId
from assistant.ui.products.screen import ProductScreen
from tests.ui.world import World


class Part(QWidget):
    """Something that opens over a card."""

    passage_chosen = Signal(object)
    left = Signal()


def put(shop: World, **of: object) -> ProductId:
    """Add a product."""
    draft = ProductDraft(**{"title": "真丝吊带连衣裙", "item_number": "A2031", **of})  # type: ignore[arg-type]
    return ProductId(shop.worker.submit(lambda: shop.desk.catalogue.add([draft])).result().ids[0])


@pytest.fixture
def screen(qtbot: QtBot, shop: World) -> Iterator[ProductScreen]:
    made = ProductScreen(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    yield made


def showing(screen: ProductScreen, id: ProductId) -> bool:
    """Say whether a product's card is on view."""
    product = screen.card.product
    return product is not None and product.id == id and screen.card.isVisible()


def test_a_product_is_shown_and_esc_leads_back(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    id = put(shop)
    screen.show_product(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.shelf.isVisible()


def test_a_part_lies_over_the_card_until_it_is_left(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    id, part = put(shop), Part()
    screen.show_product(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    screen.open_part(part)
    assert part.isVisible()
    with qtbot.waitSignal(screen.passage_chosen) as chosen:
        part.passage_chosen.emit(Passage("这款是真丝的哦~"))
    part.left.emit()
    assert chosen.args == [Passage("这款是真丝的哦~")] and screen.card.isVisible()


def test_a_product_that_is_gone_leaves_the_list(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    id = put(shop)
    screen.show_product(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    shop.lane.run(lambda: shop.desk.catalogue.undo(), screen)
    qtbot.waitUntil(screen.shelf.isVisible)


def test_what_is_not_there_is_said(qtbot: QtBot, screen: ProductScreen) -> None:
    screen.show_product(ProductId(99))
    qtbot.waitUntil(lambda: screen.message.text() == "That product does not exist any more.")
