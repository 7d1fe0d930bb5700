"""Cells are read as openpyxl reads them, from XML that declares nothing of its own."""

import io
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import WINDOWS_EPOCH
from openpyxl.xml.constants import SHEET_MAIN_NS

from assistant.files.sources import sheet_cells, workbook
from assistant.files.sources.sheet_cells import Look

_MOMENT = datetime.fromisoformat("2026-11-22 08:30")
_MIXED: list[list[Any]] = [
    ["货号", "标题", "价格"],
    ["A1", "第一行\n第二行 & <b>", 19.9],
    [],
    [None, None, -7, True, date(2026, 11, 22), _MOMENT, time(8, 30), "=1+1"],
    [1e21, "  留白  "],
]
_SHEET = f'<worksheet xmlns="{SHEET_MAIN_NS}"><sheetData>{{}}</sheetData></worksheet>'


def _read(xml: str, *texts: str) -> list[tuple[int, list[Any]]]:
    look = Look(texts, frozenset(), frozenset(), WINDOWS_EPOCH)
    return [*sheet_cells.rows(io.BytesIO(xml.encode()), look, columns=3)]


@pytest.mark.parametrize("write_only", [True, False])
def test_every_kind_of_cell_is_what_openpyxl_makes_of_it(tmp_path: Path, write_only: bool) -> None:
    path, book = tmp_path / "mixed.xlsx", Workbook(write_only=write_only)
    sheet = book.create_sheet("cells", 0)
    for row in _MIXED:
        sheet.append(row)
    book.save(path)
    (expected, *_) = load_workbook(path, data_only=True).worksheets
    with workbook.opened(path) as found:
        read = {row.number: row.cells for row in found.rows("cells")}
    for number, cells in enumerate(expected.iter_rows(values_only=True), 1):
        texts = [workbook.shown(cell) for cell in cells]
        assert read.get(number, []) == texts[: len(read.get(number, []))]
        assert not any(texts[len(read.get(number, [])) :])


def test_a_text_in_pieces_is_one_without_how_it_is_read_aloud() -> None:
    pieces = "<r><t>连衣</t></r><r><t>裙</t></r><rPh sb='0' eb='1'><t>lian</t></rPh>"
    row = f'<row r="4"><c r="B4" t="inlineStr"><is>{pieces}</is></c></row>'
    assert _read(_SHEET.format(row)) == [(4, [None, "连衣裙"])]


def test_cells_and_rows_without_a_place_follow_each_other() -> None:
    rows = '<row><c t="s"><v>1</v></c><c><v>5</v></c></row><row><c><v>6.5</v></c></row>'
    assert _read(_SHEET.format(rows), "甲", "乙") == [(1, ["乙", 5]), (2, [6.5])]


def test_cells_beyond_the_last_column_are_left_out() -> None:
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    assert _read(_SHEET.format(row)) == [(1, [1])]


def test_a_table_that_declares_an_entity_is_refused() -> None:
    row = '<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'
    with pytest.raises(ValueError, match="entities"):
        _read('<!DOCTYPE x [<!ENTITY a "a">]>' + _SHEET.format(row))
