"""Products from files: what they would do is seen before, done as one step, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain.changes import Changes
from assistant.domain.merging import Choice, Choices, Kind
from assistant.domain.product_changes import FieldChange, changes
from assistant.domain.product_drafts import ItemNumberTaken
from assistant.domain.product_filling import VariantUnclear
from assistant.domain.product_merging import ProductVerdict
from assistant.domain.product_rows import ProductUnknown
from assistant.domain.products import Product, ProductDraft, ProductId, SellingPoint, Sku
from assistant.services.arriving import MixedFiles
from assistant.services.import_results import ImportResult
from assistant.services.watching import ImportCancelled
from tests.ui.world import World, world

_DAY = datetime(2020, 1, 1, tzinfo=UTC)
DRESS = ProductDraft(
    title="连衣裙",
    item_number="A1",
    price=9_900,
    priced_at=_DAY,
    stocked_at=_DAY,
    skus=(Sku(code="A1-M", size="M", price=9_900, stock=3), Sku(code="A1-L", size="L", stock=4)),
    selling_points=(SellingPoint("长绒棉", "透气", "不闷"),),
    care="冷水手洗",
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


def _file(folder: Path, text: str, name: str = "in.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def _added(shop: World, *drafts: ProductDraft) -> tuple[int, ...]:
    return shop.desk.catalogue.add(drafts).ids


def _taken(shop: World, file: Path, choices: Choices | None = None) -> ImportResult:
    return shop.desk.exchange.import_file(file, choices=choices)


def _products(shop: World) -> list[Product]:
    return list(shop.desk.catalogue.everything())


def test_rows_of_one_number_become_one_product(shop: World, tmp_path: Path) -> None:
    text = "货号,品名,颜色,尺码,库存\nA1,裙,黑,M,1\nA2,衫,白,M,2\nA1,,黑,L,3\n"
    done = _taken(shop, _file(tmp_path, text))
    assert (done.added, done.step, done.changes) == (2, "import products", Changes.PRODUCTS)
    dress, _ = _products(shop)
    assert [(each.size, each.stock) for each in dress.skus] == [("M", 1), ("L", 3)]


def test_the_same_file_twice_changes_nothing(shop: World, tmp_path: Path) -> None:
    file = _file(tmp_path, "货号,品名,价格\nA1,裙,9\n,无号,8\n")
    _taken(shop, file)
    done = _taken(shop, file)
    assert (done.added, done.replaced, done.known, done.step) == (0, 0, 2, "")


def test_stock_alone_is_updated_by_the_code_of_the_variant(shop: World, tmp_path: Path) -> None:
    (id,) = _added(shop, DRESS)
    done = _taken(shop, _file(tmp_path, "规格编码,库存\na1-m,0\nA1-L,9\n"))
    found = shop.desk.catalogue.product(ProductId(id)).draft
    assert (done.added, done.replaced) == (0, 1)
    assert [each.stock for each in found.skus] == [0, 9]
    assert replace(found, skus=DRESS.skus, stocked_at=_DAY) == DRESS
    assert found.stocked_at == shop.clock.now()


def test_a_new_price_goes_to_variants_that_had_the_same(shop: World, tmp_path: Path) -> None:
    _added(shop, DRESS)
    _taken(shop, _file(tmp_path, "货号,售价\nA1,89\n"))
    (found,) = _products(shop)
    assert (found.price, [each.price for each in found.skus]) == (8_900, [8_900, None])


def test_one_price_for_variants_of_several_prices_is_not_taken(shop: World, tmp_path: Path) -> None:
    skus = (Sku(size="M", price=1), Sku(size="L", price=2))
    _added(shop, replace(DRESS, skus=skus))
    done = _taken(shop, _file(tmp_path, "货号,售价\nA1,89\n"))
    assert [type(each.error) for each in done.noted] == [VariantUnclear]
    assert _products(shop)[0].price == DRESS.price


def test_stock_that_went_to_no_variant_is_not_confirmed(shop: World, tmp_path: Path) -> None:
    _added(shop, DRESS)
    done = _taken(shop, _file(tmp_path, "货号,库存\nA1,7\n"))
    assert VariantUnclear in [type(each.error) for each in done.noted]
    assert [each.draft for each in _products(shop)] == [DRESS]


def test_a_selling_point_keeps_what_the_file_does_not_say(shop: World, tmp_path: Path) -> None:
    _added(shop, DRESS)
    _taken(shop, _file(tmp_path, "货号,卖点\nA1,长绒棉；显瘦\n"))
    points = _products(shop)[0].selling_points
    assert points == (*DRESS.selling_points, SellingPoint("显瘦"))


def test_a_preview_tells_what_would_change_and_does_nothing(shop: World, tmp_path: Path) -> None:
    _added(shop, DRESS)
    text = "货号,品名,价格\nA1,连衣裙,89\nA2,新品,1\nA3,,5\n"
    preview = shop.desk.exchange.preview_import(_file(tmp_path, text))
    assert preview.count() == {Kind.CHANGED: 1, Kind.NEW: 1, None: 1}
    changed = preview.rows[0]
    assert isinstance(changed, ProductVerdict) and changed.old is not None
    told = changes(changed.old.draft, changed.draft)
    assert FieldChange("price", "", "99", "89") in told
    assert FieldChange("sku_price", "M", "99", "89") in told
    assert type(preview.faults[0].error) is ProductUnknown
    assert _products(shop)[0].draft == DRESS


def test_a_whole_import_is_taken_back_at_once(shop: World, tmp_path: Path) -> None:
    _added(shop, DRESS)
    done = _taken(shop, _file(tmp_path, "货号,品名,价格\nA1,连衣裙,89\nA2,新品,1\n"))
    shop.desk.exchange.undo(done)
    assert [each.draft for each in _products(shop)] == [DRESS]


def test_a_called_off_import_leaves_all_as_it_was(shop: World, tmp_path: Path) -> None:
    file = _file(tmp_path, "货号,品名\nA1,裙\n")
    preview = shop.desk.exchange.preview_import(file)
    asked = iter((False, False, True))
    with pytest.raises(ImportCancelled):
        shop.desk.exchange.take_in(preview, cancelled=lambda: next(asked, True))
    assert _products(shop) == []


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.5])
def test_taking_in_can_be_called_off_while_it_plans_and_while_it_writes(
    shop: World, tmp_path: Path, share: float
) -> None:
    _added(shop, DRESS)
    preview = shop.desk.exchange.preview_import(_file(tmp_path, "货号,价格\nA1,89\n"))
    told: list[float] = []
    with pytest.raises(ImportCancelled):
        shop.desk.exchange.take_in(
            preview, progress=told.append, cancelled=lambda: told[-1] >= share
        )
    assert [each.draft for each in _products(shop)] == [DRESS]


def test_looking_tells_how_far_it_is_to_the_end(shop: World, tmp_path: Path) -> None:
    _added(shop, DRESS)
    told: list[float] = []
    file = _file(tmp_path, "货号,价格\nA1,89\n")
    shop.desk.exchange.preview_import(file, progress=told.append)
    assert told == sorted(told) and any(0.6 < share < 1 for share in told)


def test_rows_that_change_a_product_may_be_skipped_or_kept_beside(
    shop: World, tmp_path: Path
) -> None:
    _added(shop, DRESS)
    file = _file(tmp_path, "货号,价格\nA1,89\n")
    assert _taken(shop, file, Choices(changed=Choice.SKIP)).unwanted == 1
    done = _taken(shop, file, Choices(changed=Choice.BOTH))
    assert (done.added, [type(each.error) for each in done.noted]) == (1, [ItemNumberTaken])
    assert [each.item_number for each in _products(shop)] == ["A1", ""]


def test_phrases_and_products_are_not_taken_together(shop: World, tmp_path: Path) -> None:
    goods = _file(tmp_path, "货号,品名\nA1,裙\n")
    phrases = _file(tmp_path, "标题,内容\n你好,您好\n", "phrases.csv")
    sources = {each: shop.desk.exchange.sniff(each) for each in (goods, phrases)}
    with pytest.raises(MixedFiles):
        shop.desk.exchange.look(sources)
