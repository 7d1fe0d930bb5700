"""Prices and stock that nobody has confirmed for long."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.domain.freshness import Ages, stale
from assistant.domain.products import ProductDraft, Sku

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)


@pytest.mark.parametrize(("old", "price"), [(0, None), (7, None), (8, 8), (40, 40)])
def test_a_price_is_old_after_so_many_days(old: int, price: int | None) -> None:
    product = ProductDraft(title="裙", price=1, priced_at=NOW - timedelta(days=old))
    assert stale(product, NOW, 7) == Ages(price)


def test_what_is_not_known_is_not_old() -> None:
    long_ago = NOW - timedelta(days=99)
    assert not stale(ProductDraft(title="裙", priced_at=long_ago, stocked_at=long_ago), NOW, 7)
    assert not stale(ProductDraft(title="裙", price=1, skus=(Sku(stock=3),)), NOW, 7)


def test_stock_has_an_age_of_its_own() -> None:
    skus = (Sku(price=1, stock=3),)
    product = ProductDraft(title="裙", skus=skus, priced_at=NOW, stocked_at=NOW - timedelta(days=9))
    assert stale(product, NOW, 7) == Ages(None, 9)
