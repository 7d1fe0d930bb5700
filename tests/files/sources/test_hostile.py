"""Hostile and damaged files end in a sentence, whatever is in them."""

import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.errors import UserError
from assistant.domain.sources import (
    ColumnsUnknown,
    FileBroken,
    FileHostile,
    FileTooLarge,
    Source,
    TooManyFiles,
    UnknownFormat,
)
from assistant.domain.tables import FileMissing, FileUnreadable, NotText
from assistant.files.sources import workbook
from tests.files.sources.world import phrases, put, put_xls, put_xlsx, read, short, told

_ROWS = [["快捷短语编码", "快捷短语", "快捷短语分组"], ["a", "您好", "售前"]]


def _rewritten(path: Path, name: str, change: object) -> Path:
    """Write a part of a workbook anew: a text, or what is to be replaced by what."""
    with zipfile.ZipFile(path) as old:
        parts = {each.filename: old.read(each) for each in old.infolist()}
    part = parts[name].decode()
    parts[name] = (change if isinstance(change, str) else part.replace(*change)).encode()  # type: ignore[misc]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for each, content in parts.items():
            new.writestr(each, content)
    return path


@pytest.mark.parametrize("said", ["A1", "A1:A1", "A1:XFD1048576"])
def test_a_workbook_that_is_wrong_about_its_size_is_read_whole(tmp_path: Path, said: str) -> None:
    file = put_xlsx(tmp_path / "a.xlsx", _ROWS)
    _rewritten(file, "xl/worksheets/sheet1.xml", ('ref="A1:C2"', f'ref="{said}"'))
    assert short(file) == [(("售前",), "a", "", "您好")]


def test_a_workbook_that_unpacks_without_end_is_refused_unopened(tmp_path: Path) -> None:
    file = put_xlsx(tmp_path / "a.xlsx", _ROWS)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", b"\0" * (workbook.PACKED_MB << 20))
    with pytest.raises(FileHostile):
        read(file)


def test_entities_within_a_workbook_are_refused(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    file = put_xlsx(tmp_path / "a.xlsx", _ROWS)
    _rewritten(file, "xl/worksheets/sheet1.xml", f"{bomb}<worksheet>&b;</worksheet>")
    with pytest.raises(FileBroken):
        read(file)


def test_entities_in_a_page_stay_as_they_are_written(tmp_path: Path) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><table>'
    text += "<tr><td>编码</td><td>内容</td></tr><tr><td>x</td><td>&a;</td></tr></table>"
    assert short(put(tmp_path / "a.xls", text)) == [((), "x", "", "&a;")]


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 and no more", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, b"PK\x03\x04"],
)
def test_a_damaged_workbook_is_told(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FileBroken):
        read(put(tmp_path / "a.xlsx", content))


@given(
    st.sampled_from((put_xls, put_xlsx)),
    st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), min_size=1, max_size=8),
    st.integers(0, 20_000),
)
def test_a_workbook_cut_or_bent_anywhere_ends_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory,
    make: Callable[[Path, list[list[str]]], Path],
    bent: list[tuple[int, int]],
    end: int,
) -> None:
    folder = tmp_path_factory.mktemp("bent")
    content = bytearray(make(folder / "a", _ROWS).read_bytes())
    for place, byte in bent:
        content[8 + place % (len(content) - 8)] = byte
    with suppress(UserError):  # told, which is all that is asked
        read(put(folder / "b", bytes(content[: max(end, 8)])))


@pytest.mark.parametrize("depth", [10, 30])
def test_aliases_that_stand_for_billions_are_refused(tmp_path: Path, depth: int) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for number in range(1, depth):
        row = ", ".join([f"*a{number - 1}"] * 9)
        lines.append(f"a{number}: &a{number} [{row}]")
    file = put(tmp_path / "a.yml", "\n".join([*lines, "matches: []"]))
    with pytest.raises(FileHostile):
        read(file)


@pytest.mark.parametrize("text", ["a: &a [*a]", "[" * 5_000, "- " * 5_000 + "x"])
def test_documents_without_end_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises((FileHostile, FileBroken)):
        read(put(tmp_path / "a.yml", text))


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system ['false']", "!!binary x"])
def test_tags_of_a_document_make_nothing(tmp_path: Path, tag: str) -> None:
    file = put(tmp_path / "a.yml", f"matches:\n  - trigger: a\n    replace: {tag}\n")
    assert all(not row.body or row.body == "x" for row in phrases(file))


@pytest.mark.parametrize("text", ["[" * 100_000, '{"combos": ', "nonsense", '"text"', "{}"])
def test_json_of_no_known_shape_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises((FileBroken, FileHostile, UnknownFormat)):
        read(put(tmp_path / "a.json", text))


def test_json_with_other_things_in_its_places_holds_what_can_be_read(tmp_path: Path) -> None:
    combos = [1, None, {"keyword": ["x"], "snippet": {"a": 1}}, {"keyword": 7, "snippet": "好"}]
    file = put(tmp_path / "a.json", json.dumps({"combos": combos, "groups": {"a": 1}}))
    assert [(row.short_code, row.body) for row in phrases(file)] == [("", ""), ("7", "好")]


def test_a_document_larger_than_anybody_writes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    with file.open("wb") as huge:
        huge.truncate(100 << 20)
    with pytest.raises(FileTooLarge):
        read(file)


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotText):
        read(put(tmp_path / "a.csv", bytes(range(256)) * 8))


def test_what_is_not_there_and_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read(tmp_path / "none.csv")
    with pytest.raises(UnknownFormat):
        read(tmp_path)
    with pytest.raises(FileUnreadable):
        read(Path("/dev/zero"))


def test_a_table_that_nobody_has_explained_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ColumnsUnknown):
        read(put(tmp_path / "a.csv", "foo,bar\n1,2\n"))


def test_a_wish_for_the_wrong_format_is_told(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", "快捷短语编码,快捷短语,快捷短语分组\na,b: [,c\n")
    for wanted in ("espanso", "beeftext", "qianniu_json"):
        with suppress(UserError):
            assert read(file, Source(format=wanted)) == []


def test_a_row_of_endless_text_is_told_and_the_next_one_read(tmp_path: Path) -> None:
    text = "编码,内容\na," + "x" * 3_000_000 + "\nb,好\n"
    file = put(tmp_path / "a.csv", text)
    assert [each[1] for each in short(file)] == ["b"]
    assert told(file) == [(2, "TooLong")]


def test_a_folder_of_everything_is_not_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.files.sources.folders.FILES", 3)
    for number in range(4):
        put(tmp_path / f"{number}.txt", "x")
    with pytest.raises(TooManyFiles):
        read(tmp_path)
