"""The program's own table: what was written comes back, and strangers are told apart."""

import string
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.sources import ColumnsUnknown
from assistant.domain.tables import FileUnreadable, PhraseRow, RowNote
from assistant.domain.text import clean
from assistant.files.phrase_csv import write_phrases
from tests.files.sources.world import read

_texts = st.text() | st.text("=+-@'\"\t,\n/ 售前，" + string.ascii_letters)
_cells = _texts.map(lambda text: clean(text).text)
_lines = _cells.map(lambda text: " ".join(text.split()))
_bodies = _cells.filter(lambda text: text.strip())
_paths = st.lists(_lines.filter(bool), min_size=1, max_size=4).map(tuple)
_rows = st.builds(PhraseRow, st.just(0), _paths, _lines, _bodies, _lines, _lines)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_rows, max_size=8))
def test_what_was_written_comes_back(tmp_path: Path, phrases: list[PhraseRow]) -> None:
    file = tmp_path / "a.csv"
    assert write_phrases(file, phrases) == len(phrases)
    assert [_unnumbered(row) for row in read(file)] == [_unnumbered(row) for row in phrases]


def test_the_file_is_made_for_spreadsheets(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    write_phrases(file, [PhraseRow(0, ("售前", "尺码"), "=1+1", "一行\n二行", "cm")])
    assert file.read_bytes().decode() == (
        '\ufeff分组,标题,编码,快捷键,内容\r\n售前 / 尺码,\'=1+1,cm,,"一行\n二行"\r\n'
    )


def test_a_time_goes_with_a_phrase_and_comes_back(tmp_path: Path) -> None:
    file, end = tmp_path / "a.csv", datetime(2026, 11, 11, 15, 59, tzinfo=UTC)
    texts = (("售前",), "双11", "满300减50")
    rows = [PhraseRow(2, *texts, enabled=False, valid_until=end), PhraseRow(3, *texts)]
    write_phrases(file, rows, limits=True)
    assert read(file) == rows


def test_columns_may_come_in_any_order_and_below_a_title(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(
        "我的话术,,\n\n 内容（必填） ,备注,“x”,标题\n你好,无,,问候\n", encoding="gb18030"
    )
    assert read(file) == [PhraseRow(4, (), "问候", "你好", notes="无")]


def test_a_short_row_has_empty_cells(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("内容,标题,编码\n你好\n,,\n", encoding="utf-16")
    assert read(file) == [PhraseRow(2, (), "", "你好")]


@pytest.mark.parametrize("text", ["", "你好\n", "标题,编码\n问候,wh\n", "内容\n你好\n"])
def test_a_table_without_our_headings_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text(text)
    with pytest.raises(ColumnsUnknown):
        read(file)


def test_headings_far_below_are_none(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("无关,x\n" * 60 + "标题,内容\n问候,你好\n")
    with pytest.raises(ColumnsUnknown):
        read(file)


def test_a_failed_writing_leaves_the_older_file(tmp_path: Path) -> None:
    def rows() -> object:
        yield PhraseRow(0, ("售前",), "问候", "你好")
        raise KeyError

    file = tmp_path / "a.csv"
    file.write_text("older")
    with pytest.raises(KeyError):
        write_phrases(file, rows())  # type: ignore[arg-type]
    assert [each.read_text() for each in tmp_path.iterdir()] == ["older"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        write_phrases(tmp_path / "nowhere" / "a.csv", [])


def _unnumbered(row: PhraseRow | RowNote) -> tuple[object, ...]:
    assert isinstance(row, PhraseRow)
    return (row.path, row.title, row.body, row.short_code, row.hotkey)
