"""A product in a line or two for a buyer: no price that a variant contradicts."""

import pytest

from assistant.domain.product_lines import offer
from assistant.domain.products import ProductDraft, Sku


@pytest.mark.parametrize(
    ("draft", "line"),
    [
        (ProductDraft(title="裙"), "裙"),
        (
            ProductDraft(title="裙", price=12_900, link="https://item.taobao.com"),
            "裙 ¥129\nhttps://item.taobao.com",
        ),
        (ProductDraft(title="裙", price=9_900, skus=(Sku(size="M", price=12_900),)), "裙 ¥129"),
        (
            ProductDraft(title="裙", price=12_900, skus=(Sku(size="S", price=11_900), Sku())),
            "裙 ¥119起",
        ),
        (
            ProductDraft(title="裙", skus=(Sku(size="M", price=990), Sku(size="L", price=1_990))),
            "裙 ¥9.9起",
        ),
    ],
)
def test_the_line_has_the_price_of_the_cheapest_variant(draft: ProductDraft, line: str) -> None:
    assert offer(draft) == line
