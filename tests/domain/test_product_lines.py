"""A product in a line or two for a buyer."""

import pytest

from assistant.domain.product_lines import offer
from assistant.domain.products import ProductDraft, Sku


@pytest.mark.parametrize(
    ("price", "skus", "line"),
    [
        (None, (), "长裙"),
        (12_900, (), "长裙 ¥129"),
        (12_900, (Sku(size="S"),), "长裙 ¥129"),
        (12_900, (Sku(size="S", price=11_900), Sku(size="M")), "长裙 ¥119起"),
        (9_900, (Sku(size="S", price=11_900),), "长裙 ¥119"),
        (None, (Sku(size="S", price=11_900), Sku(size="M")), "长裙 ¥119"),
    ],
)
def test_a_buyer_is_told_what_can_be_had_for_it(
    price: int | None, skus: tuple[Sku, ...], line: str
) -> None:
    assert offer(ProductDraft(title="长裙", price=price, skus=skus)) == line


def test_the_link_stands_on_a_line_of_its_own() -> None:
    product = ProductDraft(title="长裙", price=12_900, link="https://a.example/1")
    assert offer(product) == "长裙 ¥129\nhttps://a.example/1"
