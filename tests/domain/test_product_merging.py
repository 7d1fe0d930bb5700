"""What rows mean to a catalogue: by table, each row against one product that is there."""

from datetime import UTC, datetime
from typing import Any

import pytest

from assistant.domain.errors import UserError
from assistant.domain.merging import Choices, Kind
from assistant.domain.product_changes import changes
from assistant.domain.product_drafts import ItemNumberTaken
from assistant.domain.product_filling import VariantUnclear, filled
from assistant.domain.product_merging import Known, ProductVerdict, codes_in, planned
from assistant.domain.product_rows import ProductRow
from assistant.domain.products import Product, ProductDraft, ProductId, Sku, Specification
from assistant.domain.tables import RowNote

_NOW = datetime(2026, 11, 22, tzinfo=UTC)
DRESS = Product(
    id=ProductId(1),
    uid="u1",
    updated_at=_NOW,
    title="裙",
    item_number="A1",
    platform_id="61",
    barcode="690",
    skus=(Sku(code="A1-M", colour="黑", size="M", stock=1), Sku(colour="黑", size="L")),
    specifications=(Specification("面料", "棉", group="主体"),),
    stocked_at=_NOW,
)
_KNOWN = Known(
    {DRESS.id: DRESS},
    {
        ("uid", "u1"): DRESS.id,
        ("item", "a1"): DRESS.id,
        ("platform", "61"): DRESS.id,
        ("sku", "a1-m"): DRESS.id,
        ("barcode", "690"): DRESS.id,
        ("title", "裙"): DRESS.id,
    },
)


def _row(skus: tuple[dict[str, Any], ...] = (), uid: str = "", **said: Any) -> ProductRow:
    return ProductRow(2, said, skus, uid=uid)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (_row(item_number="a1", brand="某"), Kind.CHANGED),
        (_row(item_number="ａ1", title="裙"), Kind.DUPLICATE),
        (_row(platform_id="61", brand="某"), Kind.CHANGED),
        (_row(({"code": "A1-m", "stock": 5},)), Kind.CHANGED),
        (_row(({"code": "A1-M", "stock": 1},)), Kind.DUPLICATE),
        (_row(barcode="690", brand="某"), Kind.CHANGED),
        (_row(title="裙", brand="某"), Kind.CHANGED),
        (_row(title="裙", item_number="B1"), Kind.NEW),
        (_row(title="衫", platform_id="61", item_number="B1"), Kind.NEW),
        (_row(uid="u1", brand="某"), Kind.CHANGED),
        (_row(uid="u9", title="衫"), Kind.NEW),
        (_row(brand="某"), None),
        (_row(item_number="B1"), None),
    ],
)
def test_a_product_is_known_by_what_names_it_best(row: ProductRow, kind: Kind | None) -> None:
    (found,) = planned(_KNOWN, [row], Choices(), _NOW).rows
    assert (None if isinstance(found, RowNote) else found.kind) == kind


def test_a_barcode_does_not_name_what_has_a_number() -> None:
    assert ("barcode", "690") not in [*codes_in(_row(item_number="B1", barcode="690"))]


def test_a_number_that_is_one_of_a_variant_speaks_of_that() -> None:
    row = _row(({"stock": 7},), item_number="A1-M", price=990)
    (plan,) = planned(_KNOWN, [row], Choices(), _NOW).changed.values()
    assert plan.skus[0] == Sku(code="A1-M", colour="黑", size="M", stock=7, price=990)
    assert (plan.item_number, plan.price) == ("A1", None)


@pytest.mark.parametrize(
    ("skus", "expected"),
    [
        (({"colour": "黑", "size": "L", "stock": 2},), [1, 2]),
        (({"code": "A1-L", "colour": "黑", "size": "L", "stock": 2},), [1, 2]),
        (({"code": "A1-X", "colour": "黑", "size": "M", "stock": 2},), [1, None, 2]),
        (({"colour": "白", "stock": 2},), [1, None, 2]),
        (({"stock": 2},), [1, None]),
    ],
)
def test_a_variant_is_known_by_its_code_or_its_looks(
    skus: tuple[dict[str, Any], ...], expected: list[int | None]
) -> None:
    draft, remarks = filled(DRESS.draft, _row(skus), _NOW)
    assert [each.stock for each in draft.skus] == expected
    assert [type(each) for each in remarks] == ([VariantUnclear] if len(skus[0]) == 1 else [])


def test_the_price_of_a_colour_is_that_of_all_its_sizes() -> None:
    made, remarks = filled(DRESS.draft, _row(({"colour": "黑", "price": 990},)), _NOW)
    assert [each.price for each in made.skus] == [990, 990]
    assert not remarks


def test_what_is_in_stock_of_a_colour_says_nothing_of_its_sizes() -> None:
    made, remarks = filled(DRESS.draft, _row(({"colour": "黑", "stock": 9},)), _NOW)
    assert made.skus == DRESS.skus
    assert isinstance(remarks[0], VariantUnclear)


def test_a_variant_without_code_is_told_of_by_its_looks() -> None:
    bare, coded = Sku(colour="藏青"), Sku(colour="藏青", code="A-1")
    said = [
        *changes(ProductDraft(title="裙"), ProductDraft(title="裙", skus=(bare,))),
        *changes(ProductDraft(title="裙", skus=(bare,)), ProductDraft(title="裙", skus=(coded,))),
    ]
    told = [(each.field, each.before, each.after) for each in said]
    assert told == [("skus", "", "藏青"), ("sku_code", "", "A-1")]


def test_a_specification_keeps_its_group_when_its_value_changes() -> None:
    said = (Specification("面料", "羊毛"), Specification("季节", "冬"))
    draft, _ = filled(DRESS.draft, _row(specifications=said), _NOW)
    assert draft.specifications == (Specification("面料", "羊毛", group="主体"), said[1])
    told = [(each.entry, each.before, each.after) for each in changes(DRESS.draft, draft)]
    assert told == [("面料", "棉", "羊毛"), ("季节", "", "冬")]


def test_an_item_number_that_another_has_is_left_out() -> None:
    other = Product(id=ProductId(2), uid="u2", updated_at=_NOW, title="衫", item_number="B1")
    codes = {**_KNOWN.codes, ("uid", "u2"): other.id, ("item", "b1"): other.id}
    known = Known({DRESS.id: DRESS, other.id: other}, codes)
    plan = planned(known, [_row(uid="u2", item_number="A1")], Choices(), _NOW)
    (found,) = plan.rows
    assert isinstance(found, ProductVerdict) and found.draft.item_number == "B1"
    errors: list[UserError] = [each.error for each in plan.remarks]
    assert [type(each) for each in errors] == [ItemNumberTaken]


def test_rows_of_a_new_product_come_together_wherever_they_stand() -> None:
    rows = [
        _row(({"size": "M"},), title="衫", item_number="C1"),
        _row(title="帽", item_number="D1"),
        _row(({"size": "L"},), item_number="c1"),
    ]
    plan = planned(Known(), rows, Choices(), _NOW)
    assert [each.title for each in plan.new] == ["衫", "帽"]
    assert plan.new[0] == ProductDraft(
        title="衫", item_number="C1", skus=(Sku(size="M"), Sku(size="L"))
    )
