"""Rows come one after another, and one that is broken spoils no other."""

import tracemalloc
from pathlib import Path

import pytest

from assistant.domain.drafts import TooLong
from assistant.domain.tables import (
    BrokenRow,
    DamagedText,
    FileMissing,
    FileUnreadable,
    NotText,
    RowNote,
)
from assistant.files.rows import LONGEST_CELL, LONGEST_LINE, Row, rows


def _read(folder: Path, data: bytes) -> list[list[str] | type[Exception]]:
    file = folder / "a.csv"
    file.write_bytes(data)
    return [each.cells if isinstance(each, Row) else type(each.error) for each in rows(file)]


def test_quoted_cells_hold_newlines_commas_and_quotes(tmp_path: Path) -> None:
    assert _read(tmp_path, b'a,"b\r\n""c"", d"\r\ne') == [["a", 'b\r\n"c", d'], ["e"]]


def test_nul_bytes_are_characters_like_others(tmp_path: Path) -> None:
    assert _read(tmp_path, b"a,b\x00c\nd\n") == [["a", "b\x00c"], ["d"]]


def test_a_stray_quotation_mark_spoils_its_own_row(tmp_path: Path) -> None:
    assert _read(tmp_path, b'a\n"b"c,d\ne\n') == [["a"], BrokenRow, ["e"]]


def test_a_quotation_mark_that_stays_open_is_told(tmp_path: Path) -> None:
    assert _read(tmp_path, b'a\n"b\nc\n') == [["a"], BrokenRow]


def test_a_cell_of_a_megabyte_is_told_and_the_next_row_is_read(tmp_path: Path) -> None:
    large = b"x" * (LONGEST_CELL + 1)
    assert _read(tmp_path, b"a\n" + large + b"\nb\n") == [["a"], TooLong, ["b"]]


def test_a_line_without_end_is_told_and_the_next_row_is_read(tmp_path: Path) -> None:
    endless = b"x," * LONGEST_LINE
    assert _read(tmp_path, endless + b"\nb\n")[-1] == ["b"]


def test_a_row_that_lost_bytes_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    text = "售前的话术内容\n" * 40
    found = _read(tmp_path, text.encode() + b"\xe6\x88\n" + text.encode())
    assert found.count(DamagedText) == 1 and len(found) == 81


def test_rows_are_counted_as_a_spreadsheet_counts_them(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('a\n"b\nb"\n\n"c"c\nd\n')
    assert [each.number if isinstance(each, Row) else each.row for each in rows(file)] == [
        *(1, 2, 3, 4, 5)
    ]
    assert isinstance(list(rows(file))[3], RowNote)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        list(rows(tmp_path / "a.csv"))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        list(rows(tmp_path))


@pytest.mark.parametrize("start", ["504b0304", "d0cf11e0a1b1"])
def test_a_workbook_is_told(tmp_path: Path, start: str) -> None:
    with pytest.raises(NotText):
        _read(tmp_path, bytes.fromhex(start) + bytes(100))


def test_a_hundred_megabytes_take_little_memory(tmp_path: Path) -> None:
    file, row = tmp_path / "a.csv", "售前,标题,,," + "内容" * 5_000 + "\n"
    with file.open("w", encoding="gb18030") as out:
        out.writelines(row for _ in range(5_000))
    assert file.stat().st_size > 100_000_000
    tracemalloc.start()
    try:
        assert sum(1 for _ in rows(file)) == 5_000
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_the_share_grows_and_is_asked_for_seldom(tmp_path: Path) -> None:
    # Each question lets other threads run for less than they need to begin: too many starve them.
    file = tmp_path / "a.csv"
    file.write_text(("字" * 1_000 + "\n") * 2_000, encoding="utf-8")
    shares = [each.share for each in rows(file) if isinstance(each, Row)]
    assert shares == sorted(shares) and 0.9 < shares[-1] <= 1.0
    assert len(set(shares)) <= 21
