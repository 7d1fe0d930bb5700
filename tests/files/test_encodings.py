"""A file says in no word how it is written; its bytes do."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

import pytest

from assistant.files.encodings import Encoding, encoding_of

_TEXT = "分组,标题,编码,快捷键,内容\n售前,尺码推荐,cm,,亲，平时穿多大码呢？\n" * 30


_FILES = {
    "utf-8": [_TEXT.encode(), b"plain", b""],
    "utf-8-sig": [_TEXT.encode("utf-8-sig")],
    "gb18030": [_TEXT.encode(name) for name in ("gb18030", "gbk")],
    "utf-16": [
        BOM_UTF16_LE + _TEXT.encode("utf-16-le"),
        BOM_UTF16_BE + _TEXT.encode("utf-16-be"),
    ],
}


@pytest.mark.parametrize("name", _FILES)
def test_the_encoding_is_found(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.csv"
    for data in _FILES[name]:
        file.write_bytes(data)
        assert encoding_of(file) == Encoding(name)


def test_the_encoding_is_found_where_it_shows_late(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(("x" * 2_000_000 + _TEXT).encode("gbk"))
    assert encoding_of(file) == Encoding("gb18030")


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_with_lost_bytes_is_still_known_for_what_it_is(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.csv"
    data = _TEXT.encode(name)
    file.write_bytes(data[:-1] if name == "utf-16" else data.replace("推".encode(), b"\xe6", 1))
    assert encoding_of(file) == Encoding(name, damaged=True)


def test_bytes_of_no_encoding_are_told(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(bytes(range(128, 256)) * 100)
    assert encoding_of(file).damaged
