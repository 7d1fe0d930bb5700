"""Products side by side: what lines up, what differs, in which order."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.comparison import CannotCompare, Comparison, Likeness, compare, nearest
from assistant.domain.products import Product, ProductId, Sku, Specification, Suitability
from assistant.domain.terms import Term, by_name

TERMS = (
    Term(name="面料", synonyms=("材质", "成分")),
    Term(name="厚薄", synonyms=("厚度",)),
)

#: What may stand in the cells of a sheet.
cells = st.lists(st.sampled_from(["棉", "麻", "95%棉5%麻", "0.5kg", "500 g", "红、白", "白/红"]))


def _product(title: str, *sheet: str, **more: object) -> Product:
    """Return a product with a sheet of "group/name: value unit" rows."""
    rows = []
    for line in sheet:
        label, words = line.split(": ")
        group, _, name = label.rpartition("/")
        figure, _, unit = words.partition("_")
        rows.append(Specification(name, figure, unit, group))
    values = {"title": title, "specifications": tuple(rows), **more}
    now = datetime(2026, 11, 22, tzinfo=UTC)
    return Product(id=ProductId(1), uid="u", updated_at=now, **values)  # type: ignore[arg-type]


def _names(comparison: Comparison) -> list[str]:
    return [row.name for row in comparison.rows]


def test_what_makers_call_differently_stands_in_one_row() -> None:
    both = [_product("甲", "材质: 棉", "厚度: 薄"), _product("乙", "厚薄: 厚", "面料: 麻")]
    found = compare(both, TERMS)
    assert [(row.name, row.cells) for row in found.rows] == [
        ("面料", ("棉", "麻")),
        ("厚薄", ("薄", "厚")),
    ]


def test_what_all_call_the_same_keeps_its_name() -> None:
    both = [_product("甲", "成分: 水、甘油"), _product("乙", "成分: 水")]
    assert _names(compare(both, TERMS)) == ["成分"]


def test_two_rows_of_one_product_under_one_term_are_joined_and_said_once() -> None:
    both = [_product("甲", "面料: 棉", "成分: 100%棉", "材质: 棉"), _product("乙", "面料: 棉")]
    assert compare(both, TERMS).rows[0].cells == ("棉；100%棉", "棉")


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("棉", "麻", Likeness.DIFFERENT),
        ("95% 棉", "９５%棉", Likeness.SAME),
        ("Cotton", "COTTON", Likeness.SAME),
        ("红、白", "白/红", Likeness.SAME),
        ("红、白", "白", Likeness.DIFFERENT),
        ("95%棉+5%氨纶", "5%氨纶 95%棉", Likeness.SAME),
        ("95%棉5%氨纶", "95%棉、5%涤纶", Likeness.DIFFERENT),
        ("0.5_kg", "500_g", Likeness.SAME),
        ("500", "500_g", Likeness.DIFFERENT),
        ("1.20_m", "120cm", Likeness.SAME),
        ("3年", "36个月", Likeness.SAME),
        ("3年", "1095天", Likeness.DIFFERENT),
        ("165/88A", "165/88A", Likeness.SAME),
        ("1.5", "15", Likeness.DIFFERENT),
        ("≤30℃", "30℃", Likeness.DIFFERENT),
    ],
)
def test_cells_differ_by_what_they_say(one: str, other: str, likeness: Likeness) -> None:
    row = compare([_product("甲", f"值: {one}"), _product("乙", f"值: {other}")], ()).rows[0]
    assert row.likeness is likeness


def test_what_one_product_does_not_say_is_no_difference() -> None:
    three = [_product("甲", "季节: 春"), _product("乙"), _product("丙", "季节: 春")]
    assert [row.likeness for row in compare(three, ()).rows] == [Likeness.UNKNOWN]


def test_what_two_say_differently_differs_though_a_third_says_nothing() -> None:
    three = [_product("甲", "季节: 春"), _product("乙"), _product("丙", "季节: 冬")]
    assert [row.likeness for row in compare(three, ()).rows] == [Likeness.DIFFERENT]


def test_what_differs_comes_first_and_all_else_keeps_its_order() -> None:
    first = _product("甲", "一: 1", "二: 2", "三: 3", "四: 4")
    second = _product("乙", "一: 1", "二: 9", "四: 9")
    found = compare([first, second], ())
    assert _names(found.by_difference()) == ["二", "四", "三", "一"]
    assert _names(found.differences()) == ["二", "四"]
    assert _names(found.without(["一"])) == ["二", "三", "四"]


def test_rows_of_a_group_stay_together() -> None:
    first = _product("甲", "主体/面料: 棉", "功效/保湿: 是")
    second = _product("乙", "主体/版型: 宽松", "功效/保湿: 否")
    assert _names(compare([first, second], ())) == ["面料", "版型", "保湿"]


def test_facts_stand_below_the_sheet_and_the_price_last() -> None:
    skus = (Sku(colour="红", size="M", price=9900), Sku(colour="红", size="L", price=12900))
    first = _product("甲", "季节: 春", brand="鹿", skus=skus, price=15000, care="手洗")
    second = _product("乙", price=990, no_reason_return=True)
    rows = compare([first, second], ()).rows
    assert [(row.name, row.fact, row.cells) for row in rows] == [
        ("季节", "", ("春", "")),
        ("品牌", "brand", ("鹿", "")),
        ("颜色", "colours", ("红", "")),
        ("尺码", "sizes", ("M、L", "")),
        ("洗护", "care", ("手洗", "")),
        ("七天无理由", "no_reason_return", ("", "支持")),
        ("价格", "price", ("¥99–¥129", "¥9.9")),
    ]


def test_a_fact_stands_in_the_row_of_the_specification_of_its_name() -> None:
    suited = Suitability(skin_suited=("油性",))
    both = [_product("甲", "适合肤质: 干性"), _product("乙", suitability=suited)]
    rows = compare(both, ()).rows
    assert [(row.cells, row.fact) for row in rows] == [(("干性", "油性"), "")]


@given(cells, cells)
def test_it_does_not_matter_which_product_stands_first(one: list[str], other: list[str]) -> None:
    both = [
        _product(title, *(f"值{place}: {cell}" for place, cell in enumerate(sheet)))
        for title, sheet in (("甲", one), ("乙", other))
    ]
    there, back = compare(both, TERMS).rows, compare(both[::-1], TERMS).rows
    assert {(row.name, row.cells, row.likeness) for row in there} == {
        (row.name, row.cells[::-1], row.likeness) for row in back
    }


@pytest.mark.parametrize("count", [0, 1, 5])
def test_two_to_four_products_can_be_compared(count: int) -> None:
    with pytest.raises(CannotCompare):
        compare([_product("甲")] * count, ())


def test_what_is_on_sale_and_near_in_price_is_compared_first() -> None:
    others = [
        _product("下架", price=10000, on_sale=False),
        _product("没价"),
        _product("别家", price=10000, ours=False),
        _product("远", price=50000),
        _product("近", price=9000),
    ]
    assert [each.title for each in nearest(10000, others)] == ["近", "远", "没价", "下架", "别家"]


def test_a_name_goes_before_the_synonym_of_another_term() -> None:
    terms = (Term(name="面料", synonyms=("成分", "材质")), Term(name="成分", synonyms=("材质",)))
    found = by_name(terms)
    assert (found["成分"].name, found["材质"].name) == ("成分", "面料")
