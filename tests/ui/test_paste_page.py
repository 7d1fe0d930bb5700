"""Text that was pasted becomes a product's sheet, after it was seen what was understood."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assistant.domain.products import Product, ProductDraft, ProductId, Specification
from assistant.ui.products.paste import PastePage
from assistant.ui.products.screen import ProductScreen
from tests.ui.world import World

SHEET = "品名：长袖连衣裙\n货号：A2031\n面料：95% 棉\n尺码,胸围,衣长\nS,84,108\nM,88,110"
DRESS = ProductDraft(
    title="连衣裙", item_number="A2031", specifications=(Specification("面料", "棉", "", "主体"),)
)


def put(shop: World, draft: ProductDraft = DRESS) -> Product:
    done = shop.worker.submit(lambda: shop.desk.catalogue.add([draft])).result()
    return product(shop, done.ids[0])


def product(shop: World, id: int) -> Product:
    return shop.worker.submit(lambda: shop.desk.catalogue.product(ProductId(id))).result()


def page_in(
    shop: World, qtbot: QtBot, of: ProductDraft | None = None, text: str = SHEET
) -> PastePage:
    page = PastePage(shop.desk, shop.lane, of, text)
    qtbot.addWidget(page)
    page.show()
    return page


def saved(page: PastePage, qtbot: QtBot) -> int:
    with qtbot.waitSignal(page.saved) as heard:
        page.save.click()
    assert heard.args is not None
    return int(heard.args[0].ids[0])


def test_a_new_product_is_made_of_what_was_pasted(shop: World, qtbot: QtBot) -> None:
    made = product(shop, saved(page_in(shop, qtbot), qtbot))
    assert (made.title, made.item_number) == ("长袖连衣裙", "A2031")
    assert made.specifications == (Specification("面料", "95% 棉"),)
    assert made.chart is not None and [row.size for row in made.chart.rows] == ["S", "M"]


def test_a_product_without_title_is_refused_and_the_text_stays(shop: World, qtbot: QtBot) -> None:
    page = page_in(shop, qtbot, text="面料：棉")
    page.save.click()
    qtbot.waitUntil(page.message.isVisible)
    assert page.text.toPlainText() == "面料：棉"


def test_the_product_of_that_item_number_is_offered(shop: World, qtbot: QtBot) -> None:
    there = put(shop)
    page = page_in(shop, qtbot)
    qtbot.waitUntil(page.offer.isVisible)
    page.offer.acted.emit()
    assert saved(page, qtbot) == there.id
    assert product(shop, there.id).specifications[0].value == "95% 棉"


def test_what_somebody_else_wrote_meanwhile_stays(shop: World, qtbot: QtBot) -> None:
    there = put(shop)
    page = page_in(shop, qtbot, there)
    news = {there.id: replace(there.draft, care="手洗")}
    shop.worker.submit(lambda: shop.desk.catalogue.put(news)).result()
    saved(page, qtbot)
    assert product(shop, there.id).care == "手洗"


def test_the_present_sheet_can_be_edited_as_text(shop: World, qtbot: QtBot) -> None:
    there = put(shop)
    page = page_in(shop, qtbot, there, "")
    page._as_text.click()
    page.text.setPlainText(page.text.toPlainText().replace("面料\t棉", "领型\t圆领"))
    qtbot.waitUntil(page.save.isEnabled)
    saved(page, qtbot)
    assert product(shop, there.id).specifications == (Specification("领型", "圆领", "", "主体"),)


def test_a_draft_is_handed_back_and_not_written(shop: World, qtbot: QtBot) -> None:
    page = page_in(shop, qtbot, replace(DRESS, specifications=()), "领型：圆领")
    with qtbot.waitSignals([page.taken, page.left]):
        page.save.click()
    assert shop.worker.submit(shop.desk.catalogue.count).result() == 0


def test_columns_without_names_can_be_named(shop: World, qtbot: QtBot) -> None:
    page = page_in(shop, qtbot, text="S,84,108\nM,88,110")
    assert page.preview.unnamed.isVisible()
    page.preview.unnamed.acted.emit()
    assert page.text.toPlainText().startswith("尺码,")
    qtbot.waitUntil(lambda: not page.preview.unnamed.isVisible())


def test_what_the_figures_measure_can_be_chosen(shop: World, qtbot: QtBot) -> None:
    page = page_in(shop, qtbot)
    page.preview.kind.setCurrentIndex(page.preview.kind.findData("body"))
    page.preview.kind.activated.emit(page.preview.kind.currentIndex())
    chart = product(shop, saved(page, qtbot)).chart
    assert chart is not None and chart.kind == "body"


def test_nothing_is_taken_over_of_a_text_without_a_sheet(shop: World, qtbot: QtBot) -> None:
    assert not page_in(shop, qtbot, text="亲，在吗").save.isEnabled()


def test_a_text_that_is_too_long_is_refused(shop: World, qtbot: QtBot) -> None:
    page = page_in(shop, qtbot, text="面料：棉\n" * 5_000)
    assert page.message.isVisible() and not page.save.isEnabled()


def test_leaving_asks_once_where_something_would_be_lost(shop: World, qtbot: QtBot) -> None:
    page = page_in(shop, qtbot)
    page.leave()
    assert page.message.isVisible()
    with qtbot.waitSignal(page.left):
        page.leave()


def test_pasting_on_the_screen_opens_the_page(shop: World, qtbot: QtBot) -> None:
    screen = ProductScreen(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(screen)
    screen.show()
    QGuiApplication.clipboard().setText(SHEET)
    with qtbot.waitSignal(screen.page_requested) as heard:
        qtbot.keyClick(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard.args is not None and heard.args[0].text.toPlainText() == SHEET
    heard.args[0].deleteLater()
