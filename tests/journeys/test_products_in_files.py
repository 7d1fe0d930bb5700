"""Products without a window: an empty table, filled, imported, updated and written out again."""

import csv
from pathlib import Path

import pytest

from assistant.app.cli import DONE, REFUSED, WRONG_USAGE
from tests.journeys.script import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_an_empty_table_is_filled_and_imported(world: World, tmp_path: Path) -> None:
    table = tmp_path / "products.csv"
    assert world.run("export", table, "--template", "products").code == DONE
    with table.open(encoding="utf-8-sig", newline="") as file:
        headings = next(csv.reader(file))
    row = {"货号": "A1", "标题": "裙", "价格": "129", "库存": "3"}
    with table.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, headings).writerow(row)
    said = world.run("import", table)
    assert said.out == "Imported: 1 new, 0 changed, 0 known already, 0 left out.\n"


def test_what_a_list_of_prices_changes_is_told_before(world: World) -> None:
    world.run("import", world.file("货号,商品名称,价格\nA1,裙,129\n"))
    said = world.run("import", world.file("货号,售价\nA1,119\nB1,9\n"), "--preview")
    changed, faulty, total = said.out.splitlines()
    assert changed == "2\tchanged\t\t裙\tPrice: 129 → 119"
    assert 'No product has the number "B1"' in faulty
    assert total == "Found: 0 new, 1 changed, 0 known already, 1 faulty."


def test_products_leave_in_a_workbook_and_come_back(world: World, tmp_path: Path) -> None:
    world.run("import", world.file("货号,商品名称,价格\nA1,裙,129\n"))
    book = tmp_path / "out.xlsx"
    assert world.run("export", book, "--products").out == f"Products exported to {book}: 1.\n"
    said = world.run("import", book)
    assert said.out == "Imported: 0 new, 0 changed, 1 known already, 0 left out.\n"
    refused = world.run("export", tmp_path / "out.csv", "--products")
    assert (refused.code, "should end in .xlsx" in refused.err) == (REFUSED, True)


def test_columns_of_a_foreign_table_may_be_said_to_be_those_of_products(world: World) -> None:
    file = world.file("no,what\nA1,裙\n")
    said = world.run("import", file, "--mapping", "item_number=no,title=what")
    assert said.out.startswith("Imported: 1 new")
    assert world.run("import", file, "--mapping", "brand=no").code == WRONG_USAGE
