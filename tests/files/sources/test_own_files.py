"""What the program writes is known again, whatever it is called."""

from pathlib import Path

import pytest

from assistant.domain.sources import FileBroken
from assistant.files.library_archive import write_archive
from assistant.files.library_json import write_json
from assistant.files.library_workbook import write_workbook
from assistant.files.phrase_csv import write_phrases
from tests.files.sources.world import phrases, put, source_of

_TABLE = {"uid": "u1", "category": ["售前"], "title": "问候", "body": "{{ 昵称 }} {{x}}"}


def _written(folder: Path, name: str) -> Path:
    path = folder / name
    if name.endswith(".json"):
        write_json(path, {"categories": []}, [_TABLE])
    elif name.endswith(".deskmate"):
        write_archive(path, {"categories": []}, [_TABLE], {})
    else:
        row = {"编号": "u1", "分组": "售前", "标题": "问候", "内容": "{{ 昵称 }} {{x}}"}
        write_workbook(path, tuple(row), [row])
    return path


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.json", "library"), ("a.deskmate", "archive"), ("a.xlsx", "own_sheet")],
)
def test_a_file_of_ours_comes_back_with_its_ids_and_marks(
    tmp_path: Path, name: str, format: str
) -> None:
    file = _written(tmp_path, name)
    assert source_of(file).format == format
    (row,) = phrases(file)
    assert (row.path, row.title, row.body, row.uid) == (
        ("售前",),
        "问候",
        "{{ 昵称 }} {{x}}",
        "u1",
    )


def test_our_table_keeps_marks_that_mean_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    (row,) = phrases(_written(tmp_path, "b.json"))
    write_phrases(file, [row])
    assert [each.body for each in phrases(file)] == [row.body]


def test_an_archive_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileBroken):
        phrases(put(tmp_path / "a.deskmate", b"PK\x03\x04nothing"))


def test_only_ids_of_ours_are_ids_in_a_table_of_another_shape(tmp_path: Path) -> None:
    ours = "0192f0c1-2345-7abc-8def-0123456789ab"
    file = put(tmp_path / "a.csv", f"编号,内容\n1,您好\n{ours},在\n")
    assert [row.uid for row in phrases(file)] == ["", ours]
