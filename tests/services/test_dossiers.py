"""All about one person leaves as one file, and nothing about others."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.domain.customer_drafts import CustomerMissing
from assistant.domain.customers import CustomerId, Tag
from assistant.domain.orders import OrderDraft, OrderItem
from assistant.domain.policy import ByPolicy, Policy
from assistant.services.audit import Audit
from assistant.services.dossiers import Dossiers
from assistant.services.people import People
from assistant.services.preferences import Preferences
from tests.services.private import Private


@pytest.fixture
def dossiers(private: Private) -> Dossiers:
    return dossiers_of(private)


def dossiers_of(private: Private, policy: Policy | None = None) -> Dossiers:
    people, preferences = (
        People(private.database, private.clock),
        Preferences(private.database, policy),
    )
    for part in (people, preferences):
        part.load()
    audit = Audit(private.database, people, private.clock)
    return Dossiers(private.database, audit, preferences)


@pytest.fixture
def deer(private: Private) -> CustomerId:
    id = private.customer("=小鹿", tags=(Tag("size", "M"),), notes="喜欢蓝色")
    other = private.customer("other", notes="not this")
    items = (OrderItem(title="连衣裙"),)
    private.book.write_orders(
        [
            OrderDraft(number="402183711024", customer=id, items=items),
            OrderDraft(number="1", customer=other),
        ]
    )
    return id


def test_the_file_for_machines_holds_every_row_as_it_is_stored(
    dossiers: Dossiers, deer: CustomerId, tmp_path: Path
) -> None:
    held = json.loads(dossiers.write(deer, tmp_path / "a.json").read_text("utf-8"))
    assert held["customers"][0]["notes"] == "喜欢蓝色"
    assert [each["number"] for each in held["orders"]] == ["402183711024"]


def test_the_workbook_has_a_sheet_for_each_kind_and_no_formula(
    dossiers: Dossiers, deer: CustomerId, tmp_path: Path
) -> None:
    book = load_workbook(dossiers.write(deer, tmp_path / "a.xlsx"))
    assert book.sheetnames == ["客户", "订单"]
    cells = [cell for row in book["客户"].iter_rows(min_row=2) for cell in row if cell.value]
    assert any("小鹿" in str(cell.value) for cell in cells)
    assert {cell.data_type for cell in cells} == {"s"}


def test_it_is_noted_that_data_left(
    private: Private, dossiers: Dossiers, deer: CustomerId, tmp_path: Path
) -> None:
    dossiers.write(deer, tmp_path / "a.json")
    assert private.database.read("SELECT kind, count FROM audit") == [("hand_over", 1)]


def test_about_nobody_nothing_is_written(dossiers: Dossiers, tmp_path: Path) -> None:
    with pytest.raises(CustomerMissing):
        dossiers.write(CustomerId(99), tmp_path / "a.json")
    assert not (tmp_path / "a.json").exists()


def test_where_the_shop_lets_nothing_leave_nothing_does(
    private: Private, deer: CustomerId, tmp_path: Path
) -> None:
    dossiers = dossiers_of(private, Policy(off=frozenset({"export"})))
    assert not dossiers.allowed
    with pytest.raises(ByPolicy):
        dossiers.write(deer, tmp_path / "a.json")
