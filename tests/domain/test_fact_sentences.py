"""What is said to buyers of the facts of a product."""

from datetime import date

import pytest

from assistant.domain.fact_sentences import (
    field_said,
    filled,
    point_said,
    price_said,
    proof_said,
    related_said,
    return_said,
    sku_said,
    specification_said,
    value_of,
)
from assistant.domain.products import (
    ProductDraft,
    Proof,
    Relation,
    SellingPoint,
    Sku,
    Specification,
)
from assistant.domain.shops import ShopId
from assistant.domain.terms import Term, by_name

TERMS = by_name(
    [
        Term(name="面料", synonyms=("材质", "成分"), sentence="这款是{{值}}的哦~"),
        Term(name="厚度", synonyms=("厚薄",)),
        Term(name="保质期", sentence="开封前可以放{{ 值 }}~"),
    ]
)
DRESS = ProductDraft(title="真丝连衣裙", item_number="A2031", price=12900)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Specification("面料", "95% 棉"), "这款是95% 棉的哦~"),
        (Specification("成 分", "真丝"), "这款是真丝的哦~"),
        (Specification("厚薄", "适中"), "厚薄：适中"),
        (Specification("净含量", "50", "ml"), "净含量：50 ml"),
        (Specification("含棉量", "95", "%"), "含棉量：95%"),
        (Specification("保质期", "1095", "天"), "开封前可以放1095天~"),
    ],
)
def test_a_specification_is_said_by_its_term(row: Specification, said: str) -> None:
    assert specification_said(row, TERMS) == said


def test_marks_within_a_value_stay_as_they_are() -> None:
    assert filled("{{名称}}是{{值}}", "{{值}}", "{{名称}}") == "{{值}}是{{名称}}"


def test_a_unit_of_its_own_script_follows_at_once() -> None:
    assert (value_of(Specification("长", "3", "厘米")), value_of(Specification("长", "3", ""))) == (
        "3厘米",
        "3",
    )


def test_a_term_goes_before_the_pattern_of_a_field() -> None:
    assert field_said("shelf_life", "三年", TERMS) == "开封前可以放三年~"
    assert field_said("shelf_life", "三年", {}) == "这款的保质期是三年哦~"


@pytest.mark.parametrize(
    ("skus", "said"),
    [
        ((), "这款现在是 129 元哦~"),
        ((Sku(price=9900), Sku(price=9900)), "这款现在是 99 元哦~"),
        ((Sku(price=13990), Sku(price=9900)), "这款现在是 99 元起，不同规格价格不一样哦~"),
        ((Sku(price=13990), Sku(size="M")), "这款现在是 129 元起，不同规格价格不一样哦~"),
    ],
)
def test_the_price_is_that_of_the_cheapest_variant(skus: tuple[Sku, ...], said: str) -> None:
    assert price_said(ProductDraft(title="裙", price=12900, skus=skus)) == said


@pytest.mark.parametrize(
    ("sku", "said"),
    [
        (Sku(colour="藏青", size="M", stock=37), "藏青 M 现在有货，129 元哦~"),
        (Sku(colour="藏青", size="L", stock=0, price=9900), "藏青 L 暂时没有货了哦~"),
        (Sku(size="S"), "S 129 元哦~"),
        (Sku(code="A2031-01", stock=1, price=10050), "A2031-01 现在有货，100.5 元哦~"),
    ],
)
def test_of_a_variant_is_said_whether_it_is_there(sku: Sku, said: str) -> None:
    assert sku_said(sku, DRESS) == said


def test_nothing_of_a_product_off_sale_is_there() -> None:
    off = ProductDraft(title="裙", on_sale=False, price=100)
    assert sku_said(Sku(size="M", stock=3), off) == "M 暂时没有货了哦~"


def test_a_selling_point_is_one_sentence() -> None:
    point = SellingPoint("95% 棉的面料。", "亲肤透气，", "夏天穿着不闷")
    assert point_said(point) == "95% 棉的面料，亲肤透气，夏天穿着不闷哦~"
    assert point_said(SellingPoint("可机洗")) == "可机洗哦~"


def test_a_proof_that_is_over_says_nothing() -> None:
    proof = Proof("代言", "合同编号 2026-11", date(2026, 11, 30))
    assert proof_said(proof, date(2026, 11, 30)) == "代言：合同编号 2026-11"
    assert proof_said(proof, date(2026, 12, 1)) == ""


def test_a_return_without_a_reason_is_said_only_where_somebody_has() -> None:
    said = [
        return_said(ProductDraft(title="裙", no_reason_return=each, return_note="下单页有勾选"))
        for each in (None, True, False)
    ]
    assert said == [
        "",
        "这款支持七天无理由退货哦~",
        "这款不支持七天无理由退货哦，下单页有勾选",
    ]


def test_another_product_is_offered_with_its_price() -> None:
    other = ProductDraft(title="针织开衫", skus=(Sku(price=9900), Sku(price=10900)))
    offer = related_said(Relation("goes_with", "B1", "同色系。"), other, ShopId(1))
    assert offer == "这款可以搭配「针织开衫」，同色系，99 元起，可以看看哦~"


def test_what_is_not_the_shops_or_off_sale_is_never_offered() -> None:
    for other in (
        ProductDraft(title="别家的裙", ours=False),
        ProductDraft(title="裙", on_sale=False),
        ProductDraft(title="裙", shop=ShopId(2)),
    ):
        assert related_said(Relation("substitute", "X"), other, ShopId(1)) == ""
