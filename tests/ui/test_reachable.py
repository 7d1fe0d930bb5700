"""Every page fits the narrowest panel, and everything that takes the keyboard has a name."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.phrases import Part
from assistant.domain.products import ProductDraft, Sku
from assistant.domain.promotions import KINDS, Promotion, Tier
from assistant.ui.cards.screen import CardScreen
from assistant.ui.cards.shelf import VALUES
from assistant.ui.first_run import FirstRun
from assistant.ui.importing.listing import Listing
from assistant.ui.importing.wizard import FILES, REPORT, ROWS, SOURCE, ImportWizard
from assistant.ui.main_window import NARROWEST
from assistant.ui.palette.palette import Palette
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.products.compare import ComparePage
from assistant.ui.products.price import PricePage
from assistant.ui.products.promotions import PromotionPage
from assistant.ui.products.suits_section import SuitsSection
from assistant.ui.rail import RAIL_PX
from assistant.ui.settings_screen import SettingsScreen
from assistant.ui.table.window import TableWindow
from assistant.ui.theme import Theme
from tests.ui import product_pages
from tests.ui.world import World, furnish, world

#: What the narrowest panel leaves for a page beside the rail.
ROOM = NARROWEST - RAIL_PX - 1
#: What of it a page that is scrolled leaves to the scroll bar.
SCROLL_BAR_PX = 10

_Make = Callable[[World], QWidget]


def editor(shop: World) -> QWidget:
    page = PhraseEditor(shop.desk, shop.lane)
    page.edit(shop.named("补偿说明").id)
    return page


def full_editor(shop: World) -> QWidget:
    """The editor with all that a phrase can have, unfolded."""
    event = shop.worker.submit(lambda: shop.desk.events.add("双11")).result().ids[0]
    more = {"parts": (Part("二"), Part("三")), "variants": ("在的",), "workbenches": ("旧台",)}
    category = shop.named("欢迎语").category
    page = PhraseEditor(shop.desk, shop.lane)
    page.edit(shop.phrase(category, "全", "一", event=event, tags=("新",), **more))
    return page


def settings(name: str) -> _Make:
    def make(shop: World) -> QWidget:
        folder = Path("/home/agent/.local/share/deskmate")
        screen = SettingsScreen(shop.desk, shop.board, shop.lane, folder)
        screen.show_page(name)
        return screen

    return make


def rules(act: Callable[[CardScreen], None]) -> _Make:
    def make(shop: World) -> QWidget:
        shop.worker.submit(shop.desk.cards.stock).result()
        screen = CardScreen(shop.desk, shop.board, shop.lane)
        act(screen)
        return screen

    return make


def first_run(step: int) -> _Make:
    def make(shop: World) -> QWidget:
        page = FirstRun(shop.desk, shop.board, shop.lane)
        page.show_step(step)
        return page

    return make


def comparison(act: Callable[[ComparePage], object]) -> _Make:
    """Make the page that compares, with the sample dresses on it."""

    def make(shop: World) -> QWidget:
        desk = shop.desk
        shop.worker.submit(desk.samples.load).result()
        ids = shop.worker.submit(lambda: desk.catalogue.in_category("女装 / 连衣裙")).result()
        found = shop.worker.submit(lambda: desk.catalogue.products(ids)).result()
        page = ComparePage(desk, shop.lane, shop.board)
        page.show_products(list(found.values()))
        act(page)
        return page

    return make


def suits(shop: World) -> QWidget:
    shop.worker.submit(shop.desk.samples.load).result()
    ids = shop.worker.submit(lambda: shop.desk.catalogue.in_category("美妆 / 面霜")).result()
    shop.tell_of_buyers()
    section = SuitsSection(shop.desk, shop.board)
    section.show_product(shop.worker.submit(lambda: shop.desk.catalogue.product(ids[0])).result())
    shop.desk.buyer.note(skin="油皮", avoids=("酒精", "孕妇"))
    return section


def price(shop: World) -> QWidget:
    """The page of prices with a promotion of each kind."""
    for kind in KINDS:
        made = Promotion(
            name=kind, kind=kind, tiers=(Tier(100, 99),), gift="毛巾", deposit=10, worth=20
        )
        shop.worker.submit(partial(shop.desk.prices.put, made)).result()
    dress = ProductDraft(title="连衣裙", price=129_900, skus=(Sku(size="M", stock=3),))
    id = shop.worker.submit(lambda: shop.desk.catalogue.add([dress])).result().ids[0]
    page = PricePage(shop.desk, shop.lane, shop.board)
    page.show_product(shop.worker.submit(lambda: shop.desk.catalogue.product(id)).result())
    return page


def promotion(kind: str) -> _Make:
    """Make the form of a promotion."""

    def make(shop: World) -> QWidget:
        page = PromotionPage(shop.desk, shop.lane, shop.board)
        page.write_new()
        page.form.write(Promotion(name="", kind=kind, tiers=(Tier(2), Tier(3))), new=False)
        return page

    return make


_UNKNOWN = "问法,怎么说\n能便宜吗,已经是活动价了\n"
_KNOWN = "分组,标题,编码,内容\n售前,欢迎语,,别的\n售前,新,,新\n售前,尺,cm,尺\n售前,空,,\n"


def importing(step: int, text: str) -> _Make:
    """Make the import wizard at a step, with what stands in a file."""

    def make(shop: World) -> QWidget:
        files, wizard = shop.desk.exchange, ImportWizard(shop.desk, shop.lane)
        with TemporaryDirectory() as folder:
            file = Path(folder, "table.csv")
            file.write_text(text, encoding="utf-8")
            found = files.sniff(file)
            wizard.source.show_sources({file: found})
            if step > SOURCE:
                preview = files.look({file: found})
                wizard.rows.show_listing(Listing.of(preview))
        if step == REPORT:
            wizard.report.show_result(shop.worker.submit(lambda: files.take_in(preview)).result())
        wizard._show(step)
        return wizard

    return make


PAGES: dict[str, _Make] = {
    "import": importing(FILES, _KNOWN),
    "import, format": importing(SOURCE, _UNKNOWN),
    "import, rows": importing(ROWS, _KNOWN),
    "import, report": importing(REPORT, _KNOWN),
    "editor": editor,
    "full editor": full_editor,
    **{
        name: settings(name)
        for name in (
            "general",
            "keys",
            "workbenches",
            "shop",
            "events",
            "exchange",
            "privacy",
            "data",
        )
    },
    "rules": rules(lambda screen: screen.show_list()),
    "rule values": rules(lambda screen: screen.shelf.show_filter(VALUES)),
    "rule": rules(lambda screen: screen.show_card("shipping_time")),
    "rules in conflict": rules(lambda screen: screen.compare("shipping_time")),
    "rule form": rules(lambda screen: screen.edit("shipping_time")),
    "comparison": comparison(lambda page: page.first.click()),
    "comparison of one": comparison(lambda page: page.show_products(page.products[:1])),
    "choice of a product": comparison(lambda page: page.empty.acted.emit("choose")),
    "suitability": suits,
    "price": price,
    "promotions": lambda shop: PromotionPage(shop.desk, shop.lane, shop.board),
    **{f"promotion, {kind}": promotion(kind) for kind in ("price", "deposit", "voucher", "gift")},
    **product_pages.PAGES,
    **{f"step {number}": first_run(number) for number in range(4)},
}


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    Theme(qapp).follow("light")
    with world(tmp_path) as made:
        yield furnish(made)
    qapp.setStyleSheet("")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, qtbot: QtBot, shop: World) -> QWidget:
    made = PAGES[request.param](shop)
    qtbot.addWidget(made)
    made.resize(ROOM, 700)
    made.show()
    qtbot.waitUntil(lambda: made.isVisible())
    return made


def test_a_page_fits_the_narrowest_panel(page: QWidget) -> None:
    areas = page.findChildren(QScrollArea)
    wide = [area.widget().minimumSizeHint().width() for area in areas if area.isVisibleTo(page)]
    assert page.minimumSizeHint().width() <= ROOM
    assert max(wide, default=0) <= ROOM - SCROLL_BAR_PX


def nameless(page: QWidget) -> list[str]:
    """Widgets that take the keyboard and say nothing to those who listen."""
    return [
        f"{type(each).__name__} in {type(each.parent()).__name__}"
        for each in page.findChildren(QWidget)
        if each.isVisibleTo(page)
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.focusProxy()
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]


def test_everything_that_takes_the_keyboard_has_a_name(page: QWidget) -> None:
    assert nameless(page) == []


def test_everything_in_the_palette_has_a_name(qtbot: QtBot, shop: World) -> None:
    palette = Palette(shop.desk, shop.lane, shop.clock)
    qtbot.addWidget(palette.window)
    palette.summon(None)
    assert nameless(palette.window) == []


def test_everything_in_the_table_has_a_name(qtbot: QtBot, shop: World) -> None:
    window = TableWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.page.model.rowCount() > 0)
    for show in (window.show_table, window.page.tools.term.ask, window.show_replacing):
        show()
        assert nameless(window) == []
    window.show_duplicates()
    qtbot.waitUntil(lambda: window.duplicates.model.rowCount() == 0)
    assert nameless(window) == []


def test_the_table_fits_a_narrow_window(qtbot: QtBot, shop: World) -> None:
    window = TableWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(window)
    window.resize(window.minimumSize())
    window.show()
    for show in (window.show_table, window.page.tools.term.ask, window.show_replacing):
        show()
        assert window.width() == window.minimumWidth() >= window.minimumSizeHint().width()
