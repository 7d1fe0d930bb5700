"""Which chart a product is sized by, and what is there of a size."""

import pytest

from assistant.domain.chart_choice import chart_for, in_stock, sold_out
from assistant.domain.chart_choice import is_worn as comes_in_sizes
from assistant.domain.products import ProductDraft, Sku
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.size_labels import is_worn, label_key


def chart(name: str, brand: str = "", category: str = "", sizes: str = "S M L") -> SizeChart:
    rows = tuple(SizeRow(size, ("88",)) for size in sizes.split())
    return SizeChart(measures=("胸围",), rows=rows, name=name, brand=brand, category=category)


CHARTS = [
    chart("任何女装", category="女装"),
    chart("连衣裙", category="女装 / 连衣裙"),
    chart("小鹿", brand="小鹿"),
    chart("小鹿连衣裙", brand="小鹿", category="女装 / 连衣裙"),
    chart("小鹿鞋", brand="小鹿", category="女装 / 连衣裙", sizes="37 38"),
    chart("无主"),
]
DRESS = ProductDraft(title="裙", category="女装 / 连衣裙")

CHOSEN = [
    ({}, "连衣裙"),
    ({"category": "女装 / 衬衫"}, "任何女装"),
    ({"category": "女装 / 连衣裙 / 长裙"}, "连衣裙"),
    ({"brand": "小鹿"}, "小鹿连衣裙"),
    ({"brand": " 小鹿 ", "category": "男装"}, "小鹿"),
    ({"category": "男装"}, None),
    ({"brand": "小鹿", "skus": (Sku(size="38码"),)}, "小鹿鞋"),
    ({"skus": (Sku(size="均码"),)}, None),
    ({"chart": chart("自己的")}, "自己的"),
    ({"chart": SizeChart(measures=(), rows=())}, "连衣裙"),
]


@pytest.mark.parametrize(("more", "name"), CHOSEN)
def test_the_closest_chart_is_the_products(more: dict[str, object], name: str | None) -> None:
    values = {"title": "裙", "category": "女装 / 连衣裙", **more}
    found = chart_for(ProductDraft(**values), CHARTS)  # type: ignore[arg-type]
    assert (found.name if found else None) == name


SOLD = ProductDraft(
    title="裙",
    skus=(Sku(size="M码", stock=2), Sku(size="M(165/88A)", stock=3), Sku(size="XXL", stock=0)),
)


@pytest.mark.parametrize(("size", "pieces"), [("M", 5), ("2XL", 0), ("S", 0)])
def test_pieces_of_a_size_are_those_of_all_its_variants(size: str, pieces: int) -> None:
    assert in_stock(SOLD, size) == pieces


def test_where_no_stock_is_known_none_is_told() -> None:
    assert in_stock(DRESS, "M") is None
    assert in_stock(ProductDraft(title="裙", skus=(Sku(size="M"),)), "M") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("M", "m码"), ("XXL", "2XL"), ("XXXL", "3xl"), ("38", "38码"), ("均码", "均")],
)
def test_one_size_may_have_several_names(one: str, other: str) -> None:
    assert label_key(one) == label_key(other)


@pytest.mark.parametrize(
    "size", ["S", "M码", "XXL", "3XL", "38", "38.5码", "110cm", "165/88A", "均码"]
)
def test_some_sizes_are_worn(size: str) -> None:
    assert is_worn(size)


@pytest.mark.parametrize("size", ["", "120g", "3L", "150ml", "25g×30 包", "大号", "1.5m"])
def test_other_sizes_are_not_worn(size: str) -> None:
    assert not is_worn(size)


WORN = [
    ("连衣裙", "M", True),
    ("任何东西", "XL", True),
    ("女鞋", "38", True),
    ("书桌", "120cm", False),
    ("衣柜", "120cm", False),
    ("加湿器", "3L", False),
    ("坚果", "500", False),
]


@pytest.mark.parametrize(("title", "size", "worn"), WORN)
def test_only_what_is_worn_comes_in_sizes(title: str, size: str, worn: bool) -> None:
    assert comes_in_sizes(ProductDraft(title=title, skus=(Sku(size=size),))) is worn


_LETTERED = ("S(160/84A)", "M(165/88A)", "2XL(175/96A)")
LABELS = [
    ("女装 / 连衣裙", "165/88A 155/80A 160/84A", ("155/80A", "160/84A", "165/88A")),
    ("女装 / 连衣裙", "M(165/88A) 2XL(175/96A) S(160/84A)", _LETTERED),
    ("童装 / 外套", "110cm 80cm", ("80cm", "110cm")),
    ("鞋靴 / 女鞋", "240 235", ("235", "240")),
    ("鞋靴 / 女鞋", "38 39", None),
    ("女装 / 连衣裙", "S M", None),
    ("家具 / 书桌", "120cm 140cm", None),
]


@pytest.mark.parametrize(("category", "sizes", "rows"), LABELS)
def test_sizes_that_say_whom_they_are_for_are_a_chart_of_their_own(
    category: str, sizes: str, rows: tuple[str, ...] | None
) -> None:
    skus = tuple(Sku(size=each) for each in sizes.split())
    found = chart_for(ProductDraft(title="一件", category=category, skus=skus), [])
    assert (found and tuple(row.size for row in found.rows)) == rows


def test_sizes_of_the_chart_without_a_piece_are_sold_out() -> None:
    assert sold_out(SOLD, chart("表", sizes="S M 2XL")) == {"S", "2XL"}
    assert sold_out(DRESS, chart("表")) == frozenset()
