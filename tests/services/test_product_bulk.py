"""Many products changed by one step: only those that change, all or none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.product_bulk import NothingChanges, adding, priced, setting
from assistant.domain.product_drafts import BadPrice
from assistant.domain.products import Product, ProductDraft, ProductId
from assistant.services.catalogue import Catalogue
from assistant.services.product_bulk import ProductBulk
from db.connection import open_database
from tests.fakes.clock import FixedClock

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DRAFTS = [
    ProductDraft(title="连衣裙", item_number="A1", price=12_900, scenes=("通勤",)),
    ProductDraft(title="吊带", item_number="A2", price=500),
    ProductDraft(title="面膜", item_number="A3"),
]


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    made = Catalogue(open_database(tmp_path / "deskmate.db"), FixedClock(NOW))
    made.load()
    made.add(DRAFTS)
    return made


@pytest.fixture
def bulk(catalogue: Catalogue) -> ProductBulk:
    return ProductBulk(catalogue)


@pytest.fixture
def ids(bulk: ProductBulk) -> list[ProductId]:
    return [ProductId(line.id) for line in bulk.lines()]


def every(catalogue: Catalogue) -> list[Product]:
    return [*catalogue.everything()]


def on(_share: float) -> None:
    """Let it go on."""


def test_only_those_that_change_are_written(
    catalogue: Catalogue, bulk: ProductBulk, ids: list[ProductId]
) -> None:
    done = bulk.change(ids, adding("scenes", ("通勤",)), on)
    assert done.ids == (ids[1], ids[2]) and done.remarks[0].values == {"count": 2}
    assert all(each.scenes == ("通勤",) for each in every(catalogue))


def test_what_went_into_the_bin_meanwhile_stays_there(
    catalogue: Catalogue, bulk: ProductBulk, ids: list[ProductId]
) -> None:
    catalogue.delete(ids[:1])
    bulk.change(ids, setting("brand", "山野"), on)
    assert [each.title for each in every(catalogue)] == ["吊带", "面膜"]
    assert [each.title for each in catalogue.binned()] == ["连衣裙"]


def test_it_can_be_called_off_while_it_is_written(
    catalogue: Catalogue, bulk: ProductBulk, ids: list[ProductId]
) -> None:
    def call_off(share: float) -> None:
        if share > 0.5:
            raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        bulk.change(ids, setting("brand", "青禾"), call_off)
    assert [each.draft for each in every(catalogue)] == DRAFTS


def test_a_new_price_counts_as_confirmed(
    catalogue: Catalogue, bulk: ProductBulk, ids: list[ProductId]
) -> None:
    bulk.change(ids, priced(percent=90), on)
    assert [each.priced_at for each in every(catalogue)] == [NOW, NOW, None]


def test_one_price_below_nothing_leaves_all_as_they_are(
    catalogue: Catalogue, bulk: ProductBulk, ids: list[ProductId]
) -> None:
    with pytest.raises(BadPrice):
        bulk.change(ids, priced(more=-600), on)
    assert [each.draft for each in every(catalogue)] == DRAFTS


def test_work_that_is_called_off_leaves_all_as_they_are(
    catalogue: Catalogue, bulk: ProductBulk, ids: list[ProductId]
) -> None:
    class Off(Exception):
        pass

    def call_off(_share: float) -> None:
        raise Off

    with pytest.raises(Off):
        bulk.change(ids, setting("brand", "小鹿"), call_off)
    assert [each.draft for each in every(catalogue)] == DRAFTS


def test_nothing_to_change_is_a_refusal(bulk: ProductBulk, ids: list[ProductId]) -> None:
    with pytest.raises(NothingChanges):
        bulk.change(ids, setting("on_sale", True), on)


def test_what_is_deleted_is_one_step(
    catalogue: Catalogue, bulk: ProductBulk, ids: list[ProductId]
) -> None:
    bulk.delete(ids)
    assert catalogue.count() == 0
    catalogue.undo()
    assert catalogue.count() == 3


def test_an_edit_writes_what_it_changed_and_nothing_else(
    catalogue: Catalogue, ids: list[ProductId]
) -> None:
    before = catalogue.product(ids[0]).draft
    catalogue.put({ids[0]: replace(before, price=9_900, priced_at=NOW - timedelta(days=3))})
    catalogue.edit(ids[0], before, replace(before, brand="小鹿"))
    after = catalogue.product(ids[0])
    assert (after.price, after.brand) == (9_900, "小鹿")
    assert after.priced_at == NOW - timedelta(days=3)
