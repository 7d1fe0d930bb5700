"""What was copied is looked up: a product's card, else a search; the keyboard stays where it is."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.lookup import Lookup
from assistant.domain.person import Person
from assistant.domain.products import ProductDraft, ProductId, Sku
from assistant.ui.main_window import MainWindow
from tests.ui.world import World

LINK = "https://item.taobao.com/item.htm?id=612345678901"
DRESS = ProductDraft(title="长裙", item_number="A2031", platform_id="612345678901")
#: Two sets of which each has a piece with the same barcode.
SETS = [
    ProductDraft(title=f"套装{n}", skus=(Sku(code=f"S{n}", barcode="6900000000011"),))
    for n in (1, 2)
]


class Desk:
    """A window, what looks up beside it, and which cards were shown."""

    def __init__(self, shop: World) -> None:
        self.cards: list[tuple[ProductId, Person | None]] = []
        self.window = MainWindow(shop.desk, shop.board, shop.lane)
        self.written: list[ProductDraft] = []
        ways = self._show, self.written.append
        self.lookup = Lookup(shop.desk, shop.lane, self.window, *ways)

    def _show(self, id: ProductId, asked: Person | None) -> None:
        self.cards.append((id, asked))


@pytest.fixture
def at(shop: World, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(shop)
    qtbot.addWidget(made.window)
    yield made


@pytest.fixture
def stocked(shop: World) -> None:
    shop.worker.submit(lambda: shop.desk.catalogue.add([DRESS, *SETS])).result()
    shop.worker.submit(shop.desk.product_search.build).result()


@pytest.mark.usefixtures("stocked")
def test_a_link_leads_to_the_card_of_its_product(at: Desk, qtbot: QtBot) -> None:
    at.lookup.look_up(f"看看这个 {LINK}")
    qtbot.waitUntil(lambda: at.cards == [(1, None)])
    assert at.window.top.search.text() == ""


@pytest.mark.usefixtures("stocked")
def test_a_code_of_several_products_is_searched_for(at: Desk, qtbot: QtBot) -> None:
    at.lookup.look_up("条码 6900000000011")
    qtbot.waitUntil(lambda: at.window.top.search.text() == "6900000000011")
    assert at.cards == []


@pytest.mark.usefixtures("stocked")
def test_a_link_of_no_product_is_said_to_be_none(at: Desk, qtbot: QtBot) -> None:
    at.window.show()
    at.lookup.look_up("https://item.taobao.com/item.htm?id=999999999999")
    qtbot.waitUntil(lambda: "999999999999" in at.window._message.text())
    assert at.window.top.search.text() == ""
    at.window._message.acted.emit()
    (draft,) = at.written
    assert (draft.platform_id, draft.link) == ("999999999999", f"{LINK[:-12]}999999999999")


@pytest.mark.usefixtures("stocked")
def test_what_was_said_of_the_last_look_up_goes_with_the_next(at: Desk, qtbot: QtBot) -> None:
    at.window.show()
    at.lookup.look_up("https://item.taobao.com/item.htm?id=999999999999")
    qtbot.waitUntil(lambda: "_message" in vars(at.window) and at.window._message.isVisible())
    at.lookup.look_up(LINK)
    qtbot.waitUntil(lambda: not at.window._message.isVisible())


@pytest.mark.usefixtures("stocked")
def test_other_words_are_searched_for(at: Desk, qtbot: QtBot) -> None:
    at.lookup.look_up("退货运费谁出")
    qtbot.waitUntil(lambda: at.window.top.search.text() == "退货运费谁出")


@pytest.mark.usefixtures("stocked")
def test_who_asks_for_a_size_is_told_that_of_the_product_named(at: Desk, qtbot: QtBot) -> None:
    at.lookup.look_up("A2031 165 110斤穿什么码")
    qtbot.waitUntil(lambda: at.cards == [(1, Person(height=165, weight=110, weight_in="jin"))])


@pytest.mark.usefixtures("stocked")
def test_who_names_no_product_is_told_the_size_of_the_one_in_hand(
    shop: World, at: Desk, qtbot: QtBot
) -> None:
    (shop.desk.buyer.product,) = shop.worker.submit(
        lambda: shop.desk.catalogue.products([ProductId(2)]).values()
    ).result()
    at.lookup.look_up("165 110斤穿什么码")
    qtbot.waitUntil(lambda: at.cards == [(2, Person(height=165, weight=110, weight_in="jin"))])


def test_a_code_is_known_before_there_is_an_index(shop: World, at: Desk, qtbot: QtBot) -> None:
    shop.worker.submit(lambda: shop.desk.catalogue.add([DRESS])).result()
    at.lookup.look_up(LINK)
    qtbot.waitUntil(lambda: at.cards == [(1, None)])


def test_where_nothing_is_kept_of_products_all_is_searched_for(
    shop: World, at: Desk, qtbot: QtBot
) -> None:
    del vars(shop.desk)["catalogue"]
    at.lookup.look_up(LINK)
    qtbot.waitUntil(lambda: at.window.top.search.text() == LINK)


@pytest.mark.usefixtures("stocked")
def test_a_link_that_pretends_is_warned_of_and_leads_nowhere(at: Desk, qtbot: QtBot) -> None:
    at.window.show()
    at.lookup.look_up(LINK.replace("taobao.com", "taoba0.com"))
    qtbot.waitUntil(lambda: "it only looks like taobao.com" in at.window._message.text())
    assert (at.cards, at.window.top.search.text()) == ([], "")


@pytest.mark.usefixtures("stocked")
def test_a_strange_link_is_said_to_be_strange(at: Desk, qtbot: QtBot) -> None:
    at.lookup.look_up(LINK.replace("item.taobao", "www.example"))
    qtbot.waitUntil(lambda: "Nobody here knows" in at.window.status.text())
