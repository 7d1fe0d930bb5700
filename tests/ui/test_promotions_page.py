"""The page of promotions: written, changed, doubled, deleted, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.promotions import KINDS, STACKING, Promotion, Tier
from assistant.ui.products.promotion_fields import PromotionFields
from assistant.ui.products.promotions import PromotionPage
from tests.fakes.clock import FixedClock
from tests.ui.world import World

NOW = FixedClock().now().replace(second=0, microsecond=0)
TAKEN = Promotion(name="满减", tiers=(Tier(20_000, 2_000), Tier(40_000, 5_050)))
PROMOTIONS = (
    TAKEN,
    Promotion(name="件折", tiers=(Tier(2, 0, 90),), by_pieces=True, members=True, notes="注意"),
    Promotion(
        name="跨店", kind="cross_shop", tiers=(Tier(30_000, 5_000),), repeats=True, most=30_000,
        valid_from=NOW, valid_until=NOW + timedelta(days=1),
    ),
    Promotion(name="券", kind="voucher", tiers=(Tier(0, 500),), stacking="alone", progressive=True),
    Promotion(name="平台券", kind="platform_voucher", tiers=(Tier(100, 50),), stacking="all"),
    Promotion(name="秒杀", kind="price", price=9_900, item_numbers=("A1", "B2")),
    Promotion(name="会员", kind="price", tiers=(Tier(0, 0, 95),), categories=("女装 / 连衣裙",)),
    Promotion(name="直降", kind="price", tiers=(Tier(0, 1_000),), excluded=("C3",)),
    Promotion(
        name="预售", kind="deposit", deposit=5_000, worth=12_000,
        balance_from=NOW, balance_until=NOW + timedelta(days=2),
    ),
    Promotion(
        name="赠", kind="gift", gift="香皂", tiers=(Tier(2),), by_pieces=True, repeats=True
    ),
)  # fmt: skip


@pytest.fixture
def page(qtbot: QtBot, shop: World) -> Iterator[PromotionPage]:
    made = PromotionPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    yield made


def kept(shop: World) -> list[Promotion]:
    """Return the promotions there are."""
    return list(shop.desk.prices.promotions.values())


def put(qtbot: QtBot, shop: World, page: PromotionPage, promotion: Promotion) -> int:
    """Put a promotion in and have it listed."""
    count = len(kept(shop))
    shop.lane.run(lambda: shop.desk.prices.put(promotion), page)
    qtbot.waitUntil(lambda: page.list.rows.count() == count + 1)
    return max(shop.desk.prices.promotions)


@pytest.mark.parametrize("promotion", PROMOTIONS, ids=[each.name for each in PROMOTIONS])
def test_the_form_gives_back_what_it_shows(qtbot: QtBot, shop: World, promotion: Promotion) -> None:
    fields = PromotionFields(shop.desk)
    qtbot.addWidget(fields)
    fields.show_promotion(TAKEN)
    fields.show_promotion(promotion)
    assert fields.promotion() == promotion


def test_every_kind_and_way_can_be_written(qtbot: QtBot, shop: World) -> None:
    fields = PromotionFields(shop.desk)
    qtbot.addWidget(fields)
    kinds = [fields.kind.itemData(place) for place in range(fields.kind.count())]
    ways = [fields.stacking.itemData(place) for place in range(fields.stacking.count())]
    assert (kinds, sorted(ways)) == ([*KINDS], sorted(STACKING))
    assert {each.kind for each in PROMOTIONS} == {*KINDS}


def test_a_first_promotion_is_written_and_taken_back(
    qtbot: QtBot, shop: World, page: PromotionPage
) -> None:
    assert page.list.empty.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    fields = page.form.fields
    fields.name.setText("满减")
    fields.tiers.rows[0].threshold.setText("200")
    fields.tiers.rows[0].effect.setText("20")
    fields.tiers.more.click()
    fields.tiers.rows[1].threshold.setText("400")
    fields.tiers.rows[1].effect.setText("50.5")
    page.form.save.click()
    qtbot.waitUntil(lambda: kept(shop) == [TAKEN] and page.list.rows.isVisible())
    page.message.acted.emit()
    qtbot.waitUntil(lambda: page.list.empty.isVisible())


def test_what_makes_no_sense_is_said_and_stays(
    qtbot: QtBot, shop: World, page: PromotionPage
) -> None:
    page.write_new()
    page.form.fields.name.setText("券")
    page.form.save.click()
    qtbot.waitUntil(lambda: bool(page.form.message.text()))
    page.form.fields.tiers.rows[0].effect.setText("二十")
    page.form.save.click()
    assert "二十" in page.form.message.text()
    assert page.form.fields.name.text() == "券"
    assert not kept(shop)


def test_a_promotion_is_changed(qtbot: QtBot, shop: World, page: PromotionPage) -> None:
    put(qtbot, shop, page, TAKEN)
    page.list.rows.open_current()
    page.form.fields.name.setText("新满减")
    page.form.save.click()
    qtbot.waitUntil(lambda: kept(shop) == [replace(TAKEN, name="新满减")])


def test_a_promotion_is_doubled_and_deleted(qtbot: QtBot, shop: World, page: PromotionPage) -> None:
    page.edit(put(qtbot, shop, page, TAKEN))
    page.form.duplicate_requested.emit()
    qtbot.waitUntil(lambda: page.list.rows.count() == 2 and page.list.isVisible())
    qtbot.keyClick(page.list.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.list.rows.count() == 1)
    page.undo()
    qtbot.waitUntil(lambda: page.list.rows.count() == 2)


def test_the_form_is_left_only_when_nothing_is_lost(
    qtbot: QtBot, shop: World, page: PromotionPage
) -> None:
    page.edit(put(qtbot, shop, page, TAKEN))
    page.form.fields.name.setText("别的")
    qtbot.keyClick(page.form, Qt.Key.Key_Escape)
    assert page.form.isVisible() and page.form.message.isVisible()
    page.form.message.acted.emit()
    assert page.list.isVisible()
    page.list.rows.open_current()
    qtbot.keyClick(page.form, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_what_is_over_stands_last(qtbot: QtBot, shop: World, page: PromotionPage) -> None:
    put(qtbot, shop, page, replace(TAKEN, name="过期", valid_until=NOW - timedelta(days=2)))
    put(qtbot, shop, page, replace(TAKEN, valid_until=NOW + timedelta(days=40)))
    assert page.list.rows.titles() == ["满减", "过期"]
    words = [page.list.rows.row_at(place)[1] for place in range(2)]
    assert words[0].startswith("Until ") and words[1] == "Expired"
