"""The catalogue over a real database: written, found by code, taken back."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.changes import Changes
from assistant.domain.phrases import Attachment
from assistant.domain.product_drafts import ItemNumberTaken, ProductMissing
from assistant.domain.products import (
    Answer,
    ProductDraft,
    Proof,
    Relation,
    SellingPoint,
    Sku,
    Specification,
    Suitability,
)
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.terms import Term
from assistant.services.catalogue import Catalogue
from db.connection import open_database
from tests.fakes.clock import FixedClock

DRESS = ProductDraft(
    title="修身长袖连衣裙",
    item_number="A2031",
    aliases=("小黑裙",),
    category="女装 / 连衣裙",
    platform_id="612345678901",
    pictures=(Attachment("a" * 64, ".png", "正面"),),
    price=12_900,
    priced_at=datetime(2026, 11, 1, tzinfo=UTC),
    skus=(Sku(code="A2031-M", colour="藏青", size="M", stock=37, barcode="6901234567892"),),
    specifications=(Specification("面料", "95% 棉", group="主体"),),
    selling_points=(SellingPoint("长绒棉", "透气", "夏天不闷"),),
    chart=SizeChart(measures=("胸围",), rows=(SizeRow("M", ("88",)),)),
    suitability=Suitability(skin_suited=("敏感肌",)),
    proofs=(Proof("同款", "授权书", date(2027, 1, 1)),),
    answers=(Answer(("起球吗",), "正常穿着不易起球"),),
    relations=(Relation("goes_with", "B5510", "同色系"),),
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    clock = FixedClock(datetime(2026, 11, 22, tzinfo=UTC))
    made = Catalogue(open_database(tmp_path / "deskmate.db"), clock)
    made.load()
    return made


def test_a_product_is_read_as_it_was_written(catalogue: Catalogue) -> None:
    done = catalogue.add([DRESS])
    (id,) = done.ids
    assert done.changes == Changes.PRODUCTS
    assert catalogue.product(id).draft == DRESS


@pytest.mark.parametrize("code", ["a2031", "Ａ2031", "612345678901", "A2031-m", "6901234567892"])
def test_a_product_is_known_by_each_of_its_codes(catalogue: Catalogue, code: str) -> None:
    (id,) = catalogue.add([DRESS]).ids
    assert catalogue.named(code) == [id]


def test_two_products_cannot_have_one_item_number(catalogue: Catalogue) -> None:
    catalogue.add([DRESS])
    with pytest.raises(ItemNumberTaken):
        catalogue.add([ProductDraft(title="另一件", item_number="a2031")])


def test_item_numbers_may_change_places(catalogue: Catalogue) -> None:
    one, two = catalogue.add([DRESS, ProductDraft(title="外套", item_number="B1")]).ids
    drafts = catalogue.products([one, two])
    catalogue.put({one: drafts[two].draft, two: drafts[one].draft})
    assert catalogue.named("A2031", ("item",)) == [two]


def test_what_was_deleted_comes_back_by_undo(catalogue: Catalogue) -> None:
    (id,) = catalogue.add([DRESS]).ids
    catalogue.delete([id])
    assert (catalogue.count(), catalogue.named("A2031")) == (0, [])
    catalogue.undo()
    assert (catalogue.count(), catalogue.named("A2031")) == (1, [id])


def test_a_new_product_is_gone_after_undo(catalogue: Catalogue) -> None:
    (id,) = catalogue.add([DRESS]).ids
    catalogue.undo()
    with pytest.raises(ProductMissing):
        catalogue.product(id)


def test_what_lies_in_the_bin_can_be_restored(catalogue: Catalogue) -> None:
    (id,) = catalogue.add([DRESS]).ids
    catalogue.delete([id])
    assert [each.id for each in catalogue.binned()] == [id]
    catalogue.restore([id])
    assert catalogue.binned() == []


def test_what_is_long_in_the_bin_is_removed_for_good(tmp_path: Path) -> None:
    clock = FixedClock()
    catalogue = Catalogue(open_database(tmp_path / "deskmate.db"), clock)
    old, young = catalogue.add([ProductDraft(title="旧"), ProductDraft(title="新")]).ids
    catalogue.delete([old])
    clock.advance(days=29)
    catalogue.delete([young])
    clock.advance(days=2)
    catalogue.purge(timedelta(days=30))
    assert [each.id for each in catalogue.binned()] == [young]


def test_a_clock_that_runs_ahead_empties_no_bin(tmp_path: Path) -> None:
    clock = FixedClock()
    catalogue = Catalogue(open_database(tmp_path / "deskmate.db"), clock)
    (id,) = catalogue.add([DRESS]).ids
    catalogue.delete([id])
    clock.advance(days=365 * 20)
    catalogue.purge(timedelta(days=30))
    assert [each.id for each in catalogue.binned()] == [id]


def test_followers_hear_which_products_are_other_ones(catalogue: Catalogue) -> None:
    heard: list[tuple[int, ...]] = []
    catalogue.followers.append(lambda ids: heard.append(tuple(ids)))
    (id,) = catalogue.add([DRESS]).ids
    catalogue.delete([id])
    assert heard == [(id,), (id,)]


def test_what_another_process_wrote_is_taken_in(tmp_path: Path) -> None:
    clock = FixedClock(datetime(2026, 11, 22, tzinfo=UTC))
    here, there = (Catalogue(open_database(tmp_path / "deskmate.db"), clock) for _ in range(2))
    heard: list[tuple[int, ...]] = []
    here.load()
    here.followers.append(lambda ids: heard.append(tuple(ids)))
    assert here.refresh().changes == Changes.NONE
    there.load()
    (id,) = there.add([ProductDraft(title="别家裙", ours=False)]).ids
    assert here.refresh().changes == Changes.PRODUCTS
    assert (heard, here.foreign_names) == ([(id,)], {"别家裙"})


def test_terms_are_written_and_taken_back(catalogue: Catalogue) -> None:
    term = Term(name="面料", synonyms=("材质", "成分"), sentence="这款是{{值}}的哦~")
    catalogue.write(catalogue.terms, {None: term}, "edit terms")
    assert [*catalogue.terms.all.values()] == [term]
    catalogue.undo()
    assert not catalogue.terms.all


def test_the_names_of_goods_of_others_are_known(catalogue: Catalogue) -> None:
    catalogue.add([ProductDraft(title="别家裙", aliases=("他裙",), ours=False), DRESS])
    assert catalogue.foreign_names == {"别家裙", "他裙"}


def test_a_brand_is_a_name_of_others_unless_the_shop_sells_it_too(catalogue: Catalogue) -> None:
    theirs = [ProductDraft(title=f"{brand}裙", brand=brand, ours=False) for brand in ("甲", "乙")]
    catalogue.add([*theirs, ProductDraft(title="我们的裙", brand="乙")])
    assert catalogue.foreign_names == {"甲裙", "乙裙", "甲"}


def test_goods_of_others_that_make_no_sense_keep_nobody_from_the_rest(
    catalogue: Catalogue,
) -> None:
    ids = catalogue.add([ProductDraft(title=each, ours=False) for each in ("别家裙", "别家裤")]).ids
    with catalogue._database.write() as connection:
        connection.execute("UPDATE products SET data = '[]' WHERE id = ?", ids[:1])
    catalogue.load()
    assert catalogue.foreign_names == {"别家裤"}
