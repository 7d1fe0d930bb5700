"""The pages on which products are written and kept in order, each made for a shop."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from assistant.domain.products import ProductDraft, Specification
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.ui.products.bin_page import BinPage
from assistant.ui.products.bulk_page import BulkPage
from assistant.ui.products.charts_page import ChartsPage
from assistant.ui.products.editor import ProductEditor
from assistant.ui.products.paste import PastePage
from assistant.ui.products.screen import ProductScreen
from assistant.ui.products.terms_page import TermsPage
from tests.processes import wait_until
from tests.services.test_catalogue import DRESS
from tests.ui.world import World

_Make = Callable[[World], QWidget]

_CHART = SizeChart(
    measures=("胸围", "腰围", "臀围", "衣长", "肩宽", "袖长"),
    rows=(SizeRow("165/88A", ("88", "70", "94", "60", "38", "58")),),
    category="女装",
)


def _editor(shop: World) -> ProductEditor:
    """The editor with something in every part, unfolded."""
    added = shop.worker.submit(lambda: shop.desk.catalogue.add([DRESS])).result()
    stored = shop.worker.submit(lambda: shop.desk.catalogue.product(added.ids[0])).result()
    page = ProductEditor(shop.desk, shop.lane)
    page.show_product(stored)
    for fold in page.fields.folds.values():
        fold.open()
    return page


def _new(shop: World) -> ProductEditor:
    page = ProductEditor(shop.desk, shop.lane)
    page.write_new()
    return page


def _charts(shop: World) -> ChartsPage:
    return ChartsPage(shop.desk, shop.lane, shop.board)


def _chart(shop: World) -> ChartsPage:
    page = _charts(shop)
    page.write_new(_CHART)
    return page


def _terms(shop: World) -> TermsPage:
    shop.worker.submit(shop.desk.samples.stock).result()
    return TermsPage(shop.desk, shop.lane, shop.board)


def _term(shop: World) -> TermsPage:
    page = _terms(shop)
    page.edit(next(iter(page.entries())))
    return page


def _bin(shop: World) -> BinPage:
    catalogue = shop.desk.catalogue
    added = shop.worker.submit(lambda: catalogue.add([ProductDraft(title="吊带")])).result()
    shop.worker.submit(lambda: catalogue.delete(added.ids)).result()
    return BinPage(shop.desk, shop.lane, shop.board)


def _many(way: str) -> _Make:
    def make(shop: World) -> QWidget:
        shop.worker.submit(shop.desk.samples.load).result()
        page = BulkPage(shop.desk, shop.lane, shop.board)
        page.way.show_value(way)
        return page

    return make


def _pasted(shop: World) -> PastePage:
    """The page of a pasted sheet that changes a product's specifications and its chart."""
    names = "尺码,胸围,腰围,臀围,衣长,肩宽,袖长"
    text = f"一个名字特别长的参数名称\t95% 棉 5% 氨纶\n面料\t棉\n{names}\nM,88,72,94,110,38,58"
    before = tuple(Specification(name, "羊毛") for name in ("面料", "一个名字特别长的参数名称"))
    return PastePage(
        shop.desk, shop.lane, replace(DRESS, specifications=before, chart=_CHART), text
    )


def _screen(shop: World) -> ProductScreen:
    return ProductScreen(shop.desk, shop.board, shop.lane)


def _card(category: str) -> _Make:
    """Make the screen with the card of a sample of that category, and what to offer next."""

    def make(shop: World) -> QWidget:
        catalogue = shop.desk.catalogue
        shop.worker.submit(shop.desk.samples.load).result()
        id = shop.worker.submit(lambda: catalogue.in_category(category)).result()[0]
        screen = _screen(shop)
        screen.show_product(id)
        wait_until(lambda: QApplication.processEvents() or screen.card.isVisibleTo(screen), "card")
        screen.card.offer_next()
        return screen

    return make


PAGES: dict[str, _Make] = {
    "products": _screen,
    **{
        f"card, {category}": _card(category)
        for category in ("女装 / 连衣裙", "美妆 / 面霜", "食品 / 坚果")
    },
    "product editor": _editor,
    "new product": _new,
    "pasted sheet": _pasted,
    "size charts": _charts,
    "size chart": _chart,
    "terms": _terms,
    "term": _term,
    "bin of products": _bin,
    **{f"many products, {way}": _many(way) for way in ("category", "percent", "delivery")},
}
