"""What becomes of products when many are changed at once."""

import pytest

from assistant.domain.product_bulk import ProductLine, adding, priced, removing, setting
from assistant.domain.product_drafts import BadPrice
from assistant.domain.products import ProductDraft, Sku, Suitability

DRESS = ProductDraft(
    title="连衣裙",
    brand="小鹿",
    price=12_900,
    scenes=("通勤",),
    skus=(Sku(code="M", price=9_995), Sku(code="L")),
    suitability=Suitability(contains=("酒精",)),
)


def test_a_field_is_set() -> None:
    assert setting("brand", "大鹿")(DRESS).brand == "大鹿"


def test_words_are_added_each_once() -> None:
    assert adding("scenes", ("送礼", "通勤"))(DRESS).scenes == ("通勤", "送礼")


def test_words_are_removed() -> None:
    assert removing("scenes", ("通勤", "露营"))(DRESS).scenes == ()


def test_words_of_whom_it_suits_are_added() -> None:
    assert adding("contains", ("香精",))(DRESS).suitability.contains == ("酒精", "香精")


@pytest.mark.parametrize(
    ("percent", "more", "product", "sku"),
    [(90, 0, 11_610, 8_996), (100, -500, 12_400, 9_495), (110, 100, 14_290, 11_095)],
)
def test_each_price_known_is_worked_out(percent: int, more: int, product: int, sku: int) -> None:
    changed = priced(percent, more)(DRESS)
    assert (changed.price, changed.skus[0].price, changed.skus[1].price) == (product, sku, None)


def test_a_price_below_nothing_is_refused() -> None:
    with pytest.raises(BadPrice):
        priced(more=-10_000)(DRESS)


def test_a_line_is_found_by_any_of_its_parts() -> None:
    line = ProductLine(1, "真丝吊带", "A1987", "Xiaolu", "女装 / 上衣")
    assert all(line.holds(text) for text in ("吊带", "a19", "xiao", "女装"))
    assert not line.holds("裙")
