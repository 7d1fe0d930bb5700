"""A comparison as a buyer may see it: goods of others nameless, lines in columns."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.comparison import Comparison, Row, compare
from assistant.domain.comparison_text import LINE_LIMIT, as_text, for_buyer
from assistant.domain.passages import named_in
from assistant.domain.products import Product, ProductId, Specification
from assistant.domain.shops import ShopId

SHOP = ShopId(1)
OWN = Product(
    id=ProductId(1),
    uid="u1",
    updated_at=datetime(2026, 11, 22, tzinfo=UTC),
    title="修身长袖连衣裙",
    item_number="A2031",
    brand="小鹿",
    price=12900,
    specifications=(Specification("面料", "95% 棉"), Specification("版型", "修身")),
)
OTHER = replace(
    OWN,
    id=ProductId(2),
    title="某家连衣裙",
    item_number="ZX9",
    brand="某家",
    price=9900,
    ours=False,
    specifications=(
        Specification("面料", "聚酯纤维"),
        Specification("版型", "某家经典版"),
        Specification("款号", "K-77"),
    ),
)


def test_goods_of_others_have_a_letter_and_no_names() -> None:
    table = for_buyer(compare([OWN, OTHER, replace(OTHER, title="另一家")], ()), SHOP)
    assert table.heads == ("本款 A2031", "其他商品A", "其他商品B")
    cells = {row.name: row.cells for row in table.rows}
    assert cells["版型"] == ("修身", "", "")
    assert cells["品牌"] == ("小鹿", "", "")
    assert "款号" not in cells


def test_names_of_goods_that_are_not_compared_stay_out_too() -> None:
    own = replace(
        OWN, specifications=(Specification("版型", "同ＺＸ9款"), Specification("季节", "春"))
    )
    table = for_buyer(compare([own, replace(OWN, item_number="B1")], ()), SHOP, ["ZX9", "鹿王"])
    assert {row.name: row.cells for row in table.rows}["版型"] == ("", "修身")


def test_a_brand_that_the_shop_sells_too_is_no_secret() -> None:
    theirs = replace(OTHER, brand="小鹿")
    table = for_buyer(compare([OWN, theirs], ()), SHOP)
    assert {row.name: row.cells for row in table.rows}["品牌"] == ("小鹿", "")


@pytest.mark.parametrize("name", ["品牌名", "英文名", "产品型号", "注册商标", "生产企业名称"])
def test_a_row_that_names_whose_it_is_stays_empty_for_goods_of_others(name: str) -> None:
    theirs = replace(OTHER, specifications=(Specification(name, "Genista"),))
    table = for_buyer(compare([OWN, theirs], ()), SHOP)
    assert "Genista" not in as_text(table)


def test_a_medical_claim_of_a_sheet_stays_out() -> None:
    own = replace(OWN, specifications=(Specification("功效", "消炎、保湿"),))
    table = for_buyer(compare([own, replace(own, item_number="B1")], ()), SHOP)
    assert "功效" not in [row.name for row in table.rows]


def test_a_table_that_fits_is_aligned() -> None:
    table = for_buyer(compare([OWN, OTHER], ()), SHOP)
    assert as_text(table).splitlines() == [
        "　　　本款 A2031　其他商品",
        "面料　95% 棉　　　聚酯纤维",
        "版型　修身　　　　—",
        "品牌　小鹿　　　　—",
        "价格　¥129　　　　¥99",
    ]


def test_a_table_that_is_too_wide_for_a_chat_goes_row_by_row() -> None:
    care = "手洗，水温不超过三十度，不可漂白，阴凉处平铺晾干"
    table = for_buyer(compare([replace(OWN, care=care), OTHER], ()), SHOP)
    lines = as_text(table).splitlines()
    assert lines[:3] == ["【面料】", "本款 A2031：95% 棉", "其他商品：聚酯纤维"]


@given(st.lists(st.text(st.characters(categories=("L", "N", "Z", "P")), max_size=30), min_size=2))
def test_no_text_names_goods_of_others(cells: list[str]) -> None:
    rows = [Row(f"值{place}", (each, f"某家{each}")) for place, each in enumerate(cells)]
    text = as_text(for_buyer(Comparison((OWN, OTHER), tuple(rows)), SHOP))
    assert not named_in(text, ["某家", "ZX9", "某家连衣裙"])


def test_no_aligned_line_is_longer_than_a_chat_shows() -> None:
    table = for_buyer(compare([OWN, OTHER], ()), SHOP)
    assert all(len(line) <= LINE_LIMIT for line in as_text(table).splitlines())


def test_goods_of_another_shop_of_ones_own_are_not_named_either() -> None:
    theirs = replace(OTHER, ours=True, shop=ShopId(2))
    table = for_buyer(compare([OWN, theirs], ()), SHOP)
    assert table.heads == ("本款 A2031", "其他商品")
    assert not named_in(as_text(table), ["某家", "ZX9"])
